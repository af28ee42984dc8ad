import { isJsonObject, type JsonObject, type JsonValue } from '../record/json.ts';

/** One object with the members of both: lists one after the other, objects merged, and else the later value. */
export function mergeObjects(a: JsonObject, b: JsonObject): JsonObject {
  const merged = new Map<string, JsonValue>(Object.entries(a));
  for (const [key, value] of Object.entries(b)) {
    const known = merged.get(key);
    if (Array.isArray(known) && Array.isArray(value)) merged.set(key, [...known, ...value]);
    else if (isJsonObject(known) && isJsonObject(value))
      merged.set(key, mergeObjects(known, value));
    else merged.set(key, value);
  }
  return Object.fromEntries(merged);
}
