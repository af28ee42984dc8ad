import { serverKey } from '../attacks/package-match.ts';
import { hashText } from '../record/digest.ts';
import type { SourceKind } from '../record/server-record.ts';

/** Data files of the check: one for each value of the first two digits of a hash. */
const SHARD_DIGITS = 2;

/** The same key for all ways to write one source: tags, case and defaults that do not matter are taken off. */
export function catalogueKey(kind: SourceKind, ref: string): string {
  if (kind === 'oci') return `oci:${imageName(ref)}`;
  if (kind === 'remote') return `remote:${plainUrl(ref) ?? ref}`;
  if (kind === 'github') return `github:${repositoryName(ref).toLowerCase()}`;
  return serverKey(kind, ref);
}

/** The keys that are names of packages and images, each once and sorted: what look-alikes are looked for among. */
export function nameKeys(keys: readonly string[]): string[] {
  return [...new Set(keys.filter((key) => /^(?:npm|pypi|oci):/.test(key)))].sort();
}

/** Which data file holds a key (or a tool's name). */
export function shardOf(key: string): string {
  return hashText(key).slice(0, SHARD_DIGITS);
}

/** All shards. */
export function allShards(): string[] {
  return Array.from({ length: 16 ** SHARD_DIGITS }, (_, at) =>
    at.toString(16).padStart(SHARD_DIGITS, '0'),
  );
}

/** Image without tag, digest and the default registry. */
export function imageName(ref: string): string {
  const name = ref.replace(/@sha256:.*$/, '').replace(/:[^/:]*$/, '');
  return name.replace(/^(?:index\.)?docker\.io\//, '').replace(/^library\//, '');
}

/** Host and path of an address in lower case; what may hold secrets (query, user, fragment) is left out. Null for other texts. */
export function plainUrl(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, pathname } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return `${host}${pathname.replace(/\/+$/, '')}`.toLowerCase();
}

/** `owner/name` of a repository address. */
export function repositoryName(ref: string): string {
  return ref
    .replace(/^git\+/, '')
    .replace(/^(?:https?:\/\/)?github\.com\//i, '')
    .replace(/^github:/, '')
    .replace(/[@#?].*$/, '')
    .replace(/\.git$/, '')
    .split('/')
    .slice(0, 2)
    .join('/');
}
