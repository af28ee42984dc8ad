import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encode } from 'fast-png';
import { afterAll, expect, it } from 'vitest';
import type { BuiltSite } from './built-site.ts';
import { linksHavePictures, MAX_SOCIAL_IMAGE_BYTES, socialDataAgrees } from './checks/social.ts';
import { readPage } from './page-facts.ts';

const root = mkdtempSync(path.join(tmpdir(), 'social-'));
afterAll(() => rmSync(root, { recursive: true }));
const png = (width: number, height: number) =>
  encode({ width, height, channels: 1, data: new Uint8Array(width * height) });
const images = {
  'good.png': png(1200, 630),
  'small.png': png(600, 315),
  'heavy.png': Buffer.concat([png(1200, 630), Buffer.alloc(MAX_SOCIAL_IMAGE_BYTES)]),
  'text.png': 'not an image, only a file with that name',
};
for (const [name, bytes] of Object.entries(images)) writeFileSync(path.join(root, name), bytes);

const own = {
  'og:type': 'website',
  'og:site_name': 'X',
  'og:title': 'Title',
  'og:description': 'Words.',
  'og:url': 'https://x.example/',
  'og:image': 'https://x.example/good.png',
  'og:image:width': '1200',
  'og:image:height': '630',
  'og:image:alt': 'A picture',
  'twitter:card': 'summary_large_image',
};

/** A site of one page with these data. */
function site(changes: Record<string, string>): BuiltSite {
  const metas = Object.entries({ ...own, ...changes })
    .map(([name, content]) => `<meta property="${name}" content="${content}">`)
    .join('');
  const html = `<head><title>Title</title><meta name="description" content="Words."><link rel="canonical" href="https://x.example/">${metas}</head>`;
  const page = readPage('index.html', html);
  return {
    root,
    basePath: '',
    files: new Set(Object.keys(images)),
    stored: new Set(),
    pages: [page],
    byUrl: new Map([['/', page]]),
    read: () => html,
  };
}

const messages = (changes: Record<string, string>) =>
  [linksHavePictures, socialDataAgrees].flatMap((check) =>
    check.run(site(changes)).map(({ message }) => message),
  );

it('finds nothing wrong with a page whose data and picture are right', () => {
  expect(messages({})).toEqual([]);
});

it.each([
  [{ 'og:image': '' }, 'names no social image'],
  [{ 'og:image': '/good.png' }, 'names no social image'],
  [{ 'og:image': 'https://y.example/good.png' }, 'names no social image'],
  [{ 'og:image': 'https://x.example/none.png' }, 'none.png does not exist'],
  [{ 'og:image': 'https://x.example/small.png' }, 'small.png is 600 × 315'],
  [{ 'og:image': 'https://x.example/text.png' }, 'text.png is no PNG'],
  [{ 'og:title': 'Other' }, 'og:title is "Other"'],
  [{ 'og:image:alt': '' }, 'og:image:alt is ""'],
  [{ 'og:url': 'https://x.example/b/' }, 'og:url is "https://x.example/b/"'],
  [{ 'twitter:card': 'summary' }, 'twitter:card is "summary"'],
])('%j is found', (changes, message) => expect(messages(changes)).toEqual([message]));

it('finds a heavy picture', () => {
  expect(messages({ 'og:image': 'https://x.example/heavy.png' })).toHaveLength(1);
});
