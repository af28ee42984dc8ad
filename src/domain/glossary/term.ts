import { z } from 'zod';

/** Groups of the page, in reading order. */
export const TERM_GROUPS = {
  protocol: 'The protocol',
  catalogue: 'This catalogue',
  policy: 'Policies',
  attack: 'Attacks',
  reference: 'Lists and identifiers',
} as const;
export type TermGroup = keyof typeof TERM_GROUPS;

/** One term as `content/glossary/*.yaml` has it. */
export const TermSchema = z.strictObject({
  /** Fragment of the term on the page; permanent. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens'),
  term: z.string().min(2).max(60),
  /** Other names, spelled-out forms first. */
  aliases: z.array(z.string().min(2).max(80)).default([]),
  /** One to three sentences of ours. */
  means: z.string().min(30).max(420),
  /** Ids of terms that belong to it. */
  related: z.array(z.string()).default([]),
  /** The page of this site that goes deeper, with an optional fragment. */
  page: z
    .string()
    .regex(
      /^\/([a-z0-9-]+\/)+(#[\w-]+)?$/,
      'write a path of this site, /like/this/ or /like/this/#part',
    )
    .optional(),
  /** Where a fact comes from; needed for what a specification or a list lays down. */
  source: z
    .strictObject({ title: z.string().min(3), url: z.url({ protocol: /^https$/ }) })
    .optional(),
});
export type Term = z.output<typeof TermSchema>;

/** A file of the glossary: all terms of one group. */
export const GlossaryFileSchema = z.strictObject({
  group: z.enum(Object.keys(TERM_GROUPS) as [TermGroup, ...TermGroup[]]),
  terms: z.array(TermSchema).min(1),
});
