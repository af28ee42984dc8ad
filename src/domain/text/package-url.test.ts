import { expect, test } from 'vitest';
import { packageUrl } from './package-url.ts';

test('a package has a URL unless it would be the URL of another', () => {
  expect(packageUrl('npm', '@a/b', '1.0.0')).toBe('pkg:npm/%40a/b@1.0.0');
  expect(packageUrl('maven', 'org.a:b', null)).toBe('pkg:maven/org.a/b');
  expect(packageUrl('pypi', 'Some_Name', null)).toBe('pkg:pypi/some-name');
  expect(packageUrl('npm', 'JSONStream', '1.3.5')).toBeNull();
  expect(packageUrl('npm', '', null)).toBeNull();
});
