import type { JsonObject, JsonValue } from '../record/json.ts';
import { type AllowedHost, judgeHost, parseAllowedHost } from './host-in.ts';
import { lookup, pathKeys, UNREACHABLE } from './lookup.ts';
import { type Folder, judgePath, parsePath } from './path-within.ts';
import { compileRegex } from './regex/regex.ts';
import type { Condition, JsonType } from './schema.ts';

/** What a condition says: true, false, or null when its operator cannot judge such a value. */
export type Judgement = boolean | null;
/** Judges a call's arguments. */
export type Test = (args: JsonObject) => Judgement;

/**
 * Turns a condition into its test. A missing value makes all operators false but `exists: false`,
 * `neq` and `not_in`. Throws when an operand cannot be read (a bad expression, host or folder):
 * validatePolicy finds these first.
 */
export function compileCondition(condition: Condition): Test {
  const keys = pathKeys(condition.path);
  const judge = compileTest(condition);
  return (args) => {
    const value = lookup(args, keys);
    return value === UNREACHABLE ? null : judge(value);
  };
}

/** Why a condition could not judge these arguments, a sentence: for one whose test gave null. */
export function whyUnjudged({ path, op }: Condition, args: JsonObject): string {
  const value = lookup(args, pathKeys(path));
  if (value === UNREACHABLE) return `${path} cannot be looked up: what it lies in is no object`;
  const type = value === undefined ? 'missing' : withArticle(typeOf(value));
  return `${path} is ${type} that ${op} cannot judge`;
}

/** Type of a JSON value in the words of JSON Schema; a whole number is a `number` here. */
export function typeOf(value: JsonValue): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  return type === 'string' || type === 'number' || type === 'boolean' ? type : 'object';
}

function withArticle(type: JsonType): string {
  const words = { array: 'a list', object: 'an object', null: 'a null', string: 'a text' } as const;
  return Object.hasOwn(words, type) ? words[type as keyof typeof words] : `a ${type}`;
}

function compileTest(condition: Condition): (value: JsonValue | undefined) => Judgement {
  switch (condition.op) {
    case 'eq':
      return equalsOneOf([condition.value]);
    case 'neq':
      return not(equalsOneOf([condition.value]));
    case 'contains':
      return (value) => (value === undefined ? false : contains(value, condition.value));
    case 'in':
      return equalsOneOf(condition.value);
    case 'not_in':
      return not(equalsOneOf(condition.value));
    case 'lt':
      return ofType('number', (value) => value < condition.value);
    case 'lte':
      return ofType('number', (value) => value <= condition.value);
    case 'gt':
      return ofType('number', (value) => value > condition.value);
    case 'gte':
      return ofType('number', (value) => value >= condition.value);
    case 'exists':
      return (value) => (value !== undefined) === condition.value;
    case 'type': {
      const types = new Set<JsonType>([condition.value].flat());
      return (value) =>
        value !== undefined &&
        (types.has(typeOf(value)) || (types.has('integer') && Number.isInteger(value)));
    }
    case 'regex': {
      const compiled = compileRegex(condition.value);
      if (!compiled.ok) throw new Error(`regex ${condition.value}: ${compiled.message}`);
      return ofType('string', compiled.test);
    }
    case 'host_in': {
      const hosts = condition.value.map((entry) => readOperand(entry, parseAllowedHost, 'host_in'));
      return (value) => everyText(value, (text) => judgeHost(text, hosts satisfies AllowedHost[]));
    }
    case 'path_within': {
      const folders = condition.value.map((entry) => readOperand(entry, parsePath, 'path_within'));
      return (value) => everyText(value, (text) => judgePath(text, folders satisfies Folder[]));
    }
  }
}

interface TypeOfName {
  string: string;
  number: number;
}

function ofType<T extends keyof TypeOfName>(
  type: T,
  holds: (value: TypeOfName[T]) => boolean,
): (value: JsonValue | undefined) => Judgement {
  return (value) => {
    if (value === undefined) return false;
    return typeof value === type ? holds(value as TypeOfName[T]) : null;
  };
}

/** Compares with values of the same types only: a server may take "5" for 5 and [5] for 5. */
function equalsOneOf(wanted: readonly JsonValue[]): (value: JsonValue | undefined) => Judgement {
  const types = new Set(wanted.map(typeOf));
  const asksForNull = types.size === 1 && types.has('null');
  return (value) => {
    if (value === undefined) return false;
    if (wanted.some((one) => one === value)) return true;
    return asksForNull || types.has(typeOf(value)) ? false : null;
  };
}

function not(
  judge: (value: JsonValue | undefined) => Judgement,
): (value: JsonValue | undefined) => Judgement {
  return (value) => {
    const judgement = judge(value);
    return judgement === null ? null : !judgement;
  };
}

function contains(value: JsonValue, part: JsonValue): Judgement {
  if (typeof value === 'string') return typeof part === 'string' ? value.includes(part) : null;
  if (!Array.isArray(value)) return null;
  if (value.some((one) => one === part)) return true;
  return value.every((one) => typeOf(one) === typeOf(part)) ? false : null;
}

/** A text, or a list with at least one text: all of one mind, or nobody can say. */
function everyText(value: JsonValue | undefined, judge: (text: string) => Judgement): Judgement {
  if (value === undefined) return false;
  if (typeof value === 'string') return judge(value);
  if (!Array.isArray(value)) return null;
  const [first = false, ...rest] = value.map((one) =>
    typeof one === 'string' ? judge(one) : null,
  );
  return rest.every((one) => one === first) ? first : null;
}

function readOperand<T>(entry: string, parse: (entry: string) => T | null, op: string): T {
  const operand = parse(entry);
  if (operand === null) throw new Error(`${op} cannot read ${JSON.stringify(entry)}`);
  return operand;
}
