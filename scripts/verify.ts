import path from 'node:path';
import { readSite } from '../tests/build/built-site.ts';
import { checks } from '../tests/build/checks/all.ts';

/** Problems printed for each check. */
const MAX_PRINTED = 10;

const root = path.resolve(process.argv[2] ?? 'dist/client');
const started = performance.now();
const site = readSite(root);
let failed = 0;
for (const check of checks) {
  const problems = check.run(site);
  if (problems.length > 0) failed += 1;
  console.log(`${problems.length === 0 ? ' ok ' : 'FAIL'} ${check.says}`);
  for (const { file, message } of problems.slice(0, MAX_PRINTED))
    console.log(`     ${file}: ${message}`);
  if (problems.length > MAX_PRINTED) console.log(`     and ${problems.length - MAX_PRINTED} more`);
}
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`${site.pages.length} pages, ${site.files.size} files, ${seconds} s`);
console.log(`${checks.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
