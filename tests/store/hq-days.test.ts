import { expect, test } from 'vitest';
import { HqStore } from '@threshold/server/store/hq-store.ts';
import { hqKeys } from '@threshold/server/store/keys.ts';
import { SchoolRecords } from '@threshold/server/store/school-records.ts';
import { Classroom } from '../support/classroom.ts';

const judged = { outcome: 'not-yet' as const, criteria: [], version: 1 };
const DAY = 86_400_000;

test('[H2] teachers count on the day they signed up, schools and countries from the day they joined', async () => {
  await using room = await Classroom.open();
  const { redis, functions } = room;
  const hq = new HqStore(redis, functions);
  const now = Number((await redis.time())[0]) * 1_000;
  const today = Math.floor(now / DAY);
  const older = { name: 'Kea', place: 'Dunedin', country: 'NZ', timeZone: 'Pacific/Auckland' };
  const records = await SchoolRecords.found(redis, functions, older, { since: now - 800 * DAY });
  const teacher = { name: 'Ms. Kea', initials: 'MK', role: 'teacher' } as const;
  await records.addPerson(teacher, now - 800 * DAY);
  await records.addPerson(teacher, now - 500 * DAY);
  const schools = [room.records.school, records.school];
  for (const school of schools) await hq.report(school);
  const first = await hq.read();
  expect(first.totals).toMatchObject({ teachers: 4, schools: 2, countries: 2 });
  expect(first.days.filter((day) => day[5] > 0).map((day) => [day[0], day[5]])).toEqual([
    [today - 800, 1],
    [today - 500, 1],
    [today, 2],
  ]);
  const before = { assessments: 0, schools: 1, countries: 1 };
  expect(first.years).toEqual([
    { ...before, teachers: 2 },
    { ...before, teachers: 2 },
  ]);

  // Told again after a change, by whichever process: each counts once.
  await room.records.addPerson(teacher);
  await room.must('score.record', room.teachers[0]!, {
    ...{ students: [room.students[0]!], objective: room.objectives[0]!, ...judged },
  });
  for (const school of [...schools, ...schools]) await hq.report(school);
  const again = await hq.read();
  expect(again.days.at(-1)?.[5]).toBe(3);
  expect(again.totals.teachers).toBe(5);
  expect(again.years).toEqual(first.years);
});

test('[H2] [T3] a day of long ago changes at HQ when its score is taken back, and every day keeps its subjects', async () => {
  await using room = await Classroom.open({ founded: Date.now() - 9 * DAY });
  const { redis, keys } = room;
  const [amara, bo] = room.students as [number, number];
  const { school } = room.records;
  const hq = new HqStore(redis, room.functions);
  const today = Math.floor((Number((await redis.time())[0]) * 1_000) / DAY);
  const at = (today - 5) * DAY + DAY / 2;
  const record = (student: number, when?: number) =>
    room.must(
      'score.record',
      room.teachers[0]!,
      { students: [student], objective: room.objectives[0]!, ...judged },
      when === undefined ? {} : { at: when },
    );
  await record(amara, at);
  await hq.report(school);
  await record(bo, at + 1_000);
  await record(room.students[2]!);
  await hq.report(school);
  const series = async () => (await hq.read()).days.map(([day, scores]) => [day, scores]);
  expect(await series()).toEqual([
    [today - 5, 2],
    [today, 1],
  ]);

  const reason = 'another student';
  const voided = { student: amara, index: 0, reason };
  await room.must('score.void', room.teachers[0]!, voided);
  await hq.report(school);
  expect(await series()).toEqual([
    [today - 5, 1],
    [today, 1],
  ]);
  const [told, own] = await Promise.all([
    redis.hgetall(hqKeys.subjectDays),
    redis.hgetall(keys.days()),
  ]);
  expect(told).toEqual({
    [`${today - 5}:subject:Spanish`]: '1',
    [`${today}:subject:Spanish`]: '1',
  });
  expect(own).toMatchObject(told);
  const { subjects } = await hq.read();
  expect(subjects).toEqual([{ subject: 'Spanish', scores: 2, today: 1 }]);
});

test('[H2] [T3] what was recorded and not told before everything stood still for days is told afterwards', async () => {
  await using room = await Classroom.open({ founded: Date.now() - 9 * DAY });
  const { redis, keys } = room;
  const { school } = room.records;
  const hq = new HqStore(redis, room.functions);
  const today = Math.floor((Number((await redis.time())[0]) * 1_000) / DAY);
  await hq.report(school);
  await room.must(
    'score.record',
    room.teachers[0]!,
    { students: [room.students[0]!], objective: room.objectives[0]!, ...judged },
    { at: (today - 3) * DAY + DAY / 2 },
  );
  // As if that had been three days ago, in the moment before the power went: nothing of it was late then.
  await redis.del(keys.lateDays());
  const told = JSON.parse((await redis.hget(hqKeys.schools, String(school)))!) as object;
  await redis.hset(hqKeys.schools, school, JSON.stringify({ ...told, day: today - 3 }));
  await hq.report(school);
  expect((await hq.read()).days.map(([day, scores]) => [day, scores])).toContainEqual([
    today - 3,
    1,
  ]);
});

test('[H2] [T3] a score of yesterday that is taken back today leaves yesterday at HQ', async () => {
  await using room = await Classroom.open({ founded: Date.now() - 9 * DAY });
  const { school } = room.records;
  const hq = new HqStore(room.redis, room.functions);
  const today = Math.floor((Number((await room.redis.time())[0]) * 1_000) / DAY);
  const [student] = room.students as [number];
  await room.must(
    'score.record',
    room.teachers[0]!,
    { students: [student], objective: room.objectives[0]!, ...judged },
    { at: today * DAY - DAY / 2 },
  );
  await hq.report(school);
  const yesterday = async () => (await hq.read()).days.find(([day]) => day === today - 1)?.[1];
  expect(await yesterday()).toBe(1);
  // Such a day is not among the late ones: the one before the last look is always told.
  await room.must('score.void', room.teachers[0]!, { student, index: 0, reason: 'a slip' });
  await hq.report(school);
  expect(await yesterday()).toBe(0);
});

test('[H1] [H2] days that a restored record does not hold are no longer counted', async () => {
  await using room = await Classroom.open({ founded: Date.now() - 9 * DAY });
  const { redis, keys } = room;
  const { school } = room.records;
  const hq = new HqStore(redis, room.functions);
  const today = Math.floor((Number((await redis.time())[0]) * 1_000) / DAY);
  for (const [place, ago] of [5, 3, 0].entries())
    await room.must(
      'score.record',
      room.teachers[0]!,
      { students: [room.students[place]!], objective: room.objectives[0]!, ...judged },
      { at: (today - ago) * DAY + 1_000 },
    );
  await hq.report(school);
  const counted = async () =>
    (await hq.read()).days.filter((day) => day[1] > 0).map((day) => day[0]);
  expect(await counted()).toEqual([today - 5, today - 3, today]);

  // As a backup of four days ago: what came after it is not there.
  const kept = Object.keys(await redis.hgetall(keys.days()));
  await redis.hdel(keys.days(), ...kept.filter((field) => !field.startsWith(`${today - 5}:`)));
  await redis.hset(keys.school(), { epoch: 'another life', commit: 1 });
  await hq.report(school);
  expect(await counted()).toEqual([today - 5]);
});

test('[H1] [H2] what an earlier system counted is in the sum once, and its days come before those here', async () => {
  await using room = await Classroom.open();
  const { school } = room.records;
  const hq = new HqStore(room.redis, room.functions);
  await room.must('score.record', room.teachers[0]!, {
    ...{ students: [room.students[0]!], objective: room.objectives[0]!, ...judged },
  });
  await hq.report(school);
  const today = Math.floor(Number((await room.redis.time())[0]) / 86_400);
  const day = { mastered: 3, notYet: 2, assessments: 4 };
  await hq.setOpening(500, [
    [today - 40, day],
    [today - 30, day],
  ]);
  await hq.setOpening(100, [
    [today - 20, day],
    [today, day],
  ]);
  const { totals, days } = await hq.read();
  expect(totals).toMatchObject({ scores: 101, mastered: 0, notYet: 1, assessments: 1 });
  expect(days.map((one) => one.slice(0, 5))).toEqual([
    [today - 20, 5, 3, 2, 4],
    [today, 6, 3, 3, 5],
  ]);
});
