import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { HqStore } from '@threshold/server/store/hq-store.ts';
import { hqKeys } from '@threshold/server/store/keys.ts';
import { Classroom } from '../support/classroom.ts';
import { readKeys } from '../support/read-keys.ts';
import { schools } from '../support/schools.ts';

const open = schools();
const judged = { outcome: 'not-yet' as const, criteria: [], version: 1 };

test('[P4] HQ knows schools and places, never a student, whatever it keeps or shows', async () => {
  await using room = await open();
  const [amara, bo] = room.students as [number, number];
  const [ortiz] = room.teachers as [number];
  const { school } = room.records;
  const attempt = await room.ready(amara, room.objectives[0]!);
  await room.ready(bo, room.objectives[1]!);
  await room.must('help.ask', bo, { text: 'HELPTEXT' });
  await room.must('attempt.assess', ortiz, { attempt, ...judged, note: 'NOTETEXT' });
  const hq = new HqStore(room.redis, room.functions);
  const judgedOnce = [{ outcome: 'not-yet' as const, scores: 1 }];
  const ticks = await hq.ticksOf(school, [{ command: randomUUID(), attempt, judged: judgedOnce }]);
  await hq.report(school, { ticks });
  await hq.tellNow(school);
  await hq.sampleMinute();
  const state = await hq.read();
  expect(state.schools.map(({ name, place }) => [name, place])).toContainEqual([
    ...['Testfield School', 'Testfield'],
  ]);
  expect(state.ticker[0]).toMatchObject({ objective: 'Objective 1', place: 'Testfield' });
  const all = JSON.stringify([state, await readKeys(room.redis, '{hq}')]);
  for (const secret of ['Student0', 'Student1', 'Ms. Teacher', 'HELPTEXT', 'NOTETEXT'])
    expect(all).not.toContain(secret);
  expect(all).not.toMatch(new RegExp(`\\b(${amara}|${bo})\\b`));
});

test('[H2] the first process stores a minute, figures of now go after 60 s of silence', async () => {
  // A Redis of its own: the organization is the whole of it.
  await using room = await Classroom.open();
  const [amara] = room.students as [number];
  const { school } = room.records;
  const [first, second] = [0, 1].map(() => new HqStore(room.redis, room.functions));
  const record = { students: [amara], objective: room.objectives[0]!, ...judged };
  await first!.sampleMinute();
  const before = await room.redis.hgetall(hqKeys.minutes);
  await room.must('score.record', room.teachers[0]!, record);
  await first!.report(school);
  await second!.sampleMinute();
  // The other process finds the minute stored, unless the clock has just begun another one.
  expect(await room.redis.hgetall(hqKeys.minutes)).toMatchObject(before);

  const waiting = await room.ready(amara, room.objectives[1]!);
  expect(waiting).toBeGreaterThan(0);
  await first!.tellNow(school);
  const now = async () => (await first!.read()).here;
  expect((await now()).waiting).toEqual([1, 0, 0, 0, 0]);
  const told = JSON.parse((await room.redis.hget(hqKeys.now, `${school}`))!) as { at: number };
  const silent = { ...told, at: told.at - 61_000 };
  await room.redis.hset(hqKeys.now, school, JSON.stringify(silent));
  expect((await now()).waiting).toEqual([0, 0, 0, 0, 0]);
});

test('[H2] minutes older than two days go, also those of before a pause', async () => {
  await using room = await Classroom.open();
  const hq = new HqStore(room.redis, room.functions);
  const minute = Math.floor(Number((await room.redis.time())[0]) / 60);
  const old = [minute - 2_900, minute - 9_000].map((of) => [String(of), '1 1'] as const);
  await room.redis.hset(hqKeys.minutes, Object.fromEntries([...old, [minute - 2_000, '1 1']]));
  await hq.sampleMinute();
  const kept = (await room.redis.hkeys(hqKeys.minutes)).map(Number);
  expect(kept).toHaveLength(2);
  expect(Math.min(...kept)).toBe(minute - 2_000);
});

test('[H2] who waits for three objectives is one who waits', async () => {
  await using room = await Classroom.open();
  const [amara, bo] = room.students as [number, number];
  const { school } = room.records;
  const hq = new HqStore(room.redis, room.functions);
  for (const objective of room.objectives.slice(0, 3)) await room.ready(amara, objective!);
  await room.ready(bo, room.objectives[0]!);
  await hq.tellNow(school);
  await hq.report(school);
  expect((await hq.read()).here.waiting).toEqual([2, 0, 0, 0, 0]);
});

test('[P4] of one school a count of fewer than five students is not told', async () => {
  await using room = await Classroom.open({ students: 5 });
  const { school } = room.records;
  const hq = new HqStore(room.redis, room.functions);
  const told: unknown[] = [];
  const tell = async () => {
    await hq.tellNow(school);
    const { schools, here } = await hq.read();
    told.push([schools[0]?.waiting, here.waiting[0]]);
    // Students who are there are counted for all schools together alone.
    expect(Object.keys(schools[0]!)).not.toContain('students');
  };
  await hq.report(school);
  await tell();
  for (const student of room.students) {
    await room.ready(student, room.objectives[0]!);
    await tell();
  }
  expect(told).toEqual([
    [0, 0],
    ['few', 1],
    ['few', 2],
    ['few', 3],
    ['few', 4],
    [5, 5],
  ]);
});

test('[H2] [T10] what was observed before and is brought in counts on its day, and is no part of what happens now', async () => {
  await using room = await Classroom.open();
  const [amara, bo] = room.students as [number, number];
  const [ortiz] = room.teachers as [number];
  const [first, second] = room.objectives as [number, number];
  const hq = new HqStore(room.redis, room.functions);
  await hq.report(room.records.school);
  await hq.sampleMinute();
  const look = async () => {
    await hq.report(room.records.school);
    const { totals, schools, days, minutes } = await hq.read();
    const { lastMinutes } = schools[0]!;
    return {
      scores: totals.scores,
      fiveMinutes: lastMinutes.reduce((sum, one) => sum + one, 0),
      // What the bar of the present minute shows.
      sampled: totals.scores - totals.late - minutes.at(-1)![1],
      byDays: days.map(([, scores]) => scores).filter((count) => count > 0),
    };
  };
  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
  const brought = [
    [amara, first, day(9)],
    [bo, first, day(2)],
    [bo, second, day(2)],
  ] satisfies [number, number, string][];
  const { scores } = await room.must('score.import', ortiz, { scores: brought });
  expect(await look()).toEqual({ scores: 3, fiveMinutes: 0, sampled: 0, byDays: [1, 2] });
  await room.must('score.record', ortiz, { students: [amara], objective: second, ...judged });
  expect(await look()).toEqual({ scores: 4, fiveMinutes: 1, sampled: 1, byDays: [1, 2, 1] });
  // Taken back, they leave the counter and their days, and nothing of what is scored now.
  const [student, index] = scores![0]!;
  await room.must('score.void', ortiz, { student, index, reason: 'a slip' });
  expect(await look()).toEqual({ scores: 3, fiveMinutes: 1, sampled: 1, byDays: [2, 1] });
});
