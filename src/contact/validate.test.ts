import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseText, type RawFields, validate } from './validate.ts';

/** Any UTF-16 units, halves of surrogate pairs included. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units));

const raw = (fields: Record<string, string | null>): RawFields =>
  new Map(Object.entries({ name: 'Ada', email: 'ada@example.org', message: 'Hi', ...fields }));
const faults = (fields: Record<string, string | null>): string[] => {
  const result = validate(raw(fields));
  return result.ok ? [] : result.errors.map((error) => error.field);
};

describe('one-line fields', () => {
  test.each(['a\nb', 'a\rb', 'a\u2028b', 'a\u2029b', 'a\u0085b', 'a\u000bb', 'a\tb'])(
    '%j is refused in a name',
    (name) => {
      expect(faults({ name })).toEqual(['name']);
    },
  );

  test('line breaks around a name are only white space', () => {
    expect(faults({ name: '\r\n Ada \r\n' })).toEqual([]);
  });
});

test.each(['\u200b\u200b', '\u2800', '\u3164\u115f', '\ufe0f\u034f', '\u00ad \u2060', '\u{e0041}'])(
  '%j shows nothing and is no text',
  (text) => {
    expect(faults({ message: text, name: text })).toEqual(['name', 'message']);
    expect(faults({ message: `${text}a` })).toEqual([]);
  },
);

describe('e-mail addresses', () => {
  test.each(['a@b', 'a.b+c@sub.example.org', "o'brien@example.org", 'a@xn--bcher-kva.example'])(
    '%s is taken',
    (email) => {
      expect(faults({ email })).toEqual([]);
    },
  );
  test.each([
    '',
    'a',
    'a@',
    '@b',
    'a@b,c@d',
    'a b@c',
    '<a@b>',
    'a@b\r\nBcc: c@d',
    'a@-b.example',
    `${'a'.repeat(250)}@b.example`,
  ])('%j is refused', (email) => {
    expect(faults({ email })).toEqual(['email']);
  });
});

describe('lengths are counted in UTF-16 units, as maxlength does', () => {
  test.each([
    ['name', 200],
    ['message', 10_000],
  ])('%s: %i is the longest', (field, max) => {
    expect(faults({ [field]: 'a'.repeat(max) })).toEqual([]);
    expect(faults({ [field]: 'a'.repeat(max + 1) })).toEqual([field]);
  });
});

test('what is no text is that field’s error', () => {
  expect(faults({ message: null, subject: null })).toEqual(['subject', 'message']);
});

test.each(['a\0b', 'a\ud800b'])('%j could not be stored as sent, so it is refused', (message) => {
  expect(faults({ message })).toEqual(['message']);
});

describe('context of a subject', () => {
  const digest = `sha256:${'0a'.repeat(32)}`;
  test('a dispute may carry tool, category and digest from the link', () => {
    expect(
      faults({
        subject: 'dispute',
        server: 'npm:x',
        tool: 'y',
        verdict: 'Read',
        expected: 'Execute',
        digest,
      }),
    ).toEqual([]);
  });
  test.each([
    ['digest', 'sha256:zz'],
    ['digest', digest.toUpperCase()],
    ['verdict', 'Harmless'],
    ['server', ''],
  ])('a dispute with %s %j is refused', (field, value) => {
    expect(faults({ subject: 'dispute', server: 'npm:x', [field]: value })).toEqual([field]);
  });
  test.each([
    'javascript:alert(1)',
    'http://example.org',
    'https://user:pw@example.org',
    'example.org',
  ])('a public source %s is refused', (source) => {
    expect(faults({ subject: 'attack', source })).toEqual(['source']);
  });
  test('a report of an attack may name the entry that it is about', () => {
    expect(faults({ subject: 'attack', attack: 'MCPA-2026-0041' })).toEqual([]);
  });
  test('a security problem of the site may name the page that shows it', () => {
    expect(faults({ subject: 'security', page: 'https://toolward.example/search/' })).toEqual([]);
    expect(faults({ subject: 'security', page: '/search/' })).toEqual(['page']);
  });
  test('fields of another subject are not looked at', () => {
    expect(faults({ subject: 'question', digest: 'nonsense' })).toEqual([]);
  });
});

test('an unknown subject is refused, none is a question', () => {
  expect(faults({ subject: 'invoice' })).toEqual(['subject']);
  expect(validate(raw({}))).toMatchObject({ ok: true, message: { subject: 'question' } });
});

test('any text either is refused or comes back normalised', () => {
  fc.assert(
    fc.property(anyText, (message) => {
      const result = validate(raw({ message }));
      if (result.ok) expect(result.message.message).toBe(normaliseText(message));
      else expect(result.errors.map((error) => error.field)).toEqual(['message']);
    }),
  );
});

test('normalising twice is normalising once', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(normaliseText(normaliseText(text))).toBe(normaliseText(text));
    }),
  );
});
