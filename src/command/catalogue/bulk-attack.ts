import { z } from 'zod';
import { ExploitationSchema } from '../../domain/attacks/record-facts.ts';
import { ECOSYSTEMS } from '../../domain/attacks/version-range.ts';
import { ATTACK_KINDS, SEVERITIES } from '../../domain/attacks/vocabulary.ts';
import { readLine } from './read-line.ts';

/** What of a line of attacks.ndjson is read (schema/attack.v1.json). A newer site may say more. */
const BulkAttackSchema = z.object({
  id: z.string().min(1),
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is no slug'),
  url: z.url({ protocol: /^https?$/ }),
  title: z.string(),
  kind: z.enum(ATTACK_KINDS),
  severity: z.enum(SEVERITIES),
  summary: z.string(),
  disclosed: z.string(),
  lastVerified: z.string(),
  cve: z.array(z.string()),
  ghsa: z.array(z.string()),
  affected: z.array(
    z.object({
      name: z.string(),
      ecosystem: z.enum(ECOSYSTEMS).nullable(),
      package: z.string().nullable(),
      versions: z.string().nullable(),
      fixedIn: z.array(z.string()),
      note: z.string().nullable(),
    }),
  ),
  technique: z.string(),
  exploitation: ExploitationSchema,
  steps: z.array(z.string()),
  policyVerdict: z.string(),
  mitigations: z.array(z.object({ control: z.string(), text: z.string() })),
  policy: z
    .looseObject({ document: z.record(z.string(), z.unknown()), limit: z.string().nullable() })
    .nullable(),
  sources: z.array(z.object({ title: z.string(), url: z.url({ protocol: /^https$/ }) })),
});

/** One entry of the attack database. */
export type BulkAttack = z.output<typeof BulkAttackSchema>;

/** Reads one line of attacks.ndjson. Throws an Error that names `place` and the first field that does not fit. */
export function readBulkAttack(text: string, place: string): BulkAttack {
  return readLine(BulkAttackSchema, text, place, 'attacks.ndjson.gz');
}
