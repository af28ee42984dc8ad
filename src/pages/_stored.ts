import { getSecret } from 'astro:env/server';
import { manifest } from 'virtual:astro:manifest';
import type { APIRoute } from 'astro';
import NotFoundPage from '../layouts/NotFoundPage.astro';
import ServerPage from '../layouts/ServerPage.astro';
import ToolPage from '../layouts/ToolPage.astro';
import { storedAnswer } from '../long-tail/answer.ts';
import { openPages } from '../long-tail/open-pages.ts';
import { readPagesDatabase } from '../long-tail/settings.ts';
import type { StoredKind } from '../long-tail/stored-page.ts';
import { headerRules, headersFor } from '../outputs/headers.ts';
import { contentTypeOf } from '../outputs/site-files/media-types.ts';
import { headOf, scriptOf } from '../rendering/page-setting.ts';
import { plainPageNow } from '../rendering/plain-runtime.ts';

/*
 * Pages of the long tail, and what leads nowhere. A route only of sites that have one (src/integrations/long-tail.ts);
 * everything that is a file or has another route never comes here.
 */

export const prerender = false;

const target = import.meta.env.DEPLOY_TARGET;
const LAYOUTS: Record<Exclude<StoredKind, 'file'>, unknown> = {
  tool: ToolPage,
  server: ServerPage,
};
/** Hosts put the site's headers on files only; the node server puts them on everything. */
const rules = target === 'node' ? [] : headerRules({ tls: true });
/** All pages share one sheet, so that of this route is theirs. */
const own = manifest.routes.find(({ routeData }) => routeData.component === 'src/pages/_stored.ts');
const setting = {
  head: headOf(own?.styles ?? []),
  scriptOf: (id: string) => scriptOf(manifest, id),
};

export const ALL: APIRoute = async ({ request, url: { pathname } }) => {
  const database = readPagesDatabase(getSecret);
  const answer = await storedAnswer(
    {
      method: request.method,
      pathname,
      ifNoneMatch: request.headers.get('if-none-match'),
      basePath: import.meta.env.SITE_BASE_PATH,
    },
    database === null ? async () => null : openPages(database, target !== 'cloudflare'),
    contentTypeOf,
  );
  const response =
    answer.is === 'response'
      ? answer.response
      : answer.is === 'nothing'
        ? page(NotFoundPage, {}, { status: 404, headers: { 'Cache-Control': 'no-cache' } })
        : page(LAYOUTS[answer.kind], { view: answer.view }, { headers: answer.headers });
  for (const [name, value] of headersFor(pathname, rules)) response.headers.set(name, value);
  return response;
};

function page(layout: unknown, props: Record<string, unknown>, init: ResponseInit): Response {
  const response = new Response(plainPageNow(layout, props, setting), init);
  response.headers.set('Content-Type', 'text/html; charset=utf-8');
  return response;
}
