import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calls,
  conditions,
  guards,
  limits,
  names,
  policies,
  rules,
} from '../../../tests/support/policies.ts';
import { LONG } from '../../../tests/support/size.ts';
import {
  type CounterState,
  NO_COUNTS,
  prune,
  type Reservation,
  release,
  reserve,
} from './counters.ts';
import { type Call, compilePolicy, decide, evaluate } from './evaluate.ts';
import { type Limit, OPS, type Policy, type ToolRule, WINDOW_MS } from './schema.ts';
import { callOf } from './test-cases.ts';
import { validatePolicy } from './validate.ts';

/** Counts after these calls, each made when it is allowed. */
function countsAfter(policy: Policy, made: readonly Call[]): CounterState {
  const compiled = compilePolicy(policy);
  return made.reduce((counts, call) => {
    const { effect, reservations } = decide(compiled, call, counts);
    return effect === 'allow' ? (reserve(counts, reservations) ?? counts) : counts;
  }, NO_COUNTS);
}

describe('evaluate', () => {
  test('all generated policies are valid, so that what follows speaks of policies that people can write', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        expect(validatePolicy(policy as never).errors).toEqual([]);
      }),
    );
    expect(new Set(fc.sample(conditions, 500).map(({ op }) => op))).toEqual(new Set(OPS));
  });

  test('default deny never allows, or asks about, a tool that is not listed', () => {
    fc.assert(
      fc.property(policies, calls, fc.array(calls, { maxLength: 5 }), (policy, call, made) => {
        const closed: Policy = { ...policy, default: 'deny' };
        if (Object.keys(closed.tools ?? {}).includes(call.tool)) return;
        expect(evaluate(closed, call, countsAfter(closed, made)).effect).toBe('deny');
      }),
    );
  });

  const additions = fc.oneof(
    fc.record({ kind: fc.constant('require' as const), guard: guards }),
    fc.record({ kind: fc.constant('deny_if' as const), guard: guards }),
    fc.record({ kind: fc.constant('limit' as const), limit: limits }),
    fc.record({ kind: fc.constantFrom('hide' as const, 'deny' as const, 'ask' as const) }),
    fc.record({ kind: fc.constant('condition' as const), condition: conditions }),
    fc.record({
      kind: fc.constant('only' as const),
      names: fc.subarray(['a', 'b', '__proto__', 'constructor']),
    }),
  );
  type Addition = typeof additions extends fc.Arbitrary<infer T> ? T : never;

  function addTo(rule: ToolRule, addition: Addition): ToolRule {
    switch (addition.kind) {
      case 'require':
        return { ...rule, require: [...(rule.require ?? []), addition.guard] };
      case 'deny_if':
        return { ...rule, deny_if: [addition.guard, ...(rule.deny_if ?? [])] };
      case 'limit':
        return { ...rule, limits: [...(rule.limits ?? []), addition.limit] };
      case 'condition':
        return {
          ...rule,
          require: (rule.require ?? []).map((guard) => ({
            ...guard,
            conditions: [...guard.conditions, addition.condition],
          })),
        };
      case 'only':
        return {
          ...rule,
          only: rule.only?.filter((name) => addition.names.includes(name)) ?? addition.names,
        };
      case 'deny':
        return { ...rule, action: 'deny', reason: 'No.' };
      case 'ask':
        return rule.action === 'deny'
          ? rule
          : { ...rule, action: 'require_approval', reason: 'Ask.' };
      case 'hide':
        return rule;
    }
  }

  test('adding a condition to a requirement, a rule, a limit, a hide, a question or a denial never lets a denied call through', () => {
    fc.assert(
      fc.property(
        policies,
        names,
        rules,
        additions,
        fc.boolean(),
        calls,
        fc.array(calls, { maxLength: 6 }),
        (base, tool, rule, addition, toAll, call, made) => {
          const tools = Object.fromEntries([...Object.entries(base.tools ?? {}), [tool, rule]]);
          const before: Policy = { ...base, tools };
          const isForAll = toAll && !['deny', 'ask', 'only'].includes(addition.kind);
          const after: Policy = {
            ...before,
            hide: [...(addition.kind === 'hide' ? [call.tool] : []), ...(base.hide ?? [])],
            ...(isForAll
              ? {
                  all_tools: addTo(before.all_tools ?? {}, addition) as NonNullable<
                    Policy['all_tools']
                  >,
                }
              : {
                  tools: Object.fromEntries([
                    ...Object.entries(tools),
                    [tool, addTo(rule, addition)],
                  ]),
                }),
          };
          const counts = countsAfter(before, made);
          const [first, second] = [before, after].map(
            (policy) => evaluate(policy, call, counts).effect,
          );
          if (second === 'allow') expect(first).toBe('allow');
        },
      ),
      { numRuns: LONG ? 2000 : 500 },
    );
  });

  test('no counter ever passes its maximum, in whatever order calls decide, reserve and fail', () => {
    const steps = fc.array(fc.record({ call: calls, fails: fc.boolean(), stale: fc.nat(3) }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(policies, steps, (policy, list) => {
        const compiled = compilePolicy(policy);
        let counts = NO_COUNTS;
        const history = [counts];
        const held: Reservation[][] = [];
        for (const { call, fails, stale } of list) {
          // Decided on counts that others have changed since, as gateways at work side by side do.
          const decision = decide(compiled, call, history.at(-1 - stale) ?? NO_COUNTS);
          const next = decision.effect === 'allow' ? reserve(counts, decision.reservations) : null;
          if (next !== null) {
            for (const { key, max, at } of decision.reservations) {
              const live = (next.get(key) ?? []).filter(({ end }) => end > at);
              expect(live.reduce((sum, { used }) => sum + used, 0)).toBeLessThanOrEqual(max);
            }
            counts = next;
            if (fails) {
              const given = release(counts, decision.reservations);
              expect(given).toEqual(history.at(-1));
              counts = given;
            } else held.push([...decision.reservations]);
          }
          history.push(counts);
        }
        expect(held.reduce<CounterState>(release, counts)).toEqual(NO_COUNTS);
      }),
      { numRuns: LONG ? 500 : 120 },
    );
  });

  test('a sliding window never holds more than its maximum in any span of its length', () => {
    const length = WINDOW_MS.minute;
    const pauses = fc.array(
      fc.oneof(fc.nat(3), fc.nat(30_000), fc.integer({ min: length - 150, max: length + 150 })),
      { minLength: 4, maxLength: 60 },
    );
    fc.assert(
      fc.property(pauses, fc.integer({ min: 1, max: 4 }), fc.nat(length), (list, max, start) => {
        const limit: Limit = { counter: 'x', window: 'minute', sliding: true, max, scope: 'grant' };
        const policy = compilePolicy({
          version: '1',
          default: 'deny',
          tools: { send: { limits: [limit] } },
        });
        let counts = NO_COUNTS;
        let at = start;
        const passed: number[] = [];
        let denials = 0;
        for (const pause of list) {
          at += pause;
          const { effect, reservations } = decide(policy, callOf('send', {}, { at }), counts);
          if (effect !== 'allow') {
            denials += 1;
            // A denial is owed: so many calls stand in the window, or in the step that it ends with.
            expect(passed.filter((time) => time > at - length - 100).length).toBeGreaterThanOrEqual(
              max,
            );
            continue;
          }
          counts = reserve(counts, reservations) ?? counts;
          passed.push(at);
        }
        expect(passed.length + denials).toBe(list.length);
        for (const first of passed) {
          const span = passed.filter((time) => time >= first && time < first + length);
          expect(span.length).toBeLessThanOrEqual(max);
        }
      }),
      { numRuns: LONG ? 500 : 120 },
    );
  });

  test('pruning forgets only windows that have ended', () => {
    fc.assert(
      fc.property(policies, fc.array(calls, { maxLength: 10 }), calls, (policy, made, call) => {
        const counts = countsAfter(policy, made);
        expect(evaluate(policy, call, prune(counts, call.at))).toEqual(
          evaluate(policy, call, counts),
        );
      }),
    );
  });

  test('hostile arguments are data: 1 MB of text, deep nesting, expressions that are exponential elsewhere', () => {
    const policy: Policy = {
      version: '1',
      default: 'deny',
      tools: {
        send: {
          require: [
            {
              conditions: [{ path: 'args.text', op: 'regex', value: '^(a+)+$' }],
              on_deny: 'Only a.',
            },
          ],
        },
      },
    };
    const long = 'a'.repeat(1_000_000);
    expect(evaluate(policy, callOf('send', { text: long }), NO_COUNTS).effect).toBe('allow');
    expect(evaluate(policy, callOf('send', { text: `${long}!` }), NO_COUNTS).effect).toBe('deny');
    const deep = JSON.parse(`${'{"text":'.repeat(50_000)}1${'}'.repeat(50_000)}`);
    expect(evaluate(policy, callOf('send', deep), NO_COUNTS).effect).toBe('deny');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
