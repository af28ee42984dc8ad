import { equalInConstantTime, hmac, randomToken } from './hmac.ts';

/** What a form token says: when the form was opened, and a number used once. */
export interface FormToken {
  issuedAt: number;
  nonce: string;
}

/** A signed form token: `<ms since 1970 in base 36>.<nonce>.<HMAC>`. */
export function issueToken(secret: string, now: number): string {
  const claim = `${now.toString(36)}.${randomToken(12)}`;
  return `${claim}.${hmac(secret, claim)}`;
}

/** Reads a token that we signed; null for any other text. Its age is the caller's to judge. */
export function readToken(secret: string, token: string): FormToken | null {
  const match = /^([0-9a-z]{1,11})\.([\w-]{16})\.([\w-]{43})$/.exec(token);
  const [, issued, nonce, signature] = match ?? [];
  if (issued === undefined || nonce === undefined || signature === undefined) return null;
  if (!equalInConstantTime(signature, hmac(secret, `${issued}.${nonce}`))) return null;
  return { issuedAt: Number.parseInt(issued, 36), nonce };
}
