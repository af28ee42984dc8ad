import type { Page } from '@playwright/test';
import { FIRST_VIEW } from '../../../src/domain/search/search-engine.ts';

/** How long an answer took in the page, and how often the page was blocked for more than 50 ms in between. */
export interface Timed {
  ms: number;
  longTasks: number;
}

/** Asks the open search page as Enter does, until its results stand there. */
export function askInPage(page: Page, text: string): Promise<Timed> {
  return page.evaluate(async (asked) => {
    const form = document.querySelector<HTMLFormElement>('search-page form');
    const field = form?.querySelector<HTMLInputElement>('[type=search]');
    const list = document.querySelector('search-page [data-names]');
    if (!form || !field || !list) throw new Error('the search page has no form');
    let longTasks = 0;
    const watch = new PerformanceObserver((some) => {
      longTasks += some.getEntries().length;
    });
    watch.observe({ type: 'longtask' });
    field.value = asked;
    // Goes when results are put there, also where there are none.
    list.append(document.createComment(''));
    const shown = new Promise<number>((resolve, fail) => {
      new MutationObserver((_, observer) => {
        observer.disconnect();
        resolve(performance.now());
      }).observe(list, { childList: true });
      setTimeout(() => fail(new Error(`no answer to ${asked}`)), 30_000);
    });
    const started = performance.now();
    form.requestSubmit();
    const ended = await shown;
    await new Promise((resolve) => setTimeout(resolve, 0));
    watch.disconnect();
    return { ms: ended - started, longTasks };
  }, text);
}

/** Waits until prose, where it is searched unasked, has answered too: it comes after the names. */
export async function proseAnswered(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const prose = document.querySelector<HTMLElement>('search-page [data-prose]');
    const button = prose?.querySelector<HTMLElement>('[data-prose-ask]');
    if (!prose || prose.hidden || button?.hidden === false) return true;
    const status = prose.querySelector('[role=status]')?.textContent ?? '';
    return status !== '' && status !== 'Searching…';
  });
}

/** Asks Pagefind, with as many results read as the search page shows. */
export function askPagefind(page: Page, url: string, text: string): Promise<Timed> {
  return page.evaluate(
    async ({ address, asked, results }) => {
      let longTasks = 0;
      const watch = new PerformanceObserver((some) => {
        longTasks += some.getEntries().length;
      });
      watch.observe({ type: 'longtask' });
      const pagefind = await import(address);
      await pagefind.options({ noWorker: true });
      const started = performance.now();
      const found = await pagefind.search(asked);
      await Promise.all(
        found.results.slice(0, results).map((one: { data(): Promise<unknown> }) => one.data()),
      );
      const ended = performance.now();
      await new Promise((resolve) => setTimeout(resolve, 0));
      watch.disconnect();
      return { ms: ended - started, longTasks };
    },
    { address: `${url}/pagefind-alone/pagefind.js`, asked: text, results: FIRST_VIEW.results },
  );
}
