import { z } from 'zod';
import { JsonObjectSchema } from '../record/json-object-schema.ts';
import { CapabilityIdSchema } from './capabilities.ts';
import { MappingsSchema } from './mappings.ts';
import { NoPackageSchema } from './no-package.ts';
import { DaySchema, PartialDateSchema } from './partial-date.ts';
import {
  CreditSchema,
  ExploitationSchema,
  REFERENCE_TYPES,
  RevisionSchema,
  TimelineEventSchema,
} from './record-facts.ts';
import { ECOSYSTEMS } from './version-range.ts';
import {
  ATTACK_KINDS,
  AttackSignalSchema,
  CONTROLS,
  EvidenceGradeSchema,
  POLICY_VERDICTS,
  SEVERITIES,
} from './vocabulary.ts';

const text = z.string().trim().min(1, 'must not be empty');
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A CVSS base score as its issuer gave it. Scores of other versions or issuers are not comparable. */
export const CvssSchema = z.strictObject({
  /** Base score, 0 to 10; null when only the vector is known. */
  score: z.number().min(0).max(10).nullable(),
  /** Vector with its prefix (`CVSS:3.1/AV:N/…`); null when only the score is known. */
  vector: z
    .string()
    .regex(
      /^CVSS:(3\.0|3\.1|4\.0)\/[A-Z]{1,3}:[A-Za-z](\/[A-Z]{1,3}:[A-Za-z]+)*$/,
      'write the whole vector, from CVSS:3.1/ on',
    )
    .nullable(),
  /** Version of CVSS. */
  version: z.enum(['3.0', '3.1', '4.0']),
  /** Who scored it, in words (`GitHub`, `CISA-ADP`). */
  issuer: text,
  /** The source of the entry that has it; a score beside the first always names it. */
  source: z
    .url({ protocol: /^https$/, error: 'a source needs an https address' })
    .nullable()
    .default(null),
});

/** One affected product. */
export const AffectedSchema = z.strictObject({
  /** Product name as people know it. */
  name: text,
  /** Where the package is published, OSV name; null when it is no package. */
  ecosystem: z.enum(ECOSYSTEMS).nullable(),
  /** Package name in that ecosystem; null when it is no package or its name was not confirmed. */
  package: text.nullable(),
  /** Affected versions (`>=1.8.0 <1.30.0 || >=2.0.0 <2.2.0`, `*`); null when not known or not versioned. */
  versions: z.string().nullable(),
  /** First fixed version of each release line; empty when no fixed version is known. */
  fixedIn: z.array(text),
  /** What the versions cannot say (`hosted service, fixed by the provider`). */
  note: text.nullable(),
});

const CallSchema = z.strictObject({
  /** Tool name as the server has it. */
  tool: text,
  /** Arguments of the call. */
  args: JsonObjectSchema,
});

/** The policy that stops or narrows the described path, with the two calls that prove it. */
export const AttackPolicySchema = z.strictObject({
  /** The policy file, format version 1. */
  document: JsonObjectSchema,
  /** The call that the attack makes. */
  attackCall: CallSchema.extend({
    /** How many times the attack makes the call; the last one is judged. More than 1 only where a limit is the control. */
    times: z.int().min(1).default(1),
    /** Arguments that carry the attack, which variations move and rewrite; all where it is left out. */
    payload: z.array(text).min(1).optional(),
  }),
  /** What the policy does with it. `ask`: a person decides. */
  attackEffect: z.enum(['deny', 'ask']),
  /** A call that honest work needs; the policy allows it. */
  legitimateCall: CallSchema,
  /** Further calls that honest work needs, at least two, so that a rule that stops everything proves nothing. */
  honestCalls: z.array(CallSchema).min(2, 'name at least two further honest calls'),
  /** True where the public record names no tool or argument and these are ours: the reader puts their own in. */
  namesAreExamples: z.boolean(),
  /** Why they are ours although the entry names a package, whose tools could be looked up; null elsewhere. */
  examplesBecause: text.nullable().default(null),
  /** What the policy does not reach, one or two sentences. */
  limit: text.nullable(),
});

/** Front matter of one entry of the attack database. */
export const AttackSchema = z.strictObject({
  /** Permanent id: a year and the next free number in it. Never used again, never renumbered. */
  id: z.string().regex(/^MCPA-20\d{2}-\d{4}$/, 'write it as MCPA-2026-0001'),
  /** Equal to the file name and the path of the page. */
  slug: z.string().regex(SLUG, 'use lower-case letters, digits and single hyphens').max(80),
  title: text.max(120),
  kind: z.enum(ATTACK_KINDS),
  /** When it became public, as exactly as is known. */
  disclosed: PartialDateSchema,
  /** When the entry was first published here. */
  published: DaySchema,
  /** When the entry last changed in substance. */
  modified: DaySchema,
  /** When its statements were last checked against its sources. */
  lastVerified: DaySchema,
  severity: z.enum(SEVERITIES),
  /** `cvss`: from the score, by the bands of the CVSS specification; `editorial`: our own rating. */
  severityBasis: z.enum(['cvss', 'editorial']),
  /** One sentence or three: what happened, or what goes wrong. */
  summary: text,
  /** Of exactly this vulnerability: several CVE ids are several entries, joined by a campaign. */
  cve: z.array(z.string().regex(/^CVE-(19|20)\d{2}-\d{4,}$/, 'write it as CVE-2026-12345')),
  ghsa: z.array(
    z
      .string()
      .regex(
        /^GHSA(-[23456789cfghjmpqrvwx]{4}){3}$/,
        'write it as GHSA-xxxx-xxxx-xxxx in lower case',
      ),
  ),
  /** Ids of malicious packages in the OSV list. */
  mal: z.array(z.string().regex(/^MAL-20\d{2}-\d+$/, 'write it as MAL-2025-25509')).default([]),
  cvss: CvssSchema.nullable(),
  /** Scores that the issuer gave beside the first, or that another issuer gave. */
  cvssOther: z.array(CvssSchema).default([]),
  /** Who found, reported or coordinated it. */
  credits: z.array(CreditSchema).default([]),
  /** Sources of the entry that were read for who found it and name nobody. Empty beside a finder, and where none was read for it. */
  namesNobody: z
    .array(z.url({ protocol: /^https$/, error: 'a source needs an https address' }))
    .default([]),
  /** What happened when, oldest first. */
  timeline: z.array(TimelineEventSchema).default([]),
  affected: z.array(AffectedSchema),
  /** Why no product has a package; null where one has, or where nobody looked. */
  noPackage: NoPackageSchema.nullable().default(null),
  /** Id of exactly one technique, the step that makes the attack work. */
  technique: z.string().min(1),
  /** What can be recognised in the abused tools or in the deployment. */
  signals: z.array(AttackSignalSchema),
  /** Capabilities of a tool that the attack makes use of: each tool that has one is shown this entry. Empty when it needs no tool call or only the product itself. */
  abuses: z.array(CapabilityIdSchema),
  /** What the abused calls can do. */
  categories: z.array(z.enum(['Read', 'Write', 'Execute', 'Destructive', 'Financial'])).min(1),
  /** Tools that the attack calls, where a source names them. */
  toolNames: z.array(text),
  /** What is known of its use. */
  exploitation: ExploitationSchema,
  /** Slugs of the entries that a campaign joins; empty for all other kinds. */
  members: z.array(z.string()).default([]),
  /** `entry`: the steps describe this case; `class`: the public record is terse and they describe its class. */
  stepsBasis: z.enum(['entry', 'class']),
  steps: z.array(text).min(2),
  policyVerdict: z.enum(POLICY_VERDICTS),
  mitigations: z.array(z.strictObject({ control: z.enum(CONTROLS), text })).min(1),
  /** The proven policy; null exactly where `policyVerdict` is `cannot`. */
  policy: AttackPolicySchema.nullable(),
  mappings: MappingsSchema,
  evidence: EvidenceGradeSchema,
  /** What could not be confirmed. The named field is empty in this entry, so that nothing can print it. */
  unverified: z.array(z.strictObject({ field: text, note: text })),
  sources: z
    .array(
      z.strictObject({
        title: text,
        url: z.url({ protocol: /^https$/, error: 'a source needs an https address' }),
        publisher: text,
        date: PartialDateSchema.nullable(),
        /** What it is, in the words of OSV, where its address does not say it. */
        type: z.enum(REFERENCE_TYPES).optional(),
        /** True when its text, or a stored copy of it, was read by this project. */
        read: z.boolean(),
      }),
    )
    .min(1, 'name at least one source with its address'),
  /** Slugs of entries that a reader of this one wants next. */
  seeAlso: z.array(z.string()),
  /** What changed in the entry since it was first published, oldest first. */
  history: z.array(RevisionSchema).default([]),
  /** Day on which the entry was taken back; it stays, marked. */
  withdrawn: DaySchema.nullable().default(null),
});

export type Attack = z.output<typeof AttackSchema>;
export type AffectedProduct = z.output<typeof AffectedSchema>;
export type AttackPolicy = z.output<typeof AttackPolicySchema>;
