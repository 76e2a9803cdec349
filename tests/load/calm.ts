import { setTimeout as after } from 'node:timers/promises';
import type { BenchOptions } from './bench-options.ts';
import type { Measured } from './load-job.ts';
import { machineCpu, processCpu } from './process-cpu.ts';

/** Cores that other work may use beside a measurement. */
const CALM = 0.25;
const LOOK_MS = 250;

/**
 * A stretch on a calm machine: begun when other work is low, and made again, a few times, when it rose meanwhile. The choice
 * looks at that share alone, never at the figures; if it never gets calm, the calmest counts, and its share of other work
 * stands in the table.
 */
export async function calmly(
  stretch: () => Promise<Measured>,
  { tries, patienceSeconds }: Pick<BenchOptions, 'tries' | 'patienceSeconds'>,
): Promise<Measured> {
  let calmest: Measured | undefined;
  for (let made = 0; made < tries; made++) {
    await untilCalm(patienceSeconds * 1000);
    const measured = await stretch();
    if (!calmest || measured.othersBusy < calmest.othersBusy) calmest = measured;
    if (measured.othersBusy <= CALM) break;
    console.error(`  other work used ${measured.othersBusy.toFixed(2)} cores`);
  }
  return calmest!;
}

/** Resolves after the first look in which other work left the machine alone, or when patience ends. */
async function untilCalm(patienceMs: number): Promise<void> {
  for (let waited = 0; waited < patienceMs; waited += LOOK_MS) {
    const before = machineCpu() - processCpu(process.pid);
    await after(LOOK_MS);
    const others = machineCpu() - processCpu(process.pid) - before;
    if (others <= CALM * LOOK_MS * 1000) return;
  }
}
