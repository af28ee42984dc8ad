import canonicalize from 'canonicalize';
import { hashText } from '../record/digest.ts';

/** Digest of a tool list: names and definition digests, whatever their order. `sha256:` and 64 hex digits. */
export function listDigest(tools: Iterable<{ name: string; digest: string }>): string {
  const pairs = Array.from(tools, ({ name, digest }) => [name, digest] as const);
  const sorted = pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `sha256:${hashText(canonicalize(sorted) ?? '')}`;
}
