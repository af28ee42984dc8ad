import type { Attack } from '../../domain/attacks/attack.ts';

export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `2026-09`, or `2026` where no month is known: what groups entries in time. */
export const monthOf = ({ disclosed }: Pick<Attack, 'disclosed'>): string => disclosed.slice(0, 7);

/** `September 2026`. */
export function monthWords(month: string): string {
  const name = MONTH_NAMES[Number(month.slice(5)) - 1];
  return name === undefined ? `${month}, month not known` : `${name} ${month.slice(0, 4)}`;
}

/** Fragment of the heading of a month in a list. */
export const monthFragment = (month: string): string => `m-${month}`;
