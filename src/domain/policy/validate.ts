import { isJsonObject, type JsonValue } from '../record/json.ts';
import { readJson, type TextRange } from './json-source.ts';
import { type Problem, problemsOf } from './problem.ts';
import { type Policy, PolicySchema } from './schema.ts';
import { warningsOf } from './warnings.ts';

/** What validation found. */
export interface Validation {
  /** The policy, null when there is an error. It is the value itself, not a copy. */
  policy: Policy | null;
  errors: readonly Problem[];
  /** Things that are allowed and probably not meant. */
  warnings: readonly Problem[];
}

/** What validation of a text found, with the places in the text. */
export interface TextValidation {
  policy: Policy | null;
  errors: readonly (Problem & { range: TextRange })[];
  warnings: readonly (Problem & { range: TextRange })[];
  /** Range of each part by JSON pointer: of the rule that a decision names, say. */
  ranges: ReadonlyMap<string, TextRange>;
}

/** All errors of a policy that has been read from JSON, or its warnings when it has none. Never throws. */
export function validatePolicy(value: JsonValue, serverTools?: readonly string[]): Validation {
  if (!isJsonObject(value)) {
    return {
      policy: null,
      errors: [
        {
          pointer: '',
          message: 'Expected an object.',
          hint: 'A policy begins with { and ends with }.',
        },
      ],
      warnings: [],
    };
  }
  const result = PolicySchema.safeParse(value);
  if (!result.success)
    return {
      policy: null,
      errors: result.error.issues.flatMap((issue) => problemsOf(issue, value)),
      warnings: [],
    };
  // The parsed copy has lost tools that are named like a prototype; the value has them.
  const policy = value as unknown as Policy;
  return { policy, errors: [], warnings: warningsOf(policy, serverTools) };
}

/** The same for a text: errors of the JSON itself, and fields that stand twice, are found too. */
export function validatePolicyText(text: string, serverTools?: readonly string[]): TextValidation {
  const { value, error, ranges, repeated } = readJson(text);
  if (error !== null) {
    const problem = {
      pointer: '',
      message: `${error.message}.`,
      hint: `Line ${lineOf(text, error.range.start)}.`,
      range: error.range,
    };
    return { policy: null, errors: [problem], warnings: [], ranges };
  }
  const { policy, errors, warnings } = validatePolicy(value, serverTools);
  const twice = repeated.map(({ pointer, range }) => ({
    pointer,
    message: 'The same name stands twice in one object.',
    hint: 'Keep one: readers of JSON differ in which of the two they take.',
    range,
  }));
  const locate = (problem: Problem) => ({ ...problem, range: nearest(ranges, problem.pointer) });
  return {
    policy: twice.length > 0 ? null : policy,
    errors: [...twice, ...errors.map(locate)],
    warnings: warnings.map(locate),
    ranges,
  };
}

/** Range of the place, or of the nearest part around it when it is missing. */
function nearest(ranges: ReadonlyMap<string, TextRange>, pointer: string): TextRange {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const range = ranges.get(at);
    if (range !== undefined) return range;
    if (at === '') return { start: 0, end: 0 };
  }
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let i = 0; i < offset && i < text.length; i += 1) if (text[i] === '\n') line += 1;
  return line;
}
