import { dev } from 'astro';
import { readSiteUrl } from '../src/domain/seo/site-path.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const port = Number(process.env['PORT'] ?? 4321);
const host = process.env['HOST'] ?? 'localhost';
const { origin, pathname } = new URL(
  readSiteUrl(process.env['SITE_URL'] || `http://${host}:${port}`),
);
if (pathname !== '/') {
  console.log(
    `SITE_URL has the path ${pathname}, which a build puts in front: here the site is at the root`,
  );
  // Before dev() reads the settings.
  process.env['SITE_URL'] = origin;
}
await dev({ root: process.cwd(), server: { port, host } });
