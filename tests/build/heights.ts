import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumArguments, chromiumEnvironment, findChromium } from '../support/chromium.ts';
import type { BuiltSite, Problem } from './built-site.ts';

/** Budgets of the design at 390 pixels, in CSS pixels: foot and head of the page included. */
export const MAX_MEDIAN_TOOL_PAGE_HEIGHT = 3_200;
export const MAX_TOOL_PAGE_HEIGHT = 6_000;
export const MAX_SERVER_PAGE_HEIGHT = 12_000;
/** Every page of the attack database: its front, lists, techniques and entries. */
export const MAX_ATTACK_PAGE_HEIGHT = 12_000;
/** Of the home page, in phone screens of 844 pixels: seven. */
export const MAX_HOME_HEIGHT = 5_900;
/** Narrowest screen that pages must fit without scrolling sideways (WCAG 2.2, 1.4.10). */
const NARROWEST = 320;
const PHONE = { width: 390, height: 844 };
/** Largest pages of a kind that are measured, and steps through the others. */
const LARGEST = 6;
const SAMPLE = 15;
const ORIGIN = 'http://site.test';
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** A budget of heights with what breaks it. */
export interface HeightResult {
  says: string;
  problems: Problem[];
}

/** Measures pages in Chromium; null where there is none. */
export async function measureHeights(site: BuiltSite): Promise<HeightResult[] | null> {
  const executablePath = findChromium();
  if (executablePath === null) return null;
  const browser = await chromium.launch({
    executablePath,
    args: chromiumArguments(),
    env: chromiumEnvironment(),
  });
  try {
    const context = await browser.newContext({ viewport: PHONE });
    await context.route(`${ORIGIN}/**`, (route) => {
      const asked = new URL(route.request().url()).pathname;
      if (!asked.startsWith(`${site.basePath}/`)) return route.fulfill({ status: 404 });
      const pathname = asked.slice(site.basePath.length);
      const file = path.join(
        site.root,
        pathname.endsWith('/') ? `${pathname}index.html` : pathname,
      );
      if (!existsSync(file)) return route.fulfill({ status: 404 });
      return route.fulfill({ path: file, contentType: TYPES[path.extname(file)] ?? 'text/plain' });
    });
    const page = await context.newPage();
    const measured = new Map<string, { height: number; width: number }>();
    const measure = async (url: string) => {
      const known = measured.get(url);
      if (known !== undefined) return known;
      await page.setViewportSize(PHONE);
      await page.goto(`${ORIGIN}${site.basePath}${url}`);
      // What is laid out only near the screen would count with its estimate.
      await page.addStyleTag({ content: '* { content-visibility: visible !important }' });
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width: NARROWEST, height: PHONE.height });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      measured.set(url, { height, width });
      return { height, width };
    };
    const tools = bySize(site, /^\/tools\/(?!by\/|category\/|page\/)[^/]+\/[^/]+\/$/);
    const servers = bySize(site, /^\/servers\/(?!by\/|category\/|page\/)[^/]+\/$/);
    const attackLists = bySize(site, /^\/attacks\/(?:(?:by|techniques)\/.*)?$/);
    const attacks = bySize(site, /^\/attacks\/(?!by\/|techniques\/)[^/]+\/$/);
    const sections = largestOfSections(site);
    for (const url of sections) await measure(url);
    const step = Math.max(1, Math.floor(tools.length / SAMPLE));
    const sample = tools.filter((_, index) => index % step === 0);
    const heights: number[] = [];
    for (const url of sample) heights.push((await measure(url)).height);
    const median = heights.sort((a, b) => a - b)[Math.floor(heights.length / 2)] ?? 0;
    const tall = async (urls: readonly string[], most: number) => {
      const problems: Problem[] = [];
      for (const url of urls.slice(0, LARGEST)) {
        const { height } = await measure(url);
        if (height > most) problems.push({ file: url, message: `${height} px` });
      }
      return problems;
    };
    return [
      {
        says: `the median tool page is at most ${MAX_MEDIAN_TOOL_PAGE_HEIGHT} px high on a phone`,
        problems:
          median <= MAX_MEDIAN_TOOL_PAGE_HEIGHT
            ? []
            : [{ file: 'tools/*/*/index.html', message: `median ${median} px` }],
      },
      {
        says: `the largest tool pages are at most ${MAX_TOOL_PAGE_HEIGHT} px high on a phone`,
        problems: await tall(tools, MAX_TOOL_PAGE_HEIGHT),
      },
      {
        says: `the largest server pages are at most ${MAX_SERVER_PAGE_HEIGHT} px high on a phone`,
        problems: await tall(servers, MAX_SERVER_PAGE_HEIGHT),
      },
      {
        says: `the largest pages of the attack database are at most ${MAX_ATTACK_PAGE_HEIGHT} px high on a phone`,
        problems: [
          ...(await tall(attackLists, MAX_ATTACK_PAGE_HEIGHT)),
          ...(await tall(attacks, MAX_ATTACK_PAGE_HEIGHT)),
        ],
      },
      {
        says: `the home page is at most ${MAX_HOME_HEIGHT} px high on a phone`,
        problems: await tall(
          sections.filter((url) => url === '/'),
          MAX_HOME_HEIGHT,
        ),
      },
      {
        says: `neither they nor the largest page of each section scrolls sideways at ${NARROWEST} px`,
        problems: [...measured].flatMap(([file, { width }]) =>
          width <= NARROWEST ? [] : [{ file, message: `${width} px wide` }],
        ),
      },
    ];
  } finally {
    await browser.close();
  }
}

/** The largest page of each section and of what lies below it: lists of one kind are of one form. */
function largestOfSections(site: BuiltSite): string[] {
  const largest = new Map<string, { url: string; bytes: number }>();
  for (const { url, file } of site.pages) {
    const parts = url.split('/').slice(1, -1);
    const form = `${parts.length} ${parts[0] ?? ''}`;
    const bytes = site.read(file).length;
    if (bytes > (largest.get(form)?.bytes ?? -1)) largest.set(form, { url, bytes });
  }
  return [...largest.values()].map(({ url }) => url);
}

/** Addresses of one kind, the largest pages first. */
function bySize(site: BuiltSite, kind: RegExp): string[] {
  return site.pages
    .filter(({ url }) => kind.test(url))
    .map(({ url, file }) => ({ url, bytes: site.read(file).length }))
    .sort((a, b) => b.bytes - a.bytes)
    .map(({ url }) => url);
}
