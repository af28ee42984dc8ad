import { isJsonObject, type JsonObject, type JsonValue } from '../record/json.ts';

/** What lookup finds behind something that is no object: a list, a text, null. Nobody can say what a server makes of it. */
export const UNREACHABLE = Symbol('unreachable');

/**
 * Value at a condition path (`args.a.b`) of a call's arguments, undefined when it is not there.
 * Only own keys of objects are followed: neither a prototype nor a list has anything to say here.
 */
export function lookup(
  args: JsonObject,
  keys: readonly string[],
): JsonValue | undefined | typeof UNREACHABLE {
  let value: JsonValue = args;
  for (const key of keys) {
    if (!isJsonObject(value)) return UNREACHABLE;
    if (!Object.hasOwn(value, key)) return undefined;
    const next: JsonValue | undefined = value[key];
    if (next === undefined) return undefined;
    value = next;
  }
  return value;
}

/** Keys of a condition path: `args.a.b` gives `['a', 'b']`. */
export function pathKeys(path: string): string[] {
  return path.split('.').slice(1);
}
