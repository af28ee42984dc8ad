// The worker of the Cloudflare target: Astro's own, a cache of what it may keep, and the schedule of wrangler.jsonc, which delivers what is due.
import astro from '@astrojs/cloudflare/entrypoints/server';

export default {
  async fetch(request, env, context) {
    // Cloudflare keeps no answers of a worker by itself.
    if (request.method !== 'GET') return astro.fetch(request, env, context);
    const kept = await caches.default.match(request);
    if (kept !== undefined) return kept;
    const answer = await astro.fetch(request, env, context);
    if (answer.status === 200 && /\bs-maxage=/.test(answer.headers.get('cache-control') ?? ''))
      context.waitUntil(caches.default.put(request, answer.clone()));
    return answer;
  },
  scheduled(_event, env, context) {
    if (!env.CRON_SECRET) return;
    const request = new Request('https://worker.invalid/api/contact', {
      headers: { authorization: `Bearer ${env.CRON_SECRET}` },
    });
    context.waitUntil(astro.fetch(request, env, context));
  },
};
