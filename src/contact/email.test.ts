import { expect, test } from 'vitest';
import { readEmail } from './email.ts';

test.each([
  ['ada@example.org', 'ada@example.org'],
  ['ada@b\u00fccher.example', 'ada@xn--bcher-kva.example'],
  ['ada@\u4f8b\u3048.\u30c6\u30b9\u30c8', 'ada@xn--r8jz45g.xn--zckzah'],
  ['ada@example\u3002org', 'ada@example.org'],
  ['ADA+tools@EXAMPLE.org', 'ADA+tools@EXAMPLE.org'],
])('%s is taken as %s', (written, address) =>
  expect(readEmail(written)).toEqual({ address, fault: null }),
);

test('letters outside of ASCII before the @ are refused with the reason', () => {
  expect(readEmail('\u00e4da@example.org').fault).toContain('only ASCII letters before the @');
});

test.each([
  'ada',
  'ada@',
  '@b\u00fccher.example',
  'ada@b\u00fccher.example/path',
  'ada@b\u00fccher.example:25',
  'ada@evil.example@b\u00fccher .example',
  'ada@\u2460.\u2461',
  'ada@\u200b',
  `ada@${'\u00fc'.repeat(300)}.example`,
])('%j is no address', (written) => expect(readEmail(written).fault).not.toBeNull());
