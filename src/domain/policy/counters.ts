import type { RulePath } from './rule-path.ts';
import { type Limit, MAX_LIMIT, type Scope, WINDOW_MS, type Window } from './schema.ts';

/** What one call adds to one counter, if it goes through. */
export interface Reservation {
  /** Names counter, window, its start and whom it counts: two reservations with one key share one sum. */
  key: string;
  /** What is added, in millionths. */
  amount: number;
  /** The sum that must not be passed, in millionths. */
  max: number;
  /** Start and end of the window, epoch milliseconds; a sum may be forgotten after its end. */
  windowStart: number;
  windowEnd: number;
  /** The limit and where it stands. */
  limit: Limit;
  path: RulePath;
}

/** Sums by reservation key, in millionths. Never changed in place. */
export type CounterState = ReadonlyMap<string, number>;

/** No call counted yet. */
export const NO_COUNTS: CounterState = new Map();

/** Whom a call is counted for, and when it is made. */
export interface CountedFor {
  /** Epoch milliseconds. */
  at: number;
  grant: string;
  session: string;
}

/** Sums are whole millionths: exact in any order, so that giving back restores them to the last digit. */
const UNITS = 1_000_000;

/** A number as whole millionths, at least one when it is above 0; null when it cannot be counted. */
export function toUnits(value: unknown): number | null {
  if (typeof value !== 'number' || !(value >= 0) || value > MAX_LIMIT) return null;
  const units = Math.round(value * UNITS);
  return units === 0 && value > 0 ? 1 : units;
}

/** A limit made ready to reserve from many times. */
export interface PreparedLimit {
  limit: Limit;
  path: RulePath;
  /** First part of the reservation key: what does not change from call to call. */
  keyHead: string;
  /** The maximum in units. */
  max: number;
}

/** Prepares a limit that stands at `path`. */
export function prepareLimit(limit: Limit, path: RulePath): PreparedLimit {
  const keyHead = JSON.stringify([limit.counter, limit.window, limit.scope]).slice(0, -1);
  return { limit, path, keyHead, max: toUnits(limit.max) ?? 0 };
}

/** What the limit at `path` reserves for a call that adds `amount` (in units) to it. */
export function reservationOf(
  limit: Limit,
  path: RulePath,
  amount: number,
  who: CountedFor,
): Reservation {
  return reserveFrom(prepareLimit(limit, path), amount, who);
}

/** The same for a prepared limit. */
export function reserveFrom(
  { limit, path, keyHead, max }: PreparedLimit,
  amount: number,
  who: CountedFor,
): Reservation {
  const length = WINDOW_MS[limit.window];
  const windowStart = Math.floor(who.at / length) * length;
  const key = `${keyHead},${windowStart},${JSON.stringify(countedFor(limit.scope, who))}]`;
  return { key, amount, max, windowStart, windowEnd: windowStart + length, limit, path };
}

/**
 * One reservation for each counter: where several limits of a call name the same one, the largest
 * amount is added once and the smallest maximum holds.
 */
export function mergeReservations(reservations: readonly Reservation[]): Reservation[] {
  const byKey = new Map<string, Reservation>();
  for (const next of reservations) {
    const known = byKey.get(next.key);
    const strictest = known === undefined || next.max < known.max ? next : known;
    byKey.set(next.key, { ...strictest, amount: Math.max(next.amount, known?.amount ?? 0) });
  }
  return [...byKey.values()];
}

/** The first reservation that would pass its maximum, null when all fit. */
export function findOverLimit(
  state: CounterState,
  reservations: readonly Reservation[],
): Reservation | null {
  return reservations.find(({ key, amount, max }) => (state.get(key) ?? 0) + amount > max) ?? null;
}

/** The state with all reservations counted, or null (and nothing counted) when one does not fit. */
export function reserve(
  state: CounterState,
  reservations: readonly Reservation[],
): CounterState | null {
  return findOverLimit(state, reservations) === null ? addAll(state, reservations, 1) : null;
}

/** The state with the reservations of a call that failed given back. */
export function release(state: CounterState, reservations: readonly Reservation[]): CounterState {
  return addAll(state, reservations, -1);
}

/** The state without the windows that have ended at `at` (epoch milliseconds). */
export function prune(state: CounterState, at: number): CounterState {
  return new Map([...state].filter(([key]) => windowEndOf(key) > at));
}

function addAll(
  state: CounterState,
  reservations: readonly Reservation[],
  sign: 1 | -1,
): CounterState {
  if (reservations.length === 0) return state;
  const next = new Map(state);
  for (const { key, amount } of reservations) {
    const sum = Math.max(0, (next.get(key) ?? 0) + sign * amount);
    if (sum === 0) next.delete(key);
    else next.set(key, sum);
  }
  return next;
}

function countedFor(scope: Scope, who: CountedFor): string {
  return scope === 'global' ? '' : who[scope];
}

function windowEndOf(key: string): number {
  const [, window, , start] = JSON.parse(key) as [string, Window, Scope, number];
  return start + WINDOW_MS[window];
}
