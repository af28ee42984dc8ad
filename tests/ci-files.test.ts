import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import manifest from '../package.json' with { type: 'json' };
import { check } from '../src/command/check.ts';
import { CLIENT_PLACES } from '../src/domain/check/client-places.ts';
import { fencesOf } from '../src/domain/guides/examples.ts';

const actionText = readFileSync('action.yml', 'utf8');
const action = parse(actionText) as {
  inputs: Record<string, { default: string }>;
  runs: { steps: { id?: string; run: string; env: Record<string, string> }[] };
};
const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as {
  id: string;
  name: string;
  entry: string;
  language: string;
  files: string;
}[];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'toolward-ci-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the steps of the action as a runner does: each in bash, with its variables; npx is one that writes down what it is given. */
function runAction(inputs: Record<string, string>, exitCode: number) {
  const npx = path.join(folder, 'npx');
  writeFileSync(
    npx,
    `#!/bin/sh\nprintf '%s\\n' "$@" > "${folder}/words"\necho '{"version":"2.1.0"}'\nexit ${exitCode}\n`,
  );
  chmodSync(npx, 0o755);
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
  for (const { run, env } of action.runs.steps) {
    const filled = Object.fromEntries(
      Object.entries(env).map(([name, value]) => [
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
      env: { PATH: `${folder}:/usr/bin:/bin`, GITHUB_OUTPUT: outputFile, ...filled },
    });
    said += ended.stdout + ended.stderr;
    status = ended.status ?? -1;
    if (status !== 0) break;
  }
  const words = readFileSync(path.join(folder, 'words'), 'utf8').trimEnd().split('\n');
  return { status, words, outputs: outputs(), said };
}

describe('action.yml', () => {
  it('is an action, says a validator of actions', async () => {
    const { validateAction, validateWorkflow } = await import('@action-validator/core');
    expect(validateAction(actionText).errors).toEqual([]);
    // The validator does refuse what is none.
    expect(
      validateAction(actionText.replace('using: composite', 'using: nothing')).errors,
    ).not.toEqual([]);
    expect(validateWorkflow(actionText).errors).not.toEqual([]);
  });

  it('puts no input into a script, where it would be run', () => {
    for (const { run } of action.runs.steps) expect(run).not.toContain('${{');
  });

  it('runs the version of this package, and only options that the command has', () => {
    expect(action.inputs['version']?.default).toBe(manifest.version);
    const { words } = runAction({ locked: 'false', ignore: 'floating-version' }, 0);
    for (const word of words.filter((one) => /^--\w/.test(one) && one !== '--yes'))
      expect(check.options).toHaveProperty([word.slice(2)]);
  });

  it('passes where nothing is found, and says where the report lies', () => {
    const { status, words, outputs } = runAction({}, 0);
    expect(status).toBe(0);
    expect(words).toEqual([
      '--yes',
      `toolward@${manifest.version}`,
      'check',
      '--format',
      'sarif',
      '--project',
      '--fail-on',
      'high',
      '--locked',
      '--',
    ]);
    expect(outputs).toEqual({ sarif: 'toolward.sarif', 'exit-code': '0' });
    expect(JSON.parse(readFileSync(path.join(folder, 'toolward.sarif'), 'utf8'))).toEqual({
      version: '2.1.0',
    });
  });

  it('fails after the report is written where something is found', () => {
    const { status, outputs, said } = runAction({}, 1);
    expect(status).toBe(1);
    expect(outputs['exit-code']).toBe('1');
    expect(said).toContain('::error');
  });

  it('fails at once where the check could not be done', () => {
    const { status, outputs } = runAction({}, 3);
    expect(status).toBe(3);
    expect(outputs).toEqual({});
  });

  it('takes names of files and rules as words, whatever stands in them', () => {
    const files = 'a b.json\n$(touch hacked).json\n--help';
    const { words } = runAction(
      { files, ignore: 'floating-version\nplain-http', locked: 'false' },
      0,
    );
    expect(words.slice(words.indexOf('--') + 1)).toEqual(files.split('\n'));
    expect(words.filter((word) => word === '--ignore')).toHaveLength(2);
    expect(words).not.toContain('--locked');
    expect(() => readFileSync(path.join(folder, 'hacked'))).toThrow();
  });
});

describe('the guide', () => {
  const guide = readFileSync('content/guides/keep-mcp-configs-safe-in-ci.mdx', 'utf8');
  const fenceOf = (kind: string): string =>
    fencesOf(guide).find((fence) => fence.kind === kind)?.text ?? '';

  it('shows a workflow that is one, with inputs that the action has', async () => {
    const { validateWorkflow } = await import('@action-validator/core');
    const text = fenceOf('yaml-workflow');
    expect(validateWorkflow(text).errors).toEqual([]);
    const { jobs } = parse(text) as { jobs: { mcp: { steps: { uses: string; with?: object }[] } } };
    const step = jobs.mcp.steps.find(({ uses }) => uses.includes('toolward'));
    for (const name of Object.keys(step?.with ?? {})) expect(action.inputs).toHaveProperty([name]);
  });

  it('names hooks that there are', () => {
    const { repos } = parse(fenceOf('yaml-hook')) as { repos: { hooks: { id: string }[] }[] };
    for (const { id } of repos.flatMap((repo) => repo.hooks))
      expect(hooks.map((hook) => hook.id)).toContain(id);
  });
});

describe('.pre-commit-hooks.yaml', () => {
  it('has hooks with all that pre-commit asks for, at the version of this package', () => {
    for (const { id, name, entry, language } of hooks) {
      expect(id).toMatch(/^[a-z-]+$/);
      expect(name).not.toBe('');
      expect(language).toBe('system');
      expect(entry).toContain(`toolward@${manifest.version} check --locked`);
    }
    expect(hooks.some(({ entry }) => entry.endsWith('--format sarif'))).toBe(true);
  });

  it('runs for every file of a project that the check reads', () => {
    const pattern = new RegExp((hooks[0]?.files ?? '').replace('(?x)', '').replace(/\s+/g, ''));
    for (const place of CLIENT_PLACES.filter(({ scope }) => scope === 'project'))
      expect(place.path.replace('*', 'a.yaml')).toMatch(pattern);
    expect('src/index.ts').not.toMatch(pattern);
  });
});
