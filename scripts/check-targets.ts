import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import {
  DEPLOY_TARGETS,
  type DeployTarget,
  readDeployTarget,
} from '../src/integrations/deploy-target.ts';
import { checkTarget } from '../tests/support/check-target.ts';
import { lendContent } from '../tests/support/lend-cache.ts';
import { provideAdapter } from './provide-adapter.ts';

const ROOT = '.cache/targets';
/** A few ordinary records: what is checked is the shape of the build, not its size. */
const CATALOGUE = ['files.json', 'messages.json', 'payments.json'].map(
  (name) => `tests/fixtures/catalogue/${name}`,
);

/** `node=<folder>` looks a build over that is there already. */
const wanted = process.argv.slice(2);
const targets: { target: DeployTarget; built: string | null }[] =
  wanted.length === 0
    ? DEPLOY_TARGETS.map((target) => ({ target, built: null }))
    : wanted.map((word) => {
        const [name, built = null] = word.split('=', 2);
        return { target: readDeployTarget(name), built };
      });
let failed = 0;
for (const { target, built } of targets) {
  const started = performance.now();
  const faults = built === null ? await checkBuild(target) : await checkTarget(target, built);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${faults.length === 0 ? ' ok ' : 'FAIL'} ${target} (${seconds} s)`);
  for (const fault of faults) console.log(`     ${fault}`);
  failed += faults.length === 0 ? 0 : 1;
}
process.exit(failed === 0 ? 0 : 1);

async function checkBuild(target: DeployTarget): Promise<string[]> {
  const folder = path.join(ROOT, target);
  mkdirSync(folder, { recursive: true });
  const out = path.join(folder, 'dist');
  const cache = path.join(folder, 'cache');
  lendContent(cache);
  try {
    provideAdapter(target);
  } catch (error) {
    return [String(error)];
  }
  const build = spawnSync(
    process.execPath,
    ['scripts/build.ts', '--clean', '--out', out, '--cache', cache],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        DEPLOY_TARGET: target,
        CATALOGUE: process.env['CATALOGUE'] ?? CATALOGUE.join(path.delimiter),
      },
    },
  );
  if (build.status !== 0) return [`the build failed:\n${build.stdout}${build.stderr}`];
  return checkTarget(target, out);
}
