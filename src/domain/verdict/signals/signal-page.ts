import { z } from 'zod';
import { SIGNAL_KINDS, SIGNAL_WEIGHTS } from './signal-rule.ts';

/** Front matter of `content/signals/<id>.mdx`. Title, label, kind and weight repeat the rule, so that an editor sees them; a test holds the two together. */
export const SignalPageSchema = z.strictObject({
  /** Id of the signal: the file is named after it, and the page is /signals/<id>/. */
  id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
  /** Heading of the page. */
  title: z.string().min(1),
  /** Words on a chip, lower case unless an abbreviation. */
  label: z.string().min(1).max(40),
  /** One sentence for lists and search results. */
  summary: z.string().min(20).max(160),
  /** What the signal is about. */
  kind: z.enum(SIGNAL_KINDS),
  /** How much it weighs for a reader. */
  weight: z.enum(SIGNAL_WEIGHTS),
});

export type SignalPage = z.output<typeof SignalPageSchema>;
