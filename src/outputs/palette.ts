import type { RiskLevel } from '../domain/verdict/verdict.ts';

/** Colours of the light theme (src/styles/tokens.css) for pictures, which no style sheet reaches. */
export const PALETTE = {
  paper: '#fcfbf8',
  ink: '#1a1c20',
  soft: '#565b64',
  accent: '#0b5d57',
} as const;

/** Risk colours of the light theme; white text on them has a contrast of 4.5 or more. */
export const RISK_COLOURS = {
  Low: '#0d695b',
  Medium: '#7d5800',
  High: '#a94600',
  Critical: '#a81038',
  Unknown: '#565b63',
} as const satisfies Record<RiskLevel, string>;

/** Backgrounds on which the risk colours have a contrast of 4.5 or more. */
export const RISK_WASHES = {
  Low: '#e3f2ee',
  Medium: '#f9efd4',
  High: '#fceade',
  Critical: '#fbe6ea',
  Unknown: '#eeedea',
} as const satisfies Record<RiskLevel, string>;
