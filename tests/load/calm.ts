import { setTimeout as after } from 'node:timers/promises';
import type { BenchOptions } from './bench-options.ts';
import type { Measured, Step } from './load-job.ts';
import { measure } from './measure.ts';
import { machineCpu, processCpu } from './process-cpu.ts';
import type { SubjectName } from './subjects.ts';

/** Cores that other work may use beside a measurement. */
const calm = 0.25;

/**
 * A measurement of a calm machine: begun when other work is low, and made again, a few times, when it rose
 * meanwhile. The choice looks at that share alone, never at the figures; if it never gets calm, the
 * calmest counts, and its share of other work stands in the table.
 */
export async function measureCalmly(
  name: SubjectName,
  processes: number,
  steps: Step[],
  options: BenchOptions,
): Promise<Measured[]> {
  let calmest: { measured: Measured[]; others: number } | undefined;
  for (let made = 0; made < options.tries; made++) {
    await untilCalm(options.patienceSeconds);
    const measured = await measure(name, processes, steps, options);
    const others = Math.max(...measured.slice(1).map((step) => step.othersBusy));
    if (!calmest || others < calmest.others) calmest = { measured, others };
    if (others <= calm) break;
    console.error(`  other work used ${others.toFixed(2)} cores`);
  }
  return calmest!.measured;
}

/** Resolves after the first second that other work left alone, or when patience ends. */
async function untilCalm(patienceSeconds: number): Promise<void> {
  for (let second = 0; second < patienceSeconds; second++) {
    const before = machineCpu() - processCpu(process.pid);
    await after(1000);
    const others = machineCpu() - processCpu(process.pid) - before;
    if (others <= calm * 1e6) return;
  }
}
