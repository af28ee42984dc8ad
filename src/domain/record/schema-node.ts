import { isJsonObject, type JsonObject, type JsonValue } from './json.ts';

/** A schema inside an input schema, and the JSON pointer below the tool that leads to it. */
export interface SchemaNode {
  schema: JsonObject;
  pointer: string;
}

/** A key as it stands in a JSON pointer (RFC 6901). */
export const escapeSegment = (segment: string): string =>
  /[~/]/.test(segment) ? segment.replaceAll('~', '~0').replaceAll('/', '~1') : segment;
/** A segment of a JSON pointer as the key that it stands for. */
export const unescapeSegment = (segment: string): string =>
  segment.replaceAll('~1', '/').replaceAll('~0', '~');

/** A member of a schema by its own key, never an inherited one. */
export function own(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** The schema under a key of another; undefined where there is none (`items: true` says nothing). */
export function childNode(node: SchemaNode, key: string): SchemaNode | undefined {
  const schema = own(node.schema, key);
  return isJsonObject(schema)
    ? { schema, pointer: `${node.pointer}/${escapeSegment(key)}` }
    : undefined;
}

/** The schemas of a list under a key (`allOf`), with their places in it. */
export function listedNodes(node: SchemaNode, key: string): SchemaNode[] {
  const list = own(node.schema, key);
  if (!Array.isArray(list)) return [];
  return list.flatMap((schema, at) =>
    isJsonObject(schema) ? [{ schema, pointer: `${node.pointer}/${key}/${at}` }] : [],
  );
}

/** The schemas of a map under a key (`properties`, `dependentSchemas`), by their names; made one by one, for readers that stop early. */
export function* namedNodes(
  node: SchemaNode,
  key: string,
): Generator<[name: string, node: SchemaNode]> {
  const map = childNode(node, key);
  if (map === undefined) return;
  for (const name of Object.keys(map.schema)) {
    const found = childNode(map, name);
    if (found !== undefined) yield [name, found];
  }
}

/** True for a schema with one of these keywords: most have none, and need not be asked for each. */
export function hasAny(schema: JsonObject, keywords: ReadonlySet<string>): boolean {
  for (const key of Object.keys(schema)) if (keywords.has(key)) return true;
  return false;
}

/** Keywords whose value says something about this place alone. */
const DATA_KEYS = new Set(['enum', 'const', 'default', 'examples', 'example', 'type']);
const REF_KEYS = new Set(['$ref', '$recursiveRef', '$dynamicRef']);

/** True for a schema that leads to no other: it holds none and refers to none. */
export function isPlain(schema: JsonObject): boolean {
  for (const key of Object.keys(schema)) {
    const value = schema[key];
    if (typeof value === 'object' ? value !== null && !DATA_KEYS.has(key) : REF_KEYS.has(key))
      return false;
  }
  return true;
}
