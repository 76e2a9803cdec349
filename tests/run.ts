import { glob, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildWeb } from '@threshold/server/start/build-web.ts';
import { findRedis } from '@threshold/server/start/find-redis.ts';
import { runChecks } from './check.ts';
import {
  countPlaywright,
  countVitest,
  type Count,
  type RunnerResult,
} from './support/count-results.ts';
import { findChromium } from './support/find-chromium.ts';
import { runStep } from './support/run-step.ts';
import { root } from './support/start-threshold.ts';

/** `npm test`: everything, and at the end one line `N passed, N failed`. */
const artifacts = join(root, 'artifacts');
const vitestReport = join(artifacts, 'vitest.json');

const total: Count = { passed: 0, failed: 0 };
const failures: string[] = [];
function add(result: Count & Partial<Pick<RunnerResult, 'failures'>>): void {
  total.passed += result.passed;
  total.failed += result.failed;
  failures.push(...(result.failures ?? []));
}
function fail(reason: string): void {
  total.failed++;
  failures.push(reason);
}

async function prepare(): Promise<void> {
  await rm(artifacts, { recursive: true, force: true });
  await mkdir(artifacts, { recursive: true });
  await findRedis();
  process.env['THRESHOLD_CHROMIUM'] = await findChromium();
  // Hundreds of processes of ours start: each reads what the first compiled.
  process.env['NODE_COMPILE_CACHE'] ??= join(root, 'node_modules/.cache/compiled');
}

/** The test files that no runner has run a test of: a file in the wrong place must not pass in silence. */
async function reportUnrun(ran: readonly string[]): Promise<void> {
  const files = glob('{shared,server,web,tests}/**/*.{test,spec}.ts', {
    cwd: root,
    exclude: (name) => /node_modules|\.svelte-kit|build$/.test(name),
  });
  for await (const file of files) {
    if (!ran.includes(join(root, file))) fail(`${file} was run by nobody`);
  }
}

async function runVitest(): Promise<RunnerResult> {
  const { code } = await runStep(
    `vitest run --allowOnly=false --reporter=default --reporter=json --outputFile.json=${vitestReport}`,
    true,
  );
  return await countVitest(vitestReport, code);
}

async function runPlaywright(project: 'paced' | 'screens'): Promise<RunnerResult> {
  const report = join(artifacts, `playwright-${project}.json`);
  process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] = report;
  const { code } = await runStep(
    `playwright test --config tests/playwright.config.ts --project ${project} --reporter=list,json`,
    true,
  );
  return await countPlaywright(report, code);
}

function title(text: string): void {
  console.log(`\n── ${text}`);
}

try {
  await prepare();
  title('Checks');
  add(await runChecks(buildWeb));

  title('Command, realtime, start and fault tests');
  const vitest = await runVitest();
  add(vitest);
  if (vitest.files.length === 0) fail('vitest found no test');

  title('Browser tests');
  const browser = [await runPlaywright('paced'), await runPlaywright('screens')];
  for (const result of browser) {
    add(result);
    if (result.files.length === 0) fail('Playwright found no test');
  }

  await reportUnrun([...vitest.files, ...browser.flatMap(({ files }) => files)]);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
if (failures.length > 0) {
  title('Failed');
  for (const failure of failures) console.log(`✗ ${failure}\n`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
