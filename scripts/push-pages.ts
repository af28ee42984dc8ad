import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createClient } from '@libsql/client';
import { pushPages } from '../src/long-tail/push-pages.ts';
import { readPagesDatabase } from '../src/long-tail/settings.ts';
import { STORED_PAGES } from '../src/long-tail/stored-page.ts';
import { showProgress } from '../src/printing/progress.ts';

/** Where a build for a host leaves the stored pages; that of the node server has them beside the site. */
const BUILT = [process.env['CACHE_DIR'] ?? '.cache/astro', process.env['OUT_DIR'] ?? 'dist'];

const { values } = parseArgs({ options: { from: { type: 'string' } } });
const progress = showProgress(process.stdout);
try {
  const file =
    values.from ??
    BUILT.map((folder) => path.join(folder, STORED_PAGES)).find((one) => existsSync(one));
  if (file === undefined || !existsSync(file))
    throw new Error(
      `there are no stored pages${file === undefined ? '' : ` in ${file}`}: build with LONG_TAIL first`,
    );
  const database = readPagesDatabase((name) => process.env[name]);
  if (database === null)
    throw new Error('PAGES_DATABASE_URL is not set: name the database to send to');
  const from = createClient({ url: pathToFileURL(path.resolve(file)).href });
  const { url, authToken } = database;
  const to = createClient({ url, ...(authToken === null ? {} : { authToken }) });
  let before = 0;
  const { sent, removed, kept } = await pushPages(from, to, (now, of) => {
    if (before === 0) progress.stage('sending pages', of);
    progress.done(now - before);
    before = now;
  });
  progress.end();
  progress.say(`stored pages: ${sent} sent, ${removed} removed, ${kept} as they were`);
  from.close();
  to.close();
} catch (error) {
  progress.end();
  console.error(`push-pages: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
