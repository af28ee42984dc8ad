import { z } from 'zod';

const FORM = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** True when the text names a day that exists (`2026-02-30` does not), a month or a year. */
function exists(text: string): boolean {
  if (text.length < 10) return true;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text);
}

/** YAML readers turn an unquoted date into a Date; take its day back. */
const asText = (value: unknown): unknown =>
  value instanceof Date && !Number.isNaN(value.valueOf())
    ? value.toISOString().slice(0, 10)
    : value;

/** A date that is known to the day, the month or the year: `2026-11-18`, `2026-11`, `2026`. */
export const PartialDateSchema = z.preprocess(
  asText,
  z
    .string('write a date in quotes: 2026-11-18, 2026-11 or 2026')
    .regex(FORM, 'write a date as 2026-11-18, 2026-11 or 2026')
    .refine(exists, 'no such day'),
);

/** A full day, `2026-11-18`. */
export const DaySchema = z.preprocess(asText, z.iso.date({ error: 'write a day as 2026-11-18' }));

/** True when `date` (of any precision) begins after the day `today`. */
export function isFuture(date: string, today: string): boolean {
  return date > today.slice(0, date.length);
}
