import { expect, test } from 'vitest';
import { testAttack } from '../test-attack.ts';
import { scoresAreSaid } from './scores-are-said.ts';

const CONTEXT = { techniques: new Set<string>(), today: '2026-11-30' };
const faults = (changes: object) =>
  scoresAreSaid({ file: 'a.mdx', attack: testAttack({ ...changes }), body: '' }, CONTEXT).map(
    ({ field }) => field,
  );
const [source] = testAttack().sources;
const other = {
  score: 8.7,
  vector: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N',
  version: '4.0',
  issuer: 'GitHub',
  source: source?.url,
};

test('a second score names its source', () => {
  expect(faults({})).toEqual([]);
  expect(faults({ cvssOther: [other] })).toEqual([]);
  expect(faults({ cvssOther: [{ ...other, source: null }] })).toEqual(['cvssOther[0].source']);
  expect(faults({ cvssOther: [{ ...other, source: 'https://example.net/' }] })).toEqual([
    'cvssOther[0].source',
  ]);
});

test('a score has a value of its own version, and stands once', () => {
  expect(faults({ cvssOther: [{ ...other, version: '3.1' }] })).toContain('cvssOther[0].version');
  expect(faults({ cvssOther: [{ ...other, score: null, vector: null }] })).toEqual([
    'cvssOther[0]',
  ]);
  expect(faults({ cvssOther: [other, other] })).toEqual(['cvssOther[1]']);
  expect(faults({ cvssOther: [{ ...testAttack().cvss, source: source?.url }] })).toEqual([
    'cvssOther[0]',
  ]);
});

test('there is no second score without a first', () => {
  expect(faults({ cvss: null, severityBasis: 'editorial', cvssOther: [other] })).toEqual([
    'cvssOther',
  ]);
});
