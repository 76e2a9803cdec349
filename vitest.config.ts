import { defineConfig } from 'vitest/config';
import { LongFilesFirst } from './tests/support/long-files-first.ts';

const project = (name: string, include: string[], timeout = 5_000, globalSetup: string[] = []) => ({
  // A worker keeps the modules it has loaded for its next file: loading them is half of what a short file costs.
  test: { name, include, isolate: false, testTimeout: timeout, hookTimeout: 60_000, globalSetup },
});

export default defineConfig({
  test: {
    // One more than the cores: many of them wait for a time to pass.
    maxWorkers: 3,
    sequence: { sequencer: LongFilesFirst },
    projects: [
      project('unit', [
        'tests/domain/**/*.test.ts',
        'tests/content/**/*.test.ts',
        'tests/imports/**/*.test.ts',
        'tests/exports/**/*.test.ts',
      ]),
      project('redis', ['tests/commands/**/*.test.ts', 'tests/store/**/*.test.ts'], 60_000),
      project('http', ['tests/http/**/*.test.ts'], 60_000),
      project('pages', ['tests/pages/**/*.test.ts'], 60_000, ['tests/support/build-web-once.ts']),
      project('demo', ['tests/demo/**/*.test.ts'], 300_000),
      project('realtime', ['tests/realtime/**/*.test.ts'], 60_000),
      project('faults', ['tests/faults/**/*.test.ts'], 300_000),
      project('start', ['tests/start/**/*.test.ts'], 300_000, ['tests/support/build-web-once.ts']),
    ],
  },
});
