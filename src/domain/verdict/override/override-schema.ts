import { z } from 'zod';
import { MAX_TOOL_NAME_CHARS } from '../../record/tool-record.ts';
import { CATEGORIES } from '../verdict.ts';

/** One correction that a person made after reading the definition. */
export const OverrideSchema = z.strictObject({
  /** Exact tool name. */
  tool: z.string().min(1).max(MAX_TOOL_NAME_CHARS),
  /** Category that the reviewer gives. */
  category: z.enum(CATEGORIES),
  /** Why, in words for the page: what in the definition or the code decides. */
  reason: z.string().trim().min(20, 'must say why in at least 20 characters').max(1000),
  /** Who reviewed it: a name or a public handle. */
  reviewer: z.string().trim().min(1).max(100),
  /** Day of the review, `2026-11-21`. */
  date: z.iso.date(),
  /** Digest of the definition that was read; the correction holds for no other. */
  digest: z
    .string()
    .regex(
      /^sha256:[0-9a-f]{64}$/,
      'must be sha256: and 64 hexadecimal digits, as the tool page shows it',
    ),
});

/** One file `content/overrides/<name>.json`: the corrections for one server. */
export const OverrideFileSchema = z
  .strictObject({
    $schema: z.string().optional(),
    /** Id of the server, as its record has it. */
    server: z.string().min(1).max(500),
    overrides: z
      .array(OverrideSchema)
      .min(1, 'must list at least one override, or the file is to be deleted'),
  })
  .superRefine(({ overrides }, context) => {
    const seen = new Set<string>();
    overrides.forEach(({ tool, digest }, index) => {
      const key = `${digest} ${tool}`;
      if (seen.has(key))
        context.addIssue({
          code: 'custom',
          path: ['overrides', index],
          message: `second override for ${JSON.stringify(tool)} with the same digest: keep one`,
        });
      seen.add(key);
    });
  });

export type Override = z.output<typeof OverrideSchema>;
