import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RISK_LEVELS } from '../domain/verdict/verdict.ts';
import { PALETTE, RISK_COLOURS, RISK_WASHES } from './palette.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');
const light = (name: string) =>
  new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}),`).exec(tokens)?.[1];
const byLevel = (colours: Record<string, string>, suffix: string) =>
  Object.entries(colours).map(([level, colour]) => [`${level.toLowerCase()}${suffix}`, colour]);

it.each([
  ...Object.entries(PALETTE),
  ...byLevel(RISK_COLOURS, ''),
  ...byLevel(RISK_WASHES, '-wash'),
])('%s is the colour of the light theme', (name = '', colour) => {
  expect(colour).toBe(light(name));
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
