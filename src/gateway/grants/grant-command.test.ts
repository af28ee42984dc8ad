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

describe('enforce grant', () => {
  it('adds a grant, shows the token once and stores only its hash, for the owner’s eyes', () => {
    const { code, lines } = runGrantCommand(['add', 'alice', '--policy', 'a.json'], folder);
    const token = lines[1] ?? '';
    expect(code).toBe(0);
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
    expect(runGrantCommand(['list'], folder).lines).toHaveLength(2);
    expect(runGrantCommand(['revoke', 'alice'], folder).code).toBe(0);
    expect(runGrantCommand(['list'], folder).lines).toEqual([
      expect.stringContaining('bob\t(the gateway’s policy)\t2027-01-31'),
    ]);
  });

  it.each([
    [['add', 'alice'], 1, 'exists'],
    [['add', '../x'], 2, 'letters'],
    [['add', 'x', '--expires', 'soon'], 2, 'date'],
    [['revoke', 'nobody'], 1, 'no grant'],
    [['frobnicate'], 2, 'Usage'],
  ])('refuses %j', (argv, code, says) => {
    runGrantCommand(['add', 'alice'], folder);
    const outcome = runGrantCommand(argv, folder);
    expect(outcome.code).toBe(code);
    expect(outcome.lines.join('\n')).toContain(says);
  });
});
