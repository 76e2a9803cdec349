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
  assertionResults: tests.map((each) => ({ status: each })),
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
    files: ['/a.test.ts', '/b.test.ts'],
  });
});

test('vitest: a file that fails outside its tests is one failure, and was not run', async () => {
  const path = await report({ testResults: [file('/a.test.ts', 'failed')] });
  expect(await countVitest(path, 1)).toEqual({ passed: 0, failed: 1, files: [] });
});

test('vitest: ending badly with every test passed is a failure', async () => {
  const path = await report({ testResults: [file('/a.test.ts', 'passed', 'passed')] });
  expect(await countVitest(path, 1)).toMatchObject({ passed: 1, failed: 1 });
  expect(await countVitest(path, null)).toMatchObject({ passed: 1, failed: 1 });
  expect(await countVitest(path, 0)).toMatchObject({ passed: 1, failed: 0 });
});

test('a report that is not there is a failure', async () => {
  const nowhere = join(temporaryFolder(), 'report.json');
  expect(await countVitest(nowhere, 0)).toEqual({ passed: 0, failed: 1, files: [] });
  expect(await countPlaywright(nowhere, 0)).toEqual({ passed: 0, failed: 1, files: [] });
});

test('Playwright: nested suites are counted, and a flaky test is a failed one', async () => {
  const spec = (...statuses: string[]) => ({ tests: statuses.map((status) => ({ status })) });
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
    files: ['/e2e/a.test.ts'],
  });
});
