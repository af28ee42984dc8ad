/** Any JSON value as `JSON.parse` returns it. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
/** A JSON object. Its keys come from strangers: read with `Object.hasOwn` or `Object.entries`. */
export interface JsonObject {
  [key: string]: JsonValue;
}

/** True for a plain object: not null, not an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
