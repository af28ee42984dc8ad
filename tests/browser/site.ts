import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test as plain } from '@playwright/test';
import { localAddress } from '../../src/domain/seo/site-path.ts';
import { builtBasePath } from '../../src/outputs/site-files/built-base-path.ts';
import { fixtureBuild } from '../support/fixture-build.ts';

const published = (file: string): string =>
  readFileSync(path.join(fixtureBuild.outDir, 'client', file), 'utf8');
const basePath = builtBasePath(published);

/** Markup of the page at a site path; of the page that is not found, where there is none. */
export function builtPage(sitePath: string): string {
  const file = `${sitePath.replace(/\?.*$/, '')}index.html`;
  const isThere = existsSync(path.join(fixtureBuild.outDir, 'client', file));
  return published(isThere ? file : '404.html');
}

/** The address of a site path on the server under test, which serves the site below the path that it was built for. */
export const at = (sitePath: string): string => localAddress(sitePath, basePath);

/** Playwright's test, whose pages go to site paths. */
export const test = plain.extend({
  page: async ({ page }, use) => {
    const goto = page.goto.bind(page);
    page.goto = (sitePath, options) => goto(at(sitePath), options);
    await use(page);
    // The next test may have the same context.
    await page.context().setOffline(false);
    await page.context().setExtraHTTPHeaders({});
  },
});
