import canonicalize from 'canonicalize';
import { hashText } from '../record/digest.ts';

/**
 * Digest of what a server hands to the model: names and definition digests of its tools, whatever their order, and the
 * digest of its other texts (`digestOfferedTexts`), null without any. `sha256:` and 64 hex digits.
 */
export function listDigest(
  tools: Iterable<{ name: string; digest: string }>,
  texts: string | null = null,
): string {
  const pairs = Array.from(tools, ({ name, digest }) => [name, digest] as const);
  const sorted = pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const whole = texts === null ? sorted : { tools: sorted, texts };
  return `sha256:${hashText(canonicalize(whole) ?? '')}`;
}
