import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BuiltSite, Check, Problem } from '../built-site.ts';

/** Budgets of the design, compressed with gzip at its default level, in bytes. */
export const MAX_STYLE_SHEET_BYTES = 8 * 1024;
export const MAX_MEDIAN_TOOL_PAGE_BYTES = 10 * 1024;
/** A reader on a slow line waits for each. */
export const MAX_FIRST_VIEW_REQUESTS = 5;
export const MAX_FIRST_VIEW_BYTES = 16 * 1024;
/** Above this a page is a list that should have been split, or scanned text that should have been cut. Uncompressed. */
export const MAX_PAGE_BYTES = 300 * 1024;
/** A reader on a slow line may open any list. */
export const MAX_LIST_PAGE_BYTES = 60_000;
/** Lists and their further pages; tool pages lie one deeper than a list's first page and are no `page/2`. */
const LIST_PAGE =
  /^(?:tools|servers|attacks)\/(?:(?:by|category)\/(?:[^/]+\/){0,2}|)(?:page\/\d+\/)?index\.html$/;
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
    const sizes = toolPages(site)
      .map((page) => gzipSync(site.read(page.file)).length + styleSheets(site, page.resources))
      .sort((a, b) => a - b);
    const median = sizes[Math.floor(sizes.length / 2)] ?? 0;
    if (median <= MAX_MEDIAN_TOOL_PAGE_BYTES) return [];
    return [{ file: 'tools/*/*/index.html', message: `median ${median} bytes` }];
  },
};

export const firstViewIsLight: Check = {
  says: `the first view of a tool page takes at most ${MAX_FIRST_VIEW_REQUESTS} requests, and ${MAX_FIRST_VIEW_BYTES} bytes in the median`,
  run(site) {
    const views = toolPages(site).map((page) => {
      // What stands in a template is not loaded.
      const html = site.read(page.file).replaceAll(/<template>.*?<\/template>/gs, '');
      const files = filesOfView(
        site,
        page.resources.filter((source) => html.includes(`"${source}"`)),
      );
      const sizes = files.map((file) => compressedSize(site, file));
      const bytes = gzipSync(site.read(page.file)).length + sizes.reduce((sum, n) => sum + n, 0);
      return { file: page.file, requests: files.length + 1, bytes };
    });
    const many = views.filter(({ requests }) => requests > MAX_FIRST_VIEW_REQUESTS);
    const bytes = views.map((view) => view.bytes).sort((a, b) => a - b);
    const median = bytes[Math.floor(bytes.length / 2)] ?? 0;
    return [
      ...many.map(({ file, requests }) => ({ file, message: `${requests} requests` })),
      ...(median <= MAX_FIRST_VIEW_BYTES
        ? []
        : [{ file: 'tools/*/*/index.html', message: `median ${median} bytes` }]),
    ];
  },
};

/** What a browser loads for a page: styles, scripts with what they import, and one icon. */
function filesOfView(site: BuiltSite, resources: readonly string[]): string[] {
  const own = resources
    .filter((source) => /\.(?:css|js)$/.test(source))
    .map((source) => source.slice(1));
  const icon = resources.find((source) => source.endsWith('.svg'));
  const found = new Set(own);
  for (const file of found) {
    if (!file.endsWith('.js')) continue;
    for (const [, name = ''] of site.read(file).matchAll(STATIC_IMPORT))
      found.add(path.posix.join(path.posix.dirname(file), name));
  }
  return icon === undefined ? [...found] : [...found, icon.slice(1)];
}

/** `import{a}from"./b.js"` and `import"./b.js"` in a bundled script. */
const STATIC_IMPORT = /\b(?:from|import)\s*["'](\.\/[^"']+)["']/g;

export const listPagesAreLight: Check = {
  says: `no list of tools, servers or attacks has more than ${MAX_LIST_PAGE_BYTES} bytes compressed, its style included`,
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

/** A sample of the tool pages. */
function toolPages(site: BuiltSite) {
  const tools = site.pages.filter(({ file }) =>
    /^tools\/(?!by\/|category\/|page\/)[^/]+\/[^/]+\/index\.html$/.test(file),
  );
  const step = Math.max(1, Math.floor(tools.length / SAMPLE));
  return tools.filter((_, index) => index % step === 0);
}

const compressed = new Map<string, number>();

/** Compressed bytes of the style sheets among some resources. */
function styleSheets(site: BuiltSite, resources: readonly string[]): number {
  return resources
    .filter((source) => source.endsWith('.css'))
    .reduce((sum, source) => sum + compressedSize(site, source.slice(1)), 0);
}

function compressedSize(site: BuiltSite, file: string): number {
  const key = `${site.root}/${file}`;
  const known = compressed.get(key) ?? gzipSync(site.read(file)).length;
  compressed.set(key, known);
  return known;
}
