/** Takes the place of Astro's image endpoint, which every server build gets: the site has no images to make on demand. */
export const GET = (): Response => new Response(null, { status: 404 });
export const prerender = false;
