import { z } from 'zod';
import { DaySchema, PartialDateSchema } from './partial-date.ts';

const text = z.string().trim().min(1, 'must not be empty');
const source = z.url({ protocol: /^https$/, error: 'a source needs an https address' });

/** Roles of a credit, as OSV names them (osv-schema, `credits[].type`). */
export const CREDIT_ROLES = [
  'FINDER',
  'REPORTER',
  'ANALYST',
  'COORDINATOR',
  'REMEDIATION_DEVELOPER',
  'REMEDIATION_REVIEWER',
  'REMEDIATION_VERIFIER',
  'TOOL',
  'SPONSOR',
  'OTHER',
] as const;

/** Who is credited, as the source names them: organisations and the names that finders publish under. */
export const CreditSchema = z.strictObject({ name: text, role: z.enum(CREDIT_ROLES) });

/** Kinds of references, as OSV names them (osv-schema, `references[].type`). */
export const REFERENCE_TYPES = [
  'ADVISORY',
  'ARTICLE',
  'DETECTION',
  'DISCUSSION',
  'EVIDENCE',
  'FIX',
  'INTRODUCED',
  'PACKAGE',
  'REPORT',
  'WEB',
] as const;

/** What can happen in the life of an entry, in the order in which it usually does. */
export const TIMELINE_EVENTS = {
  happened: 'happened',
  reported: 'reported',
  fixed: 'fixed',
  public: 'made public',
  'record published': 'record published',
  exploited: 'use reported',
} as const;

/** One event with the source that says so. */
export const TimelineEventSchema = z.strictObject({
  date: PartialDateSchema,
  event: z.enum(Object.keys(TIMELINE_EVENTS) as (keyof typeof TIMELINE_EVENTS)[]),
  source,
});

/** What is known of the use of an attack against people who did not agree to it. Unknown is not no. */
export const EXPLOITATION = {
  used: 'used against people who did not agree to it',
  distributed: 'the malicious code reached users; no effect is reported',
  demonstrated: 'a public proof of concept exists; no use is reported',
  'none reported': 'the source says that no use was known on that day',
  unknown: 'nobody whom we read says anything about it',
} as const;
export type ExploitationState = keyof typeof EXPLOITATION;

/** The state with its evidence: a source and the day of that source. */
export const ExploitationSchema = z
  .strictObject({
    state: z.enum(Object.keys(EXPLOITATION) as ExploitationState[]),
    source: source.nullable(),
    date: PartialDateSchema.nullable(),
  })
  .refine((e) => (e.state === 'unknown') === (e.source === null), {
    error: 'name the source that says so; only unknown has none',
    path: ['source'],
  });

/** One change of the entry in substance. */
export const RevisionSchema = z.strictObject({ date: DaySchema, change: text });
