import { z } from 'zod';

const EnvelopeSchema = z.object({ dsseEnvelope: z.object({ payload: z.string() }) });
const StatementSchema = z.object({
  predicateType: z.string(),
  subject: z.array(
    z.object({ name: z.string().default(''), digest: z.record(z.string(), z.string()) }),
  ),
});

export type Statement = z.output<typeof StatementSchema>;

/** Statements of where and how, in both versions; the registry's own statement that it published is none. */
const PROVENANCE = /^https:\/\/slsa\.dev\/provenance\//;

/** True for a statement of how something was built. */
export function isProvenance(predicateType: string): boolean {
  return PROVENANCE.test(predicateType);
}

/** The statement (in-toto) inside a bundle of Sigstore. Throws an Error where there is none. */
export function statementIn(bundle: unknown): Statement {
  const { payload } = EnvelopeSchema.parse(bundle).dsseEnvelope;
  return StatementSchema.parse(JSON.parse(Buffer.from(payload, 'base64').toString('utf8')));
}
