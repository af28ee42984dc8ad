import { expect, test } from 'vitest';
import { DaySchema, isFuture, PartialDateSchema } from './partial-date.ts';

test.each(['2026', '2026-11', '2026-11-18', '2024-02-29'])('accepts %s', (date) => {
  expect(PartialDateSchema.parse(date)).toBe(date);
});

test.each(['2026-13', '2026-02-30', '18.11.2026', '26-11-18', '2026-1', '', 2026, null])(
  'refuses %j',
  (date) => {
    expect(PartialDateSchema.safeParse(date).success).toBe(false);
  },
);

test('takes the day of a date that a YAML reader has turned into an object', () => {
  const date = new Date('2026-11-18T00:00:00Z');
  expect(PartialDateSchema.parse(date)).toBe('2026-11-18');
  expect(DaySchema.parse(date)).toBe('2026-11-18');
});

test.each([
  ['2026-11-22', true],
  ['2026-11-21', false],
  ['2026-11', false],
  ['2026-12', true],
  ['2026', false],
  ['2027', true],
])('on 2026-11-21, %s in the future: %s', (date, expected) => {
  expect(isFuture(date, '2026-11-21')).toBe(expected);
});
