import type { JsonObject } from '../record/json.ts';
import { type CounterState, NO_COUNTS, type Reservation, reserve } from './counters.ts';
import {
  type Call,
  type CompiledPolicy,
  compilePolicy,
  type Decision,
  decide,
} from './evaluate.ts';
import { withArgument } from './example-call.ts';
import { pathKeys } from './lookup.ts';
import { type Policy, SCOPES, type Scope, WINDOW_MS, type Window } from './schema.ts';

/** A call that was judged, and the judgement: the proof of a sentence. */
export interface Run {
  /** What was tried, as a short sentence part: `call 31 in the same minute`. */
  tried: string;
  call: Call;
  decision: Decision;
}

/** A limit as it was met by calling until it denied. */
export interface MetLimit {
  /** Calls, or the sum, that were let through; the next one was denied. */
  max: number;
  window: Window;
  /** Calls, or the sum, that were let through within two milliseconds, where one window ends and the next begins. */
  atEdge: number;
  scope: Scope;
  /** Path of the argument that is summed up, null where calls are counted. */
  summed: string | null;
  rule: string;
}

/** What a policy does to a tool, found by running it. */
export interface Effect {
  /** `refused`: denied because of these arguments. */
  kind: 'hidden' | 'denied' | 'refused' | 'asked' | 'allowed';
  /** What the agent or the person is told; empty when the tool is simply allowed. */
  reason: string;
  limits: readonly MetLimit[];
  /** True when the same call with one more argument is denied by the rule's closed list. */
  closed: boolean;
  /** Limits too large to be met by calling: their rules. */
  unmet: readonly string[];
  runs: readonly Run[];
}

/** Start of a UTC day: all fixed windows begin here, so that probes stay inside one. */
const START_MS = Date.UTC(2026, 0, 5);
/** Calls that a probe makes before it gives up on meeting a limit. */
const MAX_PROBES = 2000;

/** Policies that were made ready: that of a server is probed for each of its tools. */
const READY = new WeakMap<Policy, CompiledPolicy>();

/** Runs a policy on calls of one tool with these arguments, one after the other, until it denies. */
export function probeTool(policy: Policy, tool: string, args: JsonObject): Effect {
  const compiled = READY.get(policy) ?? compilePolicy(policy);
  READY.set(policy, compiled);
  const call: Call = { tool, args, at: START_MS, grant: 'one', session: 'one' };
  const first = decide(compiled, call, NO_COUNTS);
  const runs: Run[] = [{ tried: 'the first call', call, decision: first }];
  const base = { reason: first.reason, limits: [], closed: false, unmet: [] };
  if (first.effect === 'deny') {
    return { ...base, kind: denialKind(first), runs };
  }
  const isAsked = first.effect === 'ask';
  const approved: Call = isAsked ? { ...call, approved: true } : call;
  const after = isAsked ? decide(compiled, approved, NO_COUNTS) : first;
  if (isAsked) runs.push({ tried: 'the same call, approved', call: approved, decision: after });
  const kind = isAsked ? 'asked' : 'allowed';
  if (after.effect === 'deny') return { ...base, kind: 'denied', reason: after.reason, runs };
  const limits: MetLimit[] = [];
  const unmet: string[] = [];
  for (const reservation of after.reservations) {
    const met = meetLimit(compiled, approved, reservation);
    if (met === null) unmet.push(reservation.limit.counter);
    else {
      limits.push(met.limit);
      runs.push(...met.runs);
    }
  }
  const more = withAnotherArgument(compiled, approved);
  const closed = /^\/tools\/[^/]*\/only$/.test(more.decision.pointer);
  if (closed) runs.push(more);
  return { ...base, kind, limits, closed, unmet, runs };
}

/** The call with one argument more, of a name that nobody lists. */
function withAnotherArgument(policy: CompiledPolicy, call: Call): Run {
  let name = 'another_argument';
  while (Object.hasOwn(call.args, name) || policy.tools.get(call.tool)?.only?.names.has(name))
    name += '_';
  const other = { ...call, args: withArgument(call.args, [name], true) };
  const decision = decide(policy, other, NO_COUNTS);
  return { tried: 'the same call with an argument more', call: other, decision };
}

function denialKind({ pointer }: Decision): 'hidden' | 'denied' | 'refused' {
  if (pointer.startsWith('/hide/')) return 'hidden';
  return /\/(?:require|deny_if)\/\d+$|^\/tools\/[^/]*\/only$/.test(pointer) ? 'refused' : 'denied';
}

/** Calls until one limit denies, then looks when and for whom calls are let through again. */
function meetLimit(
  policy: CompiledPolicy,
  first: Call,
  { limit }: Reservation,
): { limit: MetLimit; runs: Run[] } | null {
  const summed = limit.increment_from;
  // A sum is met in two steps: the whole maximum at once, then the same again.
  const call =
    summed === undefined
      ? first
      : { ...first, args: withArgument(first.args, pathKeys(summed), limit.max) };
  const full = callUntilDenied(policy, call, NO_COUNTS, limit.counter);
  if (full === null || full.passed === 0) return null;
  const { passed, counts, denial } = full;
  const again = findRelease(policy, call, counts);
  if (again === null) return null;
  const calls = { tried: `call ${passed + 1} at the same time`, call, decision: denial };
  const amount = (times: number) => (summed === undefined ? times : times * limit.max);
  const met = {
    max: amount(passed),
    ...again.found,
    atEdge: amount(callsAtEdge(policy, call, limit.counter)),
    summed: summed ?? null,
    rule: denial.rule,
  };
  return { limit: met, runs: [calls, ...again.runs] };
}

/** Makes one call at one moment until it is denied. Only the named counter is looked at: others are met on their own. */
function callUntilDenied(
  policy: CompiledPolicy,
  call: Call,
  before: CounterState,
  counter: string,
): { passed: number; counts: CounterState; denial: Decision } | null {
  let counts = before;
  for (let passed = 0; passed <= MAX_PROBES; passed += 1) {
    const decision = decide(policy, call, counts);
    if (decision.effect !== 'allow') return { passed, counts, denial: decision };
    const own = decision.reservations.filter(({ limit }) => limit.counter === counter);
    const next = reserve(counts, own);
    if (next === null) return null;
    counts = next;
  }
  return null;
}

/** How many calls pass in the last millisecond of one window and the first of the next. */
function callsAtEdge(policy: CompiledPolicy, call: Call, counter: string): number {
  const last = callUntilDenied(policy, { ...call, at: call.at - 1 }, NO_COUNTS, counter);
  const first = callUntilDenied(policy, call, last?.counts ?? NO_COUNTS, counter);
  return (last?.passed ?? 0) + (first?.passed ?? 0);
}

/** After a denial: the shortest window after which, and the other caller for whom, a call is let through. */
function findRelease(
  policy: CompiledPolicy,
  call: Call,
  counts: CounterState,
): { found: { window: Window; scope: Scope }; runs: Run[] } | null {
  const windows = Object.entries(WINDOW_MS) as [Window, number][];
  const runs: Run[] = [];
  const isAllowed = (tried: string, other: Call): boolean => {
    const decision = decide(policy, other, counts);
    runs.push({ tried, call: other, decision });
    return decision.effect === 'allow';
  };
  const window = windows.find(([name, length]) =>
    isAllowed(`the same call a ${name} later`, { ...call, at: call.at + length }),
  )?.[0];
  const scope = SCOPES.find(
    (name) =>
      name !== 'global' &&
      isAllowed(`the same call of another ${name}`, { ...call, [name]: 'another' }),
  );
  return window === undefined ? null : { found: { window, scope: scope ?? 'global' }, runs };
}
