import { packageUrl } from '../../src/domain/text/package-url.ts';

/** An entry of package-lock.json, lockfileVersion 3, as far as a bill of materials needs it. */
interface LockEntry {
  name?: string;
  version?: string;
  license?: string;
  integrity?: string;
  dev?: boolean;
  optional?: boolean;
  devOptional?: boolean;
  link?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

export interface LockFile {
  name?: string;
  packages: Record<string, LockEntry>;
}

/** Algorithms of subresource integrity by their CycloneDX names. */
const HASHES: Readonly<Record<string, string>> = {
  sha1: 'SHA-1',
  sha256: 'SHA-256',
  sha512: 'SHA-512',
};
const FOLDER = 'node_modules/';

/**
 * A CycloneDX 1.6 bill of materials of what a lock file installs. It is made of the lock file alone, so that equal locks
 * give equal bytes, and marks stay that npm's hidden lock file loses: what only development needs is `excluded`, what a
 * platform may lack `optional`.
 */
export function cycloneDx(lock: LockFile, { dev }: { dev: boolean }): object {
  const kept = Object.entries(lock.packages).filter(
    ([place, entry]) =>
      place !== '' &&
      entry.link !== true &&
      (dev || (entry.dev !== true && entry.devOptional !== true)),
  );
  const refs = new Map(kept.map(([place, entry]) => [place, refOf(place, entry)]));
  const root = lock.packages[''] ?? {};
  const rootRef = `${root.name ?? lock.name ?? 'site'}@${root.version ?? '0.0.0'}`;
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': rootRef,
        name: root.name ?? lock.name ?? 'site',
        version: root.version ?? '0.0.0',
        ...licencesOf(root),
      },
    },
    components: unique(
      kept.map(([place, entry]) => component(place, entry, refs.get(place) ?? '')),
    ),
    dependencies: mergeByRef([
      { ref: rootRef, dependsOn: targets('', root, lock, refs) },
      ...kept.map(([place, entry]) => ({
        ref: refs.get(place) ?? '',
        dependsOn: targets(place, entry, lock, refs),
      })),
    ]),
  };
}

interface Component {
  'bom-ref': string;
  scope: 'required' | 'optional' | 'excluded';
}

function component(place: string, entry: LockEntry, ref: string): Component {
  const [group, name] = namesOf(place, entry);
  const hash = hashOf(entry.integrity);
  return {
    ...{ type: 'library', ...(group === '' ? {} : { group }), name, version: entry.version ?? '' },
    'bom-ref': ref,
    scope: entry.dev ? 'excluded' : entry.optional || entry.devOptional ? 'optional' : 'required',
    ...(ref.startsWith('pkg:') ? { purl: ref } : {}),
    ...(hash === null ? {} : { hashes: [hash] }),
    ...licencesOf(entry),
  };
}

/** Name of a package at its place; an alias (`npm:`) names another in its entry. */
function namesOf(place: string, entry: LockEntry): [group: string, name: string] {
  const full = entry.name ?? place.slice(place.lastIndexOf(FOLDER) + FOLDER.length);
  const [, group = '', name = full] = /^(@[^/]+)\/(.+)$/.exec(full) ?? [];
  return [group, name];
}

/** Unique in the document: the package's URL, or its name where no URL names it. */
function refOf(place: string, entry: LockEntry): string {
  const [group, name] = namesOf(place, entry);
  const full = group === '' ? name : `${group}/${name}`;
  return packageUrl('npm', full, entry.version ?? null) ?? `${full}@${entry.version ?? ''}`;
}

function hashOf(integrity: string | undefined): { alg: string; content: string } | null {
  const [, algorithm = '', value = ''] = /^(sha\d+)-([A-Za-z0-9+/]+=*)/.exec(integrity ?? '') ?? [];
  const alg = HASHES[algorithm];
  return alg === undefined ? null : { alg, content: Buffer.from(value, 'base64').toString('hex') };
}

function licencesOf({ license }: LockEntry): { licenses?: object[] } {
  if (license === undefined) return {};
  return {
    licenses: /^[\w.+-]+$/.test(license)
      ? [{ license: { name: license } }]
      : [{ expression: license }],
  };
}

/** References of what an entry asks for, each where Node finds it: in its own folder, then in those around it. */
function targets(
  place: string,
  entry: LockEntry,
  lock: LockFile,
  refs: ReadonlyMap<string, string>,
): string[] {
  const asked = { ...entry.dependencies, ...entry.optionalDependencies, ...entry.peerDependencies };
  const names = [
    ...Object.keys(asked),
    ...(place === '' ? Object.keys(entry.devDependencies ?? {}) : []),
  ];
  const found = names.flatMap((name) => {
    for (
      let folder = place;
      ;
      folder = folder.slice(0, Math.max(0, folder.lastIndexOf(FOLDER) - 1))
    ) {
      const at = `${folder === '' ? '' : `${folder}/`}${FOLDER}${name}`;
      if (lock.packages[at] !== undefined) return refs.get(at) ?? [];
      if (folder === '') return [];
    }
  });
  return [...new Set(found)].sort();
}

const BY_NEED = ['required', 'optional', 'excluded'] as const;

/** One component for each version of a package, with the widest need of all its places. */
function unique(components: readonly Component[]): Component[] {
  const byRef = new Map<string, Component>();
  for (const one of components) {
    const known = byRef.get(one['bom-ref']);
    if (known === undefined || BY_NEED.indexOf(one.scope) < BY_NEED.indexOf(known.scope))
      byRef.set(one['bom-ref'], one);
  }
  return [...byRef.values()].sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1));
}

function mergeByRef(all: readonly { ref: string; dependsOn: string[] }[]) {
  const byRef = new Map<string, Set<string>>();
  for (const { ref, dependsOn } of all) {
    const known = byRef.get(ref) ?? new Set();
    for (const one of dependsOn) known.add(one);
    byRef.set(ref, known);
  }
  return [...byRef].map(([ref, dependsOn]) => ({ ref, dependsOn: [...dependsOn].sort() }));
}
