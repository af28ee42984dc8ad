import { expect, test } from 'vitest';
import { testAttack } from '../test-attack.ts';
import { recommendedVersion } from './recommended-version.ts';

const entry = (changes: object) => {
  const attack = testAttack({ ...changes });
  return { file: `${attack.slug}.mdx`, attack, body: '' };
};
const faults = (...all: object[]) =>
  recommendedVersion(all.map(entry)).map(({ file, field }) => `${file} ${field}`);

const product = (versions: string, fixedIn: string[]) => ({
  affected: [{ ...testAttack().affected[0], versions, fixedIn }],
});
const older = { slug: 'older', ...product('<1.3.0', ['1.3.0']) };

test('a fixed version that another entry names as affected is a fault', () => {
  const newer = { slug: 'newer', ...product('=1.3.0', []) };
  expect(faults(older, newer)).toEqual(['older.mdx affected[0].fixedIn']);
  expect(faults({ ...older, seeAlso: ['newer'] }, newer)).toEqual([]);
});

test('a range that ends at the fixed version names it', () => {
  const newer = { slug: 'newer', ...product('<=1.3.0', ['1.4.0']) };
  expect(faults(older, newer)).toEqual(['older.mdx affected[0].fixedIn']);
  expect(faults(older, { slug: 'newer', ...product('<=1.2.9', ['1.3.0']) })).toEqual([]);
});

test('a version below a vulnerability without a fix is no way out', () => {
  const unfixed = { slug: 'newer', ...product('>=1.0.0', []) };
  expect(faults(older, unfixed)).toEqual(['older.mdx affected[0].fixedIn']);
  expect(faults(older, { slug: 'newer', ...product('>=1.4.0', []) })).toEqual([]);
});

test('a later vulnerability below a later fix is what every update meets', () => {
  expect(faults(older, { slug: 'newer', ...product('<1.5.0', ['1.5.0']) })).toEqual([]);
});
