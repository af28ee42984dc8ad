import type { Condition } from '../schema.ts';
import { argumentTerm, canSayTerm, escapeRegex, plainFolder, topKey } from './argument-terms.ts';
import type { PlannedTool } from './plan.ts';

/** Longest pattern that it loads (isSafeRegExp of version 0.61.0). */
const MAX_PATTERN_CHARS = 2048;
/** A group with a quantifier in it and one behind it: it refuses the whole file. */
const NESTED_QUANTIFIER = /\([^)]*[*+?{].*\)[*+?{]/;
/** It writes a zero byte around each pair at the top of the arguments, so that no text inside can be taken for one. */
const EDGE = '\\x00';

/** True where `argsPattern` can say all rules about a tool's arguments. */
export function canSayInGemini(tool: PlannedTool): boolean {
  if (!canSayTerm(tool, (one, mustBeExact) => pairPattern(one, mustBeExact) !== null)) return false;
  return [allPattern(tool), ...denyPatterns(tool)].every(
    (pattern) => pattern.length <= MAX_PATTERN_CHARS && !NESTED_QUANTIFIER.test(pattern),
  );
}

/** The pattern that holds where all that the tool requires does: each condition looks ahead from the start. */
export function allPattern(tool: PlannedTool): string {
  return together(argumentTerm(tool).all);
}

/** A pattern for each rule that denies. */
export function denyPatterns(tool: PlannedTool): string[] {
  return argumentTerm(tool).none.map(together);
}

function together(conditions: readonly Condition[]): string {
  return `^${conditions.map((one) => pairPattern(one, false) ?? '(?!)').join('')}`;
}

/** Looks ahead for the pair that makes a condition true; null where that cannot be said. */
function pairPattern(condition: Condition, mustBeExact: boolean): string | null {
  const key = topKey(condition);
  if (key === null) return null;
  const pair = (value: string): string =>
    `[^]*${EDGE}${escapeRegex(`${JSON.stringify(key)}:`)}${value}${EDGE}`;
  const oneOf = (values: readonly unknown[]): string =>
    `(?:${values.map((value) => escapeRegex(JSON.stringify(value))).join('|')})`;
  switch (condition.op) {
    case 'eq':
      return `(?=${pair(oneOf([condition.value]))})`;
    case 'in':
      return `(?=${pair(oneOf(condition.value))})`;
    case 'neq':
      return `(?!${pair(oneOf([condition.value]))})`;
    case 'not_in':
      return `(?!${pair(oneOf(condition.value))})`;
    case 'exists':
      return `(?${condition.value ? '=' : '!'}${pair('[^\\x00]*')})`;
    case 'path_within':
      return mustBeExact ? null : withinPattern(pair, condition.value);
    default:
      return null;
  }
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
