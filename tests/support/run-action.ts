import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

interface Action {
  inputs: Record<string, { default: string }>;
  runs: { steps: { id?: string; run: string; env: Record<string, string> }[] };
}

export const action = parse(readFileSync('action.yml', 'utf8')) as Action;

/** Runs the steps of action.yml in a folder as a runner does: each in bash, with its variables, `npx` being the one that lies there. */
export function runAction(
  folder: string,
  inputs: Record<string, string>,
  env: Record<string, string> = {},
) {
  const outputFile = path.join(folder, 'outputs');
  writeFileSync(outputFile, '');
  const given = Object.fromEntries(
    Object.entries(action.inputs).map(([name, one]) => [name, inputs[name] ?? one.default]),
  );
  const outputs = (): Record<string, string> =>
    Object.fromEntries(
      readFileSync(outputFile, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    );
  let status = 0;
  let said = '';
  for (const { run, env: variables } of action.runs.steps) {
    const filled = Object.fromEntries(
      Object.entries(variables).map(([name, value]) => [
        name,
        value.replace(
          /\$\{\{ (inputs|steps\.check\.outputs)\.([\w-]+) \}\}/,
          (_, from: string, key: string) =>
            String((from === 'inputs' ? given : outputs())[key] ?? ''),
        ),
      ]),
    );
    // As the runner starts bash: docs.github.com, workflow syntax, shell.
    const ended = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: `${folder}:/usr/bin:/bin`, GITHUB_OUTPUT: outputFile, ...env, ...filled },
    });
    said += ended.stdout + ended.stderr;
    status = ended.status ?? -1;
    if (status !== 0) break;
  }
  return { status, outputs: outputs(), said };
}
