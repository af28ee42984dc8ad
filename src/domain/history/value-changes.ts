import canonicalize from 'canonicalize';
import { isJsonObject, type JsonObject, type JsonValue } from '../record/json.ts';

/** The smallest place at which two JSON values differ; the side that has nothing there is left out. */
export interface ValueChange {
  /** JSON pointer (RFC 6901) from the compared value; empty for the value itself. */
  at: string;
  before?: JsonValue;
  after?: JsonValue;
}

/** Above so many places a value is shown as a whole. */
const MAX_CHANGES = 200;
const MAX_DEPTH = 60;

/** Where two values differ, in the order of the old one, new keys last. Equal values (in any order of keys) give none. */
export function valueChanges(before: JsonValue, after: JsonValue): ValueChange[] {
  const found: ValueChange[] = [];
  compare(before, after, '', found, 0);
  return found.length > MAX_CHANGES ? [{ at: '', before, after }] : found;
}

function compare(
  before: JsonValue,
  after: JsonValue,
  at: string,
  found: ValueChange[],
  depth: number,
): void {
  if (found.length > MAX_CHANGES) return;
  if (depth < MAX_DEPTH && isJsonObject(before) && isJsonObject(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const below = `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      const [old, now] = [own(before, key), own(after, key)];
      if (old === undefined)
        found.push({ at: below, ...(now === undefined ? {} : { after: now }) });
      else if (now === undefined) found.push({ at: below, before: old });
      else compare(old, now, below, found, depth + 1);
    }
  } else if (
    depth < MAX_DEPTH &&
    Array.isArray(before) &&
    Array.isArray(after) &&
    before.length === after.length &&
    before.some((item) => typeof item === 'object')
  ) {
    for (const [index, old] of before.entries())
      compare(old, after[index] ?? null, `${at}/${index}`, found, depth + 1);
  } else if (canonicalize(before) !== canonicalize(after)) found.push({ at, before, after });
}

function own(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
