import { imageName } from '../domain/check/catalogue-key.ts';
import { hashText } from '../domain/record/digest.ts';
import { isSlug } from '../domain/record/slug.ts';
import { type ScanTarget, sourceKey, sourceRef } from './target.ts';

const MAX_ID_CHARS = 80;
const HASH_CHARS = 8;

/**
 * The id of a scanned server, which is also its file name: kebab-case, 1 to 80 characters, made from the source.
 * `@modelcontextprotocol/server-memory` gives `modelcontextprotocol-server-memory`.
 */
export function serverId(target: ScanTarget): string {
  // A tag is a version: the next one is the same server.
  const ref = target.kind === 'oci' ? imageName(target.ref) : sourceRef(target);
  const raw = ref.replace(/^https?:\/\//i, '');
  const id = kebab(raw);
  return isSlug(id) ? id : withHash(id, raw);
}

/** The id to take when another source already has `serverId(target)`: with a hash of this source. */
export function distinctServerId(target: ScanTarget): string {
  const raw = target.kind === 'npm' ? target.name : sourceKey(target);
  return withHash(kebab(raw), raw);
}

function kebab(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function withHash(id: string, raw: string): string {
  const head = id.slice(0, MAX_ID_CHARS - HASH_CHARS - 1).replace(/-$/, '');
  return `${head === '' ? 'server' : head}-${hashText(raw).slice(0, HASH_CHARS)}`;
}
