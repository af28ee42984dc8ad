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
