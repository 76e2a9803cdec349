import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root } from './support/start-threshold.ts';
import { runStep } from './support/run-step.ts';
import type { RunnerResult } from './support/count-results.ts';

/**
 * Runs every script of package.json that is named check:…, prints how each went and the words of those that failed.
 * A check counts as one test. Two run at a time; results are printed in the order of the list. `afterScreens` is what needs the types
 * that checking the screens writes, and would write them again under its hands: it begins behind that check, beside the others.
 */
export async function runChecks(
  afterScreens: () => Promise<void> = async () => undefined,
): Promise<Omit<RunnerResult, 'files'>> {
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const waiting = Object.entries(scripts).filter(([name]) => name.startsWith('check:'));
  const results = waiting.map(() => Promise.withResolvers<Awaited<ReturnType<typeof runStep>>>());
  const names = waiting.map(([name]) => name.slice('check:'.length));
  const isScreens = ({ index }: { index: number }) => names[index] === 'screens';
  const queue = waiting
    .map(([, command], index) => ({ command, index }))
    .toSorted((a, b) => Number(isScreens(b)) - Number(isScreens(a)));
  let behind = Promise.resolve();
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      results[next.index]?.resolve(await runStep(next.command));
      if (!isScreens(next)) continue;
      behind = afterScreens();
      // Whatever becomes of it, the other checks go on; who waits for it below is told.
      await behind.catch(() => undefined);
    }
  };
  for (let workers = Math.min(2, availableParallelism()); workers > 0; workers--) void worker();

  const count = { passed: 0, failed: 0, failures: [] as string[] };
  for (const [index, { promise }] of results.entries()) {
    const { code, output, seconds } = await promise;
    const ok = code === 0;
    count[ok ? 'passed' : 'failed']++;
    console.log(`${ok ? '✓' : '✗'} ${(names[index] ?? '').padEnd(12)} ${seconds.toFixed(1)} s`);
    if (!ok) {
      console.log(`\n${output.trim()}\n`);
      count.failures.push(`npm run check:${names[index] ?? ''}`);
    }
  }
  await behind;
  return count;
}

if (import.meta.main) {
  const { passed, failed } = await runChecks();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
