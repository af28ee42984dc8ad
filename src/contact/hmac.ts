import { hmac as hmacOf } from '@noble/hashes/hmac.js';
import { sha256 as sha256Of } from '@noble/hashes/sha2.js';

// Not Web Crypto: each of its calls goes through a thread pool, which under load costs more than the short hash itself.

const encoder = new TextEncoder();

/** HMAC-SHA-256 of a text under a secret, as 43 characters of base64url. */
export function hmac(secret: string, text: string): string {
  return toBase64Url(hmacOf(sha256Of, encoder.encode(secret), encoder.encode(text)));
}

/** SHA-256 of a text in UTF-8, as 43 characters of base64url. */
export function sha256(text: string): string {
  return toBase64Url(sha256Of(encoder.encode(text)));
}

/** A new secret or nonce of `bytes` random bytes, in base64url. */
export function randomToken(bytes: number): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(bytes)));
}

/** Whether two texts are equal, in a time that depends on their lengths only. */
export function equalInConstantTime(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i += 1)
    difference |= a.charCodeAt(i) ^ b.charCodeAt(i % Math.max(b.length, 1));
  return difference === 0;
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
