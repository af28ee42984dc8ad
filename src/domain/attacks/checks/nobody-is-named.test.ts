import { expect, test } from 'vitest';
import { testAttack } from '../test-attack.ts';
import { nobodyIsNamed } from './nobody-is-named.ts';

const CONTEXT = { techniques: new Set<string>(), today: '2026-11-30' };
const [source] = testAttack().sources;
const url = source?.url ?? '';
const fields = (changes: Readonly<Record<string, unknown>>) =>
  nobodyIsNamed({ file: 'a.mdx', attack: testAttack(changes), body: '' }, CONTEXT).map(
    ({ field, message }) => `${field}: ${message}`,
  );

test('what names nobody is a source of the entry that was read', () => {
  const read = (is: boolean) => ({ sources: [{ ...source, read: is }], namesNobody: [url] });
  expect(fields(read(true))).toEqual([]);
  expect(fields(read(false))).toEqual(['namesNobody[0]: was not read']);
  expect(fields({ namesNobody: ['https://example.org/other'] })).toEqual([
    'namesNobody[0]: list it in sources',
  ]);
});

test('it stands beside a coordinator, and beside no finder', () => {
  const named = (role: string) => ({
    sources: [{ ...source, read: true }],
    namesNobody: [url],
    credits: [{ name: 'A Lab', role }],
  });
  expect(fields(named('COORDINATOR'))).toEqual([]);
  expect(fields(named('FINDER'))).toEqual(['namesNobody: must be empty, since A Lab is named']);
});
