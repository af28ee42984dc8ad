import { Ajv, type AnySchemaObject, type ErrorObject, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import canonicalize from 'canonicalize';
import { compileRegex } from '../../domain/policy/regex/regex.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../domain/record/json.ts';
import { own } from '../message.ts';
import { boundSchema, STEPS } from './bounded-schema.ts';

/** What does not fit: a JSON pointer into the arguments, and why, a sentence part (`must be number`). */
export interface Misfit {
  pointer: string;
  why: string;
}

/** A compiled input schema, or why there is none. */
export type SchemaCheck =
  | {
      ok: true;
      /** What does not fit, null when all does. */
      check: (args: JsonObject) => Misfit | null;
      leftOut: readonly string[];
    }
  | { ok: false; why: string };

/** Work that one check may take. A step is a schema that is looked at, or some twenty characters. */
const MAX_STEPS = 200_000;
const CHARS_PER_STEP = 20;

class TooMuchWork extends Error {}

/** Steps that the check that runs now has left. Checks do not wait for anything, so one number is enough. */
let left = 0;
function spend(steps: number): void {
  left -= steps;
  if (left < 0) throw new TooMuchWork();
}

const DRAFT_7 = /^https?:\/\/json-schema\.org\/draft-0[67]\/schema#?$/;
const DRAFT_2020 = /^https?:\/\/json-schema\.org\/draft\/2020-12\/schema#?$/;

/**
 * Compiles the input schema of a tool: JSON Schema 2020-12, which MCP takes where `$schema` does not say, or
 * draft-07. Servers that say nothing and write draft-07 (a list under `items`) are read as that. `format` is an
 * annotation, as 2020-12 has it. Never throws.
 */
export function compileSchema(inputSchema: JsonValue): SchemaCheck {
  const dialect = isJsonObject(inputSchema) ? own(inputSchema, '$schema') : undefined;
  if (dialect === undefined) {
    const modern = compileAs(inputSchema, false);
    if (modern.ok) return modern;
    const older = compileAs(inputSchema, true);
    return older.ok ? older : modern;
  }
  const is2020 = typeof dialect === 'string' && DRAFT_2020.test(dialect);
  const is7 = typeof dialect === 'string' && DRAFT_7.test(dialect);
  if (!is2020 && !is7) return { ok: false, why: 'its $schema is neither 2020-12 nor draft-07' };
  return compileAs(inputSchema, is7);
}

function compileAs(inputSchema: JsonValue, isDraft7: boolean): SchemaCheck {
  const bounded = boundSchema(inputSchema, isDraft7);
  if (!bounded.ok) return bounded;
  const ajv = isDraft7 ? draft7() : draft2020();
  let validate: ValidateFunction;
  // The validator checks the schema by the schema of schemas first: that is bounded by its size.
  left = Number.POSITIVE_INFINITY;
  try {
    validate = ajv.compile(bounded.schema as AnySchemaObject);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false, why: `it is no valid schema: ${why.slice(0, 200)}` };
  } finally {
    // Schemas come and go with servers; the validator would keep each one.
    ajv.removeSchema(bounded.schema as AnySchemaObject);
  }
  return { ok: true, leftOut: bounded.leftOut, check: (args) => run(validate, args) };
}

function run(validate: ValidateFunction, args: JsonObject): Misfit | null {
  left = MAX_STEPS;
  try {
    if (validate(args) === true) return null;
    return misfitOf(validate.errors?.at(-1));
  } catch (error) {
    // The validator compares objects by a member `valueOf` where they have one of their own, and throws: what it cannot judge does not fit.
    const isTooLarge = error instanceof TooMuchWork || error instanceof RangeError;
    return { pointer: '', why: isTooLarge ? 'are too large to be checked' : 'cannot be checked' };
  }
}

function misfitOf(error: ErrorObject | undefined): Misfit {
  if (error === undefined) return { pointer: '', why: 'do not fit' };
  const { instancePath, keyword, params, message = 'does not fit' } = error;
  const below = (name: unknown) =>
    `${instancePath}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
  switch (keyword) {
    case 'additionalProperties':
      return { pointer: below(params['additionalProperty']), why: 'is not declared' };
    case 'unevaluatedProperties':
      return { pointer: below(params['unevaluatedProperty']), why: 'is not declared' };
    case 'required':
    case 'dependentRequired':
    case 'dependencies':
      return { pointer: below(params['missingProperty']), why: 'is missing' };
    case 'false schema':
      return { pointer: instancePath, why: 'must not be there' };
    default:
      return { pointer: instancePath, why: message };
  }
}

let made7: Ajv | null = null;
let made2020: Ajv2020 | null = null;
function draft7(): Ajv {
  made7 ??= prepare(new Ajv(OPTIONS));
  return made7;
}
function draft2020(): Ajv2020 {
  made2020 ??= prepare(new Ajv2020(OPTIONS));
  return made2020;
}

const OPTIONS = {
  strict: false,
  logger: false,
  validateFormats: false,
  addUsedSchema: false,
  // A reference is a function of its own: written out at each place, references multiply.
  inlineRefs: false,
  // `toString` is no argument unless the call has it.
  ownProperties: true,
  // 0.07 is a multiple of 0.01, whatever doubles make of it.
  multipleOfPrecision: 6,
  // Making the code shorter takes most of the time, and grows with its square.
  code: { regExp: linearRegExp, optimize: false },
} as const;

function linearRegExp(pattern: string) {
  const compiled = compileRegex(pattern);
  if (!compiled.ok) throw new Error(`the expression cannot be used: ${compiled.message}`);
  return {
    // The validator knows an expression again by its text: without one, all of them would be the first.
    toString: () => JSON.stringify(pattern),
    test: (text: string) => {
      spend(1 + text.length / CHARS_PER_STEP);
      return compiled.test(text);
    },
  };
}
linearRegExp.code = 'gateway_linear_reg_exp';

/** Adds the step counter, and a uniqueItems that does not compare each item with each other. */
function prepare<T extends Ajv | Ajv2020>(ajv: T): T {
  ajv.addKeyword({
    keyword: STEPS,
    before: '$ref',
    schemaType: 'array',
    errors: false,
    validate: ([steps, loops]: [number, number], data: unknown) => {
      const size = typeof data === 'string' ? data.length / CHARS_PER_STEP : 0;
      spend(steps + size + (loops === 1 && isJsonObject(data) ? Object.keys(data).length : 0));
      return true;
    },
  });
  ajv.removeKeyword('uniqueItems');
  ajv.addKeyword({
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    error: { message: 'must not hold the same value twice' },
    validate: (isWanted: boolean, items: JsonValue[]) => {
      if (!isWanted) return true;
      const texts = items.map((item) => canonicalize(item) ?? '');
      spend(texts.reduce((sum, text) => sum + 1 + text.length / CHARS_PER_STEP, 0));
      return new Set(texts).size === texts.length;
    },
  });
  return ajv;
}
