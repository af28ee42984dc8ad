import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { LONG } from '../../tests/support/size.ts';
import { SOCIAL_IMAGES } from '../domain/seo/social-image.ts';
import { writeSocialImages } from './social-images.ts';

const root = mkdtempSync(path.join(tmpdir(), 'og-'));
const out = path.join(root, 'out');
const cache = path.join(root, 'cache');
afterAll(() => rmSync(root, { recursive: true }));

it.runIf(LONG)('draws every image once, and again only what changed', async () => {
  expect(await writeSocialImages(out, cache, 'One')).toBe(SOCIAL_IMAGES.size);
  const names = [...SOCIAL_IMAGES.keys()].map((name) => `${name}.png`);
  expect(readdirSync(out).sort()).toEqual(names.sort());
  const home = readFileSync(path.join(out, 'home.png'));

  rmSync(path.join(out, 'home.png'));
  writeFileSync(path.join(cache, 'stale.png'), '');
  const [first = ''] = readdirSync(cache);
  rmSync(path.join(cache, first));
  expect(await writeSocialImages(out, cache, 'One')).toBe(1);
  expect(readFileSync(path.join(out, 'home.png')).equals(home)).toBe(true);
  expect(readdirSync(cache)).not.toContain('stale.png');
  expect(readdirSync(cache)).toHaveLength(SOCIAL_IMAGES.size);
});
