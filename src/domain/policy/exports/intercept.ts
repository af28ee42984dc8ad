import { Scalar, stringify } from 'yaml';
import { count } from '../../text/plural.ts';
import { pathKeys } from '../lookup.ts';
import type { Condition, Guard, Limit, Policy, ToolRule } from '../schema.ts';
import { nameList, type Plan, unlistedNote, type Written } from './plan.ts';
import type { ExportTarget } from './target.ts';

const TITLE = 'Intercept';
/** It splits the counter's path at dots, so that a limit on such a tool does not validate. */
const COUNTABLE = /^[^.]+$/;
type Yaml = Map<unknown, unknown>;

/** PolicyLayer Intercept's YAML: argument rules and limits for each tool; `"*"` speaks of all listed tools. */
function writeIntercept(plan: Plan): Written {
  const { policy } = plan;
  const lost: Lost = {
    args: [],
    asks: [],
    names: [],
    limits: [],
    scopes: false,
    loose: false,
    sliding: [],
  };
  const shared = sharedCounters(policy);
  const tools: Yaml = new Map();
  for (const [name, rule] of Object.entries(policy.tools ?? {})) {
    if (name === '*' || !name.isWellFormed()) {
      lost.names.push(name);
      continue;
    }
    tools.set(toolKey(name), mapOf({ rules: rulesFor(name, rule, shared, lost) }));
  }
  const all = policy.all_tools;
  if (all !== undefined)
    tools.set(toolKey('*'), mapOf({ rules: rulesFor('*', all, shared, lost) }));
  const hidden = [...new Set(policy.hide ?? [])];
  const hide = hidden.filter((name) => name !== '*' && name.trim() !== '' && name.isWellFormed());
  lost.names.push(...hidden.filter((name) => !hide.includes(name)));
  const unlisted = lost.names.length > 0 ? 'deny' : policy.default;
  const document = mapOf({
    version: '1',
    // What cannot be named must not fall under "all others are allowed".
    default: unlisted,
    ...(hide.length === 0 ? {} : { hide }),
    tools,
  });
  return {
    text: showHidden(
      stringify(document, {
        lineWidth: 0,
        defaultStringType: 'QUOTE_DOUBLE',
        defaultKeyType: 'PLAIN',
      }),
    ),
    cannotExpress: [
      ...sentences(lost),
      ...unlistedNote(plan, unlisted, TITLE),
      ...(all !== undefined && plan.server.tools.includes('*')
        ? [
            `${TITLE} reads "*" as all tools: the tool of that name is allowed within the rules for all.`,
          ]
        : []),
    ],
  };
}

interface Lost {
  args: string[];
  asks: string[];
  names: string[];
  limits: string[];
  /** A counter counts for each grant or session. */
  scopes: boolean;
  /** Tools whose windows slide. */
  sliding: string[];
  /** A condition compares with a number or a truth value. */
  loose: boolean;
}

function rulesFor(name: string, rule: ToolRule, shared: ReadonlySet<string>, lost: Lost): Yaml[] {
  if (rule.action === 'deny') return [denial('denied', rule.reason ?? '')];
  if (rule.action === 'require_approval') {
    lost.asks.push(name);
    return [denial('needs approval', rule.reason ?? '')];
  }
  const guards = [...(rule.require ?? []), ...(rule.deny_if ?? []).map(opposite)];
  const isClosed = rule.only !== undefined;
  if (isClosed || guards.some((guard) => guard === null || guard.conditions.some(isForeign))) {
    lost.args.push(name);
    return [
      denial(
        'arguments cannot be checked here',
        'Denied: this gateway cannot check the arguments as the policy asks.',
      ),
    ];
  }
  const limits = rule.limits ?? [];
  const isShared = limits.some((limit) => shared.has(counterKey(limit)));
  if (limits.length > 0 && (!COUNTABLE.test(name) || isShared || !areCountable(limits))) {
    lost.limits.push(name);
    return [
      denial(
        'limit cannot be counted here',
        'Denied: this gateway cannot count the calls as the policy asks.',
      ),
    ];
  }
  if (guards.some((guard) => guard?.conditions.some(isLoose) ?? false)) lost.loose = true;
  if (limits.some(({ scope }) => scope !== 'global')) lost.scopes = true;
  if (limits.some(({ sliding }) => sliding === true)) lost.sliding.push(name);
  return [
    ...guards.flatMap((guard, i) => (guard === null ? [] : [guardRule(guard, i)])),
    ...limits.map((limit) => limitRule(name, limit)),
  ];
}

/** A denying rule as a requirement, null where its opposite cannot be said in one condition. */
function opposite({ conditions, on_deny }: Guard): Guard | null {
  const [only] = conditions;
  if (only === undefined || conditions.length > 1) return null;
  // Intercept's other operators are false for a missing value, and so are their opposites.
  return only.op === 'exists' ? { conditions: [{ ...only, value: !only.value }], on_deny } : null;
}

function isForeign({ path, op, value }: Condition): boolean {
  // null and the missing value are the same to Intercept, and a list is another value than any text.
  return (
    op === 'host_in' ||
    op === 'path_within' ||
    op === 'type' ||
    op === 'neq' ||
    op === 'not_in' ||
    // Inside a list or a text nothing exists to Intercept, where we cannot tell.
    (op === 'exists' && value === false && pathKeys(path).length > 1) ||
    value === null ||
    (Array.isArray(value) && value.some((one) => one === null))
  );
}

function isLoose({ op, value }: Condition): boolean {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return op !== 'exists' && values.some((one) => typeof one !== 'string');
}

/** Counters that limits of several tools name: Intercept counts each tool on its own. */
function sharedCounters(policy: Policy): ReadonlySet<string> {
  const rules = [...Object.values(policy.tools ?? {}), policy.all_tools ?? {}];
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { limits } of rules) {
    for (const key of new Set((limits ?? []).map(counterKey))) {
      if (seen.has(key)) shared.add(key);
      seen.add(key);
    }
  }
  return shared;
}

function counterKey({ counter, window, sliding, scope }: Limit): string {
  return JSON.stringify([counter, window, sliding === true, scope]);
}

/** One limit for each window, in whole numbers above 0, which is what its counters hold. */
function areCountable(limits: readonly Limit[]): boolean {
  const windows = new Set(limits.map(({ window }) => window));
  return (
    windows.size === limits.length && limits.every(({ max }) => Number.isInteger(max) && max > 0)
  );
}

function denial(name: string, on_deny: string): Yaml {
  return mapOf({ name, action: 'deny', ...(on_deny === '' ? {} : { on_deny }) });
}

function guardRule({ conditions, on_deny }: Guard, i: number): Yaml {
  return mapOf({
    name: `arguments ${i + 1}`,
    conditions: conditions.map(({ path, op, value }) => mapOf({ path, op, value })),
    on_deny,
  });
}

function limitRule(tool: string, { window, max, increment_from }: Limit): Yaml {
  const name = `at most ${max} a ${window}`;
  if (increment_from === undefined) return mapOf({ name, rate_limit: `${max}/${window}` });
  const counter = `sum_${window}`;
  return mapOf({
    name,
    conditions: [
      mapOf({ path: `state.${tool === '*' ? '_global' : tool}.${counter}`, op: 'lte', value: max }),
    ],
    on_deny: `Over the limit of a sum of ${max} a ${window}.`,
    state: mapOf({ counter, window, increment_from }),
  });
}

/** A tool's name as a key in quotes: YAML reads some plain words as numbers or truth values. */
/** Invisible characters as escapes, which mean the same: names and texts of strangers stand in double quotes here. */
function showHidden(yaml: string): string {
  return yaml.replaceAll(/(?!\n)[\p{C}\p{Zl}\p{Zp}]/gu, (char) => {
    const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
  });
}

function toolKey(name: string): Scalar<string> {
  const key = new Scalar(name);
  key.type = Scalar.QUOTE_DOUBLE;
  return key;
}

/** A YAML mapping from an object of our own: a Map keeps any key an ordinary one. */
function mapOf(fields: Policy | Record<string, unknown>): Yaml {
  return new Map(Object.entries(fields));
}

function sentences(lost: Lost): string[] {
  const about = (names: readonly string[], why: string): string[] =>
    names.length === 0
      ? []
      : [
          `${TITLE} ${why}: ${nameList(names)} ${names.length === 1 ? 'is' : 'are'} denied instead.`,
        ];
  return [
    ...about(lost.asks, 'cannot ask a person'),
    ...about(lost.args, 'cannot check these arguments'),
    ...about(lost.limits, 'cannot count these limits'),
    ...(lost.names.length === 0
      ? []
      : [
          `${TITLE} cannot name every tool, and * is a wildcard there: ${count(lost.names.length, 'tool')} left out.`,
        ]),
    ...(lost.sliding.length === 0
      ? []
      : [
          `${TITLE} counts by the clock’s own minutes, hours and days: at an edge up to twice the maximum of ${nameList(lost.sliding)} passes.`,
        ]),
    ...(lost.scopes
      ? [`${TITLE} counts all callers together, not each grant or session on its own.`]
      : []),
  ];
}

export const INTERCEPT = {
  id: 'intercept',
  title: 'PolicyLayer Intercept',
  filename: () => 'policy.yaml',
  language: 'yaml',
  docsUrl: 'https://github.com/PolicyLayer/Intercept/blob/main/POLICY.md',
  place: 'Start the server through intercept with this file.',
  asks: null,
  can: {
    hide: 'hide',
    deny: 'action: deny',
    ask: null,
    limit: 'rate_limit, for all callers together',
    arguments: 'conditions, but for hosts and paths',
  },
  naming: 'raw names; * means all tools',
  facts: ['null and a missing argument are the same to it, and so are 5 and "5".'],
  judgedBy: null,
  write: writeIntercept,
  start: null,
  isWhole: false,
} as const satisfies ExportTarget;
