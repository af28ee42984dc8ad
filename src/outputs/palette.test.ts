import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
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
