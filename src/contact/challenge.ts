import { type Challenge, createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { MAX_TOKEN_AGE_MS } from './limits.ts';

/** Work asked of a browser: 200 to 600 PBKDF2 runs of 5,000 rounds, 0.1 to 0.4 s on a laptop of 2026; checking is one HMAC. */
const WORK = { algorithm: 'PBKDF2/SHA-256', cost: 5000, minRuns: 200, maxRuns: 600 } as const;

/** An ALTCHA (v2) proof-of-work challenge bound to one form token. `runs` is for tests; by default random within bounds. */
export function issueChallenge(
  secret: string,
  nonce: string,
  now: number,
  runs?: number,
): Promise<Challenge> {
  return createChallenge({
    algorithm: WORK.algorithm,
    cost: WORK.cost,
    counter: runs ?? randomInt(WORK.maxRuns, WORK.minRuns),
    deriveKey,
    data: { nonce },
    expiresAt: Math.floor((now + MAX_TOKEN_AGE_MS) / 1000),
    ...signingSecrets(secret),
  });
}

/** Whether `payload` (base64 of `{challenge, solution}`) solves a challenge that we issued for this token. Never throws. */
export async function isSolved(secret: string, nonce: string, payload: string): Promise<boolean> {
  try {
    const { challenge, solution } = JSON.parse(atob(payload));
    if (challenge?.parameters?.data?.nonce !== nonce) return false;
    return (await verifySolution({ challenge, solution, deriveKey, ...signingSecrets(secret) }))
      .verified;
  } catch {
    return false;
  }
}

const signingSecrets = (secret: string) => ({
  hmacSignatureSecret: `challenge ${secret}`,
  hmacKeySignatureSecret: `solution ${secret}`,
});
