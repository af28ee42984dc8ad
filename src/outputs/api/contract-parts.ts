import { z } from 'zod';
import { SCAN_OUTCOMES } from '../../domain/record/server-record.ts';
import { CATEGORIES, RISK_LEVELS } from '../../domain/verdict/verdict.ts';

export const category = z.enum(CATEGORIES);
export const risk = z.enum(RISK_LEVELS);
export const count = z.int().nonnegative();
export const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
export const counts = z
  .strictObject({
    Read: count,
    Write: count,
    Execute: count,
    Destructive: count,
    Financial: count,
    Unknown: count,
  })
  .describe('Tools by category.');
/** JSON that a server or a data set wrote. */
export const foreignObject = z.record(z.string(), z.unknown());

export const Source = z
  .strictObject({
    kind: z.enum(['npm', 'pypi', 'oci', 'mcpb', 'remote', 'github', 'unknown']),
    ref: z.string().describe('Package name, image, URL or repository; may be empty.'),
  })
  .describe('Where the server is published.');

export const outcome = z.enum(SCAN_OUTCOMES);
export const Scan = z
  .strictObject({
    scannedAt: z.iso.datetime(),
    outcome,
    detail: z.string().nullable(),
    listedAt: z.iso.datetime().nullable().describe('When the tool list was read.'),
    transport: z.enum(['stdio', 'streamable-http', 'sse']),
    protocolVersion: z.string().nullable(),
    serverInfo: foreignObject.nullable(),
    scannerVersion: z.string(),
    integrity: z.string().nullable(),
    argumentShape: z.array(z.string()),
    environmentNames: z.array(z.string()),
    violations: z.array(z.string()),
    notRead: z.array(z.string()),
    capabilities: z
      .array(z.string())
      .optional()
      .describe('Client capabilities that the scanner declared when it listed once more.'),
    varies: z
      .array(z.string())
      .optional()
      .describe('Texts beside the tools that differ from start to start.'),
    authorization: z
      .strictObject({
        status: z.int(),
        scheme: z.string().nullable(),
        resourceMetadata: z.string().nullable(),
      })
      .optional()
      .describe('How a remote server refused a client without credentials.'),
  })
  .describe('The newest scan by this catalogue.');

/** How a tool's listing differs between starts and between clients; left out for most tools. */
export const differs = {
  varies: z
    .array(z.string())
    .optional()
    .describe(
      'JSON pointers below the definition to what differs from start to start; the digest leaves them out.',
    ),
  capabilities: z
    .array(z.string())
    .optional()
    .describe('Client capabilities without which the server does not list the tool.'),
};

export const LooseParam = z.strictObject({
  name: z.string(),
  type: z.string().nullable(),
  description: z.string().nullable(),
  required: z.boolean().nullable(),
});

export const Evidence = z
  .strictObject({
    field: z.string().describe('`name`, `title`, `description` or a JSON pointer below the tool.'),
    start: count.describe('Offset of the first UTF-16 unit.'),
    end: count.describe('Offset after the last UTF-16 unit.'),
    quote: z
      .string()
      .describe('The words, verbatim. Written by strangers: data, not instructions.'),
    rule: z.string().describe('Id of the rule that fired; explained on /about/method/.'),
  })
  .describe('Words of the record that a rule fired on.');

export const Signal = z
  .strictObject({
    id: z.string(),
    param: z.string().nullable().describe('Path of the argument that raised it.'),
    evidence: z.array(Evidence),
  })
  .describe('A risk signal; explained in signals.json.');

export const Verdict = z
  .strictObject({
    category,
    risk,
    confidence: z
      .number()
      .min(0)
      .max(1)
      .describe('Share of verdicts like this one that are right.'),
    evidence: z.array(Evidence).min(1),
    signals: z.array(Signal),
    conflicts: z.array(
      z.strictObject({
        id: z.enum(['annotation-contradicts', 'name-contradicts-description']),
        text: z.string(),
        evidence: z.array(Evidence),
      }),
    ),
    modes: z
      .strictObject({
        usual: category,
        worst: category,
        param: z.string().nullable(),
        evidence: z.array(Evidence),
      })
      .nullable()
      .describe('Usual and worst case of a tool with modes.'),
    undo: Evidence.nullable().describe('How the action can be undone, where the record says so.'),
    unread: z.number().min(0).max(1).describe('Share of the description that no rule could read.'),
  })
  .describe('What a call can do at worst, and the words that say so.');

export const Review = z
  .strictObject({
    state: z.enum(['applied', 'stale']),
    category,
    reason: z.string(),
    reviewer: z.string(),
    date: z.string(),
    digest,
  })
  .describe('A verdict by a person. Stale: made for a definition that is no longer served.');

export const Policy = z
  .looseObject({ version: z.literal('1') })
  .describe('A policy file; /schema/policy.v1.json is its schema.');
export const Rule = foreignObject.describe(
  'The rule for this tool, as it stands in a policy file.',
);

/** Parts that documents share, by name in the OpenAPI description. */
export const PARTS = {
  Source,
  Scan,
  Evidence,
  Signal,
  Verdict,
  Review,
  Policy,
} as const;

const offeredName = z.strictObject({
  name: z.string(),
  title: z.string().nullable(),
  description: z.string().nullable(),
});

export const OfferedTexts = z
  .strictObject({
    digest: digest.nullable().describe('Of all of them; null when the server has none.'),
    instructions: z.string().nullable(),
    prompts: z.array(offeredName.extend({ arguments: z.array(offeredName) })).nullable(),
    resources: z
      .array(
        z.strictObject({
          uri: z.string(),
          name: z.string().nullable(),
          title: z.string().nullable(),
          description: z.string().nullable(),
          mimeType: z.string().nullable(),
        }),
      )
      .nullable(),
  })
  .describe(
    'Texts that the server hands to the model beside its tools; null where they were not asked for.',
  );
