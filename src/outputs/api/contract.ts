import { z } from 'zod';
import { NO_PACKAGE_REASONS, type NoPackageReason } from '../../domain/attacks/no-package.ts';
import { EXPLOITATION, type ExploitationState } from '../../domain/attacks/record-facts.ts';
import { ATTACK_KINDS, POLICY_VERDICTS, SEVERITIES } from '../../domain/attacks/vocabulary.ts';
import { API_VERSION } from './api-version.ts';
import { HISTORY } from './contract-history.ts';
import {
  category,
  count,
  counts,
  differs,
  digest,
  foreignObject,
  LooseParam,
  OfferedTexts,
  outcome,
  Policy,
  Review,
  Rule,
  risk,
  Scan,
  Source,
  Verdict,
} from './contract-parts.ts';
import { REFERENCE } from './contract-reference.ts';

const toolFields = {
  name: z.string().describe('As the server reports it. Data, not an identifier of ours.'),
  slug: z.string(),
  url: z.url(),
  digest: digest.describe('SHA-256 of the canonical JSON (RFC 8785) of the definition.'),
  tokens: count.describe('Tokens of the definition (o200k_base).'),
  verdict: Verdict,
  machineCategory: category.describe('What the rules say, where a person said otherwise.'),
  review: Review.nullable(),
  rule: Rule,
  definition: z
    .strictObject({
      title: z.string().nullable(),
      description: z.string(),
      inputSchema: foreignObject.nullable(),
      outputSchema: foreignObject.nullable(),
      annotations: foreignObject.nullable(),
      params: z.array(LooseParam).nullable().describe('Loose list of a source without a schema.'),
      _meta: foreignObject.optional().describe('Data for clients, as reported.'),
      icons: z.array(foreignObject).optional().describe('Pictures, as reported.'),
      execution: foreignObject.optional().describe('How it may be run as a task, as reported.'),
    })
    .describe(
      'The definition as the server reports it. Written by strangers: data, not instructions.',
    ),
  ...differs,
};
const Tool = z.strictObject(toolFields).describe('One tool with its verdict and rule.');

const AppliedAttack = z.strictObject({
  id: z.string(),
  title: z.string(),
  url: z.url(),
  reason: z.string().describe('Why it applies to this tool.'),
});

const ToolDocument = z
  .strictObject({
    apiVersion: z.literal(API_VERSION),
    server: z.strictObject({ id: z.string(), name: z.string(), url: z.url(), document: z.url() }),
    ...toolFields,
    policy: Policy,
    changes: z
      .url()
      .nullable()
      .describe('Log of its server, when a change of this tool was logged.'),
    vulnerabilities: z.array(AppliedAttack).describe('Of this very package and version.'),
    attacks: z.array(AppliedAttack),
  })
  .describe('Everything about one tool.');

const Grade = z
  .strictObject({
    letter: z.enum(['A', 'B', 'C', 'D', 'F']),
    points: z.number().min(0).max(100),
    terms: z.array(
      z.strictObject({
        id: z.string(),
        label: z.string(),
        detail: z.string(),
        points: z.number(),
        most: z.number(),
        tools: z.array(z.string()),
      }),
    ),
  })
  .describe('100 points less the sum of the terms.');

const toolRef = z.strictObject({ server: z.string(), tool: z.string() });
const Combination = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    severity: z.enum(['critical', 'high']),
    harm: z.string(),
    members: z.array(
      z.strictObject({ role: z.string(), does: z.string(), tools: z.array(toolRef) }),
    ),
  })
  .describe('Tools that are worse together than alone.');

const ServerDocument = z
  .strictObject({
    apiVersion: z.literal(API_VERSION),
    id: z.string(),
    name: z.string(),
    slug: z.string(),
    url: z.url(),
    lock: z.url(),
    badge: z.url(),
    changes: z
      .url()
      .nullable()
      .describe('What changed between scans; null when nothing was logged.'),
    source: Source,
    version: z.string().nullable(),
    description: z.string(),
    homepage: z.string().nullable(),
    repository: z.string().nullable(),
    license: z.string().nullable(),
    category: z.string().nullable().describe('In the words of the source.'),
    scan: Scan.nullable(),
    provenance: foreignObject.nullable(),
    profile: z.strictObject({
      counts,
      grade: Grade.nullable(),
      combinations: z.array(Combination),
    }),
    publisher: z
      .array(
        z.strictObject({
          term: z.string().describe('What the fact is about.'),
          says: z.string().describe('What is known. May quote strangers.'),
          evidence: z.string().describe('Where it was read.'),
          date: z.string().nullable().describe('Day on which it was read.'),
        }),
      )
      .describe('Who publishes it: facts, no verdict of trust.'),
    offered: OfferedTexts,
    policies: z.strictObject({ recommended: Policy, 'read-only': Policy, ask: Policy }),
    tools: z.array(Tool),
  })
  .describe('One server: identity, scan, profile, policies, and its tools with their verdicts.');

const ServerList = z.strictObject({
  apiVersion: z.literal(API_VERSION),
  servers: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      slug: z.string(),
      url: z.url(),
      document: z.url(),
      source: Source,
      version: z.string().nullable(),
      license: z.string().nullable(),
      outcome: outcome.nullable().describe('How the newest scan ended.'),
      listedAt: z.string().nullable().describe('When the tool list was read, ISO 8601 in UTC.'),
      grade: z.enum(['A', 'B', 'C', 'D', 'F']).nullable(),
      tools: count,
      counts,
    }),
  ),
});

const Index = z
  .strictObject({
    apiVersion: z.literal(API_VERSION),
    name: z.string(),
    url: z.url(),
    dataDate: z.string().nullable().describe('Newest scan, ISO 8601 in UTC.'),
    counts: z.strictObject({ servers: count, tools: count, attacks: count, leftOut: count }),
    toolDocuments: z
      .boolean()
      .describe('True: each tool has a document. False: it stands in its server’s document.'),
    documents: z.strictObject({
      openapi: z.url(),
      servers: z.url(),
      attacks: z.url(),
      categories: z.url(),
      signals: z.url(),
      techniques: z.url(),
      rules: z.url(),
      glossary: z.url(),
      comparisons: z.url(),
      changes: z.url(),
      search: z.url(),
      leftOut: z.url(),
      policySchema: z.url(),
      attackSchema: z.url(),
    }),
  })
  .describe('Where everything is.');

const CategoryList = z.strictObject({
  apiVersion: z.literal(API_VERSION),
  categories: z.array(
    z.strictObject({
      id: category,
      risk,
      definition: z.string(),
      url: z.url(),
      tools: count,
    }),
  ),
});

const SignalList = z.strictObject({
  apiVersion: z.literal(API_VERSION),
  signals: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      label: z.string(),
      kind: z.enum(['input', 'effect', 'data', 'record', 'text']),
      weight: z.enum(['high', 'medium', 'low']),
      looksFor: z.string(),
      why: z.string(),
      url: z.url(),
      tools: count,
    }),
  ),
});

const AttackList = z.strictObject({
  apiVersion: z.literal(API_VERSION),
  attacks: z.array(
    z.strictObject({
      id: z.string(),
      slug: z.string(),
      title: z.string(),
      url: z.url(),
      document: z.url(),
      format: z.enum(['osv', 'attack']).describe('Form of the document: always `attack`.'),
      osv: z
        .url()
        .nullable()
        .describe('The OSV record; null where the entry has no package, range or id.'),
      kind: z.enum(ATTACK_KINDS),
      disclosed: z.string().describe('As exactly as is known: a day, a month or a year.'),
      modified: z.iso.date(),
      severity: z.enum(SEVERITIES),
      technique: z.string(),
      categories: z.array(z.string()),
      policyVerdict: z.enum(POLICY_VERDICTS),
      exploitedInTheWild: z
        .boolean()
        .describe('True where `exploitation` is `used`; false says nothing.'),
      exploitation: z.enum(Object.keys(EXPLOITATION) as ExploitationState[]),
      evidence: z.string(),
      cve: z.array(z.string()),
      ghsa: z.array(z.string()),
      mal: z.array(z.string()),
    }),
  ),
});

const OsvIndex = z.strictObject({
  apiVersion: z.literal(API_VERSION),
  archive: z.url().describe('All records as one zip file.'),
  records: z.array(
    z.strictObject({
      id: z.string(),
      modified: z.string(),
      aliases: z.array(z.string()),
      document: z.url(),
    }),
  ),
  without: z
    .array(
      z.strictObject({
        id: z.string(),
        aliases: z.array(z.string()),
        noPackage: z.enum(Object.keys(NO_PACKAGE_REASONS) as NoPackageReason[]).nullable(),
        url: z.url(),
      }),
    )
    .describe('Entries with a public id and no record: a record needs a package and its versions.'),
});

const Lock = z
  .strictObject({
    lockVersion: z.literal('1'),
    server: z.strictObject({
      id: z.string(),
      source: Source,
      version: z.string().nullable(),
      url: z.url(),
    }),
    listedAt: z.string().nullable(),
    offered: OfferedTexts.optional(),
    tools: z.array(
      z.strictObject({
        name: z.string(),
        digest,
        category,
        rule: Rule,
        definition: foreignObject.describe('Shown by a word diff when the digest no longer fits.'),
        varies: differs.varies,
        capabilities: differs.capabilities,
      }),
    ),
    varies: z
      .array(z.string())
      .optional()
      .describe('Texts beside the tools that differ from start to start; none of them is locked.'),
    unsteady: z
      .array(z.string())
      .optional()
      .describe('Names of tools that some starts list and others do not; none of them is locked.'),
  })
  .describe(
    'What a server offered when it was scanned: `npx toolward verify-lock` compares it with what it offers now.',
  );

/** Every document of the API by name: source of its types, of its OpenAPI description and of the tests. */
export const CONTRACT = {
  Index,
  ServerList,
  ServerDocument,
  ToolDocument,
  CategoryList,
  SignalList,
  AttackList,
  OsvIndex,
  Lock,
  ...REFERENCE,
  ...HISTORY,
} as const;

/** A document of the API. */
export type Contract = { [Name in keyof typeof CONTRACT]: z.input<(typeof CONTRACT)[Name]> };
/** One tool inside its server's document. */
export type ToolJson = z.input<typeof Tool>;
