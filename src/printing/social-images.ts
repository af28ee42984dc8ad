import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SOCIAL_IMAGE_SIZE, SOCIAL_IMAGES } from '../domain/seo/social-image.ts';
import { cardSvg } from '../outputs/social-images/card-svg.ts';
import { drawPixels, indexedPng, renderer } from '../outputs/social-images/renderer.ts';

/**
 * Writes every image into `folder`: here and not by a route, which would put the renderer into the server code of every
 * host. An image whose drawing, fonts and renderer are those of an earlier build comes
 * from `cache`, where files are named after all three. Returns how many were drawn.
 */
export async function writeSocialImages(
  folder: string,
  cache: string,
  siteName: string,
): Promise<number> {
  mkdirSync(folder, { recursive: true });
  mkdirSync(cache, { recursive: true });
  const cached = new Set(readdirSync(cache));
  const kept = new Set<string>();
  const base = createHash('sha256');
  for (const bytes of [renderer().wasm, ...renderer().fonts]) base.update(bytes);
  for (const image of SOCIAL_IMAGES.values()) {
    const svg = cardSvg(image, siteName);
    const file = `${base.copy().update(svg).digest('hex')}.png`;
    kept.add(file);
    if (!cached.has(file)) {
      const png = indexedPng(await drawPixels(svg, SOCIAL_IMAGE_SIZE.width));
      // Whole or not at all: a build that breaks off leaves no half image for the next.
      writeFileSync(join(cache, `${file}.part`), png);
      renameSync(join(cache, `${file}.part`), join(cache, file));
    }
    copyFileSync(join(cache, file), join(folder, `${image.name}.png`));
  }
  for (const file of cached) if (!kept.has(file)) rmSync(join(cache, file));
  return [...kept].filter((file) => !cached.has(file)).length;
}
