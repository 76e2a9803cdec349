import { afterAll, beforeAll, expect, test } from 'vitest';
import { Functions } from '@threshold/server/store/functions.ts';
import { schoolKeys } from '@threshold/server/store/keys.ts';
import { connectRedis, type RedisClient } from '@threshold/server/store/redis.ts';
import { SchoolRecords } from '@threshold/server/store/school-records.ts';
import { schoolDay } from '@threshold/shared/domain/school-day.ts';
import { Classroom } from '../support/classroom.ts';
import { startRedis, type TestRedis } from '../support/start-redis.ts';
import { openAttempt } from '@threshold/shared/domain/section-state.ts';

let server: TestRedis;
let redis: RedisClient;
let functions: Functions;
beforeAll(async () => {
  server = await startRedis();
  redis = connectRedis(server.path);
  functions = new Functions(redis);
  await functions.load();
});
afterAll(async () => {
  redis.disconnect();
  await server.stop();
});

const auckland = {
  ...{ name: 'Kea School', place: 'Dunedin', country: 'NZ', timeZone: 'Pacific/Auckland' },
};
const dayOf = async (school: number) => {
  const [start, end] = await redis.hmget(schoolKeys(school).school(), 'dayStart', 'dayEnd');
  return { start: Number(start), end: Number(end) };
};
const storeClock = async () => Number((await redis.time())[0]) * 1_000;

test('[M5] a school is on its own day from its founding, by the store’s clock and its time zone', async () => {
  const before = await storeClock();
  const { school } = await SchoolRecords.found(redis, functions, auckland);
  const possible = [before, await storeClock()].map((now) => schoolDay(now, auckland.timeZone));
  expect(possible).toContainEqual(await dayOf(school));
});

test('[A12] the first sweep of a new school ends no day and tells nobody', async () => {
  await using room = await Classroom.open({}, server);
  const waiting = await room.ready(room.students[0]!, room.objectives[0]!);
  const { rev, state } = await room.look();
  await room.records.store.sweep(schoolDay(await storeClock(), 'America/Boise'));
  const after = await room.look();
  expect(after.rev).toBe(rev);
  expect(openAttempt(after.state, waiting)).toEqual(openAttempt(state, waiting));
  expect(after.state.day.start).toBeGreaterThan(0);
});

test('[M5] what was recorded of an earlier day does not count as today’s, without any sweep', async () => {
  await using room = await Classroom.open({}, server);
  const [amara, bo] = room.students as [number, number];
  const seen = { objective: room.objectives[0]!, outcome: 'mastered' as const, criteria: [] };
  const { start } = await dayOf(room.records.school);
  const teacher = room.teachers[0]!;
  const record = (student: number, at: number) =>
    room.must('score.record', teacher, { students: [student], ...seen, version: 1 }, { at });
  await record(amara, start - 1_000);
  await record(bo, start + 1_000);
  expect((await room.look()).state.today).toEqual({ [bo]: 1 });
});

test('a loader founds a school on another day, and under a number it was given', async () => {
  const at = Date.UTC(2_026, 8, 1, 15);
  const number = await SchoolRecords.nextNumber(redis);
  const records = await SchoolRecords.found(redis, functions, auckland, { number, at });
  expect(records.school).toBe(number);
  expect(await dayOf(number)).toEqual(schoolDay(at, auckland.timeZone));
});

test('a school in a time zone nobody knows is not founded', async () => {
  const wrong = { ...auckland, timeZone: 'Moon/Tranquility' };
  const before = await redis.dbsize();
  await expect(SchoolRecords.found(redis, functions, wrong)).rejects.toThrow(RangeError);
  expect(await redis.dbsize()).toBe(before);
});
