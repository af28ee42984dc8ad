import { z } from 'zod';
import { isJsonObject, type JsonValue } from '../../domain/record/json.ts';
import { REGISTRY_STATUSES } from '../../domain/record/publisher.ts';

/** One latest version of a server of a registry, or one server.json. */
export interface RegistryEntry {
  /** Name in the registry: `io.github.owner/server`. */
  readonly name: string;
  readonly version: string | null;
  readonly status: (typeof REGISTRY_STATUSES)[number];
  readonly repository: string | null;
  /** True for an entry of a registry; false for a server.json that no registry vouches for, and for a launch table. */
  readonly isListed: boolean;
  /** A target for each package and remote, or why there is none. */
  readonly targets: readonly { readonly target: string | null; readonly reason: string | null }[];
}

const PackageSchema = z.object({
  registryType: z.string().optional(),
  /** Its name in the first version of server.json. */
  registry_type: z.string().optional(),
  identifier: z.string(),
  version: z.string().optional(),
});
const ServerSchema = z.object({
  name: z.string().min(1),
  version: z.string().optional(),
  status: z.string().optional(),
  repository: z.object({ url: z.string().optional() }).nullish(),
  packages: z.array(PackageSchema).nullish(),
  remotes: z.array(z.object({ type: z.string().optional(), url: z.string() })).nullish(),
});
/** An entry of a launch table is a target as it stands. */
const LaunchEntrySchema = z.object({ source: z.string(), version: z.string().optional() });
const OFFICIAL = 'io.modelcontextprotocol.registry/official';

/** Reads a dump (`{"servers": […]}`, a list, or one JSON a line), one server.json, or a launch table. Throws an Error that names file and entry. */
export function registryEntries(text: string, file: string): RegistryEntry[] {
  const entries = documentsOf(text, file).flatMap((document, at) => {
    if (!isJsonObject(document)) throw new Error(`${file}: entry ${at + 1} is no object`);
    return [entryOf(document, `${file}: entry ${at + 1}`)];
  });
  return entries.flatMap((entry) => (entry === null ? [] : [entry]));
}

function documentsOf(text: string, file: string): JsonValue[] {
  let document: JsonValue;
  try {
    document = JSON.parse(text);
  } catch (error) {
    return text.split(/\r?\n/).flatMap((line, at): JsonValue[] => {
      if (line.trim() === '') return [];
      try {
        return [JSON.parse(line)];
      } catch {
        if (at === 0)
          throw new Error(
            `${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`,
          );
        throw new Error(`${file}: line ${at + 1} is not JSON`);
      }
    });
  }
  if (Array.isArray(document)) return document;
  const list = isJsonObject(document) ? document['servers'] : undefined;
  return Array.isArray(list) ? list : [document];
}

/** Null for a version that is not the latest. */
function entryOf(document: { [key: string]: JsonValue }, where: string): RegistryEntry | null {
  const launch = LaunchEntrySchema.safeParse(document);
  if (launch.success) {
    const { source, version } = launch.data;
    const target = version === undefined ? source : `${source}@${version}`;
    return {
      name: source,
      version: null,
      status: 'active',
      repository: null,
      isListed: false,
      targets: [{ target, reason: null }],
    };
  }
  const inner = isJsonObject(document['server']) ? document['server'] : document;
  const parsed = ServerSchema.safeParse(inner);
  if (!parsed.success) throw new Error(`${where}: ${z.prettifyError(parsed.error)}`);
  const official = officialPart(document) ?? officialPart(inner);
  if (official?.['isLatest'] === false || official?.['is_latest'] === false) return null;
  const { name, version = null, repository, packages, remotes } = parsed.data;
  const said = official?.['status'] ?? parsed.data.status;
  const status = REGISTRY_STATUSES.find((one) => one === said) ?? 'active';
  const targets = [...(packages ?? []).map(packageTarget), ...(remotes ?? []).map(remoteTarget)];
  const none = { target: null, reason: githubReason(repository?.url) };
  return {
    name,
    version,
    status,
    repository: repository?.url ?? null,
    isListed: official !== null || document !== inner,
    targets: targets.length === 0 ? [none] : targets,
  };
}

function officialPart(document: { [key: string]: JsonValue }): { [key: string]: JsonValue } | null {
  const meta = document['_meta'];
  const official = isJsonObject(meta) ? meta[OFFICIAL] : undefined;
  return isJsonObject(official) ? official : null;
}

function packageTarget(one: z.output<typeof PackageSchema>): RegistryEntry['targets'][number] {
  const type = one.registryType ?? one.registry_type ?? '';
  const { identifier, version } = one;
  if (type === 'npm')
    return {
      target: `npm:${identifier}${version === undefined ? '' : `@${version}`}`,
      reason: null,
    };
  if (type === 'pypi')
    return {
      target: `pypi:${identifier}${version === undefined ? '' : `==${version}`}`,
      reason: null,
    };
  if (type === 'oci') {
    const tagged = version === undefined || /[:@]/.test(identifier.split('/').at(-1) ?? '');
    return { target: `oci:${identifier}${tagged ? '' : `:${version}`}`, reason: null };
  }
  if (type === 'mcpb') return { target: `mcpb:${identifier}`, reason: null };
  return { target: null, reason: `packages of "${type}" are not scanned` };
}

function remoteTarget({ url }: { url: string }): RegistryEntry['targets'][number] {
  return /[{}]/.test(url)
    ? { target: null, reason: `${url} has a part that its user fills in` }
    : { target: url, reason: null };
}

/** Why a source that is only a repository is not scanned. */
function githubReason(url: string | undefined): string {
  return url === undefined
    ? 'it names neither a package nor an address'
    : 'it names a repository only: code that is not published as a package has no version or bytes to name, and building it would run its scripts';
}
