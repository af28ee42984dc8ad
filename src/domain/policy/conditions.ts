import type { JsonObject, JsonValue } from '../record/json.ts';
import { type AllowedHost, isHostIn, parseAllowedHost } from './host-in.ts';
import { lookup, pathKeys } from './lookup.ts';
import { type Folder, isPathWithin, parsePath } from './path-within.ts';
import { compileRegex } from './regex/regex.ts';
import type { Condition } from './schema.ts';

/** True when the condition holds for a call's arguments. */
export type Test = (args: JsonObject) => boolean;

/**
 * Turns a condition into its test. A missing value makes all operators false but `exists: false`,
 * `neq` and `not_in`. Throws when an operand cannot be read (a bad expression, host or folder):
 * validatePolicy finds these first.
 */
export function compileCondition(condition: Condition): Test {
  const keys = pathKeys(condition.path);
  const holds = compileTest(condition);
  return (args) => holds(lookup(args, keys));
}

function compileTest(condition: Condition): (value: JsonValue | undefined) => boolean {
  switch (condition.op) {
    case 'eq':
      return (value) => value === condition.value;
    case 'neq':
      return (value) => value !== condition.value;
    case 'contains':
      return (value) => contains(value, condition.value);
    case 'in':
      return (value) => value !== undefined && condition.value.some((one) => one === value);
    case 'not_in':
      return (value) => !condition.value.some((one) => one === value);
    case 'lt':
      return (value) => typeof value === 'number' && value < condition.value;
    case 'lte':
      return (value) => typeof value === 'number' && value <= condition.value;
    case 'gt':
      return (value) => typeof value === 'number' && value > condition.value;
    case 'gte':
      return (value) => typeof value === 'number' && value >= condition.value;
    case 'exists':
      return (value) => (value !== undefined) === condition.value;
    case 'regex': {
      const compiled = compileRegex(condition.value);
      if (!compiled.ok) throw new Error(`regex ${condition.value}: ${compiled.message}`);
      return (value) => typeof value === 'string' && compiled.test(value);
    }
    case 'host_in': {
      const hosts = condition.value.map((entry) => readOperand(entry, parseAllowedHost, 'host_in'));
      return (value) => everyText(value, (text) => isHostIn(text, hosts satisfies AllowedHost[]));
    }
    case 'path_within': {
      const folders = condition.value.map((entry) => readOperand(entry, parsePath, 'path_within'));
      return (value) => everyText(value, (text) => isPathWithin(text, folders satisfies Folder[]));
    }
  }
}

function contains(value: JsonValue | undefined, part: Condition['value']): boolean {
  if (typeof value === 'string') return typeof part === 'string' && value.includes(part);
  return Array.isArray(value) && value.some((one) => one === part);
}

/** A text that passes, or a list with at least one text in which all pass. */
function everyText(value: JsonValue | undefined, passes: (text: string) => boolean): boolean {
  if (typeof value === 'string') return passes(value);
  if (!Array.isArray(value) || value.length === 0) return false;
  return value.every((one) => typeof one === 'string' && passes(one));
}

function readOperand<T>(entry: string, parse: (entry: string) => T | null, op: string): T {
  const operand = parse(entry);
  if (operand === null) throw new Error(`${op} cannot read ${JSON.stringify(entry)}`);
  return operand;
}
