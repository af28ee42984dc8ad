import { type Payload, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { expect, test } from 'vitest';
import { solve } from '../browser/solve-challenge.ts';
import { isSolved, issueChallenge } from './challenge.ts';

const SECRET = 'secret of the test';
const NONCE = 'nonce of a token';
const issue = () => issueChallenge(SECRET, NONCE, Date.now(), { rounds: 1, runs: 3 });

/** What the form sends: the payload of an ALTCHA widget, in base64. */
async function payload(): Promise<Payload> {
  const challenge = await issue();
  const solution = await solve(challenge);
  if (solution === null) throw new Error('not solved');
  return { challenge, solution };
}
const encode = (value: unknown): string => btoa(JSON.stringify(value));

test('what the browser of a reader sends is a payload that altcha-lib itself verifies', async () => {
  const sent = await payload();
  const verdict = await verifySolution({
    ...sent,
    deriveKey,
    hmacSignatureSecret: `challenge ${SECRET}`,
  });
  expect(verdict.verified).toBe(true);
  expect(await isSolved(SECRET, NONCE, encode(sent))).toBe(true);
});

test('a challenge of full cost is solved and verified', async () => {
  const challenge = await issueChallenge(SECRET, NONCE, Date.now());
  expect(challenge.parameters).toMatchObject({ algorithm: 'PBKDF2/SHA-256', cost: 5000 });
  const solution = await solve(challenge);
  expect(await isSolved(SECRET, NONCE, encode({ challenge, solution }))).toBe(true);
});

test('a solution counts for its own token, secret and challenge only', async () => {
  const sent = await payload();
  const other = await payload();
  expect(await isSolved(SECRET, 'another nonce', encode(sent))).toBe(false);
  expect(await isSolved('another secret', NONCE, encode(sent))).toBe(false);
  expect(await isSolved(SECRET, NONCE, encode({ ...sent, solution: other.solution }))).toBe(false);
});

test('a challenge made easier by its sender, or out of time, is none', async () => {
  const sent = await payload();
  const { parameters } = sent.challenge;
  const easier = { ...sent.challenge, parameters: { ...parameters, keyPrefix: '' } };
  expect(await isSolved(SECRET, NONCE, encode({ ...sent, challenge: easier }))).toBe(false);
  const old = await issueChallenge(SECRET, NONCE, Date.now() - 25 * 3_600_000, {
    rounds: 1,
    runs: 1,
  });
  const late = encode({ challenge: old, solution: await solve(old) });
  expect(await isSolved(SECRET, NONCE, late)).toBe(false);
});

test.each(['', 'x', btoa('null'), btoa('{}'), btoa('{"challenge":{"parameters":null}}')])(
  'the payload %j proves nothing and breaks nothing',
  async (text) => {
    expect(await isSolved(SECRET, NONCE, text)).toBe(false);
  },
);
