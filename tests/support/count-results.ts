import { readFile } from 'node:fs/promises';

/** How many tests passed and how many did not. */
export interface Count {
  passed: number;
  failed: number;
}

/**
 * What a test runner left behind: its count, the files in which it ran at least one test, as absolute paths, and of each
 * failure its name and what it said, so that the end of a long output tells which tests failed.
 */
export interface RunnerResult extends Count {
  readonly files: readonly string[];
  readonly failures: readonly string[];
}

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages?: readonly string[];
    }[];
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
  const failures = results.flatMap((file) => {
    const failed = file.assertionResults.filter((test) => test.status === 'failed');
    if (file.status === 'failed' && failed.length === 0) return [said(file.name, file.message)];
    return failed.map((test) =>
      said(`${file.name} › ${test.fullName}`, test.failureMessages?.join('\n')),
    );
  });
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    ...withCrash(failures, code, report !== undefined),
    files: results.filter((file) => file.assertionResults.length > 0).map((file) => file.name),
  };
}

interface PlaywrightTest {
  readonly status: string;
  readonly results?: readonly { readonly error?: { readonly message?: string } }[];
}

interface PlaywrightSuite {
  readonly file: string;
  readonly specs?: readonly { readonly title: string; readonly tests: readonly PlaywrightTest[] }[];
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
  const tests = suites.flatMap(testsOf);
  const failures = tests
    .filter(({ status }) => status === 'unexpected' || status === 'flaky')
    .map(({ name, results }) => said(name, results?.find(({ error }) => error)?.error?.message));
  return {
    passed: tests.filter(({ status }) => status === 'expected').length,
    ...withCrash(failures, code, report !== undefined),
    files: suites
      .filter((suite) => testsOf(suite).length > 0)
      .map((suite) => `${report?.config.rootDir ?? ''}/${suite.file}`),
  };
}

function testsOf(suite: PlaywrightSuite): (PlaywrightTest & { readonly name: string })[] {
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map((test) => ({ ...test, name: `${suite.file} › ${spec.title}` })),
  );
  return [...own, ...(suite.suites ?? []).flatMap(testsOf)];
}

function said(name: string, message = 'no message'): string {
  return `${name}\n${message.split('\n').slice(0, 20).join('\n')}`;
}

function withCrash(
  failures: readonly string[],
  code: number | null,
  reported: boolean,
): Pick<RunnerResult, 'failed' | 'failures'> {
  const crashed = !reported || (code !== 0 && failures.length === 0);
  const all = crashed
    ? [...failures, `the runner ended with ${code ?? 'a signal'} and names no failed test`]
    : failures;
  return { failed: all.length, failures: all };
}

async function readReport<Report>(path: string): Promise<Report | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Report);
}
