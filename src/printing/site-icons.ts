import { framedSvg, icoFile } from '../outputs/site-files/icons.ts';
import { drawPng } from '../outputs/social-images/renderer.ts';

interface Look {
  mark: string;
  colours: { accent: readonly [string, string] };
}

/** Icons that are no SVG, by name: drawn from mark and accent here and not by a route, as the pictures for links are. */
export async function siteIcons({ mark, colours }: Look): Promise<Map<string, Uint8Array>> {
  const [colour] = colours.accent;
  const draw = (side: number, margin: number, background: string | null) =>
    drawPng(framedSvg(mark, colour, margin, background), side);
  return new Map<string, Uint8Array>([
    ['favicon.ico', icoFile(await draw(32, 0, null), 32)],
    // Apple fills what is transparent with black.
    ['apple-touch-icon.png', await draw(180, 0.12, '#ffffff')],
    ['icon-192.png', await draw(192, 0, null)],
    ['icon-512.png', await draw(512, 0, null)],
  ]);
}
