import { defineConfig } from 'vitest/config';
import { LongFilesFirst } from './tests/support/long-files-first.ts';

/** A time-out ends what hangs: a busy machine may take its time. What is to be quick is timed by its own test. */
const project = (name: string, include: string[], timeout = 30_000, more = {}) => ({
  test: { name, include, testTimeout: timeout, hookTimeout: 60_000, ...more },
});
/** Many short files: a worker keeps the modules it has loaded for its next file, since loading them is half of what such a file costs. */
const shared = { isolate: false };
const built = { globalSetup: ['tests/support/build-web-once.ts'] };

export default defineConfig({
  test: {
    // One more than the cores: many of them wait for a time to pass.
    maxWorkers: 3,
    sequence: { sequencer: LongFilesFirst },
    projects: [
      project(
        'unit',
        [
          'tests/domain/**/*.test.ts',
          'tests/content/**/*.test.ts',
          'tests/imports/**/*.test.ts',
          'tests/exports/**/*.test.ts',
        ],
        30_000,
        shared,
      ),
      project('redis', ['tests/commands/**/*.test.ts', 'tests/store/**/*.test.ts'], 60_000, shared),
      project('http', ['tests/http/**/*.test.ts'], 60_000, shared),
      project('pages', ['tests/pages/**/*.test.ts'], 60_000, built),
      project('demo', ['tests/demo/**/*.test.ts'], 300_000),
      project('realtime', ['tests/realtime/**/*.test.ts'], 60_000),
      project('faults', ['tests/faults/**/*.test.ts'], 300_000),
      project('start', ['tests/start/**/*.test.ts'], 300_000, built),
    ],
  },
});
