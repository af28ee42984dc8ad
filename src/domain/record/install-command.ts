import type { ServerHead } from './server-record.ts';

/** Package name grammars: npm (lower case, optional scope, validate-npm-package-name), PyPI (PEP 508), OCI (distribution spec, with optional registry). */
const GRAMMARS = {
  npm: /^(?:@[a-z0-9][a-z0-9._~-]*\/)?[a-z0-9][a-z0-9._~-]*$/,
  pypi: /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/,
  oci: /^[a-z0-9]+(?:[._-][a-z0-9]+)*(?::[0-9]{1,5})?(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*(?::[A-Za-z0-9_][A-Za-z0-9._-]{0,127})?(?:@sha256:[0-9a-f]{64})?$/,
} as const;
const VERSION = /^[0-9][A-Za-z0-9.+-]{0,63}$/;
/** Registries allow at most this many characters in a name. */
const MAX_NAME_CHARS = 214;

/**
 * The command that starts a server from its registry, pinned to the version of the record; null when the source is
 * no package or its name does not fit the registry's grammar (a name is never escaped into a shell line).
 */
export function installCommand(server: Pick<ServerHead, 'source' | 'version'>): string | null {
  const { kind, ref } = server.source;
  if (kind !== 'npm' && kind !== 'pypi' && kind !== 'oci') return null;
  if (ref.length > MAX_NAME_CHARS || !GRAMMARS[kind].test(ref)) return null;
  const version = server.version !== null && VERSION.test(server.version) ? server.version : null;
  if (kind === 'oci') return `docker run -i --rm ${ref}`;
  if (kind === 'pypi') return version === null ? `uvx ${ref}` : `uvx ${ref}==${version}`;
  return version === null ? `npx -y ${ref}` : `npx -y ${ref}@${version}`;
}
