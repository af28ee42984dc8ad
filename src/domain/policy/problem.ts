import type * as z from 'zod/mini';
import { isJsonObject, type JsonValue } from '../record/json.ts';
import { listOf } from '../text/sentence.ts';
import { toPointer } from './rule-path.ts';
import { JSON_TYPES, type OperandFault } from './schema.ts';
import { suggest } from './suggest.ts';

/** Something that is wrong, or odd, in a policy. */
export interface Problem {
  /** JSON pointer of the place. */
  pointer: string;
  /** What is wrong. */
  message: string;
  /** What to do about it. */
  hint: string;
}

/** Fields of each part of a policy; a part is told by the keys that lead to it. */
const FIELDS: readonly { at: RegExp; fields: readonly string[] }[] = [
  { at: /^$/, fields: ['$schema', 'version', 'default', 'hide', 'all_tools', 'tools'] },
  { at: /^all_tools$/, fields: ['require', 'deny_if', 'limits'] },
  { at: /^tools\n[^\n]*$/, fields: ['action', 'reason', 'only', 'require', 'deny_if', 'limits'] },
  { at: /\n(?:require|deny_if)\n#$/, fields: ['conditions', 'on_deny'] },
  { at: /\nconditions\n#$/, fields: ['path', 'op', 'value'] },
  {
    at: /\nlimits\n#$/,
    fields: ['counter', 'window', 'sliding', 'max', 'scope', 'increment_from'],
  },
];

/** Turns one issue of the schema in a policy into problems that name the place, the fault and the way out. */
export function problemsOf(issue: z.core.$ZodIssue, policy: JsonValue): Problem[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const pointer = toPointer(path);
  const field = path.at(-1);
  const given = valueAt(policy, path);
  const here = (message: string, hint: string): Problem[] => [{ pointer, message, hint }];
  if (given === undefined && issue.code !== 'custom') {
    return here(`${JSON.stringify(field)} is missing.`, missingHint(field));
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        pointer: pointer + toPointer([key]),
        message: `Unknown field ${JSON.stringify(key)}.`,
        hint: unknownFieldHint(key, fieldsAt(path)),
      }));
    case 'invalid_type':
      return here(`Expected ${withType(issue.expected)}.`, typeHint(field, issue.expected));
    case 'invalid_value':
      return here(
        `${JSON.stringify(field)} must be one of ${words(issue.values)}.`,
        valueHint(given, issue.values),
      );
    case 'invalid_union':
      if ('discriminator' in issue && issue.discriminator === 'op') {
        const ops = (issue as { options?: readonly unknown[] }).options ?? [];
        return here('Unknown operator.', valueHint(given, ops));
      }
      if (opBeside(policy, path) === 'type') {
        return here(
          'Not a type, nor a list of types.',
          `Write ${words(JSON_TYPES)}, or several in [ ].`,
        );
      }
      return here(
        'Expected a text, a number, true, false or null.',
        'Lists belong to in, not_in, host_in and path_within.',
      );
    case 'too_small':
      if (field === 'conditions') {
        return here(
          'A rule without conditions is an error, not "always".',
          'To deny every call, write "action": "deny" with a reason.',
        );
      }
      return issue.origin === 'number'
        ? here(`Must be ${issue.minimum} or more.`, 'Write 0 to let nothing through.')
        : here(
            'Must not be empty.',
            `Put at least one ${issue.origin === 'array' ? 'value' : 'character'} in, or leave the field out.`,
          );
    case 'too_big':
      return here(
        `Must be at most ${issue.maximum}.`,
        issue.origin === 'number' ? 'Count in a larger unit.' : 'Shorten it.',
      );
    case 'invalid_format':
      return here(
        `${JSON.stringify(given)} is not the place of an argument.`,
        'Write args. and the name of the argument: "args.url", or "args.options.url" for one inside another.',
      );
    case 'custom':
      return [customProblem(issue, pointer)];
    default:
      return here(issue.message, 'See the policy format’s documentation.');
  }
}

function customProblem(issue: z.core.$ZodIssueCustom, pointer: string): Problem {
  const params: Partial<OperandFault> & { missing?: string } = issue.params ?? {};
  if (params.missing !== undefined) {
    return {
      pointer,
      message: `"reason" is missing.`,
      hint: `"action": "${params.missing}" needs a reason: the agent and the person who is asked read it.`,
    };
  }
  if (params.fault === 'regex') {
    return {
      pointer,
      message: `The expression cannot be used: ${params.detail ?? 'it cannot be read'}.`,
      hint: 'Back-references and look-around are left out so that matching takes linear time. A backslash is written \\\\ in JSON.',
    };
  }
  if (params.fault === 'host') {
    return {
      pointer,
      message: 'Not a host.',
      hint: 'Write a host ("example.com", which covers those below it), with a scheme or a port where needed ("http://localhost:8080"). No path, no *.',
    };
  }
  if (params.fault === 'folder') {
    return {
      pointer,
      message: 'Not an absolute, normalised folder.',
      hint: 'Write it from the root, without "..", "." or double separators: "/srv/data" or "C:\\\\data".',
    };
  }
  return {
    pointer,
    message: 'Expected an object.',
    hint: 'Map each tool’s name to its rule: { "tool_name": {} }.',
  };
}

function fieldsAt(path: readonly (string | number)[]): readonly string[] {
  const place = path
    .map((part) => (typeof part === 'number' ? '#' : part.replaceAll('\n', ' ')))
    .join('\n');
  return FIELDS.find(({ at }) => at.test(place))?.fields ?? [];
}

function unknownFieldHint(key: string, fields: readonly string[]): string {
  const meant = suggest(key, fields);
  return meant === null ? `Known fields here: ${fields.join(', ')}.` : `Did you mean "${meant}"?`;
}

function valueHint(given: unknown, known: readonly unknown[]): string {
  const meant = typeof given === 'string' ? suggest(given, known.map(String)) : null;
  return meant === null ? `Write one of ${words(known)}.` : `Did you mean "${meant}"?`;
}

/** The operator of the condition whose value is at `path`. */
function opBeside(policy: JsonValue, path: readonly (string | number)[]): unknown {
  return valueAt(policy, [...path.slice(0, -1), 'op']);
}

function valueAt(policy: JsonValue, path: readonly (string | number)[]): JsonValue | undefined {
  let value: JsonValue | undefined = policy;
  for (const part of path) {
    if (Array.isArray(value)) value = value[Number(part)];
    else value = isJsonObject(value) && Object.hasOwn(value, part) ? value[part] : undefined;
  }
  return value;
}

function missingHint(field: string | number | undefined): string {
  const hints = new Map<unknown, string>([
    ['version', 'Add "version": "1".'],
    ['default', 'Add "default": "deny": tools that are not listed are denied.'],
    ['on_deny', 'Say what the agent is told when this rule denies.'],
    ['scope', 'Add "scope": "grant", to count each identity on its own.'],
    ['window', 'Add "window": "minute", "hour" or "day".'],
    ['max', 'Add the largest number of calls in a window.'],
    ['counter', 'Give the counter a name. Limits with the same name count together.'],
  ]);
  return hints.get(field) ?? 'Add it.';
}

function withType(expected: string): string {
  const names = new Map([
    ['string', 'a text'],
    ['number', 'a number'],
    ['boolean', 'true or false'],
    ['array', 'a list'],
    ['object', 'an object'],
  ]);
  return names.get(expected) ?? expected;
}

function typeHint(field: string | number | undefined, expected: string): string {
  if (field === 'value' && expected === 'array')
    return 'in, not_in, host_in and path_within take a list: put the value into [ ].';
  if (field === 'value' && expected === 'number')
    return 'lt, lte, gt and gte take a number, without quotes.';
  if (field === 'hide')
    return 'hide is a list of names; "*" is no wildcard. To deny all tools, write "default": "deny" and no tools.';
  if (field === 'only') return 'only is a list of the names of arguments.';
  return expected === 'array' ? 'Put it into [ ].' : 'Check the type of the value.';
}

function words(values: readonly unknown[]): string {
  return listOf(
    values.map((value) => JSON.stringify(value)),
    'or',
  );
}
