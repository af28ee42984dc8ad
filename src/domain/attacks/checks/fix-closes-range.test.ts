import { expect, test } from 'vitest';
import { testAttack } from '../test-attack.ts';
import { fixClosesRange } from './fix-closes-range.ts';

const CONTEXT = { techniques: new Set<string>(), today: '2026-11-29' };
const fields = (changes: object) =>
  fixClosesRange({ file: 'a.mdx', attack: testAttack({ ...changes }), body: '' }, CONTEXT).map(
    ({ field }) => field,
  );

const product = (versions: string | null, fixedIn: string[]) => ({
  affected: [{ ...testAttack().affected[0], versions, fixedIn }],
});

test('a range that is open or missing beside a fix is a fault', () => {
  expect(fields(product('<1.2.0', ['1.2.0']))).toEqual([]);
  expect(fields(product('=1.1.0', ['1.2.0']))).toEqual([]);
  expect(fields(product(null, []))).toEqual([]);
  expect(fields(product(null, ['1.2.0']))).toEqual(['affected[0].versions']);
  expect(fields(product('*', ['1.2.0']))).toEqual(['affected[0].versions']);
  expect(fields(product('<1.0.0 || >=2.0.0', ['1.0.0']))).toEqual(['affected[0].versions']);
});
