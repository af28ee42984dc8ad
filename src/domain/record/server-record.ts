import { z } from 'zod';
import { JsonObjectSchema } from './json-object-schema.ts';
import { OfferedTextsSchema } from './offered-texts.ts';
import { PublisherSchema } from './publisher.ts';
import { ToolRecordSchema } from './tool-record.ts';

export const SOURCE_KINDS = ['npm', 'pypi', 'oci', 'mcpb', 'remote', 'github', 'unknown'] as const;

/** Where a server is published. `ref` is the package name, image, URL or repository of that kind. */
export const SourceSchema = z.object({
  kind: z.enum(SOURCE_KINDS),
  /** Empty when the source does not say. */
  ref: z
    .string()
    .nullish()
    .transform((v) => v ?? ''),
});

/**
 * How a scan ended. Only `listed` says that the tool list was read. `failed` is what fits no other word: it
 * crashed, went over a limit or did not speak MCP; the detail says which.
 */
export const SCAN_OUTCOMES = [
  'listed',
  'needs-credentials',
  'needs-setting',
  'needs-network',
  'needs-binary',
  'needs-service',
  'needs-runtime',
  'serves-http',
  'install-failed',
  'timeout',
  'not-found',
  'failed',
] as const;

/** One measurement by our scanner. Names of variables are kept, values never. */
export const ScanSchema = z.object({
  /** When the scan ran, ISO 8601 in UTC. */
  scannedAt: z.iso.datetime(),
  /** How the scan ended. */
  outcome: z.enum(SCAN_OUTCOMES),
  /** One line that says why, null when listed without trouble. */
  detail: z
    .string()
    .nullish()
    .transform((v) => v ?? null),
  /** When `tools` was read; older than `scannedAt` when the newest scan failed; null when never. */
  listedAt: z.iso
    .datetime()
    .nullish()
    .transform((v) => v ?? null),
  /** MCP transport used. */
  transport: z.enum(['stdio', 'streamable-http', 'sse']),
  /** MCP protocol version that the server agreed to, null when it never answered. */
  protocolVersion: z
    .string()
    .nullish()
    .transform((v) => v ?? null),
  /** `serverInfo` of the initialize result, verbatim. */
  serverInfo: JsonObjectSchema.nullish().transform((v) => v ?? null),
  /** Version of our scanner. */
  scannerVersion: z.string(),
  /** Subresource integrity of the package as the registry gives it (`sha512-…`). */
  integrity: z
    .string()
    .nullish()
    .transform((v) => v ?? null),
  /** Shape of the arguments that it was started with (`["run", "<account id>"]`), never values. */
  argumentShape: z.array(z.string()).default([]),
  /** Names of environment variables that were set to dummies. */
  environmentNames: z.array(z.string()).default([]),
  /** Where the server broke the protocol without preventing the list (`tools/3/inputSchema: no type`). */
  violations: z.array(z.string()).default([]),
  /** Members of entries that no record keeps, with the number of entries that have them (`_meta (3 tools)`). */
  notRead: z.array(z.string()).default([]),
  /** Client capabilities that were declared in a third listing; absent where there was none. */
  capabilities: z.array(z.string()).optional(),
  /** Which of `instructions`, `prompts` and `resources` differed between two starts. */
  varies: z.array(z.enum(['instructions', 'prompts', 'resources'])).optional(),
  /** How a remote server refused a client without credentials; nothing that it names was followed. */
  authorization: z
    .object({
      /** 401 or 403. */
      status: z.number().int(),
      /** Scheme of WWW-Authenticate (`Bearer`), null when it names none. */
      scheme: z.string().nullable(),
      /** Where it says that its OAuth metadata lies (RFC 9728), null when it does not say. */
      resourceMetadata: z.string().nullable(),
    })
    .optional(),
});

const optionalText = z
  .string()
  .nullish()
  .transform((v) => v ?? null);

/** One server without its tools checked: the loader parses tools one by one to quarantine only bad ones. */
export const ServerHeadSchema = z.object({
  /** Version of this format. */
  schemaVersion: z.literal(1).default(1),
  /** Stable, unique in a catalogue; data, not a slug. */
  id: z.string().min(1, 'must not be empty').max(500),
  /** Display name as the source has it. */
  name: z.string(),
  source: SourceSchema,
  /** Package version that the tools were read from. */
  version: optionalText,
  /** What the source says about the server; may be empty. */
  description: z
    .string()
    .nullish()
    .transform((v) => v ?? ''),
  homepage: optionalText,
  repository: optionalText,
  /** SPDX expression or the source's own words. */
  license: optionalText,
  /** The source's own vocabulary. */
  category: optionalText,
  /** Who publishes it, as far as its registry says; absent where that was not asked. */
  publisher: PublisherSchema.optional(),
  scan: ScanSchema.nullish().transform((v) => v ?? null),
  ...OfferedTextsSchema.shape,
  /** Which data set the record was taken from, null for our own scans. */
  provenance: JsonObjectSchema.nullish().transform((v) => v ?? null),
});

/** One server record, format version 1: what a scan or a data set says, nothing derived. */
export const ServerRecordSchema = ServerHeadSchema.extend({ tools: z.array(ToolRecordSchema) });

export type ServerHead = z.output<typeof ServerHeadSchema>;
export type ServerRecord = z.output<typeof ServerRecordSchema>;
export type Scan = z.output<typeof ScanSchema>;
export type ScanOutcome = (typeof SCAN_OUTCOMES)[number];
export type SourceKind = ServerRecord['source']['kind'];
