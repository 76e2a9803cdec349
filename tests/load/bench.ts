/** `npm run bench`: what a press costs, side by side with the least and with the usual. See docs/bench.md. */
import { benchOptions, type BenchOptions } from './bench-options.ts';
import { benchJson, benchTable } from './bench-table.ts';
import { calmly } from './calm.ts';
import { figures, type Apart, type Results } from './figures.ts';
import type { Step } from './load-job.ts';
import { scoreMemory } from './score-memory.ts';
import { snapshotCost } from './snapshot-cost.ts';
import { type Standing, stand } from './standing.ts';
import { subjects } from './subjects.ts';

async function run(options: BenchOptions): Promise<{ results: Results; apart: Apart }> {
  const results: Results = {};
  const apart: Apart = { snapshots: [], scores: null };
  const whole = options.only.includes('threshold');
  for (let round = 1; round <= options.rounds; round++) {
    console.error(`round ${round} of ${options.rounds}`);
    await runRound(options, results);
    if (whole) apart.snapshots.push(await snapshotCost(options.snapshots));
  }
  if (whole) apart.scores = await scoreMemory(options.scoredStudents);
  return { results, apart };
}

/**
 * Fresh processes of every subject, warmed up, then loaded in turns: what is compared ran within seconds of each other, so
 * that a machine which is faster or slower for a while is so for all of them.
 */
async function runRound(options: BenchOptions, results: Results): Promise<void> {
  const { only, turns, seconds, warmUpSeconds, inFlight, perSecond } = options;
  const warmUp: Step = { mode: 'max', seconds: warmUpSeconds, inFlight };
  const max: Step = { mode: 'max', seconds, inFlight };
  const rate: Step = { mode: 'rate', seconds, perSecond };
  // Some are made again.
  const longest = 2 * turns * seconds;
  const plans = only.flatMap((name) =>
    (subjects[name].spansProcesses ? [1, 2] : [1]).map((processes) => ({ name, processes })),
  );
  await using standings = new AsyncDisposableStack();
  const all: Standing[] = [];
  for (const { name, processes } of plans) {
    const spans = { max: warmUpSeconds + (processes === 1 ? longest : 0), rate: longest };
    const standing = await stand(name, processes, spans, options);
    standings.defer(() => standing.stop());
    all.push(standing);
    await standing.load(warmUp);
  }
  for (let turn = 0; turn < turns; turn++) {
    // There and back: none always comes first.
    const order = turn % 2 ? all.toReversed() : all;
    for (const { stage, step, of } of [
      { stage: 'max', step: max, of: 1 },
      { stage: 'at500', step: rate, of: 1 },
      { stage: 'at500TwoProcesses', step: rate, of: 2 },
    ] as const)
      for (const { name, load } of order.filter(({ processes }) => processes === of)) {
        const stages = (results[name] ??= { max: [], at500: [], at500TwoProcesses: [] });
        stages[stage].push(await calmly(() => load(step), options));
      }
  }
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
