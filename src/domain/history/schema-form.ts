import canonicalize from 'canonicalize';
import { isJsonObject, type JsonObject, type JsonValue } from '../record/json.ts';

/** Keys of a schema whose text says something to a reader and checks nothing. */
const TEXT_KEYS = new Set(['description', 'title', '$comment']);
/** Keys below which names are names of parameters or types, not words of JSON Schema. */
const NAME_MAPS = new Set([
  'properties',
  'patternProperties',
  '$defs',
  'definitions',
  'dependentSchemas',
]);
/** Lists whose order says nothing. */
const SETS = new Set(['required', 'enum', 'type']);
/** Values as they are: nothing in them is a schema. */
const RAW = new Set(['default', 'const', 'enum', 'examples', 'example']);
/** Deepest nesting that is taken apart; below it a schema is compared as it stands. */
const MAX_DEPTH = 40;

/** A schema taken apart: what it checks, and what it says. */
export interface SchemaForm {
  /** Canonical JSON of all that restricts a call; equal for schemas that accept the same by the same words. */
  shape: string;
  /** Texts by JSON pointer, in the order of the schema. */
  texts: ReadonlyMap<string, string>;
}

/** Parts a schema into shape and texts. `null` gives the empty form. */
export function schemaForm(schema: JsonObject | null): SchemaForm {
  const texts = new Map<string, string>();
  if (schema === null) return { shape: '', texts };
  return { shape: canonicalize(shapeOf(schema, '', texts, 0)) ?? '', texts };
}

function shapeOf(
  value: JsonValue,
  pointer: string,
  texts: Map<string, string>,
  depth: number,
): JsonValue {
  if (depth > MAX_DEPTH) return value;
  if (Array.isArray(value))
    return value.map((item, at) => shapeOf(item, `${pointer}/${at}`, texts, depth + 1));
  if (!isJsonObject(value)) return value;
  const kept: [string, JsonValue][] = [];
  for (const [key, item] of Object.entries(value)) {
    const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (TEXT_KEYS.has(key) && typeof item === 'string') texts.set(at, item);
    else if (SETS.has(key) && Array.isArray(item)) kept.push([key, sorted(item)]);
    else if (RAW.has(key)) kept.push([key, item]);
    else if (NAME_MAPS.has(key) && isJsonObject(item)) {
      const named = Object.entries(item).map(([name, schema]): [string, JsonValue] => [
        name,
        shapeOf(
          schema,
          `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
          texts,
          depth + 2,
        ),
      ]);
      kept.push([key, Object.fromEntries(named)]);
    } else kept.push([key, shapeOf(item, at, texts, depth + 1)]);
  }
  return Object.fromEntries(kept);
}

function sorted(list: readonly JsonValue[]): JsonValue[] {
  const keyed = list.map((item) => ({ item, key: canonicalize(item) ?? '' }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ item }) => item);
}
