import { readFile } from 'node:fs/promises';

/** How many tests passed and how many did not. */
export interface Count {
  passed: number;
  failed: number;
}

/** What a test runner left behind: its count, and the files in which it ran at least one test, as absolute paths. */
export interface RunnerResult extends Count {
  readonly files: readonly string[];
}

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/**
 * Counts a JSON report of vitest. A file that fails outside its tests (an import, a hook) is a failure of its own, so
 * is a runner that ended badly (`code` not 0) without naming a failed test, and so is a report that is not there.
 */
export async function countVitest(path: string, code: number | null): Promise<RunnerResult> {
  const report = await readReport<VitestReport>(path);
  const results = report?.testResults ?? [];
  const tests = results.flatMap((file) => file.assertionResults);
  const failedTests = tests.filter((test) => test.status === 'failed').length;
  const failedFiles = results.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: withCrash(failedTests + failedFiles, code, report !== undefined),
    files: results.filter((file) => file.assertionResults.length > 0).map((file) => file.name),
  };
}

interface PlaywrightSuite {
  readonly file: string;
  readonly specs?: readonly { readonly tests: readonly { readonly status: string }[] }[];
  readonly suites?: readonly PlaywrightSuite[];
}

interface PlaywrightReport {
  readonly config: { readonly rootDir: string };
  readonly suites: readonly PlaywrightSuite[];
}

/** Counts a JSON report of Playwright, with the same failures as for vitest; a flaky test is a failed one. */
export async function countPlaywright(path: string, code: number | null): Promise<RunnerResult> {
  const report = await readReport<PlaywrightReport>(path);
  const suites = report?.suites ?? [];
  const statuses = suites.flatMap(statusesOf);
  return {
    passed: statuses.filter((status) => status === 'expected').length,
    failed: withCrash(
      statuses.filter((status) => status === 'unexpected' || status === 'flaky').length,
      code,
      report !== undefined,
    ),
    files: suites
      .filter((suite) => statusesOf(suite).length > 0)
      .map((suite) => `${report?.config.rootDir ?? ''}/${suite.file}`),
  };
}

function statusesOf(suite: PlaywrightSuite): string[] {
  const own = (suite.specs ?? []).flatMap((spec) => spec.tests.map((test) => test.status));
  return [...own, ...(suite.suites ?? []).flatMap(statusesOf)];
}

function withCrash(failed: number, code: number | null, reported: boolean): number {
  const crashed = !reported || (code !== 0 && failed === 0);
  return crashed ? failed + 1 : failed;
}

async function readReport<Report>(path: string): Promise<Report | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Report);
}
