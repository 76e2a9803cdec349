import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countPlaywright, countVitest } from '../support/count-results.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function report(content: unknown): Promise<string> {
  const path = join(temporaryFolder(), 'report.json');
  await writeFile(path, JSON.stringify(content));
  return path;
}

const file = (name: string, status: string, ...tests: string[]) => ({
  name,
  status,
  message: 'Cannot find module',
  assertionResults: tests.map((each) => ({
    status: each,
    fullName: `a test that ${each}`,
    failureMessages: each === 'failed' ? ['expected 1 to be 2'] : [],
  })),
});

test('vitest: tests are counted, skipped ones are neither', async () => {
  const path = await report({
    testResults: [
      file('/a.test.ts', 'passed', 'passed', 'passed', 'skipped'),
      file('/b.test.ts', 'failed', 'failed', 'passed'),
    ],
  });
  expect(await countVitest(path, 1)).toEqual({
    passed: 3,
    failed: 1,
    failures: ['/b.test.ts › a test that failed\nexpected 1 to be 2'],
    files: ['/a.test.ts', '/b.test.ts'],
  });
});

test('vitest: a file that fails outside its tests is one failure, and was not run', async () => {
  const path = await report({ testResults: [file('/a.test.ts', 'failed')] });
  expect(await countVitest(path, 1)).toEqual({
    passed: 0,
    failed: 1,
    failures: ['/a.test.ts\nCannot find module'],
    files: [],
  });
});

test('vitest: ending badly with every test passed is a failure', async () => {
  const path = await report({ testResults: [file('/a.test.ts', 'passed', 'passed')] });
  expect(await countVitest(path, 1)).toMatchObject({
    passed: 1,
    failed: 1,
    failures: ['the runner ended with 1 and names no failed test'],
  });
  expect(await countVitest(path, null)).toMatchObject({ passed: 1, failed: 1 });
  expect(await countVitest(path, 0)).toMatchObject({ passed: 1, failed: 0 });
});

test('a report that is not there is a failure', async () => {
  const nowhere = join(temporaryFolder(), 'report.json');
  expect(await countVitest(nowhere, 0)).toMatchObject({ passed: 0, failed: 1, files: [] });
  expect(await countPlaywright(nowhere, 0)).toMatchObject({ passed: 0, failed: 1, files: [] });
});

test('Playwright: nested suites are counted, and a flaky test is a failed one', async () => {
  const spec = (...statuses: string[]) => ({
    title: statuses.join(' and '),
    tests: statuses.map((status) => ({
      status,
      results: [{}, { error: { message: `was ${status}` } }],
    })),
  });
  const path = await report({
    config: { rootDir: '/e2e' },
    suites: [
      {
        file: 'a.test.ts',
        specs: [spec('expected')],
        suites: [{ file: 'a.test.ts', specs: [spec('flaky'), spec('unexpected', 'skipped')] }],
      },
      { file: 'empty.test.ts', specs: [] },
    ],
  });
  expect(await countPlaywright(path, 1)).toEqual({
    passed: 1,
    failed: 2,
    failures: [
      'a.test.ts › flaky\nwas flaky',
      'a.test.ts › unexpected and skipped\nwas unexpected',
    ],
    files: ['/e2e/a.test.ts'],
  });
});
