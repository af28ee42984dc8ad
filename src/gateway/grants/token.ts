import { createHash, randomBytes } from 'node:crypto';

/** Bytes of chance in a token: 256 bits cannot be guessed, so a plain hash protects them. */
const TOKEN_BYTES = 32;
/** Marks our tokens, so that secret scanners can find a leaked one. */
const TOKEN_PREFIX = 'twg_';

/** A new bearer token. Shown once, never stored. */
export function newToken(): string {
  return `${TOKEN_PREFIX}${randomBytes(TOKEN_BYTES).toString('base64url')}`;
}

/** SHA-256 of a token, in hex. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex');
}
