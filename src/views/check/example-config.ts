import { packageEntries, packageMatch } from '../../domain/attacks/package-match.ts';
import { SEVERITIES } from '../../domain/attacks/vocabulary.ts';
import type { Catalogue, ServerEntry } from '../../domain/catalogue/catalogue.ts';
import { mostDangerous } from '../lists/most-dangerous.ts';

/** Servers of the catalogue in the example. */
const SERVERS = 2;
/** Programs that fetch and start a package, by its registry. */
const STARTERS = { npm: 'npx', pypi: 'uvx' } as const;

/**
 * A configuration to try the check on, of what this catalogue holds: packages with the most dangerous tools, the first of
 * them without a version, one package in a version that an entry of the attack database names as affected, and a program
 * of one's own. Null where the catalogue has no packages.
 */
export function exampleConfig(catalogue: Catalogue): string | null {
  const entries = mostDangerous(catalogue.tools, catalogue.servers.length).map(
    ({ server }) => server,
  );
  const packages = entries.flatMap((entry) => packageOf(entry) ?? []).slice(0, SERVERS);
  if (packages.length === 0) return null;
  const started = packages.map(({ kind, ref, version }, index) =>
    start(kind, ref, index === 0 ? null : version),
  );
  const all = [...started, ...affected(catalogue), { command: 'node', args: ['own-server.js'] }];
  const servers = Object.fromEntries(all.map((server, index) => [nameOf(index), server]));
  return `${JSON.stringify({ mcpServers: servers }, null, 2)}\n`;
}

interface Start {
  command: string;
  args: string[];
}

function start(kind: keyof typeof STARTERS, ref: string, version: string | null): Start {
  const spec = version === null ? ref : `${ref}@${version}`;
  return { command: STARTERS[kind], args: kind === 'npm' ? ['-y', spec] : [spec] };
}

function packageOf({
  record,
}: ServerEntry): { kind: keyof typeof STARTERS; ref: string; version: string | null } | null {
  const { kind, ref } = record.source;
  // Names of hostile records are no names of packages.
  const isName = /^(?:@[\w.-]+\/)?[\w.-]+$/.test(ref);
  return isName && (kind === 'npm' || kind === 'pypi')
    ? { kind, ref, version: record.version }
    : null;
}

/** The worst and newest entry that has a fix and whose range names a version that is in it: no malware to copy. */
function affected({ attacks }: Catalogue): Start[] {
  const worstFirst = [...attacks.byId.values()].sort(
    (a, b) =>
      SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
      (a.disclosed < b.disclosed ? 1 : -1),
  );
  for (const attack of worstFirst) {
    for (const { product, range } of packageEntries(attack)) {
      const versions = (range ?? []).flatMap((bounds) => bounds.map(({ version }) => version));
      const version = versions.find(
        (one) => packageMatch({ product, range }, one).kind === 'known-vulnerability',
      );
      if (version === undefined || product.package === null || product.fixedIn.length === 0)
        continue;
      return [start(product.ecosystem === 'npm' ? 'npm' : 'pypi', product.package, version)];
    }
  }
  return [];
}

const nameOf = (index: number): string => `server-${index + 1}`;
