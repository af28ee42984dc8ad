/** Writes garbage lines as fast as it can. */
import { writeSync } from 'node:fs';

const lines = 'this is no JSON\n'.repeat(8192);
for (;;) {
  try {
    writeSync(1, lines);
  } catch {
    // The pipe is full: try again.
  }
}
