import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium } from './support/find-chromium.ts';

/** Browser tests: real Chromium, the built app, each test with a server and a Redis of its own. */
const measured = ['live-loop.spec.ts', 'board-smooth.spec.ts'];
const executablePath = await findChromium();

export default defineConfig({
  testDir: './e2e',
  globalSetup: './support/before-browsers.ts',
  projects: [
    {
      // They time what they see, so nothing runs beside them: `npm test` runs the projects one after the other.
      name: 'paced',
      testMatch: measured,
      workers: 1,
      outputDir: '../artifacts/e2e/paced',
    },
    {
      name: 'screens',
      testMatch: '*.spec.ts',
      testIgnore: measured,
      // What glides is there at once: waiting for it is most of what a press costs. Who tests motion asks for it.
      use: {
        contextOptions: { reducedMotion: 'reduce' },
        // A page lives for seconds: what V8's slowest compiler makes of its scripts costs more than it gives back.
        launchOptions: { executablePath, args: [...chromiumFlags, '--js-flags=--no-opt'] },
      },
      outputDir: '../artifacts/e2e/screens',
    },
  ],
  // A file at a time on each core. A test waits for what a screen shows, so one that runs beside it makes it late, not wrong.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  // How long a machine may take that does other things beside; what is to be quick is timed by the paced ones themselves.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    headless: true,
    launchOptions: { executablePath, args: chromiumFlags },
    screenshot: 'only-on-failure',
    // Recording all that passes costs more than what is recorded. A failure keeps its page and picture; `--trace on` has the rest.
    trace: 'off',
    // It fills its cache at every first visit, and each test is one: who tests what it does allows it.
    serviceWorkers: 'block',
  },
});
