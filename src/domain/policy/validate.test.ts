import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATEGORIES } from '../verdict/verdict.ts';
import { formatPolicy } from './format.ts';
import { PRESETS, serverPolicy } from './recommend.ts';
import { HOSTILE_NAMES, judged } from './test-cases.ts';
import { validatePolicy, validatePolicyText } from './validate.ts';

function problems(rest: string): string[] {
  const { errors, warnings } = validatePolicyText(`{"version":"1","default":"deny",${rest}}`);
  return [...errors, ...warnings].map(
    ({ pointer, message, hint }) => `${pointer}: ${message} ${hint}`,
  );
}
const toolA = (rule: string) => problems(`"tools":{"a":${rule}}`);
const condition = (text: string) => toolA(`{"require":[{"conditions":[${text}],"on_deny":"No."}]}`);

describe('validatePolicyText', () => {
  test('accepts what we print, without a warning, whatever the names', () => {
    const names = HOSTILE_NAMES.filter((name) => !name.includes('*'));
    const entries = names.map((name, i) =>
      judged(name, CATEGORIES[i % CATEGORIES.length] ?? 'Read'),
    );
    for (const preset of PRESETS) {
      const { errors, warnings, policy } = validatePolicyText(
        formatPolicy(serverPolicy(entries, preset)),
        names,
      );
      expect([errors, warnings]).toEqual([[], []]);
      expect(policy).not.toBeNull();
    }
  });

  test.each([
    [toolA('{"limit":[]}'), ['/tools/a/limit: Unknown field "limit". Did you mean "limits"?']],
    [
      toolA('{"rate_limit":"5/hour"}'),
      ['/tools/a/rate_limit: Unknown field "rate_limit". Did you mean "limits"?'],
    ],
    [
      toolA('{"xyz":1}'),
      [
        '/tools/a/xyz: Unknown field "xyz". Known fields here: action, reason, only, require, deny_if, limits.',
      ],
    ],
    [
      toolA('{"action":"deny"}'),
      [
        '/tools/a/reason: "reason" is missing. "action": "deny" needs a reason: the agent and the person who is asked read it.',
      ],
    ],
    [
      toolA('{"action":"block","reason":"x"}'),
      [
        '/tools/a/action: "action" must be one of "allow", "deny" or "require_approval". Did you mean "deny"?',
      ],
    ],
    [
      toolA('{"deny_if":[{"conditions":[],"on_deny":"x"}]}'),
      [
        '/tools/a/deny_if/0/conditions: A rule without conditions is an error, not "always". To deny every call, write "action": "deny" with a reason.',
      ],
    ],
    [
      condition('{"path":"args.a","op":"equals","value":1}'),
      ['/tools/a/require/0/conditions/0/op: Unknown operator. Did you mean "eq"?'],
    ],
    [
      condition('{"path":"url","op":"eq","value":1}'),
      [
        '/tools/a/require/0/conditions/0/path: "url" is not the place of an argument. Write args. and the name of the argument: "args.url", or "args.options.url" for one inside another.',
      ],
    ],
    [
      condition('{"path":"args.a","op":"gt","value":"5"}'),
      [
        '/tools/a/require/0/conditions/0/value: Expected a number. lt, lte, gt and gte take a number, without quotes.',
      ],
    ],
    [
      condition('{"path":"args.a","op":"in","value":"5"}'),
      [
        '/tools/a/require/0/conditions/0/value: Expected a list. in, not_in, host_in and path_within take a list: put the value into [ ].',
      ],
    ],
    [
      condition('{"path":"args.a","op":"regex","value":"(a"}'),
      [
        '/tools/a/require/0/conditions/0/value: The expression cannot be used: a group is not closed: ) is missing. Back-references and look-around are left out so that matching takes linear time. A backslash is written \\\\ in JSON.',
      ],
    ],
    [
      condition('{"path":"args.a","op":"host_in","value":["*.x.y"]}').map((s) => s.split('.')[0]),
      ['/tools/a/require/0/conditions/0/value/0: Not a host'],
    ],
    [
      condition('{"path":"args.a","op":"path_within","value":["data"]}').map(
        (s) => s.split('.')[0],
      ),
      ['/tools/a/require/0/conditions/0/value/0: Not an absolute, normalised folder'],
    ],
    [
      toolA('{"limits":[{"counter":"c","window":"week","max":-1}]}'),
      [
        '/tools/a/limits/0/window: "window" must be one of "minute", "hour" or "day". Write one of "minute", "hour" or "day".',
        '/tools/a/limits/0/max: Must be 0 or more. Write 0 to let nothing through.',
        '/tools/a/limits/0/scope: "scope" is missing. Add "scope": "grant", to count each identity on its own.',
      ],
    ],
    [
      problems('"hide":"*"'),
      [
        '/hide: Expected a list. hide is a list of names; "*" is no wildcard. To deny all tools, write "default": "deny" and no tools.',
      ],
    ],
    [
      problems('"tools":[]'),
      ['/tools: Expected an object. Map each tool’s name to its rule: { "tool_name": {} }.'],
    ],
    [
      problems('"tools":{"a":{},"a":{}}'),
      [
        '/tools/a: The same name stands twice in one object. Keep one: readers of JSON differ in which of the two they take.',
      ],
    ],
    [
      problems('"__proto__":1').map((s) => s.split('.')[0]),
      ['/__proto__: Unknown field "__proto__"'],
    ],
  ])('reports each fault with its place and a way out: %#', (found, expected) => {
    expect(found).toEqual(expected);
  });

  test('reports all faults of one text at once', () => {
    expect(toolA('{"action":"x","limits":[{}],"foo":1}').length).toBeGreaterThanOrEqual(6);
  });

  test('says which types there are', () => {
    expect(condition('{"path":"args.a","op":"type","value":"text"}')).toEqual([
      '/tools/a/require/0/conditions/0/value: Not a type, nor a list of types. Write "string", "number", "integer", "boolean", "array", "object" or "null", or several in [ ].',
    ]);
    expect(condition('{"path":"args.a","op":"type","value":["string","null"]}')).toEqual([]);
    expect(toolA('{"only":"a"}')).toEqual([
      '/tools/a/only: Expected a list. only is a list of the names of arguments.',
    ]);
  });

  test('points at the place in the text', () => {
    const text =
      '{\n "version": "1",\n "default": "deny",\n "tools": { "a": { "action": "nope" } }\n}';
    const [error] = validatePolicyText(text).errors;
    expect(text.slice(error?.range.start, error?.range.end)).toBe('"nope"');
    const [syntax] = validatePolicyText('{\n "version": "1",\n}').errors;
    expect(syntax).toMatchObject({
      message: 'Expected a name in double quotes (no comma before the closing brace), found "}".',
      hint: 'Line 3.',
    });
  });

  test.each([
    ['"hide":["a","a"],"tools":{}', '/hide/1: Hidden twice.'],
    ['"hide":["a"],"tools":{"a":{}}', '/hide/0: Hidden and listed'],
    ['"tools":{"*":{}}', '/tools/*: * is a character'],
    [
      '"tools":{"a":{"action":"deny","reason":"x","limits":[{"counter":"c","window":"day","max":1,"scope":"grant"}]}}',
      '/tools/a: The tool is denied',
    ],
    [
      '"tools":{"a":{"deny_if":[{"conditions":[{"path":"args.n","op":"gt","value":5}],"on_deny":"x"}]}}',
      '/tools/a/deny_if/0/conditions/0: gt in deny_if',
    ],
    ...(['eq', 'contains', 'regex'] as const).map((op): [string, string] => [
      `"tools":{"a":{"deny_if":[{"conditions":[{"path":"args.q","op":"${op}","value":"drop"}],"on_deny":"x"}]}}`,
      `/tools/a/deny_if/0/conditions/0: ${op} in deny_if judges`,
    ]),
    ['"tools":{"a":{"only":["a","b","a"]}}', '/tools/a/only/2: Listed twice.'],
    [
      '"tools":{"a":{"only":["b"],"require":[{"conditions":[{"path":"args.n","op":"type","value":"string"}],"on_deny":"x"}]}}',
      '/tools/a/require/0/conditions/0: No call can meet this',
    ],
    [
      '"tools":{"a":{"only":[],"limits":[{"counter":"c","window":"day","sliding":true,"max":1,"scope":"grant","increment_from":"args.n"}]}}',
      '/tools/a/limits/0/increment_from: No call can meet this',
    ],
    [
      '"tools":{"a":{"action":"deny","reason":"x","only":["b"]}}',
      '/tools/a: The tool is denied; its other rules are never read.',
    ],
    [
      '"tools":{"a":{"require":[{"conditions":[{"path":"args.u","op":"host_in","value":["com"]}],"on_deny":"x"}]}}',
      '/tools/a/require/0/conditions/0/value/0: Covers every host',
    ],
    [
      '"tools":{"a":{"limits":[{"counter":"c","window":"day","max":0,"scope":"grant"}]}}',
      '/tools/a/limits/0: Lets no call through',
    ],
    [
      '"tools":{"a":{"limits":[{"counter":"c","window":"minute","max":30,"scope":"grant"}]}}',
      '/tools/a/limits/0: Counts by the clock: up to 60 pass in a moment where one minute meets the next.',
    ],
  ])('warns of %s', (rest, expected) => {
    expect(problems(rest).map((problem) => problem.slice(0, expected.length))).toEqual([expected]);
  });

  test.each([true, false])('does not warn of a limit that says "sliding": %s', (sliding) => {
    const limit = `{"counter":"c","window":"day","sliding":${sliding},"max":9,"scope":"grant"}`;
    expect(toolA(`{"limits":[${limit}]}`)).toEqual([]);
  });

  test('warns of names that the server does not have', () => {
    const text = '{"version":"1","default":"deny","tools":{"send_mesage":{}}}';
    expect(validatePolicyText(text, ['send_message']).warnings[0]?.hint).toBe(
      'Did you mean "send_message"?',
    );
  });

  test('never throws, whatever the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (value, inner) => {
        validatePolicy(value as never);
        validatePolicy({
          version: '1',
          default: 'deny',
          tools: { a: inner },
          all_tools: value,
        } as never);
      }),
    );
  });
});
