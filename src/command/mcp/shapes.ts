import { z } from 'zod';
import { PRESETS } from '../../domain/policy/recommend.ts';
import { CATEGORIES, RISK_LEVELS } from '../../domain/verdict/verdict.ts';

/** Longest name that a caller may give. */
const MAX_NAME_CHARS = 1024;

/** Shapes that several tools share. */
export const name = (what: string) => z.string().min(1).max(MAX_NAME_CHARS).describe(what);
export const server = name(
  'The server: its id, slug, package (npm:name or the name alone) or display name.',
);
export const preset = z
  .enum(PRESETS)
  .default('recommended')
  .describe(
    'recommended: the rule of each tool; read-only: hides all others; ask: a person decides.',
  );
export const category = z.enum(CATEGORIES);
export const risk = z.enum(RISK_LEVELS);
/** Day or moment of the newest scan. */
export const catalogueDate = z.string().nullable().describe('When the newest scan was made.');
export const vulnerability = z.object({
  title: z.string(),
  url: z.string(),
  severity: z.string(),
  kind: z
    .enum(['affected', 'possible', 'past'])
    .describe('affected: this version; possible: the version is not said; past: not this version.'),
  reason: z.string(),
});
