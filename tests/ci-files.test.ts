import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import manifest from '../package.json' with { type: 'json' };
import { check } from '../src/command/check.ts';
import { CLIENT_PLACES } from '../src/domain/check/client-places.ts';
import { fencesOf } from '../src/domain/guides/examples.ts';
import { action, runAction } from './support/run-action.ts';

const actionText = readFileSync('action.yml', 'utf8');
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

/** Runs the action with an npx that writes down what it is given. */
function runNoted(inputs: Record<string, string>, exitCode: number) {
  const npx = path.join(folder, 'npx');
  writeFileSync(
    npx,
    `#!/bin/sh\nprintf '%s\\n' "$@" > "${folder}/words"\necho '{"version":"2.1.0"}'\nexit ${exitCode}\n`,
  );
  chmodSync(npx, 0o755);
  const ran = runAction(folder, inputs);
  const words = readFileSync(path.join(folder, 'words'), 'utf8').trimEnd().split('\n');
  return { ...ran, words };
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
    const { words } = runNoted({ locked: 'false', ignore: 'floating-version' }, 0);
    for (const word of words.filter((one) => /^--\w/.test(one) && one !== '--yes'))
      expect(check.options).toHaveProperty([word.slice(2)]);
  });

  it('passes where nothing is found, and says where the report lies', () => {
    const { status, words, outputs } = runNoted({}, 0);
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
    const { status, outputs, said } = runNoted({}, 1);
    expect(status).toBe(1);
    expect(outputs['exit-code']).toBe('1');
    expect(said).toContain('::error');
  });

  it('fails at once where the check could not be done', () => {
    const { status, outputs } = runNoted({}, 3);
    expect(status).toBe(3);
    expect(outputs).toEqual({});
  });

  it('takes names of files and rules as words, whatever stands in them', () => {
    const files = 'a b.json\n$(touch hacked).json\n--help';
    const { words } = runNoted(
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
