import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../record/json.ts';
import { CLIENT_ARGUMENTS, isClientArgument } from './client-arguments.ts';
import { compileCondition, typeOf } from './conditions.ts';
import { NO_COUNTS } from './counters.ts';
import { evaluate } from './evaluate.ts';
import type { Condition, ToolRule } from './schema.ts';
import { callOf } from './test-cases.ts';

function decide(rule: ToolRule, args: JsonObject) {
  const policy = { version: '1', default: 'deny', tools: { send: rule } } as const;
  return evaluate(policy, callOf('send', args), NO_COUNTS);
}
const at = (op: string, value: unknown, path = 'args.v') => ({ path, op, value }) as Condition;
const denyIf = (...conditions: Condition[]): ToolRule => ({
  deny_if: [{ conditions, on_deny: 'No.' }],
});
const require = (...conditions: Condition[]): ToolRule => ({
  require: [{ conditions, on_deny: 'No.' }],
});

/** Each operator with a value that it lets pass in deny_if. */
const OPERANDS: readonly (readonly [Condition, JsonValue])[] = [
  [at('eq', 'drop'), 'select'],
  [at('eq', 5), 4],
  [at('eq', true), false],
  [at('eq', null), 'anything'],
  [at('in', ['a', 1]), 'b'],
  [at('lt', 0), 1],
  [at('lte', 0), 1],
  [at('gt', 500), 500],
  [at('gte', 501), 500],
  [at('contains', 'drop'), 'select'],
  [at('contains', 'drop'), ['select']],
  [at('regex', 'drop'), 'select'],
  [at('host_in', ['evil.example']), 'https://good.example/'],
  [at('path_within', ['/etc']), '/srv/x'],
  [at('type', 'string'), 5],
  [at('exists', true), undefined as unknown as JsonValue],
];

describe('deny_if with a value that its operator cannot judge', () => {
  test.each(OPERANDS)('%j lets pass what it was written to let pass', (condition, value) => {
    const args = value === undefined ? {} : { v: value };
    expect(decide(denyIf(condition), args).effect).toBe('allow');
    expect(decide(denyIf(condition), {}).effect).toBe('allow');
  });

  test('no value of another JSON type passes, and the denial says why', () => {
    const judged = OPERANDS.filter(
      ([{ op, value }]) => op !== 'exists' && op !== 'type' && value !== null,
    );
    fc.assert(
      fc.property(fc.constantFrom(...judged), fc.jsonValue(), ([condition], value) => {
        const args = { v: value as JsonValue };
        const holds = compileCondition(condition)(args);
        const { effect, reason } = decide(denyIf(condition), args);
        expect(effect).toBe(holds === false ? 'allow' : 'deny');
        if (holds === null)
          expect(reason).toMatch(/^No\. \(args\.v .*, so the call is denied\.\)$/);
        const wanted = [condition.value].flat().map((one) => typeOf(one as JsonValue));
        const isList = Array.isArray(value);
        const types = isList ? value.map((one) => typeOf(one as JsonValue)) : [];
        if (holds === false && !wanted.includes(typeOf(args.v))) {
          // Only a list may stand for its members, and only where the operator looks into lists.
          expect(['contains', 'host_in', 'path_within']).toContain(condition.op);
          expect(isList && types.every((type) => wanted.includes(type))).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test.each<[Condition, JsonValue]>([
    [at('regex', 'drop'), ['drop']],
    [at('regex', 'drop'), { $regex: 'drop' }],
    [at('eq', 'main'), ['main']],
    [at('eq', true), 'true'],
    [at('eq', true), 1],
    [at('gt', 500), '501'],
    [at('gt', 500), [501]],
    [at('gt', 500), null],
    [at('in', ['admin']), ['admin']],
    [at('contains', 'admin'), [['admin']]],
    [at('contains', 'admin'), { role: 'admin' }],
    [at('host_in', ['evil.example']), 'http://evil.example/'],
    [at('host_in', ['evil.example']), 'https://evil.example@good.example/'],
    [at('host_in', ['evil.example']), ['https://good.example/', 'https://evil.example/']],
    [at('path_within', ['/etc']), '../etc/passwd'],
    [at('path_within', ['/etc']), '/srv/../etc/passwd'],
    [at('path_within', ['/etc']), ['/srv/a', '/etc/passwd']],
  ])('%j denies %j', (condition, value) => {
    expect(decide(denyIf(condition), { v: value }).effect).toBe('deny');
  });

  test.each<[JsonObject]>([
    [{ options: [{ force: true }] }],
    [{ options: '{"force":true}' }],
    [{ options: null }],
    [{ options: 5 }],
  ])('a rule about args.options.force denies %j: nobody can look into it', (args) => {
    const path = 'args.options.force';
    expect(decide(denyIf(at('eq', true, path)), args).effect).toBe('deny');
    expect(decide(denyIf(at('exists', true, path)), args).effect).toBe('deny');
    expect(decide(require(at('neq', true, path)), args).effect).toBe('deny');
    expect(decide(require(at('exists', false, path)), args).effect).toBe('deny');
  });

  test('a condition that fails for certain rules the denial out, in any order', () => {
    const both = [at('eq', 'prod', 'args.env'), at('regex', 'drop')];
    for (const conditions of [both, both.toReversed()]) {
      expect(decide(denyIf(...conditions), { env: 'dev', v: ['drop'] }).effect).toBe('allow');
      expect(decide(denyIf(...conditions), { env: 'prod', v: ['drop'] }).effect).toBe('deny');
      expect(decide(denyIf(...conditions), { env: ['prod'], v: 'drop' }).effect).toBe('deny');
      expect(decide(denyIf(...conditions), { env: 'prod', v: 'select' }).effect).toBe('allow');
    }
  });

  test('the negative operators do not pass another type under require either', () => {
    expect(decide(require(at('neq', 'prod')), { v: 'dev' }).effect).toBe('allow');
    expect(decide(require(at('neq', 'prod')), {}).effect).toBe('allow');
    expect(decide(require(at('neq', 'prod')), { v: ['prod'] }).effect).toBe('deny');
    expect(decide(require(at('not_in', ['prod'])), { v: { a: 'prod' } }).effect).toBe('deny');
  });
});

describe('type', () => {
  const values: [string, JsonValue][] = [
    ['string', 'a'],
    ['number', 1.5],
    ['integer', 2],
    ['boolean', false],
    ['array', []],
    ['object', {}],
    ['null', null],
  ];
  test.each(values)('%s is told from all others', (type, value) => {
    for (const [other] of values) {
      const isNumber = type === 'integer' && other === 'number';
      expect(decide(require(at('type', other)), { v: value }).effect).toBe(
        other === type || isNumber ? 'allow' : 'deny',
      );
    }
    expect(decide(require(at('type', type)), {}).effect).toBe('deny');
    expect(decide(require(at('type', ['null', type])), { v: value }).effect).toBe('allow');
  });
  test('a whole number is an integer however it is written, a fraction is none', () => {
    for (const [text, effect] of [
      ['1.0', 'allow'],
      ['1e2', 'allow'],
      ['-0', 'allow'],
      ['1.5', 'deny'],
      ['1e-7', 'deny'],
    ] as const)
      expect(decide(require(at('type', 'integer')), JSON.parse(`{"v":${text}}`)).effect).toBe(
        effect,
      );
  });
});

describe('only', () => {
  const rule: ToolRule = { only: ['a', 'b'] };
  test('passes the listed arguments, all, some or none', () => {
    for (const args of [{}, { a: 1 }, { a: null, b: { c: 1 } }])
      expect(decide(rule, args).effect).toBe('allow');
  });
  test.each(['c', 'A', 'a ', '', '__proto__', 'constructor', 'toString', 'args.a', '\u0000'])(
    'denies the argument %j, even with a null',
    (name) => {
      for (const value of [null, 'x'])
        expect(decide(rule, Object.fromEntries([[name, value]]))).toMatchObject({
          effect: 'deny',
          rule: 'tools.send.only',
          pointer: '/tools/send/only',
        });
    },
  );
  test('says what may stand, and no name of a stranger', () => {
    expect(decide(rule, { a: 1, c: 2 }).reason).toBe(
      'A call may have only "a" and "b"; "c" is not one of the arguments that the policy lists.',
    );
    expect(decide({ only: [] }, { '</x>\u202e': 1 }).reason).toBe(
      'A call may have no arguments; an argument is not one of the arguments that the policy lists.',
    );
  });
  test('a listed prototype name is a name like any other', () => {
    const args = JSON.parse('{"__proto__":1}');
    expect(decide({ only: ['__proto__'] }, args).effect).toBe('allow');
  });
  test('arguments that clients add pass with the value that they send, and with no other', () => {
    expect(decide(rule, { a: 1, wait_for_previous: true }).effect).toBe('allow');
    expect(decide(rule, { wait_for_previous: 'the contents of a file' }).effect).toBe('deny');
    expect(decide(rule, { toolCallId: 'call_0BCIShth4lxZuYr4coSp4E5E' }).effect).toBe('deny');
    for (const { name, client, version, source } of CLIENT_ARGUMENTS) {
      expect([client, version, source].every((text) => text !== '')).toBe(true);
      expect(isClientArgument(name, undefined)).toBe(false);
      // Whatever could carry a secret out of a closed list is not the client's.
      for (const text of ['a sentence', 'sk-0123456789abcdef', '1', 7, ['x'], { a: 'x' }, null])
        expect(isClientArgument(name, text)).toBe(false);
    }
  });
  test('is judged before anything else about the arguments, and after a denial of the tool', () => {
    const full: ToolRule = {
      only: ['a'],
      deny_if: [{ conditions: [at('exists', true, 'args.c')], on_deny: 'No c.' }],
    };
    expect(decide(full, { c: 1 }).rule).toBe('tools.send.only');
    expect(decide({ ...full, action: 'deny', reason: 'No.' }, { c: 1 }).rule).toBe(
      'tools.send.action',
    );
  });
});
