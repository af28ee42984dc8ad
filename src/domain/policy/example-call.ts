import { meantSchema } from '../record/bare-arguments.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../record/json.ts';
import type { ToolRecord } from '../record/tool-record.ts';
import { patternExample } from './pattern-example.ts';

/** Deeper or larger schemas than this get an example that stops there. */
const MAX_DEPTH = 8;
const MAX_VALUES = 300;
const MAX_TEXT_CHARS = 2000;
const MAX_REF_STEPS = 20;

/** Texts that the common formats of JSON Schema accept. */
const TEXT_OF_FORMAT: ReadonlyMap<string, string> = new Map([
  ['uri', 'https://example.com/'],
  ['url', 'https://example.com/'],
  ['uri-reference', '/'],
  ['email', 'someone@example.com'],
  ['date-time', '2026-01-01T00:00:00Z'],
  ['date', '2026-01-01'],
  ['time', '00:00:00Z'],
  ['duration', 'PT1M'],
  ['uuid', '00000000-0000-4000-8000-000000000000'],
  ['hostname', 'example.com'],
  ['ipv4', '192.0.2.1'],
  ['ipv6', '2001:db8::1'],
  ['json-pointer', ''],
]);

/**
 * The smallest arguments that the tool's schema asks for: required ones only, the value that the
 * schema itself offers (const, default, examples, enum) or the plainest of its type. The same schema
 * gives the same arguments. Bounded in depth and size; a `pattern` is read and never run, so an
 * argument with one that is not plain may not fit it. `{}` when no schema is recorded.
 */
export function exampleCall(tool: ToolRecord): JsonObject {
  if (tool.inputSchema === null) return {};
  const schema = meantSchema(tool.inputSchema);
  const made = exampleOf(schema, schema, 0, { left: MAX_VALUES });
  return isJsonObject(made) ? made : {};
}

/** A copy of `args` with the value at `keys` replaced; objects on the way are made where they are missing. */
export function withArgument(
  args: JsonObject,
  keys: readonly string[],
  value: JsonValue,
): JsonObject {
  const [key, ...rest] = keys;
  if (key === undefined) return args;
  const known = Object.hasOwn(args, key) ? args[key] : undefined;
  const next =
    rest.length === 0 ? value : withArgument(isJsonObject(known) ? known : {}, rest, value);
  return Object.fromEntries([
    ...Object.entries(args).filter(([name]) => name !== key),
    [key, next],
  ]);
}

interface Budget {
  left: number;
}

function exampleOf(
  raw: JsonValue | undefined,
  root: JsonObject,
  depth: number,
  budget: Budget,
): JsonValue {
  budget.left -= 1;
  if (!isJsonObject(raw)) return 'text';
  const schema = flatten(raw, root);
  const offered = offeredValue(schema);
  if (offered !== undefined) return offered;
  const type = typeOf(schema);
  if (type === 'object') return exampleObject(schema, root, depth, budget);
  if (type === 'array') return exampleArray(schema, root, depth, budget);
  if (type === 'string') return exampleText(schema);
  if (type === 'integer' || type === 'number') return exampleNumber(schema, type === 'integer');
  return type === 'boolean' ? false : null;
}

/** The schema with its local `$ref`s followed, `allOf` merged in, and the first branch of a choice taken. */
function flatten(raw: JsonObject, root: JsonObject): JsonObject {
  let merged: JsonObject = {};
  const queue: JsonValue[] = [raw];
  for (let steps = 0; queue.length > 0 && steps < MAX_REF_STEPS; steps += 1) {
    const part = queue.shift();
    if (!isJsonObject(part)) continue;
    merged = merge(merged, part);
    const target = resolveRef(own(part, '$ref'), root);
    if (target !== undefined) queue.push(target);
    const all = own(part, 'allOf');
    if (Array.isArray(all)) queue.push(...all.slice(0, MAX_REF_STEPS));
    for (const choice of [own(part, 'anyOf'), own(part, 'oneOf')]) {
      const first = Array.isArray(choice) ? choice[0] : undefined;
      if (first !== undefined) queue.push(first);
    }
  }
  return merged;
}

/** What both say; of properties and required names the union, else the first one wins. */
function merge(a: JsonObject, b: JsonObject): JsonObject {
  const properties = [own(a, 'properties'), own(b, 'properties')].filter(isJsonObject);
  const required = [own(a, 'required'), own(b, 'required')].filter(Array.isArray).flat();
  return Object.fromEntries([
    ...Object.entries(b),
    ...Object.entries(a),
    ...(properties.length === 0
      ? []
      : [
          ['properties', Object.fromEntries(properties.flatMap((p) => Object.entries(p)))] as const,
        ]),
    ...(required.length === 0 ? [] : [['required', required] as const]),
  ]);
}

function resolveRef(ref: JsonValue | undefined, root: JsonObject): JsonValue | undefined {
  if (ref === '#') return root;
  if (typeof ref !== 'string' || !ref.startsWith('#/')) return undefined;
  let value: JsonValue | undefined = root;
  for (const part of ref.slice(2).split('/')) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (isJsonObject(value)) value = own(value, key);
    else value = Array.isArray(value) ? value[Number(key)] : undefined;
  }
  return value;
}

function offeredValue(schema: JsonObject): JsonValue | undefined {
  const [values, examples] = [own(schema, 'enum'), own(schema, 'examples')];
  const offers = [
    own(schema, 'const'),
    own(schema, 'default'),
    Array.isArray(values) ? values[0] : undefined,
    Array.isArray(examples) ? examples[0] : undefined,
  ];
  return offers.find(
    (offer) => offer !== undefined && JSON.stringify(offer).length <= MAX_TEXT_CHARS,
  );
}

function typeOf(schema: JsonObject): string {
  const type = own(schema, 'type');
  if (Array.isArray(type)) return String(type.find((one) => one !== 'null') ?? 'null');
  if (typeof type === 'string') return type;
  if (isJsonObject(own(schema, 'properties'))) return 'object';
  return own(schema, 'items') === undefined ? 'string' : 'array';
}

function exampleObject(
  schema: JsonObject,
  root: JsonObject,
  depth: number,
  budget: Budget,
): JsonObject {
  const required = own(schema, 'required');
  const properties = own(schema, 'properties');
  if (!Array.isArray(required) || depth >= MAX_DEPTH) return {};
  const names = [...new Set(required)].filter((name) => typeof name === 'string');
  return Object.fromEntries(
    names.slice(0, Math.max(0, budget.left)).map((name) => {
      const property = isJsonObject(properties) ? own(properties, name) : undefined;
      return [name, exampleOf(property, root, depth + 1, budget)];
    }),
  );
}

function exampleArray(
  schema: JsonObject,
  root: JsonObject,
  depth: number,
  budget: Budget,
): JsonValue[] {
  const min = numberOf(schema, 'minItems') ?? 0;
  const length = Math.min(min, Math.max(0, budget.left));
  if (depth >= MAX_DEPTH) return [];
  return Array.from({ length }, () => exampleOf(own(schema, 'items'), root, depth + 1, budget));
}

function exampleText(schema: JsonObject): string {
  const format = own(schema, 'format');
  const pattern = own(schema, 'pattern');
  const text =
    (typeof format === 'string' ? TEXT_OF_FORMAT.get(format) : undefined) ??
    (typeof pattern === 'string' ? patternExample(pattern) : null) ??
    'text';
  const min = Math.min(numberOf(schema, 'minLength') ?? 0, MAX_TEXT_CHARS);
  const max = numberOf(schema, 'maxLength') ?? MAX_TEXT_CHARS;
  return text.padEnd(min, 'x').slice(0, Math.max(0, max));
}

function exampleNumber(schema: JsonObject, isInteger: boolean): number {
  const step = numberOf(schema, 'multipleOf') ?? (isInteger ? 1 : 0);
  const [min, above] = [numberOf(schema, 'minimum'), numberOf(schema, 'exclusiveMinimum')];
  const [max, below] = [numberOf(schema, 'maximum'), numberOf(schema, 'exclusiveMaximum')];
  const low = Math.max(min ?? -Infinity, above === null ? -Infinity : above + (step || 1));
  const high = Math.min(max ?? Infinity, below === null ? Infinity : below - (step || 1));
  const wanted = Math.min(Math.max(1, low), high);
  return step > 0 && Number.isFinite(step) ? Math.ceil(wanted / step) * step : wanted;
}

function numberOf(schema: JsonObject, key: string): number | null {
  const value = own(schema, key);
  return typeof value === 'number' ? value : null;
}

function own(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
