import type { Page } from '@playwright/test';
import { fixtureBuild } from '../support/fixture-build.ts';

/** Watches a page for what must not happen: canary calls, requests to elsewhere, errors, dialogs. */
export async function watch(page: Page): Promise<string[]> {
  const seen: string[] = [];
  await page.exposeFunction('__pwn', (id: unknown) => seen.push(`canary ${String(id)}`));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== fixtureBuild.url) seen.push(`request ${request.url()}`);
  });
  page.on('pageerror', (error) => seen.push(`error ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') seen.push(message.text());
  });
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  return seen;
}
