/** `npm run bench`: what a press costs, side by side with the least and with the usual. See docs/bench.md. */
import { benchOptions, type BenchOptions } from './bench-options.ts';
import { benchJson, benchTable } from './bench-table.ts';
import { measureCalmly } from './calm.ts';
import { figures, type Apart, type Results } from './figures.ts';
import type { Step } from './load-job.ts';
import { scoreMemory } from './score-memory.ts';
import { snapshotCost } from './snapshot-cost.ts';
import { subjects } from './subjects.ts';

async function run(options: BenchOptions): Promise<{ results: Results; apart: Apart }> {
  const { seconds, warmUpSeconds, inFlight, perSecond } = options;
  const warmUp: Step = { mode: 'max', seconds: warmUpSeconds, inFlight };
  const max: Step = { mode: 'max', seconds, inFlight };
  const rate: Step = { mode: 'rate', seconds, perSecond };
  const results: Results = {};
  const apart: Apart = { snapshots: [], scores: null };
  const whole = options.only.includes('threshold');
  for (let round = 1; round <= options.rounds; round++) {
    for (const name of options.only) {
      console.error(`round ${round} of ${options.rounds}: ${name}`);
      const stages = (results[name] ??= { max: [], at500: [], at500TwoProcesses: [] });
      const [, most, steady] = await measureCalmly(name, 1, [warmUp, max, rate], options);
      stages.max.push(most!);
      stages.at500.push(steady!);
      if (!subjects[name].spansProcesses) continue;
      const [, two] = await measureCalmly(name, 2, [warmUp, rate], options);
      stages.at500TwoProcesses.push(two!);
    }
    if (whole) apart.snapshots.push(await snapshotCost(options.snapshots));
  }
  if (whole) apart.scores = await scoreMemory(options.scoredStudents);
  return { results, apart };
}

/** Presses that were refused, lost or shown twice: such a run measured something else. */
function strays(results: Results): number {
  const counts = Object.values(results).flatMap((stages) =>
    figures
      .filter((figure) => figure.name === 'astray')
      .flatMap((figure) => stages[figure.stage].map(figure.of)),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

try {
  const options = benchOptions(process.argv.slice(2));
  if (options) {
    const { results, apart } = await run(options);
    console.log(benchTable(results, apart));
    const astray = strays(results);
    if (astray > 0) {
      console.error(
        `${astray} presses were refused, lost or shown twice: these figures do not count.`,
      );
      process.exitCode = 1;
    }
    if (options.json) console.log(JSON.stringify(benchJson(results, apart, 'threshold')));
  }
} catch (fault) {
  console.error(`bench: ${fault instanceof Error ? fault.message : String(fault)}`);
  process.exitCode = 1;
}
