import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { readKeys } from '../src/long-tail/page-store.ts';
import { STORED_PAGES } from '../src/long-tail/stored-page.ts';
import { type Problem, readSite } from '../tests/build/built-site.ts';
import { checks } from '../tests/build/checks/all.ts';
import { measureHeights } from '../tests/build/heights.ts';

/** Problems printed for each check. */
const MAX_PRINTED = 10;

const root = path.resolve(process.argv[2] ?? 'dist/client');
const started = performance.now();
const site = readSite(root, await storedFiles(path.join(root, '..', STORED_PAGES)));
let failed = 0;
for (const check of checks) print(check.says, check.run(site));
const heights = await measureHeights(site);
if (heights === null) console.log(' -   heights were not measured: no Chromium (CHROMIUM_PATH)');
for (const { says, problems } of heights ?? []) print(says, problems);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`${site.pages.length} pages, ${site.files.size} files, ${seconds} s`);
const all = checks.length + (heights?.length ?? 0);
console.log(`${all - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** Files of the long tail, which hosts answer from a database. */
async function storedFiles(file: string): Promise<Set<string>> {
  if (!existsSync(file)) return new Set();
  const client = createClient({ url: pathToFileURL(file).href });
  const keys = await readKeys(client);
  client.close();
  return new Set(keys.keys());
}

function print(says: string, problems: readonly Problem[]): void {
  if (problems.length > 0) failed += 1;
  console.log(`${problems.length === 0 ? ' ok ' : 'FAIL'} ${says}`);
  for (const { file, message } of problems.slice(0, MAX_PRINTED))
    console.log(`     ${file}: ${message}`);
  if (problems.length > MAX_PRINTED) console.log(`     and ${problems.length - MAX_PRINTED} more`);
}
