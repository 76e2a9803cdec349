import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium } from './support/find-chromium.ts';

/** Browser tests: real Chromium, the built app, each test with a server and a Redis of its own. */
export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '../artifacts/e2e',
  globalSetup: './support/build-web-once.ts',
  // One at a time: a test drives several people at once, and two cores are what there is.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 5_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    headless: true,
    launchOptions: { executablePath: await findChromium(), args: chromiumFlags },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
});
