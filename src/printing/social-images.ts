import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { SOCIAL_IMAGE_SIZE, SOCIAL_IMAGES } from '../domain/seo/social-image.ts';
import { cardSvg } from '../outputs/social-images/card-svg.ts';
import { drawPixels, indexedPng } from '../outputs/social-images/renderer.ts';
import { keptDrawings } from './kept-drawings.ts';

/**
 * Writes every image into `folder`: here and not by a route, which would put the renderer into the server code of every
 * host. Returns how many were drawn.
 */
export async function writeSocialImages(
  folder: string,
  cache: string,
  siteName: string,
): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const drawings = keptDrawings(cache);
  for (const image of SOCIAL_IMAGES.values()) {
    const svg = cardSvg(image, siteName);
    const draw = async () => indexedPng(await drawPixels(svg, SOCIAL_IMAGE_SIZE.width));
    copyFileSync(await drawings.file(svg, draw), join(folder, `${image.name}.png`));
  }
  return drawings.end();
}
