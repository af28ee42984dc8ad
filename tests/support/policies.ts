import fc from 'fast-check';
import type { Call } from '../../src/domain/policy/evaluate.ts';
import {
  type Condition,
  type Guard,
  JSON_TYPES,
  type Limit,
  type Policy,
  type ToolRule,
} from '../../src/domain/policy/schema.ts';
import { callOf, HOSTILE_NAMES } from '../../src/domain/policy/test-cases.ts';
import type { JsonObject } from '../../src/domain/record/json.ts';

/** Names of tools, hostile ones among them. */
export const names = fc.constantFrom(...HOSTILE_NAMES, 'send', 'read');
const scalars = fc.constantFrom('a', 'b', '', 0, 1, 500, -1, true, null);
const paths = fc.constantFrom('args.a', 'args.b', 'args.a.b', 'args.__proto__', 'args.constructor');
/** Conditions with every operator. */
export const conditions: fc.Arbitrary<Condition> = fc
  .oneof(
    fc.record({ path: paths, op: fc.constantFrom('eq', 'neq', 'contains'), value: scalars }),
    fc.record({
      path: paths,
      op: fc.constantFrom('in', 'not_in'),
      value: fc.array(scalars, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      path: paths,
      op: fc.constantFrom('lt', 'lte', 'gt', 'gte'),
      value: fc.integer({ min: -2, max: 600 }),
    }),
    fc.record({ path: paths, op: fc.constant('exists' as const), value: fc.boolean() }),
    fc.record({
      path: paths,
      op: fc.constant('type' as const),
      value: fc.oneof(
        fc.constantFrom(...JSON_TYPES),
        fc.array(fc.constantFrom(...JSON_TYPES), { minLength: 1, maxLength: 2 }),
      ),
    }),
    fc.record({
      path: paths,
      op: fc.constant('regex' as const),
      value: fc.constantFrom('^a', '(a+)+$', '[^b]', '\\bdrop\\b'),
    }),
    fc.record({
      path: paths,
      op: fc.constant('host_in' as const),
      value: fc.array(fc.constant('example.com'), { minLength: 1, maxLength: 1 }),
    }),
    fc.record({
      path: paths,
      op: fc.constant('path_within' as const),
      value: fc.array(fc.constant('/srv'), { minLength: 1, maxLength: 1 }),
    }),
  )
  .map((condition): Condition => condition);
export const guards: fc.Arbitrary<Guard> = fc.record({
  conditions: fc.array(conditions, { minLength: 1, maxLength: 3 }),
  on_deny: fc.constantFrom('No.', 'Never.'),
});
export const limits: fc.Arbitrary<Limit> = fc.record(
  {
    counter: fc.constantFrom('x', 'y', '__proto__'),
    window: fc.constantFrom('minute', 'hour', 'day'),
    sliding: fc.boolean(),
    max: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constantFrom(0.5, 2.25)),
    scope: fc.constantFrom('grant', 'session', 'global'),
    increment_from: fc.constantFrom('args.a', 'args.b'),
  },
  { requiredKeys: ['counter', 'window', 'max', 'scope'] },
);
const few = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 2 });
const shared = { require: few(guards), deny_if: few(guards), limits: few(limits) };
export const rules: fc.Arbitrary<ToolRule> = fc.record(
  {
    action: fc.constantFrom('allow', 'deny', 'require_approval'),
    reason: fc.constant('Because.'),
    only: fc.array(fc.constantFrom('a', 'b', '__proto__', 'constructor'), { maxLength: 4 }),
    ...shared,
  },
  { requiredKeys: ['reason'] },
);
const toolMaps = fc
  .array(fc.tuple(names, rules), { maxLength: 4 })
  .map((entries) => Object.fromEntries(entries));
/** Valid policies of every shape. */
export const policies: fc.Arbitrary<Policy> = fc.record(
  {
    version: fc.constant('1'),
    default: fc.constantFrom('deny', 'allow'),
    hide: few(names),
    all_tools: fc.record(shared, { requiredKeys: [] }),
    tools: toolMaps,
  },
  { requiredKeys: ['version', 'default'] },
);
const values = fc.oneof(
  scalars,
  fc.constantFrom('https://example.com/', '/srv/x', '/srv/../x', 'x; drop it', 1e300, -0.5, 0.1),
  fc.array(scalars, { maxLength: 2 }),
  fc.dictionary(fc.constantFrom('b', '__proto__'), scalars),
);
const args: fc.Arbitrary<JsonObject> = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', '__proto__', 'constructor'), values), { maxLength: 3 })
  .map((entries) => Object.fromEntries(entries) as JsonObject);
/** Calls that the rules above speak about. */
export const calls: fc.Arbitrary<Call> = fc
  .record({
    tool: names,
    args,
    at: fc.integer({ min: 0, max: 200_000 }),
    grant: fc.constantFrom('g', 'h'),
    session: fc.constantFrom('s', 't'),
    approved: fc.boolean(),
  })
  .map(({ tool, args: given, ...rest }) => callOf(tool, given, rest));
