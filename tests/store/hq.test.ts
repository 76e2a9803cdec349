import { expect, test } from 'vitest';
import { HqStore } from '@threshold/server/store/hq-store.ts';
import { hqKeys, schoolKeys } from '@threshold/server/store/keys.ts';
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
  const tick = await hq.tickOf(school, { attempt, outcome: 'not-yet' });
  await hq.report(school, { all: true, tick: tick! });
  await hq.tellNow(school);
  await hq.sampleMinute();
  const state = await hq.read();
  expect(state.schools.map(({ name, place }) => [name, place])).toContainEqual([
    ...['Testfield School', 'Testfield'],
  ]);
  expect(state.ticker[0]).toMatchObject({ objective: 'Objective 1', place: 'Testfield' });
  const all = JSON.stringify([state, await readKeys(room.redis, '{hq}')]);
  for (const secret of ['Student 0', 'Student 1', 'Ms. Teacher', 'HELPTEXT', 'NOTETEXT'])
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
  const now = async () => (await first!.read()).schools[0]?.now;
  expect((await now())?.waiting).toEqual([1, 0, 0, 0, 0]);
  const told = JSON.parse((await room.redis.hget(hqKeys.now, `${school}`))!) as { at: number };
  const silent = { ...told, at: told.at - 61_000 };
  await room.redis.hset(hqKeys.now, school, JSON.stringify(silent));
  expect((await now())?.waiting).toEqual([0, 0, 0, 0, 0]);
});

test('[H2] who waits for three objectives is one who waits, and a teacher is new on one day alone', async () => {
  await using room = await Classroom.open();
  const [amara, bo] = room.students as [number, number];
  const { school } = room.records;
  const hq = new HqStore(room.redis, room.functions);
  for (const objective of room.objectives.slice(0, 3)) await room.ready(amara, objective!);
  await room.ready(bo, room.objectives[0]!);
  await hq.tellNow(school);
  await hq.report(school);
  await hq.report(school, { all: true });
  const first = await hq.read();
  expect(first.schools[0]?.now.waiting).toEqual([2, 0, 0, 0, 0]);
  const teachers = Number(await room.redis.hget(schoolKeys(school).ids(), 'staff'));
  expect(first.days.at(-1)?.[5]).toBe(teachers);

  await room.redis.hincrby(schoolKeys(school).ids(), 'staff', 2);
  await room.must('score.record', room.teachers[0]!, {
    ...{ students: [amara], objective: room.objectives[0]!, ...judged },
  });
  await hq.report(school);
  expect((await hq.read()).days.at(-1)?.[5]).toBe(teachers + 2);
});
