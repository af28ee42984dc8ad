import { defineMiddleware } from 'astro:middleware';
import { pagePlacer } from './domain/seo/page-placer.ts';
import { site } from './site.config.ts';

/** What is rendered on demand gets its addresses here; pages of the build get theirs when they are printed. */
export const onRequest = defineMiddleware(async ({ isPrerendered }, next) => {
  const answer = await next();
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true;
  const place = pagePlacer(site.sections, import.meta.env.SITE_BASE_PATH);
  // "Not changed" has the headers of a page, and no page.
  const isNone = answer.body === null;
  if (isPrerendered || isNone || !isPage || place === null) return answer;
  return new Response(place(await answer.text()), answer);
});
