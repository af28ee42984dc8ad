import { readFileSync } from 'node:fs';
import { validateWorkflow } from '@action-validator/core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DEPLOY_TARGETS } from '../src/integrations/deploy-target.ts';

const file = '.github/workflows/deploy.yml';
const text = readFileSync(file, 'utf8');

describe('the workflow for GitHub Pages', () => {
  it('is one that a validator of workflows accepts', () => {
    expect(validateWorkflow(text).errors).toEqual([]);
    // Which finds a fault where there is one.
    expect(validateWorkflow(text.replace('runs-on:', 'runs-at:')).errors.length).toBeGreaterThan(0);
  });

  it('builds for the address that the host names, checks it and publishes what a build writes', () => {
    const { jobs } = parse(text);
    const steps: { run?: string; uses?: string; env?: Record<string, string>; with?: object }[] =
      jobs.build.steps;
    const build = steps.find(({ run }) => run?.startsWith('npm run build'));
    expect(build?.env?.['SITE_URL']).toContain('steps.pages.outputs.base_url');
    expect(steps.map(({ run }) => run)).toContain('npm run verify');
    expect(steps.at(-1)?.with).toEqual({ path: 'dist/client' });
  });
});

describe('the workflow of the tests', () => {
  const tests = readFileSync('.github/workflows/test.yml', 'utf8');

  it('is one that a validator of workflows accepts', () => {
    expect(validateWorkflow(tests).errors).toEqual([]);
  });

  it('runs what README tells a reader to run', () => {
    const { jobs } = parse(tests);
    const commands = jobs.test.steps.flatMap(({ run }: { run?: string }) => run ?? []);
    expect(commands.slice(-3)).toEqual(['npm ci', 'npm test', 'npm run test:long']);
    expect(readFileSync('README.md', 'utf8')).toContain('npm ci && npm test');
  });
});

it('docs/deploy.md has a section for every target and for hosts without an adapter', () => {
  const titles = [...readFileSync('docs/deploy.md', 'utf8').matchAll(/^## (.*)$/gm)].map(
    ([, title = '']) => title.toLowerCase(),
  );
  for (const host of [...DEPLOY_TARGETS, 'github pages', 'nginx', 's3'])
    expect(
      titles.some((title) => title.startsWith(host)),
      host,
    ).toBe(true);
});
