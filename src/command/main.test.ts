import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { COMMANDS } from './commands.ts';
import { runInTest } from './test-world.ts';

const names = COMMANDS.map(({ name }) => name);

describe('toolward', () => {
  it('lists every command once, by --help on standard output and without arguments as an error', async () => {
    const help = await runInTest(['--help']);
    expect(help.code).toBe(0);
    for (const { name, summary } of COMMANDS)
      expect(help.stdout.match(new RegExp(`^  ${name} +\\S`, 'gm')), summary).toHaveLength(1);
    expect(await runInTest([])).toEqual({ code: 2, stdout: '', stderr: help.stdout });
    expect(new Set(names).size).toBe(names.length);
  });

  it('prints the version of its package', async () => {
    expect((await runInTest(['--version'])).stdout).toBe(`${manifest.version}\n`);
  });

  it.each(names)('says what %s does, in the same words wherever it is asked', async (name) => {
    const asked = await Promise.all([
      runInTest([name, '--help']),
      runInTest([name, '-h']),
      runInTest(['help', name]),
    ]);
    const [first] = asked;
    expect(first.code).toBe(0);
    expect(first.stdout).toContain(`toolward ${name}`);
    for (const one of asked) expect(one).toEqual(first);
  });

  it.each(names)('names an option that %s does not have, and ends with 2', async (name) => {
    const { code, stdout, stderr } = await runInTest([name, '--no-such-option', 'x', 'y']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--no-such-option');
    expect(stderr).toContain(`toolward ${name} --help`);
  });

  it('names the command that was probably meant', async () => {
    const { code, stderr } = await runInTest(['enforec']);
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean enforce?');
    expect((await runInTest(['qqqqqqqqq'])).stderr).toContain('toolward --help');
  });

  it('does not let an argument steer the terminal', async () => {
    const { stderr } = await runInTest(['\u001b[31mx']);
    expect(stderr).not.toContain('\u001b');
  });

  it('says what went wrong as JSON too when JSON was asked for', async () => {
    const { code, stdout } = await runInTest(['validate', '--json', '/nowhere/p.json']);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toEqual({
      error: { code: 2, message: expect.stringContaining('there is no such file') },
    });
  });

  it('leaves the words behind a server’s command to that command', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'toolward-'));
    const argv = ['enforce', '/nowhere/p.json', 'server', '--help'];
    const { code, stdout, stderr } = await runInTest(argv, { env: { XDG_STATE_HOME: folder } });
    rmSync(folder, { recursive: true });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('/nowhere/p.json cannot be used as a policy');
  });

  it.each([
    [true, {}, true],
    [true, { NO_COLOR: '1' }, false],
    [true, { TERM: 'dumb' }, false],
    [false, {}, false],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
  ])('on a terminal: %s, with %j: colours %s', async (terminal, env, coloured) => {
    const { stdout } = await runInTest(['--help'], { terminal, env });
    expect(stdout.includes('\u001b[')).toBe(coloured);
  });
});
