import { readFileSync } from 'node:fs';
import { framedSvg, icoFile } from '../outputs/site-files/icons.ts';
import { drawPng } from '../outputs/social-images/renderer.ts';
import { keptDrawings } from './kept-drawings.ts';

interface Look {
  mark: string;
  colours: { accent: readonly [string, string] };
}

/** Icons that are no SVG, by name: drawn from mark and accent here and not by a route, as the pictures for links are. */
export async function siteIcons(
  { mark, colours }: Look,
  cache: string,
): Promise<Map<string, Uint8Array>> {
  const [colour] = colours.accent;
  const drawings = keptDrawings(cache);
  const draw = async (side: number, margin: number, background: string | null) => {
    const svg = framedSvg(mark, colour, margin, background);
    return readFileSync(await drawings.file(`${side} ${svg}`, () => drawPng(svg, side)));
  };
  const icons = new Map<string, Uint8Array>([
    ['favicon.ico', icoFile(await draw(32, 0, null), 32)],
    // Apple fills what is transparent with black.
    ['apple-touch-icon.png', await draw(180, 0.12, '#ffffff')],
    ['icon-192.png', await draw(192, 0, null)],
    ['icon-512.png', await draw(512, 0, null)],
  ]);
  drawings.end();
  return icons;
}
