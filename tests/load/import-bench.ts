/**
 * `npm run bench:import`: presses and withdrawals of a live class while 50,000 enrollments are applied in the same school by the same process,
 * in turns with as long stretches without. Demanded: the p50 of a press at most 1.3 times what it is without.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { applyImport } from '@threshold/server/jobs/apply-import.ts';
import { rosterSteps } from '@threshold/server/jobs/roster-steps.ts';
import { RosterImports } from '@threshold/server/store/roster-imports.ts';
import { Classroom, secrets } from '../support/classroom.ts';
import { newClasses, nothingYet } from '../support/roster-plans.ts';

const { values } = parseArgs({
  options: {
    enrollments: { type: 'string', default: '50000' },
    stretch: { type: 'string', default: '2' },
    every: { type: 'string', default: '20' },
  },
});
const STUDENTS = 30;
const PIECE = 50;
const DEMANDED = 1.3;
const classes = Math.ceil(Number(values.enrollments) / STUDENTS);
const stretchMs = Number(values.stretch) * 1_000;
const pressEveryMs = Number(values.every);
const say = (line: string) => void process.stdout.write(`${line}\n`);

await using room = await Classroom.open({ students: STUDENTS });
const imports = new RosterImports(room.redis, room.records.school);
const by = room.teachers[0]!;
const id = await imports.begin({ by, section: 0, files: ['bench.zip'] });
const plan = newClasses({ classes, students: STUDENTS });
const { people, steps } = rosterSteps(plan, { except: [], teachers: [], tracks: [] });
const pieces = Math.ceil(people.length / PIECE);
for (let piece = 0; piece < pieces; piece += 1)
  await imports.keep(id, {
    [`people:${piece}`]: people.slice(piece * PIECE, (piece + 1) * PIECE),
  });
for (const [i, step] of steps.entries()) await imports.keep(id, { [`step:${i}`]: step });
await imports.keep(id, { work: { run: 'bench', steps: steps.length, pieces } });
await imports.say(id, { stage: 'applying', ...nothingYet, of: steps.length });

/** The import goes on while it is open, and waits before its next call while it is not. */
let gate = Promise.withResolvers<null>();
imports.isCancelled = async () => {
  await gate.promise;
  return false;
};
let applying = true;
let calls = 0;
const applied = applyImport(
  {
    imports,
    store: room.records.store,
    secrets,
    endSessionsOf: async () => undefined,
    note: async () => undefined,
  },
  id,
).finally(() => (applying = false));

const times: Record<'with' | 'without', number[]> = { with: [], without: [] };
for (let turn = 0; applying; turn += 1) {
  const kind = turn % 2 === 0 ? 'without' : 'with';
  if (kind === 'with') gate.resolve(null);
  const end = performance.now() + stretchMs;
  while (performance.now() < end && (applying || kind === 'without')) {
    const student = room.students[calls % STUDENTS]!;
    calls += 1;
    const began = performance.now();
    const attempt = await room.ready(student, room.objectives[0]!);
    times[kind].push(performance.now() - began);
    await room.must('attempt.withdraw', student, { attempt });
    await wait(pressEveryMs);
  }
  if (kind === 'with') gate = Promise.withResolvers<null>();
}
await applied;

const at = (list: number[], share: number) =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length * share)] ?? Number.NaN;
for (const kind of ['without', 'with'] as const) {
  const list = times[kind];
  const [p50, p99] = [at(list, 0.5), at(list, 0.99)].map((ms) => ms.toFixed(2));
  say(`${kind.padEnd(8)} the import: ${list.length} presses, p50 ${p50} ms, p99 ${p99} ms`);
}
const ratio = at(times.with, 0.5) / at(times.without, 0.5);
say(
  `${classes} classes, ${Number(values.enrollments)} enrollments; p50 × ${ratio.toFixed(2)} (at most ${DEMANDED})`,
);
process.exitCode = ratio <= DEMANDED ? 0 : 1;
