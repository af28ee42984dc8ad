import { defineMiddleware } from 'astro:middleware';
import { placePage } from './domain/seo/site-path.ts';

/** What is rendered on demand gets its addresses here; pages of the build get theirs when they are printed. */
export const onRequest = defineMiddleware(async ({ isPrerendered }, next) => {
  const answer = await next();
  const basePath = import.meta.env.SITE_BASE_PATH;
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true;
  if (isPrerendered || basePath === '' || !isPage) return answer;
  return new Response(placePage(await answer.text(), basePath), answer);
});
