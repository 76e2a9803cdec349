import { afterAll, beforeAll, expect, test } from 'vitest';
import { SchoolStore, type StoredCommand } from '@threshold/server/store/school-store.ts';
import { Classroom } from '../support/classroom.ts';
import { importFiles } from '../support/import-files.ts';
import { largeRoster } from '../support/large-roster.ts';
import { startRedis, type TestRedis } from '../support/start-redis.ts';

/** 150 students, in 60 classes of 25. */
const ENROLLMENTS = 1_500;
/** After a call the store is the classes' for so many times as long as it took. */
const LEFT_TIMES = 3;
/** A timer may come so much early. Unit: milliseconds. */
const EARLY_MS = 2;
const MOST_PEOPLE = 50;

interface Call {
  began: number;
  ended: number;
  /** Students it makes, and rows of the class it does. */
  people: number;
  rows: number;
}

let server: TestRedis;
beforeAll(async () => {
  server = await startRedis();
});
afterAll(() => server.stop());

/** The store of that school, and when it was asked what. */
class HeardStore extends SchoolStore {
  readonly calls: Call[] = [];

  override async apply(command: StoredCommand) {
    const began = performance.now();
    const reply = await super.apply(command);
    const { people = [], rows = [] } = command.input as { people?: object[]; rows?: object[] };
    const [ended, count] = [performance.now(), { people: people.length, rows: rows.length }];
    this.calls.push({ began, ended, ...count });
    return reply;
  }
}

test('[T6] one class or fifty new students are a call, and after each the store is left to the classes three times as long as it took', async () => {
  await using room = await Classroom.open({}, server);
  const { apply } = await importFiles(room, largeRoster(ENROLLMENTS));
  const store = new HeardStore(room.functions, room.records.school);
  expect(await apply({ store })).toMatchObject({ stage: 'done', done: 60, rows: ENROLLMENTS });
  const { calls } = store;
  expect(calls.map(({ people, rows }) => [people, rows])).toEqual([
    ...Array.from({ length: 3 }, () => [MOST_PEOPLE, 0]),
    ...Array.from({ length: 60 }, () => [0, 25]),
  ]);
  const hasty = calls.flatMap(({ began, ended }, i) => {
    const left = (calls[i + 1]?.began ?? Infinity) - ended;
    const owed = LEFT_TIMES * (ended - began) - EARLY_MS;
    return left < owed ? [`call ${i}: ${left.toFixed(1)} of ${owed.toFixed(1)} ms`] : [];
  });
  expect(hasty).toEqual([]);
});
