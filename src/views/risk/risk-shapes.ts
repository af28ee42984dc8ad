import type { RiskLevel } from '../../domain/verdict/verdict.ts';

/** One shape a level, so that risk is never told by colour alone: SVG paths in a box of 16 units. */
export const RISK_SHAPES = {
  Low: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1z',
  Medium: 'M8 1.2 15.6 14.6H.4z',
  High: 'M8 .4 15.6 8 8 15.6.4 8z',
  Critical: 'M4.9.5h6.2L15.5 4.9v6.2l-4.4 4.4H4.9L.5 11.1V4.9z',
  Unknown:
    'M8 .8a4.6 4.6 0 0 0-4.6 4.4h2.5A2.1 2.1 0 1 1 9.200 6.900C7.700 7.800 6.800 8.700 6.800 10.800h2.500c0-1.200.5-1.600 1.500-2.200A4.600 4.600 0 0 0 8 .8zM6.700 12.400h2.700v2.700H6.700z',
} as const satisfies Record<RiskLevel, string>;
