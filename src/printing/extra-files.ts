import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { indexNowKeyFile, readIndexNowKey } from '../outputs/announce/index-now-key.ts';
import { headerRules, headersFile } from '../outputs/headers.ts';
import { MAX_URLS, OTHER_PAGES, sitemapXml } from '../outputs/sitemap/sitemap.ts';
import { shortHash } from './digests.ts';
import type { FileEntry } from './manifest.ts';

const LOCATION = /<loc>([^<]*)<\/loc>/g;
const OTHER_PART = /^sitemap-(?!index|pages)[^/]+\.xml$/;

/** Files that no route makes, by name: the sitemap of the other pages, headers for hosts, the key for search engines. */
export function extraFiles(
  files: ReadonlyMap<string, FileEntry>,
  read: (file: string) => string,
  { url, indexNowKey }: { url: string; indexNowKey: string | null },
): Map<string, string> {
  const extra = new Map([
    [`sitemap-${OTHER_PAGES}.xml`, otherPages(files, read, url)],
    ['_headers', headersFile(headerRules({ tls: true }))],
  ]);
  const key = readIndexNowKey(indexNowKey);
  if (key !== null) {
    const file = indexNowKeyFile(key);
    if (files.has(file)) {
      throw new Error(`INDEXNOW_KEY would replace /${file}: choose another key`);
    }
    extra.set(file, key);
  }
  return extra;
}

/** Sitemap of the indexed pages that no other part lists: a new kind of page is found without being named anywhere. */
function otherPages(
  files: ReadonlyMap<string, FileEntry>,
  read: (file: string) => string,
  siteUrl: string,
): string {
  const listed = new Set(
    [...files.keys()]
      .filter((file) => OTHER_PART.test(file))
      .flatMap((file) => [...read(file).matchAll(LOCATION)].map((match) => match[1])),
  );
  const urls = [...files]
    .filter(
      ([file, entry]) => entry.indexed && (file === 'index.html' || file.endsWith('/index.html')),
    )
    .map(([file]) => `${siteUrl}/${file.slice(0, -'index.html'.length)}`)
    .filter((url) => !listed.has(url))
    .sort();
  if (urls.length > MAX_URLS) {
    throw new Error(`${urls.length} pages do not fit into sitemap-${OTHER_PAGES}.xml`);
  }
  return sitemapXml(urls.map((url) => ({ url, lastChanged: null })));
}

/** Puts a file into `stage` unless the site that it is added to has it already; `published` is null for a whole new site. */
export function putText(
  file: string,
  content: string | Uint8Array,
  stage: string,
  published: string | null,
): FileEntry {
  const bytes = Buffer.from(content);
  const there = published === null ? null : path.join(published, file);
  if (there === null || !existsSync(there) || !readFileSync(there).equals(bytes)) {
    const target = path.join(stage, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
  return { key: shortHash(bytes), size: bytes.byteLength, indexed: false };
}
