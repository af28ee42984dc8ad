import { parsePath } from '../path-within.ts';
import type { Condition } from '../schema.ts';
import type { PlannedTool } from './plan.ts';

/** The conditions of a tool as one term: all of `all` hold, and of no member of `none` do all hold. */
export interface ArgumentTerm {
  all: readonly Condition[];
  none: readonly (readonly Condition[])[];
}

/** Reads the rules about a tool's arguments as one term. */
export function argumentTerm({ require, denyIf }: PlannedTool): ArgumentTerm {
  return {
    all: require.flatMap(({ conditions }) => conditions),
    none: denyIf.map(({ conditions }) => conditions),
  };
}

/**
 * On which side a condition stands. A value that its operator cannot judge denies on both: what is required must not
 * hold more often than in the policy, what denies not less often.
 */
export type Role = 'require' | 'deny';

/** True where a target can say each condition. */
export function canSayTerm(
  tool: PlannedTool,
  canSay: (condition: Condition, role: Role) => boolean,
): boolean {
  const { all, none } = argumentTerm(tool);
  return (
    // A closed list of arguments cannot be said: clients add some of their own.
    tool.only === null &&
    all.every((one) => canSay(one, 'require')) &&
    none.every((group) => group.every((one) => canSay(one, 'deny')))
  );
}

/** How a target says each kind of condition about one argument; null where it cannot. */
export interface ConditionWords {
  isOneOf: (values: readonly unknown[]) => string | null;
  isNoneOf: (values: readonly unknown[]) => string | null;
  exists: (wanted: boolean) => string | null;
  isWithin?: (folders: readonly string[]) => string | null;
}

/** A condition in the words of a target; null for one that no target can say, or this one cannot. */
export function sayCondition(condition: Condition, words: ConditionWords): string | null {
  switch (condition.op) {
    case 'eq':
      return words.isOneOf([condition.value]);
    case 'in':
      return words.isOneOf(condition.value);
    case 'neq':
      return words.isNoneOf([condition.value]);
    case 'not_in':
      return words.isNoneOf(condition.value);
    case 'exists':
      return words.exists(condition.value);
    case 'path_within':
      return words.isWithin?.(condition.value) ?? null;
    default:
      return null;
  }
}

/** The one key of a path at the top of the arguments, null for a deeper one. */
export function topKey({ path }: Condition): string | null {
  const keys = path.split('.').slice(1);
  return keys.length === 1 ? (keys[0] ?? null) : null;
}

/** Characters that a plain path may hold between its separators: ASCII that no reader decodes or folds into a separator. */
const PLAIN = ' !#$&-.0-\\[\\]-~';
/** The same without the dot. */
const NO_DOT = ' !#$&-\\-0-\\[\\]-~';
/** A part of a path that is neither empty nor one of `.` and `..`, without look-around, so that RE2 takes it. */
const PART = `(?:[${NO_DOT}][${PLAIN}]*|\\.[${NO_DOT}][${PLAIN}]*|\\.\\.[${PLAIN}]+)`;

/**
 * Regular expression (RE2 syntax, not anchored) for a plain path inside one of the folders; null where a folder is not
 * plain. It takes fewer paths than `path_within`: ASCII only, no `%`, `"` or backslash, no separator at the end.
 */
export function pathPattern(folders: readonly string[]): string | null {
  const parts = folders.map(plainFolder);
  if (!parts.every((part) => part !== null)) return null;
  return `(?:${parts.map((folder) => `${folder}(?:/${PART})${folder === '' ? '+' : '*'}`).join('|')})`;
}

/** A folder as a pattern, null for one that is not absolute in the way of POSIX or not plain. */
export function plainFolder(folder: string): string | null {
  const parsed = parsePath(folder);
  if (parsed === null || parsed.root !== '') return null;
  if (!/^[ !#$&-[\]-~]*$/.test(folder)) return null;
  return parsed.parts.map((part) => `/${escapeRegex(part)}`).join('');
}

/** Text as a pattern that matches it alone. */
export function escapeRegex(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
