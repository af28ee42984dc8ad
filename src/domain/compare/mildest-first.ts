import type { Category } from '../verdict/verdict.ts';

/** Mildest first. An Unknown tool may do anything, so it stands behind what is known to be reversible. */
export const MILDEST_FIRST: readonly Category[] = [
  'Read',
  'Write',
  'Unknown',
  'Execute',
  'Destructive',
  'Financial',
];
