import { expect, test } from 'vitest';
import { isOsiApproved, licenceOfReadme, licenceOfText } from './licence.ts';

test.each([
  'MIT',
  'APACHE-2.0',
  'Apache-2.0',
  'MIT OR SSPL-1.0',
  'MIT AND Apache-2.0',
  'GPL-2.0-or-later',
  'Apache-2.0 WITH LLVM-exception',
])('%s is approved', (expression) => expect(isOsiApproved(expression)).toBe(true));

test.each([
  null,
  '',
  'UNLICENSED',
  'SEE LICENSE IN LICENSE',
  'FSL-1.1-ALv2',
  'SSPL-1.0',
  'MIT AND SSPL-1.0',
  'Elastic-2.0',
  'constructor',
  'MIT + Commons Clause',
])('%s is not approved', (expression) => expect(isOsiApproved(expression)).toBe(false));

test('the heading of a licence file names the licence', () => {
  expect(licenceOfText('MIT License\n\nCopyright (c) 2026 A\n')).toBe('MIT');
  expect(
    licenceOfText(
      '\n                                 Apache License\n                           Version 2.0, January 2004\n',
    ),
  ).toBe('Apache-2.0');
  expect(
    licenceOfText('Copyright A. All rights reserved. Portions under the MIT License.'),
  ).toBeNull();
});

test('a README names its licence below its own heading only', () => {
  expect(
    licenceOfReadme('# A\n\n## License\n\nThis server is licensed under the MIT License.\n'),
  ).toBe('MIT');
  expect(licenceOfReadme('## Licence\nApache 2.0\n')).toBe('Apache-2.0');
  expect(licenceOfReadme('# A\nPorted from an MIT project.\n')).toBeNull();
  expect(licenceOfReadme('## License\nProprietary.\n')).toBeNull();
});
