import { defineMiddleware } from 'astro:middleware';
import { unlinkSections } from './domain/seo/sections.ts';
import { placePage } from './domain/seo/site-path.ts';
import { site } from './site.config.ts';

/** What is rendered on demand gets its addresses here; pages of the build get theirs when they are printed. */
export const onRequest = defineMiddleware(async ({ isPrerendered }, next) => {
  const answer = await next();
  const basePath = import.meta.env.SITE_BASE_PATH;
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true;
  const someOff = Object.values(site.sections).includes(false);
  // "Not changed" has the headers of a page, and no page.
  const isNone = answer.body === null;
  if (isPrerendered || isNone || !isPage || (basePath === '' && !someOff)) return answer;
  const html = unlinkSections(await answer.text(), site.sections);
  return new Response(placePage(html, basePath), answer);
});
