import { inflateRawSync } from 'node:zlib';
import { fileOfPath, type StoredPage } from './stored-page.ts';

/** What an address of the long tail answers. */
export type StoredAnswer =
  /** A view to print with the layout of this kind. */
  | { is: 'page'; kind: Exclude<StoredPage['kind'], 'file'>; view: never; headers: Headers }
  /** Anything that no layout prints. */
  | { is: 'response'; response: Response }
  | { is: 'nothing' };

/**
 * Caches in front keep an answer for an hour and may send it for a week while they ask again; browsers always ask, and
 * hear by its tag that nothing changed.
 */
const CACHING = {
  'Cache-Control': 'public, max-age=0, s-maxage=3600, stale-while-revalidate=604800',
  'CDN-Cache-Control': 'public, max-age=3600, stale-while-revalidate=604800',
} as const;

/** Answers a request for a site path from stored pages; `typeOf` says the Content-Type of a file. */
export async function storedAnswer(
  request: { method: string; pathname: string; ifNoneMatch: string | null; basePath: string },
  find: (file: string) => Promise<StoredPage | null>,
  typeOf: (file: string) => string,
): Promise<StoredAnswer> {
  const { method, pathname, ifNoneMatch, basePath } = request;
  if (method !== 'GET' && method !== 'HEAD') {
    return {
      is: 'response',
      response: new Response(null, { status: 405, headers: { Allow: 'GET, HEAD' } }),
    };
  }
  const page = await find(fileOfPath(pathname));
  if (page === null) {
    const withSlash = pathname.endsWith('/') ? null : await find(`${pathname.slice(1)}/index.html`);
    if (withSlash === null) return { is: 'nothing' };
    const headers = { Location: `${basePath}${pathname}/` };
    return { is: 'response', response: new Response(null, { status: 301, headers }) };
  }
  const headers = new Headers({
    ...CACHING,
    ETag: `"${page.key}"`,
    'Content-Type': page.kind === 'file' ? typeOf(page.file) : 'text/html; charset=utf-8',
  });
  if (ifNoneMatch?.split(/,\s*/).some((tag) => tag.replace(/^W\//, '') === `"${page.key}"`))
    return { is: 'response', response: new Response(null, { status: 304, headers }) };
  // A tenth of a millisecond: handing it to another thread takes longer.
  const body = inflateRawSync(page.body);
  if (page.kind === 'file')
    return { is: 'response', response: new Response(new Uint8Array(body), { headers }) };
  return { is: 'page', kind: page.kind, view: JSON.parse(body.toString('utf8')) as never, headers };
}
