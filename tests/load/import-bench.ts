/**
 * `npm run bench:import`: 50,000 enrollments, as a system of records writes them, are read and planned by the thread that does so in a server, then
 * applied by a server's process in turns with as long stretches without, while a class of the same school presses and withdraws. Demanded: looked
 * at within 10 s, with progress told; the p50 of a press while it is applied at most 1.3 times what it is without.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { applyImport } from '@threshold/server/jobs/apply-import.ts';
import { RosterReader } from '@threshold/server/jobs/roster-reader.ts';
import { RosterImports } from '@threshold/server/store/roster-imports.ts';
import { Classroom, SECRET_KEY, secrets } from '../support/classroom.ts';
import { largeRoster } from '../support/large-roster.ts';
import { nothingYet } from '../support/roster-plans.ts';

const { values } = parseArgs({
  options: {
    enrollments: { type: 'string', default: '50000' },
    stretch: { type: 'string', default: '2' },
    every: { type: 'string', default: '20' },
  },
});
const STUDENTS = 30;
const DEMANDED = { seconds: 10, times: 1.3 };
const LOOK_MS = 100;
const enrollments = Number(values.enrollments);
const stretchMs = Number(values.stretch) * 1_000;
const pressEveryMs = Number(values.every);
const say = (line: string) => void process.stdout.write(`${line}\n`);

await using room = await Classroom.open({ students: STUDENTS });
const { school } = room.records;
const imports = new RosterImports(room.redis, school);
const id = await imports.begin({ by: room.teachers[0]!, section: 0, files: ['bench.csv'] });
const reader = new RosterReader(room.server.path, SECRET_KEY);
const of = { school, id, imports };

const times: Record<'without' | 'read' | 'with', number[]> = { without: [], read: [], with: [] };
let calls = 0;
/** Presses and withdraws, one student after the other, for so long or until that is over. */
async function press(kind: keyof typeof times, goesOn: () => boolean): Promise<void> {
  const end = performance.now() + stretchMs;
  while (performance.now() < end && goesOn()) {
    const student = room.students[calls % STUDENTS]!;
    calls += 1;
    const began = performance.now();
    const attempt = await room.ready(student, room.objectives[0]!);
    times[kind].push(performance.now() - began);
    await room.must('attempt.withdraw', student, { attempt });
    await wait(pressEveryMs);
  }
}

await press('without', () => true);
const files = Object.entries(largeRoster(enrollments)).map(([name, text]) => ({
  ...{ name, text, path: join(room.server.dir, name) },
}));
for (const { path, text } of files) await writeFile(path, text);
let reading = true;
const told = new Set<number>();
const began = performance.now();
const looked = reader
  .run(of, { do: 'read', files: files.map(({ name, path }) => ({ name, path })) })
  .finally(() => (reading = false));
const watched = (async () => {
  for (; reading; await wait(LOOK_MS)) {
    const stage = await imports.stage(id);
    if (stage?.stage === 'reading' && stage.rows > 0) told.add(stage.rows);
  }
})();
const pressed = (async () => {
  while (reading) await press('read', () => reading);
})();
await looked;
const seconds = (performance.now() - began) / 1_000;
await Promise.all([watched, pressed]);
const stage = await imports.stage(id);
if (stage?.stage !== 'ready') throw new Error(`not looked at: ${stage?.stage}`);
const { totals, sections } = stage.plan;
if (totals.added !== enrollments) throw new Error(`${totals.added} enrollments are planned`);

await reader.run(of, {
  do: 'choose',
  choice: { except: [], teachers: [], tracks: [], confirm: null },
});
await imports.say(id, { stage: 'applying', ...nothingYet, of: sections.length });
/** The import goes on while it is open, and waits before its next call while it is not. */
let gate = Promise.withResolvers<null>();
imports.isCancelled = async () => {
  await gate.promise;
  return false;
};
let applying = true;
const applied = applyImport(
  {
    imports,
    store: room.records.store,
    secrets,
    endSessionsOf: async () => undefined,
    endBadgeSessions: async () => undefined,
    note: async () => undefined,
  },
  id,
).finally(() => (applying = false));
let spent = 0;
for (let turn = 0; applying; turn += 1) {
  if (turn % 2 === 0) await press('without', () => true);
  else {
    gate.resolve(null);
    const opened = performance.now();
    await press('with', () => applying);
    spent += performance.now() - opened;
    gate = Promise.withResolvers<null>();
  }
}
await applied;
const done = await imports.stage(id);
if (done?.stage !== 'done' || done.rows !== enrollments) throw new Error(JSON.stringify(done));
await reader.close();

const at = (list: number[], share: number) =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length * share)] ?? Number.NaN;
const p50 = (kind: keyof typeof times) => at(times[kind], 0.5);
for (const [kind, what] of [
  ['without', 'without an import'],
  ['read', 'while it is read'],
  ['with', 'while it is applied'],
] as const) {
  const [middle, high] = [p50(kind), at(times[kind], 0.99)].map((ms) => ms.toFixed(2));
  say(`${what.padEnd(20)} ${times[kind].length} presses, p50 ${middle} ms, p99 ${high} ms`);
}
const ratio = p50('with') / p50('without');
say(
  `${enrollments} enrollments in ${sections.length} classes: looked at in ${seconds.toFixed(1)} s (at most ${DEMANDED.seconds}), progress told ${told.size} times;`,
);
say(
  `applied in ${(spent / 1_000).toFixed(0)} s, in which the p50 of a press is × ${ratio.toFixed(2)} (at most ${DEMANDED.times})`,
);
const held = seconds <= DEMANDED.seconds && told.size > 0 && ratio <= DEMANDED.times;
process.exitCode = held ? 0 : 1;
