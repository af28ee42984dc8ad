import { z } from 'zod';
import { ToolRuleSchema } from '../../domain/policy/schema.ts';
import { OfferedTextsSchema } from '../../domain/record/offered-texts.ts';
import { ScanSchema, SourceSchema } from '../../domain/record/server-record.ts';
import { isSlug } from '../../domain/record/slug.ts';
import { ToolRecordSchema } from '../../domain/record/tool-record.ts';
import { CATEGORIES, RISK_LEVELS } from '../../domain/verdict/verdict.ts';
import { readLine } from './read-line.ts';

const category = z.enum(CATEGORIES);
const evidence = z.object({
  field: z.string(),
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  rule: z.string(),
});

const verdict = z.object({
  category,
  risk: z.enum(RISK_LEVELS),
  confidence: z.number(),
  evidence: z.array(evidence),
  signals: z.array(
    z.object({ id: z.string(), param: z.string().nullable(), evidence: z.array(evidence) }),
  ),
  conflicts: z.array(
    z.object({
      id: z.enum(['annotation-contradicts', 'name-contradicts-description']),
      text: z.string(),
      evidence: z.array(evidence),
    }),
  ),
  modes: z
    .object({
      usual: category,
      worst: category,
      param: z.string().nullable(),
      evidence: z.array(evidence),
    })
    .nullable(),
  undo: evidence.nullable(),
  unread: z.number(),
});

/** What of a line of catalogue.ndjson is read (schema/catalogue-line.v1.json). A newer site may say more. */
const BulkServerSchema = z.object({
  id: z.string().min(1),
  name: z.string(),
  slug: z.string().refine(isSlug, 'is no slug'),
  url: z.url({ protocol: /^https?$/ }),
  source: SourceSchema,
  version: z.string().nullable(),
  description: z.string(),
  license: z.string().nullable(),
  scan: ScanSchema.nullable(),
  profile: z.object({
    grade: z.object({ letter: z.string() }).nullable(),
    combinations: z.array(z.object({ title: z.string(), severity: z.string(), harm: z.string() })),
  }),
  publisher: z
    .array(
      z.object({
        term: z.string(),
        says: z.string(),
        evidence: z.string(),
        date: z.string().nullable(),
      }),
    )
    .default([]),
  offered: OfferedTextsSchema,
  tools: z.array(
    z.object({
      name: z.string(),
      slug: z.string().refine(isSlug, 'is no slug'),
      url: z.url({ protocol: /^https?$/ }),
      digest: z.string().regex(/^sha256:[0-9a-f]{64}$/, 'is no digest'),
      tokens: z.int(),
      verdict,
      rule: z.custom<z.output<typeof ToolRuleSchema>>(
        (rule) => ToolRuleSchema.safeParse(rule).success,
        'is no rule of a policy',
      ),
      definition: ToolRecordSchema.omit({ name: true }),
    }),
  ),
});

/** One server of a catalogue's bulk data with its tools, verdicts and rules. */
export type BulkServer = z.output<typeof BulkServerSchema>;
export type BulkTool = BulkServer['tools'][number];

/** Reads one line of catalogue.ndjson. Throws an Error that names `place` and the first field that does not fit. */
export function readBulkServer(text: string, place: string): BulkServer {
  return readLine(BulkServerSchema, text, place, 'catalogue.ndjson.gz');
}
