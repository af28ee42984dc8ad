import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RISK_LEVELS } from '../domain/verdict/verdict.ts';
import { colourSheet } from '../integrations/colour-sheet.ts';
import { site } from '../site.config.ts';
import { PALETTE, RISK_COLOURS, RISK_WASHES } from './palette.ts';

const { colours } = site;
const COLOUR = /^#[0-9a-f]{6}$/;
const styles = globSync('src/**/*.css').map((file) => readFileSync(file, 'utf8'));

it('has every colour as #rrggbb, which pictures and style sheets both read', () => {
  for (const [name, pair] of Object.entries(colours))
    expect(pair, name).toEqual([expect.stringMatching(COLOUR), expect.stringMatching(COLOUR)]);
});

it('is the only place that holds a colour', () => {
  expect(styles.join('\n').match(/#[0-9a-f]{3,8}\b(?=\s*[;,)])/gi)).toBeNull();
});

it('is what the style sheet of the site is made of', () => {
  expect(colourSheet(colours)).toContain(
    `--accent: light-dark(${colours.accent[0]}, ${colours.accent[1]});`,
  );
});

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

it.each(RISK_LEVELS)('%s is read on its own background, and white text on it', (level) => {
  expect(contrast(RISK_COLOURS[level], RISK_WASHES[level])).toBeGreaterThanOrEqual(4.5);
  expect(contrast(RISK_COLOURS[level], '#ffffff')).toBeGreaterThanOrEqual(4.5);
  expect(contrast(PALETTE.soft, RISK_WASHES[level])).toBeGreaterThanOrEqual(4.5);
});

it.each([0, 1] as const)('words are read on the paper of theme %i', (theme) => {
  for (const name of ['ink', 'soft', 'link', 'accent'] as const)
    expect(contrast(colours[name][theme], colours.paper[theme]), name).toBeGreaterThanOrEqual(4.5);
});
