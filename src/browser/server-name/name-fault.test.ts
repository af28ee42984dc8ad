import { expect, test } from 'vitest';
import { nameFault } from './name-fault.ts';

test.each(['memory', 'my_server', 'A-1', 'x'.repeat(40)])(
  '%s can be written everywhere',
  (name) => {
    expect(nameFault(name)).toBeNull();
  },
);

test.each(['', 'my server', 'my.server', 'é', '<b>', '"', 'x'.repeat(41)])(
  '%j cannot, and the reader is told why',
  (name) => {
    expect(nameFault(name)).toMatch(/^[A-Z].*\.$/);
  },
);
