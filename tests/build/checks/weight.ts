import { gzipSync } from 'node:zlib';
import type { BuiltSite, Check, Problem } from '../built-site.ts';

/** Budgets of the design, compressed with gzip at its default level, in bytes. */
export const MAX_STYLE_SHEET_BYTES = 8 * 1024;
export const MAX_MEDIAN_TOOL_PAGE_BYTES = 10 * 1024;
/** Above this a page is a list that should have been split, or scanned text that should have been cut. Uncompressed. */
export const MAX_PAGE_BYTES = 300 * 1024;
/** A reader on a slow line may open any list. */
export const MAX_LIST_PAGE_BYTES = 60_000;
/** Lists and their further pages; tool pages lie one deeper than a list's first page and are no `page/2`. */
const LIST_PAGE =
  /^(?:tools|servers)\/(?:(?:by|category)\/(?:[^/]+\/){0,2}|)(?:page\/\d+\/)?index\.html$/;
/** Enough pages for a steady median. */
const SAMPLE = 500;

export const styleSheetIsSmall: Check = {
  says: `no page links style sheets of more than ${MAX_STYLE_SHEET_BYTES} bytes compressed`,
  run(site) {
    const seen = new Set<string>();
    return site.pages.flatMap((page): Problem[] => {
      const bytes = styleSheets(site, page.resources);
      if (bytes <= MAX_STYLE_SHEET_BYTES || seen.has(String(bytes))) return [];
      seen.add(String(bytes));
      return [{ file: page.file, message: `${bytes} bytes` }];
    });
  },
};

export const toolPageIsSmall: Check = {
  says: `the median tool page with its style is at most ${MAX_MEDIAN_TOOL_PAGE_BYTES} bytes compressed`,
  run(site) {
    const tools = site.pages.filter(({ file }) => /^tools\/[^/]+\/[^/]+\/index\.html$/.test(file));
    const step = Math.max(1, Math.floor(tools.length / SAMPLE));
    const sizes = tools
      .filter((_, index) => index % step === 0)
      .map((page) => gzipSync(site.read(page.file)).length + styleSheets(site, page.resources))
      .sort((a, b) => a - b);
    const median = sizes[Math.floor(sizes.length / 2)] ?? 0;
    if (median <= MAX_MEDIAN_TOOL_PAGE_BYTES) return [];
    return [{ file: 'tools/*/*/index.html', message: `median ${median} bytes` }];
  },
};

export const listPagesAreLight: Check = {
  says: `no list of tools or servers has more than ${MAX_LIST_PAGE_BYTES} bytes compressed, its style included`,
  run: (site) =>
    site.pages
      .filter(({ file }) => LIST_PAGE.test(file))
      .flatMap(({ file, resources }): Problem[] => {
        const bytes = gzipSync(site.read(file)).length + styleSheets(site, resources);
        return bytes <= MAX_LIST_PAGE_BYTES ? [] : [{ file, message: `${bytes} bytes` }];
      }),
};

export const noPageIsHuge: Check = {
  says: `no page has more than ${MAX_PAGE_BYTES} bytes`,
  run: (site) =>
    site.pages.flatMap(({ file }): Problem[] => {
      const bytes = Buffer.byteLength(site.read(file));
      return bytes <= MAX_PAGE_BYTES ? [] : [{ file, message: `${bytes} bytes` }];
    }),
};

const compressed = new Map<string, number>();

/** Compressed bytes of the style sheets among some resources. */
function styleSheets(site: BuiltSite, resources: readonly string[]): number {
  return resources
    .filter((source) => source.endsWith('.css'))
    .reduce((sum, source) => {
      const key = `${site.root}${source}`;
      const known = compressed.get(key) ?? gzipSync(site.read(source.slice(1))).length;
      compressed.set(key, known);
      return sum + known;
    }, 0);
}
