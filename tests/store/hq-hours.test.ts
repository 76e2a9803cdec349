import { expect, test } from 'vitest';
import { HqStore } from '@threshold/server/store/hq-store.ts';
import { hqKeys } from '@threshold/server/store/keys.ts';
import { Classroom } from '../support/classroom.ts';

const HOUR = 3_600_000;
const judged = { outcome: 'not-yet' as const, criteria: [], version: 1 };

/** A class in an organization of its own, that observes so many hours ago, and what HQ shows by hours ago. */
async function open() {
  const room = await Classroom.open({ students: 8, founded: Date.now() - 9 * 24 * HOUR });
  const hq = new HqStore(room.redis, room.functions);
  const [teacher] = room.teachers as [number];
  const present = Math.floor((Number((await room.redis.time())[0]) * 1_000) / HOUR);
  let place = 0;
  return {
    room,
    hq,
    present,
    async observe(ago: number) {
      const student = room.students[place++]!;
      const observed = { students: [student], objective: room.objectives[0]!, ...judged };
      await room.must('score.record', teacher, observed, { at: (present - ago) * HOUR + 1_000 });
      return student;
    },
    async report() {
      await hq.report(room.records.school);
      const { hours } = await hq.read();
      expect(hours).toHaveLength(24);
      const shown = hours.filter(([, count]) => count !== 0);
      // Where the test goes on over an hour's end, the axis has moved by one.
      return Object.fromEntries(shown.map(([hour, count]) => [present - hour, count]));
    },
  };
}

test('[H2] what was judged before anybody looked stands at HQ in its own hours, as it does in its day', async () => {
  const { room, observe, report, hq } = await open();
  await using _ = room;
  for (const ago of [0, 3, 3, 20, 30]) await observe(ago);
  const slip = await observe(5);
  expect(await report()).toEqual({ 0: 1, 3: 2, 5: 1, 20: 1 });
  // Told again, as by every process, nothing is counted twice.
  const { school } = room.records;
  const known = JSON.parse((await room.redis.hget(hqKeys.schools, String(school)))!) as object;
  await room.redis.hset(hqKeys.schools, school, JSON.stringify({ ...known, commit: 0 }));
  expect(await report()).toEqual({ 0: 1, 3: 2, 5: 1, 20: 1 });
  await observe(3);
  await room.must('score.void', room.teachers[0]!, { student: slip, index: 0, reason: 'a slip' });
  expect(await report()).toEqual({ 0: 1, 3: 3, 20: 1 });
  const { hours, days } = await hq.read();
  const sum = (counts: number[]) => counts.reduce((all, one) => all + one, 0);
  expect(sum(hours.map(([, count]) => count))).toBe(5);
  expect(sum(days.map(([, , , , assessments]) => assessments))).toBe(6);
});

test('[H1] [H2] hours that a restored record does not hold are no longer counted', async () => {
  const { room, observe, report } = await open();
  await using _ = room;
  for (const ago of [0, 4]) await observe(ago);
  expect(await report()).toEqual({ 0: 1, 4: 1 });
  const { redis, keys } = room;
  const latest = Math.max(...(await redis.hkeys(keys.hours())).map(Number));
  await redis.hdel(keys.hours(), String(latest));
  await redis.hset(keys.school(), { epoch: 'another life', commit: 1 });
  expect(await report()).toEqual({ 4: 1 });
});

test('[H2] a school and HQ keep two days of hours, and forget no difference before', async () => {
  const { room, observe, report, present } = await open();
  await using _ = room;
  const { redis, keys, records } = room;
  for (const ago of [0, 40, 200]) await observe(ago);
  await redis.hset(hqKeys.hours, { [present - 47]: 7, [present - 60]: 7 });
  await report();
  expect(await redis.hkeys(keys.hours())).toHaveLength(3);
  const at = present * HOUR + 1_000;
  await records.store.sweep({ start: at - HOUR, end: at + HOUR }, at);
  const kept = (hours: string[]) => hours.map((hour) => present - Number(hour)).toSorted();
  expect(kept(await redis.hkeys(keys.hours()))).toEqual([0, 40]);
  const atHq = kept(await redis.hkeys(hqKeys.hours));
  expect(atHq).not.toContain(60);
  expect(atHq).toContain(0);
});
