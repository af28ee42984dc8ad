import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runGrantCommand } from './grant-command.ts';
import { hashToken } from './token.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'grants-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const file = () => path.join(folder, 'grants.json');

function outcomeOf(argv: readonly string[]) {
  const outcome = runGrantCommand(argv, folder);
  if ('fault' in outcome) throw new Error(outcome.fault);
  return outcome;
}
const linesOf = (...argv: string[]) => outcomeOf(argv).lines;
const dataOf = (...argv: string[]) => {
  const { json, data } = outcomeOf(argv);
  expect(json).toBe(true);
  return data;
};

describe('enforce grant', () => {
  it('adds a grant, shows the token once and stores only its hash, for the owner’s eyes', () => {
    const [, token = ''] = linesOf('add', 'alice', '--policy', 'a.json');
    expect(token).toMatch(/^twg_[A-Za-z0-9_-]{43}$/);
    const text = readFileSync(file(), 'utf8');
    expect(text).not.toContain(token);
    expect(JSON.parse(text)).toEqual({
      version: '1',
      grants: [{ id: 'alice', token_sha256: hashToken(token), policy: 'a.json' }],
    });
    expect(statSync(file()).mode & 0o077).toBe(0);
  });

  it('lists and revokes', () => {
    runGrantCommand(['add', 'alice'], folder);
    runGrantCommand(['add', 'bob', '--expires', '2027-01-31'], folder);
    expect(linesOf('list')).toHaveLength(2);
    linesOf('revoke', 'alice');
    expect(linesOf('list')).toEqual([
      expect.stringContaining('bob\t(the gateway’s policy)\t2027-01-31'),
    ]);
  });

  it.each([
    [['add', 'alice'], 'exists'],
    [['add', '../x'], 'letters'],
    [['add', 'x', '--expires', 'soon'], 'date'],
    [['add', 'x', 'y'], 'grant add ID'],
    [['add', 'x', '--polcy', 'y'], '--polcy'],
    [['revoke', 'nobody'], 'no grant'],
    [['frobnicate'], 'grant add ID'],
  ])('refuses %j', (argv, says) => {
    runGrantCommand(['add', 'alice'], folder);
    expect(runGrantCommand(argv, folder)).toEqual({ fault: expect.stringContaining(says) });
  });

  it('says the same as data', () => {
    const added = dataOf('add', 'alice', '--json');
    expect(added).toEqual({ added: 'alice', file: file(), token: expect.stringMatching(/^twg_/) });
    expect(dataOf('list', '--json')).toEqual({
      grants: [{ id: 'alice', policy: null, expires_at: null }],
    });
    expect(dataOf('revoke', 'alice', '--json')).toEqual({ revoked: 'alice', file: file() });
  });
});
