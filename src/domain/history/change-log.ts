import { z } from 'zod';
import type { JsonValue } from '../record/json.ts';
import { MAX_TOOL_NAME_CHARS } from '../record/tool-record.ts';
import { CATEGORIES } from '../verdict/verdict.ts';
import { CHANGE_CLASSES, DIRECTIONS } from './change-rule.ts';
import { DEFINITION_FIELDS } from './compare-tools.ts';

const name = z.string().min(1).max(MAX_TOOL_NAME_CHARS);
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/, 'expected sha256: and 64 hex digits');
const category = z.enum(CATEGORIES);
/** Kept exactly as it was read: zod's own JSON type would copy it and lose a `__proto__` key. */
const jsonValue = z.custom<JsonValue>((value) => value !== undefined, 'is missing');

/** One tool of a list, with the verdict that our rules gave it at that scan. */
export const ListedToolSchema = z.strictObject({ name, digest, category });

/** A tool list that was read from one version of a server. */
export const ListStateSchema = z.strictObject({
  /** When the list was read, ISO 8601 in UTC. */
  listedAt: z.iso.datetime(),
  /** Package version, null where the source has none. */
  version: z.string().nullable(),
  /** When the registry says that this version was published; null when it does not say. */
  published: z.iso.datetime().nullable(),
  /** Subresource integrity of the package. */
  integrity: z.string().nullable(),
  /** Digest of the list (history/list-digest.ts). */
  list: digest,
  /** Digest of the texts beside the tools; left out where there are none. */
  texts: digest.optional(),
});

/** Why a change has its class: the rule that fired and the words that it fired on. */
export const ReasonSchema = z.strictObject({
  /** Id of the rule, explained on /changes/rules/. */
  rule: z.string(),
  class: z.enum(CHANGE_CLASSES),
  direction: z.enum(DIRECTIONS).nullable(),
  /** One sentence in our words. */
  says: z.string().min(1),
  /** Parameter that it is about. */
  param: z.string().nullable(),
  /** Words of the old and of the new definition, verbatim. */
  before: z.string(),
  after: z.string(),
});

/** A place of the definition that changed, with the old and the new value as the server reported them. */
export const FieldValuesSchema = z.strictObject({
  field: z.enum(DEFINITION_FIELDS),
  /** JSON pointer below the field; empty for the field itself. */
  at: z.string(),
  /** Left out where there was, or is, nothing at this place. */
  before: jsonValue.optional(),
  after: jsonValue.optional(),
});

/** A tool whose definition changed under the same name. */
export const ChangedToolSchema = z.strictObject({
  name,
  digest: z.strictObject({ before: digest, after: digest }),
  class: z.enum(CHANGE_CLASSES),
  direction: z.enum(DIRECTIONS).nullable(),
  /** Both by the rules of that scan: what differs is the definition's doing. */
  category: z.strictObject({ before: category, after: category }),
  reasons: z.array(ReasonSchema).min(1),
  fields: z.array(FieldValuesSchema).min(1),
});

/** A tool whose verdict changed while its definition stayed: our rules did. */
export const RejudgedToolSchema = z.strictObject({
  name,
  /** Of the definition that both verdicts are about. */
  digest,
  category: z.strictObject({ before: category, after: category }),
  /** Rule that decides now, and its words. */
  rule: z.string(),
  quote: z.string(),
});

/**
 * A tool that is recorded otherwise than before though nothing shows that its author changed it: the same bytes were
 * started again, or the scanner now reads what it did not read.
 */
export const RereadToolSchema = z.strictObject({
  name,
  /** Null where the tool was not in the list before, or is not now. */
  before: digest.nullable(),
  after: digest.nullable(),
  /** Verdict at this scan. */
  category,
});

/** What one scan found different from the one before. */
export const LogEntrySchema = z.strictObject({
  /** When the two lists were compared, ISO 8601 in UTC. */
  comparedAt: z.iso.datetime(),
  from: ListStateSchema,
  to: ListStateSchema,
  added: z.array(ListedToolSchema),
  removed: z.array(ListedToolSchema),
  changed: z.array(ChangedToolSchema),
  rejudged: z.array(RejudgedToolSchema),
  /** Left out where there are none, as in all older logs. */
  reread: z.array(RereadToolSchema).optional(),
});

/** The change log of one server. Entries are appended, oldest first, never edited. */
export const ChangeLogSchema = z.strictObject({
  schemaVersion: z.literal(1),
  /** Id of the server. */
  server: z.string().min(1),
  /** The list that the log begins with. */
  start: ListStateSchema.extend({ tools: z.array(ListedToolSchema) }),
  entries: z.array(LogEntrySchema),
});

export type ListedTool = z.output<typeof ListedToolSchema>;
export type ListState = z.output<typeof ListStateSchema>;
export type FieldValues = z.output<typeof FieldValuesSchema>;
export type ChangedTool = z.output<typeof ChangedToolSchema>;
export type RejudgedTool = z.output<typeof RejudgedToolSchema>;
export type RereadTool = z.output<typeof RereadToolSchema>;
export type LogEntry = z.output<typeof LogEntrySchema>;
export type ChangeLog = z.output<typeof ChangeLogSchema>;
