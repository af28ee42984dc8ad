import { z } from 'zod';
import { PartialDateSchema } from './partial-date.ts';

/** A public source that was gone through for entries, and how far. */
export const SweepSchema = z.strictObject({
  name: z.string().min(1),
  url: z.url({ protocol: /^https$/ }),
  /** Last day, month or year of the source that was looked at. */
  sweptTo: PartialDateSchema,
  /** What in it was looked at, one phrase. */
  looked: z.string().min(1),
});

export type Sweep = z.output<typeof SweepSchema>;
