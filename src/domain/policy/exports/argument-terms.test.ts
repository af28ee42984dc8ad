import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgePath, parsePath } from '../path-within.ts';
import { pathPattern } from './argument-terms.ts';
import { allPattern, canSayInGemini } from './gemini-arguments.ts';
import type { PlannedTool } from './plan.ts';

const FOLDERS = ['/srv', '/', '/srv/a b', '/srv/[x]'] as const;
const pieces = fc.constantFrom(
  ...[
    'srv',
    '/',
    '/',
    '.',
    '..',
    'a',
    'a b',
    '[x]',
    '%2e',
    '\\',
    '"',
    '\n',
    '．．',
    '…',
    '.hidden',
    'srvx',
    '',
  ],
);
const paths = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(''));

test.each(FOLDERS)('a pattern for %s takes no path that path_within refuses', (folder) => {
  const parsed = parsePath(folder) ?? expect.fail();
  const pattern = new RegExp(`^${pathPattern([folder])}$`);
  const tool: PlannedTool = {
    name: 't',
    effect: 'allow',
    reason: '',
    limits: [],
    only: null,
    denyIf: [],
    require: [
      { conditions: [{ path: 'args.p', op: 'path_within', value: [folder] }], on_deny: 'No.' },
    ],
  };
  expect(canSayInGemini(tool)).toBe(true);
  const gemini = new RegExp(allPattern(tool));
  fc.assert(
    fc.property(paths, (text) => {
      const isWithin = judgePath(text, [parsed]) === true;
      if (pattern.test(text)) expect(isWithin).toBe(true);
      // As Gemini CLI hands it over, with a nested pair of the same name that must not count.
      const json = `{\0"a":{"p":"/srv"}\0,\0"p":${JSON.stringify(text)}\0}`;
      if (gemini.test(json)) expect(isWithin).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test.each(['/srv', '/srv/a', '/srv/a b/.hidden', '/srv/..a/b.c'])('%s is inside /srv', (text) => {
  expect(text).toMatch(new RegExp(`^${pathPattern(['/srv'])}$`));
});

test('a folder of Windows, or one with characters that are read in two ways, has no pattern', () => {
  expect(pathPattern(['C:\\data'])).toBeNull();
  expect(pathPattern(['/srv/é'])).toBeNull();
});
