import { SOCIAL_IMAGE_SIZE, type SocialImage } from '../../domain/seo/social-image.ts';
import { escapeXml } from '../../domain/text/xml.ts';
import type { RiskLevel } from '../../domain/verdict/verdict.ts';
import { site } from '../../site.config.ts';
import { RISK_SHAPES } from '../../views/risk/risk-shapes.ts';
import { PALETTE, RISK_COLOURS, RISK_WASHES } from '../palette.ts';
import { glyphSvg } from './glyphs.ts';

/** The font of the images; a browser or renderer without it shows another one, so its files are given to ours. */
export const FONT_FAMILY = 'IBM Plex Sans';

/** Pixels: the text stands left, the sign right, brand and parts above and below. */
const LEFT = 72;
/** Right edge of the text. */
export const COLUMN_END = 690;
const MIDDLE = 334;
const SIGN = { x: 716, y: 97, side: 436 } as const;
/** Size and distance of the lines of a title, by how many it has. */
const TITLE = [
  { size: 100, lead: 100 },
  { size: 84, lead: 88 },
  { size: 72, lead: 80 },
] as const;
const EYEBROW = { size: 32, gap: 26 } as const;
const LINE = { size: 33, lead: 46, gap: 18, maxChars: 37 } as const;

/** Where the glyph sits in each shape, in its 16 units, and how much of the side it takes. */
const GLYPH_PLACE = {
  Low: { x: 8, y: 8, share: 0.5 },
  // A triangle has its room below.
  Medium: { x: 8, y: 10.1, share: 0.4 },
  High: { x: 8, y: 8, share: 0.44 },
  Critical: { x: 8, y: 8, share: 0.52 },
} as const satisfies Record<Exclude<RiskLevel, 'Unknown'>, { x: number; y: number; share: number }>;
/** Font size at which the letter of an unknown level is as high as the shapes. */
const UNKNOWN_SIZE = 590;

/** One social image as SVG: the shape of the sign tells the level, what it shows the kind of page. */
export function cardSvg(image: SocialImage, siteName: string): string {
  const { width, height } = SOCIAL_IMAGE_SIZE;
  const colour = image.level === null ? PALETTE.accent : RISK_COLOURS[image.level];
  const ground = image.level === null ? PALETTE.paper : RISK_WASHES[image.level];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT_FAMILY}">`,
    `<rect width="${width}" height="${height}" fill="${ground}"/>`,
    sign(image, colour, ground),
    `<path transform="translate(70 58) scale(2)" d="${site.mark}" fill="${PALETTE.ink}" fill-rule="evenodd"/>`,
    text(130, 94, { size: 34, weight: 600, tracking: -0.5 }, PALETTE.ink, siteName),
    ...cardText(image, colour),
    image.parts === null
      ? ''
      : text(LEFT, 572, { size: 28, weight: 500 }, PALETTE.soft, image.parts),
    '</svg>',
  ].join('');
}

function sign({ level, glyph }: SocialImage, colour: string, ground: string): string {
  const { x, y, side } = SIGN;
  const [middle, foot] = [x + side / 2, y + side / 2 + UNKNOWN_SIZE * 0.35];
  // The sign of an unknown level is a letter itself; drawn for small sizes, it looks crooked here.
  if (level === 'Unknown') {
    return `<text x="${middle}" y="${foot}" text-anchor="middle" font-size="${UNKNOWN_SIZE}" font-weight="600" fill="${colour}">?</text>`;
  }
  const unit = side / 16;
  const shape = level ?? 'Critical';
  const { share, ...place } = GLYPH_PLACE[shape];
  const at = { x: x + place.x * unit, y: y + place.y * unit, side: side * share };
  return [
    `<path transform="translate(${x} ${y}) scale(${unit})" d="${RISK_SHAPES[shape]}" fill="${colour}"/>`,
    glyphSvg(glyph, at, ground),
  ].join('');
}

/** Eyebrow, title and sentence as one block around the middle. */
function cardText(image: SocialImage, colour: string): string[] {
  const title = TITLE[Math.min(image.title.length, TITLE.length) - 1] ?? TITLE[0];
  const lines = wrap(image.line, LINE.maxChars);
  const eyebrow = image.eyebrow === null ? 0 : EYEBROW.size + EYEBROW.gap;
  const block = eyebrow + title.lead * image.title.length + LINE.gap + LINE.lead * lines.length;
  let y = MIDDLE - block / 2;
  const drawn: string[] = [];
  if (image.eyebrow !== null) {
    const style = { size: EYEBROW.size, weight: 500 };
    drawn.push(text(LEFT, y + EYEBROW.size, style, colour, image.eyebrow));
    y += eyebrow;
  }
  for (const words of image.title) {
    // Large letters carry more room at their left: moved out, they stand in line with the small ones.
    const style = { size: title.size, weight: 600, tracking: -title.size / 33 };
    drawn.push(text(LEFT - title.size / 25, y + title.size * 0.78, style, PALETTE.ink, words));
    y += title.lead;
  }
  y += LINE.gap;
  for (const words of lines) {
    drawn.push(
      text(LEFT, y + LINE.size * 0.8, { size: LINE.size, weight: 400 }, PALETTE.ink, words),
    );
    y += LINE.lead;
  }
  return drawn;
}

function text(
  x: number,
  y: number,
  { size, weight, tracking = 0 }: { size: number; weight: number; tracking?: number },
  colour: string,
  words: string,
): string {
  const style = `font-size="${size}" font-weight="${weight}" letter-spacing="${tracking}"`;
  return `<text x="${x}" y="${y}" ${style} fill="${colour}">${escapeXml(words)}</text>`;
}

/** Lines of at most `maxChars`, as even as they can be: the fewest lines, then the narrowest. */
export function wrap(words: string, maxChars: number): string[] {
  const fewest = fill(words, maxChars);
  for (let width = Math.ceil(words.length / fewest.length); width < maxChars; width += 1) {
    const lines = fill(words, width);
    if (lines.length === fewest.length && lines.every((line) => line.length <= width)) return lines;
  }
  return fewest;
}

function fill(words: string, maxChars: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= maxChars) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}
