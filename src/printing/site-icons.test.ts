import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { site } from '../site.config.ts';
import { siteIcons } from './site-icons.ts';

const cache = mkdtempSync(path.join(tmpdir(), 'icons-'));
afterAll(() => rmSync(cache, { recursive: true }));

it('draws the icons once, of the sizes that the manifest names, and again for another mark', async () => {
  const icons = await siteIcons(site, cache);
  const sides = [...icons].flatMap(([name, bytes]) =>
    name.endsWith('.png') ? [[name, Buffer.from(bytes).readUInt32BE(16)]] : [],
  );
  expect(sides).toEqual([
    ['apple-touch-icon.png', 180],
    ['icon-192.png', 192],
    ['icon-512.png', 512],
  ]);
  expect(Buffer.from(icons.get('favicon.ico') ?? []).readUInt16LE(2)).toBe(1);
  const drawn = readdirSync(cache).sort();
  expect(drawn).toHaveLength(icons.size);
  expect(await siteIcons(site, cache)).toEqual(icons);
  expect(readdirSync(cache).sort()).toEqual(drawn);
  await siteIcons({ ...site, mark: 'M0 0h24v24z' }, cache);
  expect(readdirSync(cache).filter((name) => drawn.includes(name))).toEqual([]);
});
