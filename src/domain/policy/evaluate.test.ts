import { describe, expect, test } from 'vitest';
import { NO_COUNTS, release, reserve } from './counters.ts';
import { evaluate } from './evaluate.ts';
import type { Policy, ToolRule } from './schema.ts';
import { callOf, HOSTILE_NAMES } from './test-cases.ts';

function policyOf(rule: ToolRule, rest: Partial<Policy> = {}): Policy {
  return { version: '1', default: 'deny', tools: { send: rule }, ...rest };
}
const onlyExample = {
  conditions: [{ path: 'args.to', op: 'eq' as const, value: 'me' }],
  on_deny: 'Only to me.',
};
const noBig = {
  conditions: [{ path: 'args.amount', op: 'gt' as const, value: 500 }],
  on_deny: 'Over 500.',
};
const perMinute = (max: number) => ({
  counter: 'c',
  window: 'minute' as const,
  max,
  scope: 'grant' as const,
});

function outcome(policy: Policy, call = callOf('send'), counts = NO_COUNTS): string {
  const { effect, rule, reason } = evaluate(policy, call, counts);
  return `${effect} ${rule} ${reason}`.trim();
}

describe('the order of evaluation', () => {
  const all: Policy = {
    version: '1',
    default: 'deny',
    hide: ['send'],
    all_tools: {
      deny_if: [{ ...noBig, on_deny: 'All: over 500.' }],
      require: [{ ...onlyExample, on_deny: 'All: only to me.' }],
    },
    tools: {
      send: {
        action: 'deny',
        reason: 'No.',
        deny_if: [noBig],
        require: [onlyExample],
        limits: [perMinute(0)],
      },
    },
  };
  const bad = callOf('send', { amount: 501, to: 'you' });

  test('a hidden tool is denied before anything else', () => {
    expect(outcome(all, bad)).toBe('deny hide[0] No.');
    expect(outcome({ ...all, tools: {} }, bad)).toBe(
      'deny hide[0] This tool is hidden by the policy.',
    );
  });
  test('a tool that is not listed is denied by default, and all_tools rescues none', () => {
    expect(outcome({ ...all, hide: [], tools: {} }, bad)).toBe(
      'deny default The policy does not list this tool.',
    );
  });
  test('action deny comes before the argument rules', () => {
    expect(outcome({ ...all, hide: [] }, bad)).toBe('deny tools.send.action No.');
  });
  test('deny_if of the tool, then of all tools, then require of the tool, then of all tools', () => {
    const rule = { deny_if: [noBig], require: [onlyExample], limits: [perMinute(0)] };
    const rest = { ...all, hide: [] };
    expect(outcome({ ...rest, tools: { send: rule } }, bad)).toBe(
      'deny tools.send.deny_if[0] Over 500.',
    );
    expect(outcome({ ...rest, tools: { send: { ...rule, deny_if: [] } } }, bad)).toBe(
      'deny all_tools.deny_if[0] All: over 500.',
    );
    const small = callOf('send', { to: 'you' });
    expect(outcome({ ...rest, tools: { send: rule } }, small)).toBe(
      'deny tools.send.require[0] Only to me.',
    );
    expect(outcome({ ...rest, tools: { send: {} } }, small)).toBe(
      'deny all_tools.require[0] All: only to me.',
    );
  });
  test('a person is asked before the limits are looked at, and after the argument rules', () => {
    const rule: ToolRule = {
      action: 'require_approval',
      reason: 'Ask.',
      deny_if: [noBig],
      limits: [perMinute(0)],
    };
    expect(outcome(policyOf(rule), bad)).toBe('deny tools.send.deny_if[0] Over 500.');
    expect(outcome(policyOf(rule))).toBe('ask tools.send.action Ask.');
    expect(outcome(policyOf(rule), callOf('send', {}, { approved: true }))).toMatch(
      /^deny tools\.send\.limits\[0\] Over the limit of 0 calls a minute/,
    );
  });
  test('approval does not lift a denial', () => {
    expect(
      outcome(policyOf({ action: 'deny', reason: 'No.' }), callOf('send', {}, { approved: true })),
    ).toMatch(/^deny/);
  });
  test('default allow lets an unlisted tool pass, under the rules for all tools', () => {
    const open: Policy = {
      version: '1',
      default: 'allow',
      all_tools: { deny_if: [noBig], limits: [perMinute(1)] },
    };
    expect(outcome(open)).toBe('allow default');
    expect(outcome(open, bad)).toBe('deny all_tools.deny_if[0] Over 500.');
  });
});

describe('limits', () => {
  const policy = policyOf(
    { limits: [perMinute(2)] },
    { all_tools: { limits: [{ ...perMinute(3), counter: 'all' }] } },
  );

  test('count up to the maximum, then deny and name when the next window starts', () => {
    let counts = NO_COUNTS;
    for (let i = 0; i < 2; i += 1) {
      const decision = evaluate(policy, callOf('send'), counts);
      expect(decision.effect).toBe('allow');
      counts = reserve(counts, decision.reservations) ?? NO_COUNTS;
    }
    expect(outcome(policy, callOf('send'), counts)).toBe(
      'deny tools.send.limits[0] Over the limit of 2 calls a minute for each grant. The next minute starts at 2026-01-01T00:01:00Z.',
    );
    expect(outcome(policy, callOf('send', {}, { at: Date.UTC(2026, 0, 1, 0, 1) }), counts)).toBe(
      'allow tools.send',
    );
    expect(outcome(policy, callOf('send', {}, { grant: 'other' }), counts)).toBe(
      'allow tools.send',
    );
    expect(outcome(policy, callOf('send', {}, { session: 'other' }), counts)).toMatch(/^deny/);
  });

  test('a denied call is counted nowhere, and a failed call gives back what it took', () => {
    const { reservations } = evaluate(policy, callOf('send'), NO_COUNTS);
    expect(reservations.map(({ path }) => path.join('.'))).toEqual([
      'tools.send.limits.0',
      'all_tools.limits.0',
    ]);
    const once = reserve(NO_COUNTS, reservations) ?? NO_COUNTS;
    const twice = reserve(once, reservations) ?? NO_COUNTS;
    expect(reserve(twice, reservations)).toBeNull();
    expect(evaluate(policy, callOf('send'), twice).reservations).toEqual([]);
    expect(release(release(twice, reservations), reservations)).toEqual(NO_COUNTS);
  });

  test('two limits on one counter add to it once, and the smaller maximum holds', () => {
    const both = policyOf({ limits: [perMinute(5), perMinute(1)] });
    const { reservations } = evaluate(both, callOf('send'), NO_COUNTS);
    expect(reservations).toHaveLength(1);
    const once = reserve(NO_COUNTS, reservations) ?? NO_COUNTS;
    expect(outcome(both, callOf('send'), once)).toMatch(/^deny tools\.send\.limits\[1\]/);
  });

  test.each([
    -1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e300,
    '5',
    null,
    undefined,
    [5],
    { value: 5 },
    true,
  ])('an amount of %j is denied', (amount) => {
    const sum = policyOf({ limits: [{ ...perMinute(100), increment_from: 'args.amount' }] });
    const args = amount === undefined ? {} : { amount };
    expect(outcome(sum, callOf('send', args))).toBe(
      'deny tools.send.limits[0] args.amount must be a number of 0 or more.',
    );
  });

  test('two limits that add different amounts to one counter add the larger one', () => {
    const sum = { ...perMinute(9), increment_from: 'args.amount' };
    const both = policyOf({ limits: [sum, perMinute(10)] });
    const { reservations } = evaluate(both, callOf('send', { amount: 5 }), NO_COUNTS);
    const once = reserve(NO_COUNTS, reservations) ?? NO_COUNTS;
    expect(outcome(both, callOf('send', { amount: 5 }), once)).toMatch(
      /^deny tools\.send\.limits\[0\]/,
    );
    expect(outcome(both, callOf('send', { amount: 4 }), once)).toMatch(/^allow/);
  });

  test('amounts are summed exactly: ten times 0.1 is 1, and a tiny amount still counts', () => {
    const sum = policyOf({ limits: [{ ...perMinute(1), increment_from: 'args.amount' }] });
    let counts = NO_COUNTS;
    for (let i = 0; i < 10; i += 1) {
      counts =
        reserve(counts, evaluate(sum, callOf('send', { amount: 0.1 }), counts).reservations) ??
        NO_COUNTS;
    }
    expect(outcome(sum, callOf('send', { amount: 0 }), counts)).toBe('allow tools.send');
    expect(outcome(sum, callOf('send', { amount: 1e-12 }), counts)).toMatch(/^deny/);
  });
});

describe('names are data', () => {
  test.each(HOSTILE_NAMES)('%j is listed, hidden and limited like any other name', (name) => {
    const tools = Object.fromEntries([[name, { limits: [perMinute(0)] }]]);
    expect(outcome({ version: '1', default: 'deny', tools: {} }, callOf(name))).toMatch(
      /^deny default/,
    );
    expect(
      outcome(
        { version: '1', default: 'deny', tools: Object.fromEntries([[name, {}]]) },
        callOf(name),
      ),
    ).toMatch(/^allow/);
    expect(outcome({ version: '1', default: 'allow', hide: [name] }, callOf(name))).toMatch(
      /^deny hide\[0\]/,
    );
    expect(outcome({ version: '1', default: 'deny', tools }, callOf(name))).toMatch(/^deny tools/);
    expect(outcome({ version: '1', default: 'deny', tools }, callOf('other'))).toMatch(
      /^deny default/,
    );
  });
});
