import { expect, test } from 'vitest';
import { Displays } from '@threshold/server/store/displays.ts';
import { hqKeys } from '@threshold/server/store/keys.ts';
import { Revocation } from '@threshold/server/store/revocation.ts';
import { readLedger } from '@threshold/shared/domain/ledger.ts';
import { standing } from '@threshold/shared/domain/mastery.ts';
import { Classroom } from '../support/classroom.ts';
import type { LiveClient } from '../support/live-client.ts';
import { everythingOnce, secrets } from '../support/live-scenario.ts';
import { LiveSchool } from '../support/live-school.ts';
import { until } from '../support/until.ts';

/** Standing scores in the ledgers of that school. */
async function standingScores({ redis, keys, students }: Classroom): Promise<number> {
  const logs = await Promise.all(students.map((id) => redis.getBuffer(keys.scores(id))));
  return logs.reduce((sum, log) => sum + standing(readLedger(log ?? Buffer.alloc(0))).length, 0);
}

const scoresOn = (hq: LiveClient) => hq.hq!.totals.scores;

test(
  '[H1] the counter is at most 1 s behind, goes back only by a void, and is the ledgers’ count when all is quiet',
  { retry: 2 },
  async () => {
    await using school = await LiveSchool.open({ students: 6 });
    const { section, room } = school;
    const elsewhere = await Classroom.open({}, room.server);
    const teacher = await school.teacher(0);
    const near = await school.hq(1);
    const far = await school.tab(near, 0);
    await near.watchHq();
    await far.watchHq();
    const opening = scoresOn(near);
    const record = (students: number[]) =>
      teacher.must('score.record', section, {
        students,
        objective: room.objectives[0]!,
        outcome: 'mastered',
        criteria: [],
        version: 1,
      });

    const first = await record(room.students);
    await until(
      'both screens show it',
      () => scoresOn(near) === opening + 6 && scoresOn(far) === opening + 6,
      1_000,
    );
    for (let i = 0; i < 5; i += 1) await record([room.students[i]!]);
    await until('and the next', () => scoresOn(near) === opening + 11, 1_000);
    const rising = near.ticks.flatMap(({ state }) => (state.totals ? [state.totals.scores] : []));
    expect(rising).toEqual(rising.toSorted((a, b) => a - b));
    const [student, index] = first.scores![0]!;
    await teacher.must('score.void', section, { student, index, reason: 'wrong row' });
    await until('a void takes it back', () => scoresOn(near) === opening + 10, 1_000);

    // Another school, served by nobody: its scores are told by whoever takes a turn over all.
    const [pupil, other] = elsewhere.students as [number, number];
    await elsewhere.must('score.record', elsewhere.teachers[0]!, {
      students: [pupil, other],
      objective: elsewhere.objectives[0]!,
      outcome: 'not-yet',
      criteria: [],
      version: 1,
    });
    await school.inner(0).app.realtime.beats.sweepAll();
    const ledgers = (await standingScores(room)) + (await standingScores(elsewhere));
    await until(
      'the sum is exact',
      () => scoresOn(near) === ledgers && scoresOn(far) === ledgers,
      1_000,
    );
    await elsewhere.close();
  },
);

test('[H2] screens are told at most four times a second, and what is now is dropped after 60 s of silence', async () => {
  await using school = await LiveSchool.open();
  const { section, room } = school;
  const teacher = await school.teacher(0);
  const student = await school.student(0);
  const hq = await school.hq(0);
  await student.watch('path', section);
  await hq.watchHq();
  const from = performance.now();
  let told = 0;
  while (performance.now() - from < 2_500) {
    await teacher.send('score.record', section, {
      students: room.students,
      objective: room.objectives[told % 3]!,
      outcome: 'not-yet',
      criteria: [],
      version: 1,
    });
    told += room.students.length;
  }
  await until('all are counted', () => scoresOn(hq) === told);
  // Every five seconds everything is told once more, beside the ticks.
  const ticks = hq.ticks.filter(({ state }) => state.schools === undefined);
  expect(ticks.length).toBeGreaterThan(3);
  const seconds = (ticks.at(-1)!.at - ticks[0]!.at) / 1_000;
  expect(ticks.length - 1).toBeLessThanOrEqual(4 * seconds + 0.5);

  const now = () => hq.hq?.here;
  await until('who is here now is told', () => now()?.students === 1 && now()?.open === 1, 8_000);
  const { redis, records } = room;
  // Nobody has told of that school for over a minute: the process that did is gone.
  student.close();
  await school.inner(0).app.realtime.rooms.find(records.school, section)!.close();
  const figures = JSON.parse((await redis.hget(hqKeys.now, String(records.school)))!) as {
    at: number;
  };
  const silent = { ...figures, at: figures.at - 61_000 };
  const { hq: store } = school.inner(0).app.realtime;
  await redis.hset(hqKeys.now, records.school, JSON.stringify(silent));
  expect((await store.read()).here).toMatchObject({ students: 0, open: 0 });
});

test('[P4] HQ is sent places and objectives, never anything of a student, and only to HQ people and displays', async () => {
  await using school = await LiveSchool.open();
  const { section, room } = school;
  const teacher = await school.teacher(0);
  const hq = await school.hq(0);
  await hq.watchHq();
  const cast = { student: await school.student(0), other: await school.student(1), teacher };
  await cast.student.watch('path', section);
  await everythingOnce(school, cast);
  await until('the ticker names the objective', () => (hq.hq!.ticker[0]?.objective ?? '') !== '');
  await until(
    'everything was told again',
    () => hq.ticks.some(({ state }) => state.schools),
    8_000,
  );
  const sent = JSON.stringify([hq.hq, hq.ticks]);
  for (const secret of [...Object.values(secrets), 'Student', 'Teacher', '"S0"', '"T0"'])
    expect(sent).not.toContain(secret);
  for (const student of room.students) expect(sent).not.toMatch(new RegExp(`\\b${student}\\b`));
  expect(sent).toContain('Testfield School');

  const { redis } = room;
  const right = { school: 0, section: 0, kind: 'hq' } as const;
  const { token } = await new Displays(redis, await Revocation.open(redis)).issue(right);
  const screen = await school.display(token);
  expect(await screen.watchHq()).toMatchObject({ ok: true, you: 0 });
  const wall = await school.wall();
  for (const other of [cast.student, teacher, wall])
    expect(await other.watchHq()).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  for (const view of ['section', 'wall', 'path'] as const) {
    expect(await screen.watch(view, section)).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    expect(await hq.watch(view, section)).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  }
  expect(await hq.ask('line.pause', section, {})).toMatchObject({ code: 'NOT_ALLOWED' });
});
