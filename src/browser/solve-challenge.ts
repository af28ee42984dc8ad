import { type Challenge, type Solution, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

/** Finds the solution of a proof-of-work challenge with the browser's own cryptography; null when it takes too long. */
export function solve(challenge: Challenge): Promise<Solution | null> {
  return solveChallenge({ challenge, deriveKey });
}
