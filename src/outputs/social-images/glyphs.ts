import type { SocialGlyph } from '../../domain/seo/kind-images.ts';

/** One drawing in a box of 24 units: filled and stroked paths, dots, or letters. */
interface Glyph {
  fill?: string;
  stroke?: string;
  /** Centres of dots with a radius of 3 units. */
  dots?: readonly (readonly [x: number, y: number])[];
  letters?: string;
  /** Degrees. */
  turn?: number;
}

/** What the sign shows, one drawing a kind of page. */
export const GLYPHS = {
  keyhole: {
    fill: 'M12 3a5.500 5.500 0 0 0-2.800 10.250L7.400 21h9.200l-1.800-7.750A5.500 5.500 0 0 0 12 3z',
  },
  tool: {
    fill: 'M9.300 1.800a5.600 5.600 0 0 0 0 9.500v9a2.700 2.700 0 0 0 5.400 0v-9a5.600 5.600 0 0 0 0-9.500v4.400L12 7.900 9.300 6.200z',
    turn: 45,
  },
  server: {
    fill: 'M4.500 3h15A1.500 1.500 0 0 1 21 4.500v5a1.500 1.500 0 0 1-1.500 1.500h-15A1.500 1.500 0 0 1 3 9.500v-5A1.500 1.500 0 0 1 4.500 3zm1.700 2.600v2.800H9V5.600zM4.500 13h15a1.500 1.500 0 0 1 1.500 1.500v5a1.500 1.500 0 0 1-1.500 1.500h-15A1.500 1.500 0 0 1 3 19.500v-5A1.500 1.500 0 0 1 4.500 13zm1.700 2.600v2.800H9v-2.800z',
  },
  attack: { fill: 'M14.200 1.500 4.800 13.600h5.600L8.900 22.500l10.300-13.200h-6.100z' },
  technique: {
    stroke: 'M5 18.500 12 7.200 19 15.200',
    dots: [
      [5, 18.5],
      [12, 7.2],
      [19, 15.2],
    ],
  },
  signal: { fill: 'M5 3h14.500l-4 5 4 5H5z', stroke: 'M5 22.500V3' },
  guide: {
    stroke:
      'M12 6.500C10 4.800 7 4 2.800 4v14.500c4.200 0 7.200.8 9.200 2.500 2-1.700 5-2.500 9.200-2.500V4C17 4 14 4.800 12 6.500zM12 6.500V21',
  },
  compare: { fill: 'M3.500 12.500h7V21h-7zM13.500 3h7v18h-7z' },
  glossary: { letters: 'Aa' },
  docs: {
    stroke:
      'M9.500 3H8.300C6.500 3 5.700 4 5.700 5.500v3.300c0 1.800-.9 2.800-2.700 3.200 1.800.4 2.700 1.400 2.700 3.200v3.300C5.700 20 6.500 21 8.300 21h1.200M14.500 3h1.200c1.800 0 2.600 1 2.600 2.500v3.300c0 1.800.9 2.800 2.700 3.200-1.800.4-2.700 1.400-2.700 3.200v3.300c0 1.500-.8 2.500-2.600 2.500h-1.200',
  },
  search: { stroke: 'M10.500 3.500a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM15.700 15.700 21.500 21.500' },
  check: { stroke: 'M3.500 12.500 9.500 18.500 20.500 6' },
  data: {
    stroke:
      'M12 2.500c4.700 0 8 1.300 8 3v13c0 1.700-3.300 3-8 3s-8-1.300-8-3v-13c0-1.700 3.300-3 8-3zM4 5.500c0 1.700 3.300 3 8 3s8-1.300 8-3M4 12c0 1.700 3.300 3 8 3s8-1.300 8-3',
  },
  changes: { stroke: 'M12 3v11M6.500 8.500h11M6.500 20h11' },
  contact: { stroke: 'M3 5h18v14H3zM3 6l9 7.500L21 6' },
  privacy: { stroke: 'M12 2.500l8 3v6c0 5-3.200 8.200-8 10-4.800-1.800-8-5-8-10v-6z' },
  method: { fill: 'M2.500 3.500h19l-7.200 8.700V19l-4.600 2.500v-9.300z' },
  accuracy: {
    stroke:
      'M12 2.500a9.500 9.500 0 1 0 0 19 9.500 9.500 0 0 0 0-19zM12 7.500a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9z',
  },
  risk: { fill: 'M3 3.500h18v4.400H3zM3 9.800h12.500v4.400H3zM3 16.100h7v4.400H3z' },
} as const satisfies Record<SocialGlyph, Glyph>;

/** A glyph as SVG, `side` pixels wide and high around its centre. Letters are set in the font of the image. */
export function glyphSvg(
  name: SocialGlyph,
  at: { x: number; y: number; side: number },
  colour: string,
): string {
  const { fill, stroke, dots = [], letters, turn = 0 }: Glyph = GLYPHS[name];
  if (letters !== undefined) {
    const place = `x="${at.x}" y="${at.y + at.side * 0.3}" text-anchor="middle"`;
    return `<text ${place} font-size="${at.side * 0.86}" font-weight="600" fill="${colour}">${letters}</text>`;
  }
  const inner = [
    fill === undefined ? '' : `<path d="${fill}" fill="${colour}" fill-rule="evenodd"/>`,
    stroke === undefined
      ? ''
      : `<path d="${stroke}" fill="none" stroke="${colour}" stroke-width="2.300"/>`,
    ...dots.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="3" fill="${colour}"/>`),
  ].join('');
  const move = `translate(${at.x} ${at.y}) scale(${at.side / 24}) rotate(${turn}) translate(-12 -12)`;
  return `<g transform="${move}">${inner}</g>`;
}
