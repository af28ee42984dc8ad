/// <reference types="vitest/config" />
import { defineConfig } from 'vitest/config';

/** Builds take seconds each, and two at once would share Astro's generated types. */
const BUILD_TEST_TIMEOUT_MS = 300_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: ['**/*.built.test.ts'],
        },
      },
      {
        test: {
          name: 'build',
          include: ['tests/build/*.built.test.ts'],
          fileParallelism: false,
          testTimeout: BUILD_TEST_TIMEOUT_MS,
          hookTimeout: BUILD_TEST_TIMEOUT_MS,
        },
      },
    ],
  },
});
