import type { RiskLevel } from '../domain/verdict/verdict.ts';
import { site } from '../site.config.ts';

const { colours } = site;

/** Colours of the light theme for pictures, which no style sheet reaches. */
export const PALETTE = {
  paper: colours.paper[0],
  ink: colours.ink[0],
  soft: colours.soft[0],
  accent: colours.accent[0],
} as const;

/** Risk colours of the light theme; white text on them has a contrast of 4.5 or more. */
export const RISK_COLOURS = {
  Low: colours.low[0],
  Medium: colours.medium[0],
  High: colours.high[0],
  Critical: colours.critical[0],
  Unknown: colours.unknown[0],
} as const satisfies Record<RiskLevel, string>;

/** Backgrounds on which the risk colours have a contrast of 4.5 or more. */
export const RISK_WASHES = {
  Low: colours['low-wash'][0],
  Medium: colours['medium-wash'][0],
  High: colours['high-wash'][0],
  Critical: colours['critical-wash'][0],
  Unknown: colours['unknown-wash'][0],
} as const satisfies Record<RiskLevel, string>;
