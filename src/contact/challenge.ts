import { type Challenge, createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { MAX_TOKEN_AGE_MS } from './limits.ts';

/** Work asked of a browser: 200 to 600 PBKDF2 runs of 5,000 rounds, 0.1 to 0.4 s on a laptop of 2026; checking is one HMAC. */
const WORK = { algorithm: 'PBKDF2/SHA-256', rounds: 5000, minRuns: 200, maxRuns: 600 } as const;

export interface Work {
  /** PBKDF2 rounds of one run. */
  rounds: number;
  /** Runs until the solution is found. */
  runs: number;
}

/** An ALTCHA (v2) proof-of-work challenge bound to one form token; `work` is random within bounds but in tests. */
export function issueChallenge(
  secret: string,
  nonce: string,
  now: number,
  work: Work = { rounds: WORK.rounds, runs: randomInt(WORK.maxRuns, WORK.minRuns) },
): Promise<Challenge> {
  return createChallenge({
    algorithm: WORK.algorithm,
    cost: work.rounds,
    counter: work.runs,
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
