/**
 * The one evaluator of policy files: the gateway, the pages' sentences and the page where a reader
 * tries a policy all run it. It is pure. It holds no counts and changes none:
 *
 *   const policy = compilePolicy(validPolicy);        // once for each policy
 *   let counts = NO_COUNTS;                           // whoever enforces keeps them
 *   const decision = decide(policy, call, counts);
 *   if (decision.effect === 'ask')                    // ask the person; if they approve, decide anew:
 *     decision = decide(policy, { ...call, at: now(), approved: true }, counts);
 *   if (decision.effect === 'allow') {
 *     counts = reserve(counts, decision.reservations) // before the call is sent; null: deny with overLimit
 *     … the call fails: counts = release(counts, decision.reservations)
 *   }
 *
 * Where counts are shared (a database, several gateways) two calls may decide on the same counts.
 * `decide` with NO_COUNTS then gives all but the limits, and one transaction does what `reserve`
 * does: add `amount` to the row (`key`, `windowEnd`) unless that and all rows of the same `key` that
 * end after `at` pass `max` together, for all reservations or for none. The reservation that did not
 * fit gives the denial: `overLimit(overrun)`. Sums are whole numbers (millionths) below 2^53, so an
 * integer column holds them exactly; rows may be deleted after `windowEnd`.
 */
import type { JsonObject } from '../record/json.ts';
import { listOf } from '../text/sentence.ts';
import { isClientArgument } from './client-arguments.ts';
import { compileCondition, whyUnjudged } from './conditions.ts';
import {
  type CountedFor,
  type CounterState,
  findOverLimit,
  mergeReservations,
  type Overrun,
  type PreparedLimit,
  prepareLimit,
  type Reservation,
  reserveFrom,
  toUnits,
} from './counters.ts';
import { lookup, pathKeys } from './lookup.ts';
import { type Place, placeOf, type RulePath } from './rule-path.ts';
import type { Action, Guard, Limit, Policy, ToolRule } from './schema.ts';
import { argumentWord } from './wording.ts';

/** One tool call to be judged. */
export interface Call extends CountedFor {
  tool: string;
  /** `arguments` of the call, `{}` when it has none. */
  args: JsonObject;
  /** A person has approved this very call. */
  approved?: boolean;
}

/** What happens to a call and which rule made it so. */
export interface Decision {
  effect: 'allow' | 'deny' | 'ask';
  /** `tools.send_message.limits[0]`; `default` when no rule names the tool. */
  rule: string;
  /** The same as a JSON pointer into the policy. */
  pointer: string;
  /** What the agent, or the person who is asked, is told; empty when the call is allowed. */
  reason: string;
  /** What the call adds to the counters when it is let through; empty when it is denied. */
  reservations: readonly Reservation[];
}

/** A policy made ready to decide many calls. */
export interface CompiledPolicy {
  hidden: ReadonlyMap<string, Place>;
  tools: ReadonlyMap<string, CompiledRule>;
  /** Null when unlisted tools are denied. */
  unlisted: CompiledRule | null;
}

interface CompiledRule {
  place: Place;
  actionPlace: Place;
  action: Action;
  reason: string;
  /** The only arguments that a call may have, null where the list is open. */
  only: ClosedList | null;
  guards: readonly CompiledGuard[];
  limits: readonly CompiledLimit[];
}
interface CompiledGuard {
  place: Place;
  /** The reason of the denial, null when the guard does not deny. */
  denies: (args: JsonObject) => string | null;
}
interface ClosedList {
  place: Place;
  names: ReadonlySet<string>;
}
interface CompiledLimit {
  place: Place;
  prepared: PreparedLimit;
  /** Keys of the argument that is added, null to add 1. */
  incrementKeys: readonly string[] | null;
}

const DEFAULT = placeOf(['default']);

/** Prepares a policy that validatePolicy accepts. Throws when it holds an operand that cannot be read. */
export function compilePolicy(policy: Policy): CompiledPolicy {
  const forAll = policy.all_tools ?? {};
  const compile = (rule: ToolRule, path: RulePath): CompiledRule => ({
    place: placeOf(path),
    actionPlace: placeOf([...path, 'action']),
    action: rule.action ?? 'allow',
    reason: rule.reason ?? '',
    only:
      rule.only === undefined
        ? null
        : { place: placeOf([...path, 'only']), names: new Set(rule.only) },
    guards: [
      ...compileGuards(rule, 'deny_if', path),
      ...compileGuards(forAll, 'deny_if', ['all_tools']),
      ...compileGuards(rule, 'require', path),
      ...compileGuards(forAll, 'require', ['all_tools']),
    ],
    limits: [...compileLimits(rule, path), ...compileLimits(forAll, ['all_tools'])],
  });
  const rules = Object.entries(policy.tools ?? {});
  return {
    hidden: new Map((policy.hide ?? []).map((name, i) => [name, placeOf(['hide', i])])),
    tools: new Map(rules.map(([name, rule]) => [name, compile(rule, ['tools', name])])),
    unlisted: policy.default === 'allow' ? compile({}, ['default']) : null,
  };
}

/** What the agent is told of a hidden tool whose own rule says no more. */
export const HIDDEN_REASON = 'This tool is hidden by the policy.';

/** Judges one call. `state` is read, not changed: see the head of this file. */
export function decide(policy: CompiledPolicy, call: Call, state: CounterState): Decision {
  const hidden = policy.hidden.get(call.tool);
  const own = policy.tools.get(call.tool);
  if (hidden !== undefined)
    return deny(hidden, own?.action === 'deny' ? own.reason : HIDDEN_REASON);
  const rule = own ?? policy.unlisted;
  if (rule === null) return deny(DEFAULT, 'The policy does not list this tool.');
  if (rule.action === 'deny') return deny(rule.actionPlace, rule.reason);
  if (rule.only !== null) {
    const extra = outsideOf(rule.only, call.args);
    if (extra !== undefined) return deny(rule.only.place, closedReason(rule.only, extra));
  }
  for (const guard of rule.guards) {
    const reason = guard.denies(call.args);
    if (reason !== null) return deny(guard.place, reason);
  }
  if (rule.action === 'require_approval' && call.approved !== true) {
    return decision('ask', rule.actionPlace, rule.reason, []);
  }
  const reservations: Reservation[] = [];
  for (const { place, prepared, incrementKeys } of rule.limits) {
    const amount = toUnits(incrementKeys === null ? 1 : lookup(call.args, incrementKeys));
    if (amount === null)
      return deny(place, `${prepared.limit.increment_from} must be a number of 0 or more.`);
    reservations.push(reserveFrom(prepared, amount, call));
  }
  const merged = reservations.length > 1 ? mergeReservations(reservations) : reservations;
  const over = findOverLimit(state, merged);
  return over === null ? decision('allow', rule.place, '', merged) : overLimit(over);
}

/** Judges one call by a policy that is used only once; else compilePolicy and decide. */
export function evaluate(policy: Policy, call: Call, state: CounterState): Decision {
  return decide(compilePolicy(policy), call, state);
}

/** The denial of a call whose reservation did not fit. */
export function overLimit({ reservation, fitsAt }: Overrun): Decision {
  const { limit, path } = reservation;
  const calls = `${limit.max} ${limit.max === 1 ? 'call' : 'calls'}`;
  const what = limit.increment_from === undefined ? calls : `a sum of ${limit.max}`;
  const each = { grant: ' for each grant', session: ' in each session', global: '' }[limit.scope];
  const span = limit.sliding === true ? `in any ${limit.window}` : `a ${limit.window}`;
  return deny(
    placeOf(path),
    `Over the limit of ${what} ${span}${each}. ${nextWords(limit, fitsAt)}`,
  );
}

function nextWords(limit: Limit, fitsAt: number | null): string {
  if (fitsAt === null) return 'This call is over it by itself.';
  const time = new Date(fitsAt).toISOString().replace('.000Z', 'Z');
  return limit.sliding === true
    ? `The same call fits again at ${time}.`
    : `The next ${limit.window} starts at ${time}.`;
}

function deny(place: Place, reason: string): Decision {
  return decision('deny', place, reason, []);
}

function decision(
  effect: Decision['effect'],
  { rule, pointer }: Place,
  reason: string,
  reservations: readonly Reservation[],
): Decision {
  return { effect, rule, pointer, reason, reservations };
}

/** An argument that is not in the list and that no client adds on its own. */
function outsideOf({ names }: ClosedList, args: JsonObject): string | undefined {
  return Object.keys(args).find((name) => !names.has(name) && !isClientArgument(name, args[name]));
}

function closedReason({ names }: ClosedList, extra: string): string {
  const allowed =
    names.size === 0
      ? 'no arguments'
      : `only ${listOf([...names].map((name) => JSON.stringify(name)))}`;
  return `A call may have ${allowed}; ${argumentWord(extra)} is not one of the arguments that the policy lists.`;
}

function compileGuards(
  rule: ToolRule,
  kind: 'deny_if' | 'require',
  path: RulePath,
): CompiledGuard[] {
  const denial = kind === 'deny_if' ? denialOf : requirementOf;
  return (rule[kind] ?? []).map((guard: Guard, i) => ({
    place: placeOf([...path, kind, i]),
    denies: denial(guard),
  }));
}

/** Denies when a condition does not hold, whether it fails or cannot judge the value. */
function requirementOf({ conditions, on_deny }: Guard): CompiledGuard['denies'] {
  const tests = conditions.map(compileCondition);
  return (args) => (tests.every((test) => test(args) === true) ? null : on_deny);
}

/** Denies when all conditions hold. One that cannot judge the value may hold: only one that fails rules it out. */
function denialOf({ conditions, on_deny }: Guard): CompiledGuard['denies'] {
  const tests = conditions.map(compileCondition);
  return (args) => {
    const judgements = tests.map((test) => test(args));
    if (judgements.includes(false)) return null;
    const unjudged = conditions[judgements.indexOf(null)];
    if (unjudged === undefined) return on_deny;
    return `${on_deny} (${whyUnjudged(unjudged, args)}, so the call is denied.)`;
  };
}

function compileLimits(rule: ToolRule, path: RulePath): CompiledLimit[] {
  return (rule.limits ?? []).map((limit, i) => {
    const place = placeOf([...path, 'limits', i]);
    return {
      place,
      prepared: prepareLimit(limit, place.path),
      incrementKeys: limit.increment_from === undefined ? null : pathKeys(limit.increment_from),
    };
  });
}
