/// <reference types="vitest/config" />
import { defineConfig } from 'vitest/config';

/** Tests take seconds of work at most, which a busy machine stretches: only what hangs is to end. */
const UNIT_TEST_TIMEOUT_MS = 600_000;
/** These start servers of their own; on a busy machine that takes its time. */
const PROCESS_TEST_TIMEOUT_MS = 600_000;
/** Builds take seconds each, and two at once would share Astro's generated types. */
const BUILD_TEST_TIMEOUT_MS = 900_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.ts',
            'scripts/**/*.test.ts',
            'tests/*.test.ts',
            'tests/build/*.test.ts',
          ],
          exclude: ['**/*.built.test.ts'],
          // Three quarters of the work was reading the same word lists and libraries anew for each file.
          isolate: false,
          testTimeout: UNIT_TEST_TIMEOUT_MS,
        },
      },
      {
        test: {
          name: 'system',
          include: ['tests/*/**/*.test.ts'],
          exclude: ['tests/build/**'],
          fileParallelism: false,
          isolate: false,
          testTimeout: PROCESS_TEST_TIMEOUT_MS,
          hookTimeout: PROCESS_TEST_TIMEOUT_MS,
        },
      },
      {
        test: {
          name: 'build',
          include: ['tests/build/*.built.test.ts'],
          fileParallelism: false,
          // The fixture site is read once for all files.
          isolate: false,
          testTimeout: BUILD_TEST_TIMEOUT_MS,
          hookTimeout: BUILD_TEST_TIMEOUT_MS,
        },
      },
    ],
  },
});
