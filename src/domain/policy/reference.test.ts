import { describe, expect, test } from 'vitest';
import { compileCondition } from './conditions.ts';
import { NO_COUNTS } from './counters.ts';
import { evaluate } from './evaluate.ts';
import { EVALUATION_STEPS, OPERATORS } from './reference.ts';
import { OPS } from './schema.ts';
import { callOf } from './test-cases.ts';
import { validatePolicy } from './validate.ts';

describe('the reference of the format', () => {
  test('names every operator once', () => {
    expect(OPERATORS.map(({ condition }) => condition.op).sort()).toEqual([...OPS].sort());
  });

  test.each(OPERATORS.map((one) => [one.condition.op, one] as const))(
    '%s holds and fails as its examples say',
    (_op, { condition, holds, fails }) => {
      expect(compileCondition(condition)(holds)).toBe(true);
      // False, or not to be judged: neither is enough for a requirement.
      expect(compileCondition(condition)(fails)).not.toBe(true);
    },
  );

  test('a missing argument makes every operator false but the negative ones', () => {
    const holding = OPERATORS.filter(({ condition }) => compileCondition(condition)({})).map(
      ({ condition }) => condition.op,
    );
    expect(holding).toEqual(['neq', 'not_in']);
  });

  test.each(EVALUATION_STEPS.map((one) => [one.title, one] as const))(
    'the call of the step "%s" ends there',
    (_title, { policy, call, effect, rule }) => {
      expect(validatePolicy(policy as never).errors).toEqual([]);
      const decision = evaluate(policy, callOf(call.tool, call.args), NO_COUNTS);
      expect([decision.effect, decision.rule]).toEqual([effect, rule]);
    },
  );
});
