import { isJsonObject, type JsonObject, type JsonValue } from './json.ts';
import { unknownMember } from './unknown-member.ts';

/** A member of an entry that no record keeps, and why. */
export interface UnreadMember {
  /** Key of the entry. */
  key: string;
  reason: string;
}

/** An entry of a tool list with its members under the names that a record has for them. */
export interface ToolFields {
  fields: Record<string, unknown>;
  /** Names under which the entry gave something that a record calls otherwise: `input_schema`. */
  renamed: string[];
  unread: UnreadMember[];
}

const KEPT = new Set([
  'name',
  'title',
  'description',
  'inputSchema',
  'outputSchema',
  'annotations',
  'params',
  'varies',
  'capabilities',
]);

/** Members that MCP lets be left out: one of another type than MCP gives it costs the member, not the tool. */
const OPTIONAL = new Map<string, (value: JsonValue) => boolean>([
  ['_meta', isJsonObject],
  ['execution', isJsonObject],
  ['icons', (value) => Array.isArray(value) && value.every(isJsonObject)],
]);
/** Longest of these that is kept, in UTF-16 units of its JSON: pictures may stand in them whole. */
const MAX_OPTIONAL_CHARS = 100_000;

/** Other names for what a record keeps, by the format that uses them: the Messages API and snake case, then function calling. */
const OTHER_NAMES: readonly (readonly [name: string, field: string])[] = [
  ['input_schema', 'inputSchema'],
  ['inputschema', 'inputSchema'],
  ['parameters', 'inputSchema'],
  ['output_schema', 'outputSchema'],
];

const own = (object: JsonObject, key: string): JsonValue | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

const SCHEMA_WORDS = ['properties', '$ref', 'allOf', 'anyOf', 'oneOf', '$defs', 'required'];

/** A JSON Schema; a map of parameter names to their schemas as the schema that it stands for; undefined for anything else. */
function schemaOf(value: JsonValue): JsonObject | undefined {
  if (!isJsonObject(value)) return undefined;
  const isSchema =
    typeof own(value, 'type') === 'string' ||
    SCHEMA_WORDS.some((word) => Object.hasOwn(value, word));
  if (isSchema || Object.keys(value).length === 0) return value;
  return Object.values(value).every(isJsonObject)
    ? { type: 'object', properties: value }
    : undefined;
}

/** A list of named parameters (`[{name, type, description}]`); undefined for anything else. */
function looseListOf(value: JsonValue): JsonObject[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const list = value.filter(isJsonObject);
  return list.length === value.length && list.every((one) => typeof own(one, 'name') === 'string')
    ? list.map((one) => ({
        name: own(one, 'name') ?? '',
        type: typeof own(one, 'type') === 'string' ? (own(one, 'type') ?? null) : null,
        description:
          typeof own(one, 'description') === 'string' ? (own(one, 'description') ?? null) : null,
        required: typeof own(one, 'required') === 'boolean' ? (own(one, 'required') ?? null) : null,
      }))
    : undefined;
}

/**
 * Reads an entry of a tool list: of `tools/list`, of the Messages API (`input_schema`), of function calling
 * (`{type: 'function', function: {parameters}}`). Nothing is dropped in silence: what stays unread is named.
 */
export function readToolFields(entry: JsonObject): ToolFields {
  const inner = own(entry, 'function');
  if (isJsonObject(inner) && !Object.hasOwn(entry, 'name')) {
    const read = readToolFields(inner);
    return { ...read, renamed: ['function', ...read.renamed] };
  }
  const fields: Record<string, unknown> = {};
  const renamed: string[] = [];
  const unread: UnreadMember[] = [];
  for (const key of KEPT) if (Object.hasOwn(entry, key)) fields[key] = entry[key];
  for (const [key, fits] of OPTIONAL) {
    const value = own(entry, key);
    if (value === undefined || value === null) continue;
    if (!fits(value)) unread.push({ key, reason: 'is not what MCP gives this member' });
    else if (JSON.stringify(value).length > MAX_OPTIONAL_CHARS)
      unread.push({ key, reason: `is longer than ${MAX_OPTIONAL_CHARS} characters` });
    else fields[key] = value;
  }
  for (const [key, field] of OTHER_NAMES) {
    const value = own(entry, key);
    if (value === undefined || value === null) continue;
    const list = looseListOf(value);
    const target = list === undefined ? field : 'params';
    const read = list ?? schemaOf(value);
    if (read === undefined)
      unread.push({ key, reason: 'is neither a JSON Schema nor a list of named parameters' });
    else if (!isAbsent(fields[target]) || (target === 'params' && !isAbsent(fields['inputSchema'])))
      unread.push({
        key,
        reason: `stands beside ${isAbsent(fields[target]) ? 'inputSchema' : target}, which was read`,
      });
    else {
      fields[target] = read;
      renamed.push(key);
    }
  }
  const known = new Set([...KEPT, ...OPTIONAL.keys(), ...OTHER_NAMES.map(([name]) => name)]);
  // The word by which function calling marks its entries.
  if (own(entry, 'type') === 'function') known.add('type');
  for (const key of Object.keys(entry))
    if (!known.has(key) && !isAbsent(entry[key]))
      unread.push({
        key,
        reason: unknownMember(key, 'tool', [...KEPT, ...OPTIONAL.keys()]),
      });
  return { fields, renamed, unread };
}
