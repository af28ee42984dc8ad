import type { JsonObject } from '../record/json.ts';
import type { Condition, Policy } from './schema.ts';

/** One operator with an argument that satisfies it and one that does not. */
export interface OperatorReference {
  condition: Condition;
  meaning: string;
  holds: JsonObject;
  fails: JsonObject;
}

/** One step of the order of evaluation, with a call that ends there. */
export interface StepReference {
  title: string;
  meaning: string;
  policy: Policy;
  call: { tool: string; args: JsonObject };
  effect: 'allow' | 'deny' | 'ask';
  rule: string;
}

const at = (op: Condition['op'], value: unknown): Condition =>
  ({ path: 'args.v', op, value }) as Condition;

/**
 * Every operator, in the order of the documentation. A missing argument makes all false but `exists: false`,
 * `neq` and `not_in`; a value of a type that is not named is one that the operator cannot judge.
 */
export const OPERATORS: readonly OperatorReference[] = [
  {
    condition: at('eq', 'main'),
    meaning:
      'The argument is exactly this value. Judges values of the same type: 5 is no answer to "5".',
    holds: { v: 'main' },
    fails: { v: 'Main' },
  },
  {
    condition: at('neq', 'main'),
    meaning: 'It is another value of the same type, or missing.',
    holds: {},
    fails: { v: 'main' },
  },
  {
    condition: at('in', ['eur', 'usd']),
    meaning: 'It is one of these values. Judges values of their types.',
    holds: { v: 'eur' },
    fails: { v: 'gbp' },
  },
  {
    condition: at('not_in', ['admin']),
    meaning: 'It is none of these values but of one of their types, or missing.',
    holds: { v: 'guest' },
    fails: { v: 'admin' },
  },
  {
    condition: at('lt', 10),
    meaning: 'A number below this one.',
    holds: { v: 9.5 },
    fails: { v: 10 },
  },
  {
    condition: at('lte', 10),
    meaning: 'A number up to this one. A number sent as text is no number.',
    holds: { v: 10 },
    fails: { v: '10' },
  },
  {
    condition: at('gt', 10),
    meaning: 'A number above this one.',
    holds: { v: 11 },
    fails: { v: 10 },
  },
  {
    condition: at('gte', 10),
    meaning: 'This number or a larger one.',
    holds: { v: 10 },
    fails: { v: 9 },
  },
  {
    condition: at('contains', 'drop'),
    meaning:
      'A text with this text in it, or a list with this value in it. A list is judged when all its values are of this type.',
    holds: { v: 'raindrops' },
    fails: { v: 'rain' },
  },
  {
    condition: at('exists', true),
    meaning: 'The argument is there (true), or is not (false). null is there.',
    holds: { v: null },
    fails: {},
  },
  {
    condition: at('type', 'integer'),
    meaning:
      'A value of this JSON type: string, number, integer, boolean, array, object or null. A list of types means one of them.',
    holds: { v: 3 },
    fails: { v: '3' },
  },
  {
    condition: at('regex', '^feat/'),
    meaning:
      'A text that the expression matches somewhere. Matching takes linear time: RE2’s syntax without Unicode properties; no back-references, no look-around.',
    holds: { v: 'feat/login' },
    fails: { v: 'my-feat/login' },
  },
  {
    condition: at('host_in', ['example.com']),
    meaning:
      'An absolute https URL whose host is a listed one or below it, at the usual port. Write a scheme or port into the entry to mean another (http://localhost:8080). It cannot judge a listed host under another scheme or port, nor spellings that two parsers could read differently. A list of URLs passes when each does.',
    holds: { v: 'https://api.example.com/v1' },
    fails: { v: 'https://example.com@evil.test/' },
  },
  {
    condition: at('path_within', ['/srv/data']),
    meaning:
      'An absolute, normalised path that is a listed folder or inside one. It compares names and cannot see symbolic links; it cannot judge a relative path or one with a parent segment. A list of paths passes when each does.',
    holds: { v: '/srv/data/a.txt' },
    fails: { v: '/srv/data/../etc/passwd' },
  },
];

const EXAMPLE: Policy = {
  version: '1',
  default: 'deny',
  hide: ['drop_table'],
  tools: {
    read: {},
    wipe: { action: 'deny', reason: 'Nothing is wiped here.' },
    send: {
      only: ['to', 'text', 'draft'],
      deny_if: [
        {
          conditions: [{ path: 'args.draft', op: 'eq', value: true }],
          on_deny: 'Drafts stay here.',
        },
      ],
      require: [
        {
          conditions: [{ path: 'args.to', op: 'in', value: ['team@example.com'] }],
          on_deny: 'Only to the team.',
        },
      ],
      limits: [{ counter: 'send_rate', window: 'minute', sliding: true, max: 30, scope: 'grant' }],
    },
    pay: {
      action: 'require_approval',
      reason: 'Check amount and recipient.',
      limits: [
        {
          counter: 'spent',
          window: 'day',
          sliding: true,
          max: 100,
          scope: 'grant',
          increment_from: 'args.amount',
        },
      ],
    },
  },
};

function step(
  title: string,
  meaning: string,
  tool: string,
  args: JsonObject,
  effect: StepReference['effect'],
  rule: string,
): StepReference {
  return { title, meaning, policy: EXAMPLE, call: { tool, args }, effect, rule };
}

/** The order of evaluation; the first denial ends it. Each step has a call that ends there. */
export const EVALUATION_STEPS: readonly StepReference[] = [
  step('Hidden', 'A hidden tool is denied.', 'drop_table', {}, 'deny', 'hide[0]'),
  step(
    'Not listed',
    'A tool that tools does not list is denied, where default is deny.',
    'added_later',
    {},
    'deny',
    'default',
  ),
  step('action: deny', 'The rule denies every call.', 'wipe', {}, 'deny', 'tools.wipe.action'),
  step(
    'only',
    'A call with an argument that the list does not name is denied.',
    'send',
    { to: 'team@example.com', bcc: 'someone@example.net' },
    'deny',
    'tools.send.only',
  ),
  step(
    'deny_if',
    'A rule whose conditions all hold denies: the tool’s own first, then those for all tools. A condition that cannot judge the type of a value is taken to hold.',
    'send',
    { to: 'team@example.com', draft: true },
    'deny',
    'tools.send.deny_if[0]',
  ),
  step(
    'require',
    'A rule with a condition that does not hold, or that cannot judge the value, denies: the tool’s own first, then those for all tools.',
    'send',
    { to: 'someone@example.net' },
    'deny',
    'tools.send.require[0]',
  ),
  step(
    'action: require_approval',
    'A person is asked. No answer, or a client that cannot ask, is a denial.',
    'pay',
    { amount: 5 },
    'ask',
    'tools.pay.action',
  ),
  step(
    'limits',
    'All counters are reserved at once or none. Over a limit the call is denied and nothing is counted; when the call itself fails, what was reserved is given back.',
    'send',
    { to: 'team@example.com' },
    'allow',
    'tools.send',
  ),
];
