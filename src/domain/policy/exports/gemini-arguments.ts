import type { Condition } from '../schema.ts';
import {
  argumentTerm,
  canSayTerm,
  escapeRegex,
  plainFolder,
  type Role,
  sayCondition,
  topKey,
} from './argument-terms.ts';
import type { PlannedTool } from './plan.ts';

/** Longest pattern that it loads (isSafeRegExp of version 0.61.0). */
const MAX_PATTERN_CHARS = 2048;
/** A group with a quantifier in it and one behind it: it refuses the whole file. */
const NESTED_QUANTIFIER = /\([^)]*[*+?{].*\)[*+?{]/;
/** It writes a zero byte around each pair at the top of the arguments, so that no text inside can be taken for one. */
const EDGE = '\\x00';

/** True where `argsPattern` can say all rules about a tool's arguments. */
export function canSayInGemini(tool: PlannedTool): boolean {
  if (!canSayTerm(tool, (one, role) => pairPattern(one, role) !== null)) return false;
  return [allPattern(tool), ...denyPatterns(tool)].every(
    (pattern) => pattern.length <= MAX_PATTERN_CHARS && !NESTED_QUANTIFIER.test(pattern),
  );
}

/** The pattern that holds where all that the tool requires does: each condition looks ahead from the start. */
export function allPattern(tool: PlannedTool): string {
  return together(argumentTerm(tool).all, 'require');
}

/** A pattern for each rule that denies. */
export function denyPatterns(tool: PlannedTool): string[] {
  return argumentTerm(tool).none.map((group) => together(group, 'deny'));
}

function together(conditions: readonly Condition[], role: Role): string {
  return `^${conditions.map((one) => pairPattern(one, role) ?? '(?!)').join('')}`;
}

/** Looks ahead for the pair that makes a condition true; null where that cannot be said. */
function pairPattern(condition: Condition, role: Role): string | null {
  const key = topKey(condition);
  if (key === null) return null;
  const pair = (value: string): string =>
    `[^]*${EDGE}${escapeRegex(`${JSON.stringify(key)}:`)}${value}${EDGE}`;
  const isOneOf = (values: readonly unknown[]): string => {
    const same = values.map((value) => escapeRegex(JSON.stringify(value))).join('|');
    // Values of other types cannot be compared, and deny.
    const others = role === 'deny' ? `|${otherType(values)}` : '';
    return `(?=${pair(`(?:${same}${others})`)})`;
  };
  const isNoneOf = (values: readonly unknown[]): string => {
    const same = values.map((value) => escapeRegex(JSON.stringify(value))).join('|');
    const others = role === 'require' ? `|${otherType(values)}` : '';
    return `(?!${pair(`(?:${same}${others})`)})`;
  };
  return sayCondition(condition, {
    isOneOf,
    isNoneOf,
    exists: (wanted) => `(?${wanted ? '=' : '!'}${pair('[^\\x00]*')})`,
    isWithin: (folders) => (role === 'deny' ? null : withinPattern(pair, folders)),
  });
}

/** How the JSON of a value begins, by its type. */
const FIRST_CHARS = { string: '"', number: '\\-0-9', boolean: 'tf', null: 'n' } as const;

/** A value of no type that one of these has; nothing where all that is asked for is null. */
function otherType(values: readonly unknown[]): string {
  const types = new Set(values.map((value) => (value === null ? 'null' : typeof value)));
  if (types.size === 1 && types.has('null')) return '(?!)';
  const first = [...types].map((type) => FIRST_CHARS[type as keyof typeof FIRST_CHARS]).join('');
  return `[^${first}\\x00][^\\x00]*`;
}

/** Two looks instead of one: a repeated group may hold no repetition. The first finds a part that is empty, `.` or `..`. */
function withinPattern(pair: (value: string) => string, folders: readonly string[]): string | null {
  const plain = folders.map(plainFolder);
  if (!plain.every((folder) => folder !== null)) return null;
  const odd = pair('"[^"]*/(?:/|"|\\.(?:/|")|\\.\\.(?:/|"))[^\\x00]*');
  const inside = plain
    .map((folder) => `${folder === '' ? '' : `${folder}"|`}${folder}/[ !#$&-\\[\\]-~]*"`)
    .join('|');
  return `(?!${odd})(?=${pair(`"(?:${inside})`)})`;
}
