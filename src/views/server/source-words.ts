import type { ServerHead, SourceKind } from '../../domain/record/server-record.ts';
import { externalLink } from '../../domain/seo/external-link.ts';

/** How a source kind is called on pages. */
export const SOURCE_WORDS = {
  npm: 'npm package',
  pypi: 'PyPI package',
  oci: 'container image',
  mcpb: 'MCP bundle',
  remote: 'remote server',
  github: 'GitHub repository',
  unknown: 'unknown source',
} as const satisfies Record<SourceKind, string>;

/** Where a server comes from in one token: `npm:@scope/name 1.2.3`; null when the source names nothing. */
export function originOf({
  source,
  version,
}: Pick<ServerHead, 'source' | 'version'>): string | null {
  if (source.ref === '') return null;
  const versioned = version === null ? source.ref : `${source.ref} ${version}`;
  return source.kind === 'remote' || source.kind === 'unknown'
    ? versioned
    : `${source.kind}:${versioned}`;
}

/** Characters of package names, images, addresses and versions; anything else stays out of our sentences. */
const PLAIN_ORIGIN = /^[\w@:/.+-]+(?: [\w.+-]{1,40})?$/;

/** {@link originOf} where it can stand in a sentence, else null. */
export function plainOriginOf(server: Pick<ServerHead, 'source' | 'version'>): string | null {
  const origin = originOf(server);
  return origin !== null && origin.length <= 120 && PLAIN_ORIGIN.test(origin) ? origin : null;
}

/** A repository as a link target; sources often write `owner/name` or a git URL. */
export function repositoryLink(repository: string | null): string | null {
  if (repository === null) return null;
  const short = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(repository)?.[1];
  return externalLink(
    short === undefined ? repository.replace(/^git\+/, '') : `https://github.com/${short}`,
  );
}
