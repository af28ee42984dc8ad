import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from './commands.ts';
import { runInTest } from './test-world.ts';

const has = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;

/** What bash offers for the last of these words. */
async function offeredByBash(...words: string[]): Promise<string[]> {
  const { stdout } = await runInTest(['completion', 'bash']);
  const ask = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')})
COMP_CWORD=${words.length - 1}
_toolward
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const said = execFileSync('bash', ['-c', `${stdout}\n${ask}`], { encoding: 'utf8' });
  return said.split('\n').filter((line) => line !== '');
}

describe('toolward completion', () => {
  it('offers every command', async () => {
    const offered = await offeredByBash('toolward', '');
    for (const { name } of COMMANDS) expect(offered).toContain(name);
    expect(await offeredByBash('toolward', 'enf')).toEqual(['enforce']);
  });

  it.each(COMMANDS.map((command) => [command.name, command] as const))(
    'offers the options of %s, and the choices of each',
    async (name, { options }) => {
      const offered = await offeredByBash('toolward', name, '--');
      expect(offered.sort()).toEqual(
        [...Object.keys(options), 'help'].map((option) => `--${option}`).sort(),
      );
      for (const [option, { choices }] of Object.entries(options)) {
        if (choices === undefined) continue;
        expect(await offeredByBash('toolward', name, `--${option}`, '')).toEqual([...choices]);
      }
    },
  );

  it.each(['bash', 'zsh', 'fish'])('writes what %s can read', async (shell) => {
    const { code, stdout } = await runInTest(['completion', shell]);
    expect(code).toBe(0);
    for (const { name } of COMMANDS) expect(stdout).toContain(name);
    if (!has(shell)) return;
    const folder = mkdtempSync(path.join(tmpdir(), 'toolward-'));
    const file = path.join(folder, 'script');
    writeFileSync(file, stdout);
    const { status } = spawnSync(shell, ['-n', file]);
    rmSync(folder, { recursive: true });
    expect(status).toBe(0);
  });

  it('wants one of these shells', async () => {
    expect(await runInTest(['completion', 'tcsh'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('bash, zsh, fish'),
    });
  });
});
