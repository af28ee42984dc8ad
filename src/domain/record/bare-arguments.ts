import { isJsonObject, type JsonObject, type JsonValue } from './json.ts';

/** Keywords of JSON Schema whose value is an object: with one of them a map is a schema, whatever else it holds. */
const OBJECT_KEYWORDS = new Set(
  `properties patternProperties additionalProperties unevaluatedProperties propertyNames dependentSchemas dependentRequired
  dependencies items additionalItems unevaluatedItems contains not if then else $defs definitions contentSchema $vocabulary`
    .trim()
    .split(/\s+/),
);
/** Keywords with which a value says that it is a schema. */
const TELLING = ['type', 'description', '$ref', 'anyOf', 'oneOf', 'allOf', 'enum', 'const'];

const looksLikeSchema = (value: JsonValue): boolean =>
  isJsonObject(value) &&
  TELLING.some((key) => Object.hasOwn(value, key)) &&
  !(Object.hasOwn(value, 'type') && isJsonObject(value['type']));

/**
 * True for a map of arguments in the place of a schema, `{"id": {"type": "string"}}`: some servers send one as their
 * `inputSchema`, which MCP forbids and no validator reads as they mean it.
 */
export function isBareMap(schema: JsonObject): boolean {
  const keys = Object.keys(schema);
  return (
    keys.length > 0 &&
    keys.every((key) => !OBJECT_KEYWORDS.has(key) && looksLikeSchema(schema[key] ?? null))
  );
}

/** The schema that a server means: a map of arguments as the properties that it stands for. */
export function meantSchema(schema: JsonObject): JsonObject {
  return isBareMap(schema) ? { type: 'object', properties: schema } : schema;
}
