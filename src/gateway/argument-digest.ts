import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { JsonObject } from '../domain/record/json.ts';

/**
 * Digest of a call's arguments, `sha256:` and 64 hex digits, over their canonical JSON (RFC 8785): equal
 * arguments give equal digests whatever their spelling. Throws on text that no JSON can hold (a lone
 * surrogate) and on nesting too deep for the stack; the caller denies such a call.
 */
export function argumentDigest(args: JsonObject): string {
  return `sha256:${createHash('sha256')
    .update(canonicalize(args) ?? '', 'utf8')
    .digest('hex')}`;
}
