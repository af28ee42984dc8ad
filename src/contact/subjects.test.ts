import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MAX_TOOL_NAME_CHARS } from '../domain/record/tool-record.ts';
import { TRAP_FIELD } from './fingerprint.ts';
import { CONTEXT_NAMES, SUBJECTS } from './subjects.ts';

test('the longest tool name of the catalogue can be disputed', () => {
  const tool = SUBJECTS.flatMap(
    (subject): readonly { name: string; maxChars: number }[] => subject.context,
  ).find(({ name }) => name === 'tool');
  expect(tool?.maxChars).toBe(MAX_TOOL_NAME_CHARS);
});

test('context fields of all subjects share one name space with the other fields of the form', () => {
  const others = ['subject', 'name', 'email', 'message', 'token', 'altcha', TRAP_FIELD];
  const names = [...others, ...CONTEXT_NAMES];
  expect(new Set(names).size).toBe(names.length);
});

test('the field that people leave empty is none that a browser or a password manager fills in', () => {
  const guard = readFileSync('src/components/contact/FormGuard.astro', 'utf8');
  const input = /<input\s[^>]*tabindex="-1"[^>]*>/.exec(guard)?.[0] ?? '';
  const label = /<label[^>]*>([^<]*)</.exec(guard)?.[1] ?? '';
  expect(input).toContain(`name="${TRAP_FIELD}"`);
  // Words of the patterns by which Chromium's autofill reads names and labels of fields (components/autofill).
  const filled =
    /name|mail|phone|tel|fax|mobile|url|web|site|home|company|business|organi|address|street|city|town|suburb|state|region|province|country|zip|postal|code|card|cvc|account|user|login|pass|pin|otp|birth|date|coupon|promo|loyalty|iban|search|query/i;
  expect(`${TRAP_FIELD} ${label}`).not.toMatch(filled);
  for (const optOut of [
    'data-1p-ignore',
    'data-bwignore',
    'data-lpignore="true"',
    'data-form-type="other"',
    'autocomplete="off"',
  ])
    expect(input).toContain(optOut);
});
