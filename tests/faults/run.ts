import { runStep } from '../support/run-step.ts';

/** `npm run faults [name …]`: the fault drills, as far as they go. `npm test` runs the same ones shorter. */
console.log(
  'Fault drills: power cuts, torn logs, Redis and servers killed and stopped, full disk and memory, wrong clocks.',
);
console.log(
  'Each works in a temporary folder with a Redis of its own and removes both; there is nothing to undo.',
);
process.env['THRESHOLD_FAULTS'] = 'thorough';
const names = process.argv.slice(2).map((name) => `'${name.replaceAll("'", '')}'`);
const { code } = await runStep(['vitest run --project faults', ...names].join(' '), true);
process.exitCode = code ?? 1;
