import { z } from 'zod';
import { isJsonObject } from './json.ts';
import { JsonObjectSchema } from './json-object-schema.ts';

/** Longest tool name that we accept: MCP asks for 1-128 (SEP-986); above this a record is broken, not long. */
export const MAX_TOOL_NAME_CHARS = 1024;

/** A JSON Schema as the server sent it, unrepaired; only what would break every reader is refused. */
export const ToolInputSchema = JsonObjectSchema.refine(
  (schema) => !Object.hasOwn(schema, 'properties') || isJsonObject(schema['properties']),
  { error: 'expected object, got something else', path: ['properties'] },
);

/** A loose parameter of a source that has no JSON Schema. Never treat a list of these as a schema. */
export const LooseParamSchema = z.object({
  /** Parameter name as the source has it. */
  name: z.string(),
  /** Type word of the source, not necessarily a JSON Schema type. */
  type: z
    .string()
    .nullish()
    .transform((v) => v ?? null),
  /** What the source says about it. */
  description: z
    .string()
    .nullish()
    .transform((v) => v ?? null),
  /** null: the source does not say. */
  required: z
    .boolean()
    .nullish()
    .transform((v) => v ?? null),
});

const optionalText = z
  .string()
  .nullish()
  .transform((v) => v ?? null);

/** One entry of `tools/list`, as reported by the server: raw facts, hostile input, nothing derived. */
export const ToolRecordSchema = z.object({
  /** Programmatic name, unique inside its server. Data: never a key, path or URL as it stands. */
  name: z.string().min(1, 'must not be empty').max(MAX_TOOL_NAME_CHARS),
  /** Display title (MCP 2025-06-18), null when the server gives none. */
  title: optionalText,
  /** Description verbatim; empty when the server gives none. */
  description: z
    .string()
    .nullish()
    .transform((v) => v ?? ''),
  /** JSON Schema of the arguments, null when not recorded. */
  inputSchema: ToolInputSchema.nullish().transform((v) => v ?? null),
  /** JSON Schema of the structured result, null when not declared. */
  outputSchema: JsonObjectSchema.nullish().transform((v) => v ?? null),
  /** MCP hints (readOnlyHint, destructiveHint …): claims by the server. */
  annotations: JsonObjectSchema.nullish().transform((v) => v ?? null),
  /** Loose parameter list of a source without JSON Schema, else null. */
  params: z
    .array(LooseParamSchema)
    .nullish()
    .transform((v) => v ?? null),
  /** `_meta` verbatim: what clients are told, such as `ui.resourceUri`, a page of the server's own that they show. */
  _meta: JsonObjectSchema.optional(),
  /** Pictures that clients may show beside the tool, verbatim. */
  icons: z.array(JsonObjectSchema).optional(),
  /** How it may be run as a task, verbatim. */
  execution: JsonObjectSchema.optional(),
  /** JSON pointers below this entry to what differed between two starts of the same server; `""` is the whole entry, which one of the two did not have. */
  varies: z.array(z.string()).optional(),
  /** Client capabilities without which the server does not list it. */
  capabilities: z.array(z.string()).optional(),
});

export type ToolRecord = z.output<typeof ToolRecordSchema>;
