import { expect, test } from 'vitest';
import { testAttack } from '../test-attack.ts';
import { namesOfPublicPackage } from './names-of-public-package.ts';

const CONTEXT = { techniques: new Set<string>(), today: '2026-11-30' };
const { policy, affected } = testAttack();
const messages = (changes: object, product: object = {}) =>
  namesOfPublicPackage(
    {
      file: 'a.mdx',
      attack: testAttack({
        policy: { ...policy, ...changes },
        affected: [{ ...affected[0], ...product }],
      }),
      body: '',
    },
    CONTEXT,
  ).map(({ message }) => message);

test('a package is looked up, or it is said why its tools are not named', () => {
  expect(messages({ namesAreExamples: false })).toEqual([]);
  expect(messages({ namesAreExamples: true })[0]).toContain('or say why');
  expect(messages({ namesAreExamples: true, examplesBecause: 'its source is closed' })).toEqual([]);
});

test('the reason stands only where it is due', () => {
  expect(messages({ namesAreExamples: false, examplesBecause: 'none' })).toHaveLength(1);
  const none = { package: null, ecosystem: null };
  expect(messages({ namesAreExamples: true }, none)).toEqual([]);
  expect(messages({ namesAreExamples: true, examplesBecause: 'none' }, none)).toHaveLength(1);
});
