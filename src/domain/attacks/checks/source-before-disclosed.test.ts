import { expect, test } from 'vitest';
import { testAttack } from '../test-attack.ts';
import { sourceBeforeDisclosed } from './source-before-disclosed.ts';

const CONTEXT = { techniques: new Set<string>(), today: '2026-11-29' };
const fields = (changes: object) =>
  sourceBeforeDisclosed(
    { file: 'a.mdx', attack: testAttack({ ...changes }), body: '' },
    CONTEXT,
  ).map(({ field }) => field);

const source = (date: string, type?: string) => ({
  title: 'Report',
  url: 'https://example.org/report',
  publisher: 'Example',
  date,
  read: true,
  ...(type === undefined ? {} : { type }),
});

test('an older report is a fault, at the precision that both have', () => {
  expect(fields({ sources: [source('2026-05-04')] })).toEqual([]);
  expect(fields({ sources: [source('2026-05')] })).toEqual([]);
  expect(fields({ sources: [source('2026-05-03')] })).toEqual(['sources[0].date']);
  expect(fields({ sources: [source('2025')] })).toEqual(['sources[0].date']);
});

test('a fix may be older, and so may what research cites', () => {
  expect(fields({ sources: [source('2026-04-01', 'FIX')] })).toEqual([]);
  expect(fields({ kind: 'research', sources: [source('2024')] })).toEqual([]);
});
