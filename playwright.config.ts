import { defineConfig, devices } from '@playwright/test';
import {
  chromiumArguments,
  chromiumEnvironment,
  findChromium,
  findHeadlessShell,
} from './tests/support/chromium.ts';
import { fixtureBuild } from './tests/support/fixture-build.ts';

const executablePath = findHeadlessShell() ?? findChromium();

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: '.cache/test/browser',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  workers: 2,
  // A busy machine is slow, not broken.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: fixtureBuild.url,
    // A new process for each test was a third of the work; what a test left behind is cleared all the same.
    reuseContext: true,
    launchOptions: {
      args: chromiumArguments(),
      env: chromiumEnvironment(),
      ...(executablePath === null ? {} : { executablePath }),
    },
  },
  webServer: {
    command: 'node scripts/serve.ts',
    // Any answer will do; the site may lie below a path.
    port: fixtureBuild.port,
    env: {
      OUT_DIR: fixtureBuild.outDir,
      PORT: String(fixtureBuild.port),
      HOST: '127.0.0.1',
      CONTACT_DATABASE_URL: fixtureBuild.contactDatabase,
      // Tests of the contact form are many visitors on one machine.
      CONTACT_CLIENT_ADDRESS_HEADER: 'x-test-address',
    },
    reuseExistingServer: false,
  },
});
