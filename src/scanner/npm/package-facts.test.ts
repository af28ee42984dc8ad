import { describe, expect, test } from 'vitest';
import { executableOf, packageFacts } from './package-facts.ts';

describe('packageFacts', () => {
  test('takes what npm asks for and leaves the rest out', () => {
    const facts = packageFacts(
      { name: '@a/b', version: '1.0.0', description: 7, homepage: '', license: { type: 'MIT' } },
      'b',
    );
    expect(facts).toEqual({
      name: '@a/b',
      version: '1.0.0',
      description: '',
      homepage: null,
      repository: null,
      license: 'MIT',
    });
  });

  test.each([
    ['user/repo', 'https://github.com/user/repo'],
    ['github:user/repo', 'https://github.com/user/repo'],
    ['git+https://github.com/user/repo.git', 'https://github.com/user/repo'],
    ['git+ssh://git@github.com/user/repo.git', 'https://github.com/user/repo'],
    ['git@gitlab.com:user/repo.git', 'https://gitlab.com/user/repo'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
  ])('writes the repository %s as %s', (repository, expected) => {
    expect(packageFacts({ repository: { url: repository } }, 'b').repository).toBe(expected);
    expect(packageFacts({ repository }, 'b').repository).toBe(expected);
  });
});

describe('executableOf', () => {
  test.each([
    [{ name: 'a', bin: './dist/index.js' }, undefined, 'dist/index.js'],
    [{ name: '@s/a', bin: { x: 'x.js', a: 'a.js' } }, undefined, 'a.js'],
    [{ name: '@s/a', bin: { x: 'x.js', y: 'y.js' } }, undefined, 'x.js'],
    [{ name: '@s/a', bin: { x: 'x.js', y: 'y.js' } }, 'y', 'y.js'],
    [{ name: '@s/a', bin: { x: 'x.js' } }, 'y', null],
    [{ name: 'a' }, undefined, null],
    [{ name: 'a', bin: '../../other/index.js' }, undefined, null],
    [{ name: 'a', bin: '/bin/sh' }, undefined, null],
  ])('of %j, asked for %s, is %s', (manifest, wanted, expected) => {
    expect(executableOf(manifest, wanted)).toBe(expected);
  });
});
