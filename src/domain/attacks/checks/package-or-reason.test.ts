import { expect, test } from 'vitest';
import { testAttack } from '../test-attack.ts';
import { packageOrReason } from './package-or-reason.ts';

const CONTEXT = { techniques: new Set<string>(), today: '2026-11-30' };
const fields = (changes: object) =>
  packageOrReason({ file: 'a.mdx', attack: testAttack({ ...changes }), body: '' }, CONTEXT).map(
    ({ field }) => field,
  );
const product = { ...testAttack().affected[0], ecosystem: null, package: null };
const source = 'https://example.org/package.json';
const none = (reason: string, from: string | null = source) => ({
  noPackage: { reason, source: from },
});

test('a reason stands only where no package is named', () => {
  expect(fields({})).toEqual([]);
  expect(fields(none('application'))).toEqual(['noPackage']);
  expect(fields({ affected: [product], ...none('application') })).toEqual([]);
  expect(fields({ affected: [product, testAttack().affected[0]], ...none('hosted') })).toEqual([
    'noPackage',
  ]);
});

test('what is said of a product needs the product and a source', () => {
  expect(fields({ affected: [product], ...none('unpublished', null) })).toEqual([
    'noPackage.source',
  ]);
  expect(fields({ affected: [], ...none('unpublished') })).toEqual(['noPackage.reason']);
  expect(fields({ affected: [], ...none('technique', null) })).toEqual([]);
  expect(fields({ affected: [product], ...none('untraced', null) })).toEqual([]);
});

test('campaign is what an entry with members says', () => {
  const members = { kind: 'campaign', cve: [], members: ['a', 'b'], affected: [] };
  expect(fields({ ...members, ...none('campaign', null) })).toEqual([]);
  expect(fields({ ...members, ...none('technique', null) })).toEqual(['noPackage.reason']);
  expect(fields({ affected: [], ...none('campaign', null) })).toEqual(['noPackage.reason']);
});
