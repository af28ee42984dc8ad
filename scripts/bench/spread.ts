/** Of some values: the one in the middle, the one that 95 of 100 do not exceed, the largest. */
export interface Spread {
  median: number;
  p95: number;
  largest: number;
}

/** Noughts for no values. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return { median: at(0.5), p95: at(0.95), largest: at(1) };
}

/** Nought for no values. */
export const medianOf = (values: readonly number[]): number => spreadOf(values).median;

/** Times of calls, in milliseconds. */
export interface Distribution {
  p50: number;
  p90: number;
  p99: number;
  max: number;
}

/** Noughts for no times. */
export function distribution(times: readonly number[]): Distribution {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p90: at(0.9), p99: at(0.99), max: at(1) };
}
