import type { RulePath } from './rule-path.ts';
import { type Limit, MAX_LIMIT, WINDOW_MS } from './schema.ts';

/** What one call adds to one counter, if it goes through. */
export interface Reservation {
  /**
   * Names the sum: counter, window, whom it counts, and the window's start where windows are fixed. Two
   * reservations with one key share one sum.
   */
  key: string;
  /** What is added, in millionths. */
  amount: number;
  /** The sum that must not be passed, in millionths. */
  max: number;
  /** When the call is made, epoch milliseconds. */
  at: number;
  /** When it no longer counts, epoch milliseconds: what has ended by `at` is no part of the sum. */
  windowEnd: number;
  /** The limit and where it stands. */
  limit: Limit;
  path: RulePath;
}

/** What one sum holds until one moment. */
export interface Slice {
  /** Epoch milliseconds. */
  end: number;
  /** In millionths. */
  used: number;
}

/** What is counted, by reservation key, in the order of the ends. Never changed in place. */
export type CounterState = ReadonlyMap<string, readonly Slice[]>;

/** No call counted yet. */
export const NO_COUNTS: CounterState = new Map();

/** Whom a call is counted for, and when it is made. */
export interface CountedFor {
  /** Epoch milliseconds. */
  at: number;
  grant: string;
  session: string;
}

/** A reservation that did not fit. */
export interface Overrun {
  reservation: Reservation;
  /** When the same call would fit, epoch milliseconds; null when it is over the maximum by itself. */
  fitsAt: number | null;
}

/** Sums are whole millionths: exact in any order, so that giving back restores them to the last digit. */
const UNITS = 1_000_000;
/**
 * A sliding window is added up in this many steps, so that a counter never needs more rows. A call counts
 * from its own moment until the end of its step one window later: never shorter than the window, longer by
 * less than a step (0.1 seconds of a minute, 6 seconds of an hour, 2.4 minutes of a day).
 */
export const SLIDING_STEPS = 600;

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
  const { at } = who;
  const length = WINDOW_MS[limit.window];
  const whom = JSON.stringify(limit.scope === 'global' ? '' : who[limit.scope]);
  if (limit.sliding === true) {
    const key = `${keyHead},"sliding",${whom}]`;
    return { key, amount, max, at, windowEnd: slidingEnd(at, length), limit, path };
  }
  const start = Math.floor(at / length) * length;
  const key = `${keyHead},${start},${whom}]`;
  return { key, amount, max, at, windowEnd: start + length, limit, path };
}

/** When a call of this moment no longer counts in a sliding window of `length` milliseconds. */
export function slidingEnd(at: number, length: number): number {
  const step = length / SLIDING_STEPS;
  return Math.ceil(at / step) * step + length;
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
): Overrun | null {
  for (const reservation of reservations) {
    const over = overrunOf(state.get(reservation.key) ?? NOTHING, reservation);
    if (over !== null) return over;
  }
  return null;
}

/** Whether a reservation passes its maximum beside what its sum holds (in the order of the ends). */
export function overrunOf(slices: readonly Slice[], reservation: Reservation): Overrun | null {
  const { amount, max, at } = reservation;
  let excess = amount - max;
  for (const { end, used } of slices) if (end > at) excess += used;
  if (excess <= 0) return null;
  if (amount > max) return { reservation, fitsAt: null };
  for (const { end, used } of slices) {
    if (end <= at) continue;
    excess -= used;
    if (excess <= 0) return { reservation, fitsAt: end };
  }
  return { reservation, fitsAt: null };
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

/** The state without what no longer counts at `at` (epoch milliseconds). */
export function prune(state: CounterState, at: number): CounterState {
  const kept = [...state].flatMap(([key, slices]): [string, readonly Slice[]][] => {
    const live = slices.filter(({ end }) => end > at);
    return live.length === 0 ? [] : [[key, live]];
  });
  return new Map(kept);
}

const NOTHING: readonly Slice[] = [];

function addAll(
  state: CounterState,
  reservations: readonly Reservation[],
  sign: 1 | -1,
): CounterState {
  if (reservations.length === 0) return state;
  const next = new Map(state);
  for (const { key, amount, windowEnd } of reservations) {
    const slices = addTo(next.get(key) ?? NOTHING, windowEnd, sign * amount);
    if (slices.length === 0) next.delete(key);
    else next.set(key, slices);
  }
  return next;
}

/** The slices with `amount` added to the one that ends at `end`; one that holds nothing is left out. */
function addTo(slices: readonly Slice[], end: number, amount: number): readonly Slice[] {
  const known = slices.find((slice) => slice.end === end)?.used ?? 0;
  const used = Math.max(0, known + amount);
  const others = slices.filter((slice) => slice.end !== end);
  if (used === 0) return others;
  const at = others.findIndex((slice) => slice.end > end);
  return others.toSpliced(at === -1 ? others.length : at, 0, { end, used });
}
