import { expect, test } from 'vitest';
import { toCsv, toText } from './report.ts';
import type { StoredMessage } from './store.ts';

const stored = (message: string): StoredMessage => ({
  id: 'i',
  receivedAt: 0,
  state: 'pending',
  subject: 'question',
  name: '=cmd|calc',
  email: 'a@b',
  message,
  context: [],
  proof: 'none',
  attempts: 0,
  nextAttemptAt: 0,
  deliveredAt: null,
  lastError: null,
});

test.each(['=1+1', '@SUM(A1)', '+1', '-1', '\t=1', '\uff1d1'])(
  '%j stays text in a spreadsheet',
  (message) => {
    expect(toCsv([stored(message)])).toContain(`"'${message}"`);
  },
);

test('quotes and line breaks stay inside their cell', () => {
  expect(toCsv([stored('a "b"\nc')])).toContain('"a ""b""\nc"\r\n');
});

test('a message cannot steer the terminal that lists it', () => {
  expect(toText([stored('a\u001b[2Kb')])).toContain('a\\x1b[2Kb');
});
