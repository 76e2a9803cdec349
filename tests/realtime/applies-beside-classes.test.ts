import { setInterval } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type BusyServer, busyServer } from '../support/busy-server.ts';
import { largeRoster } from '../support/large-roster.ts';
import { LiveSchool } from '../support/live-school.ts';
import { RosterPages } from '../support/roster-pages.ts';
import { until } from '../support/until.ts';

/** 200 students, in 80 classes. */
const ENROLLMENTS = 2_000;
const CLASSES = ENROLLMENTS / 25;
/** So long may nine of ten of its calls keep the store to themselves, which take some milliseconds; and any, whatever else the machine does. */
const [USUAL_CALL_MS, MOST_CALL_MS] = [50, 400];
/** So long may nobody wait for a turn of the event loop. Milliseconds of the processor. */
const MOST_LOOP_MS = 100;
/** As often somebody presses and withdraws: less than a person may send. */
const BETWEEN_MS = 20;

/** Calls of functions that the store has run, as its slow log tells of all. */
type SlowEntry = [id: number, at: number, us: number, words: string[]];

/**
 * What a press waits for is the store or the event loop, so what an import keeps of both is measured, which another program on the machine
 * does not make longer as it does a press. How long presses take beside an import is for `npm run bench:import`.
 */
test('[T6] while a roster is applied beside a class that presses, no call of it keeps the store to itself, nor anything of it the event loop', async () => {
  let server: BusyServer;
  await using school = await LiveSchool.open(
    {},
    { serve: [async (place) => (server = await busyServer(place)), async () => server] },
  );
  const { section, room } = school;
  const { redis } = room;
  const student = await school.student(0);
  const desk = new RosterPages(await school.leader());
  const looked = await desk.look(largeRoster(ENROLLMENTS));
  expect(looked).toMatchObject({ stage: 'ready', plan: { totals: { added: ENROLLMENTS } } });

  let applying = true;
  let pressed = 0;
  const presses = (async () => {
    for await (const _ of setInterval(BETWEEN_MS)) {
      if (!applying) break;
      const objective = room.objectives[0]!;
      const { attempt } = await student.must('attempt.ready', section, { objective });
      await student.must('attempt.withdraw', section, { attempt: attempt! });
      pressed += 1;
    }
  })();
  await until('the class presses', () => pressed > 10);
  const before = pressed;
  await redis.config('SET', 'slowlog-log-slower-than', '0', 'slowlog-max-len', '50000');
  await redis.slowlog('RESET');
  await server!.busy('begin');
  await desk.apply(looked);
  expect(await desk.done()).toMatchObject({ stage: 'done', done: CLASSES, rows: ENROLLMENTS });
  const { longest } = await server!.busy('end');
  const log = (await redis.slowlog('GET', '50000')) as SlowEntry[];
  applying = false;
  await presses;

  expect(pressed - before).toBeGreaterThan(20);
  const calls = log
    .filter(([, , , words]) => words.some((word) => word.includes(`"import":"${looked.id}"`)))
    .map(([, , us]) => us / 1_000);
  // A class is a call of its own.
  expect(calls.length).toBeGreaterThanOrEqual(CLASSES);
  expect(calls.toSorted((a, b) => a - b)[Math.floor(calls.length * 0.9)]).toBeLessThan(
    USUAL_CALL_MS,
  );
  expect(Math.max(...calls)).toBeLessThan(MOST_CALL_MS);
  expect(longest).toBeLessThan(MOST_LOOP_MS);
});
