import { expect, it } from 'vitest';
import { withoutAddresses } from './plain-line.ts';

it.each([
  ['failed for http://127.0.0.1:4873/a/-/a.tgz see /root/log', 'failed for <address> see <path>'],
  ['/root/x cannot be read', '<path> cannot be read'],
  [
    'the folder `/root/x y` of (/opt/b) and "/srv/c"',
    'the folder `<path> y` of (<path>) and "<path>"',
  ],
  [
    'initializing source docker://127.0.0.1:5000/x:1: reading',
    'initializing source <address> reading',
  ],
  ['a path /a(b)/c"d is left whole', 'a path <path> is left whole'],
  ['and/or stays', 'and/or stays'],
])('%s', (text, plain) => {
  expect(withoutAddresses(text)).toBe(plain);
});
