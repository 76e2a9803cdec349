import { afterAll, beforeAll } from 'vitest';
import { Classroom, type Plan } from './classroom.ts';
import { startRedis, type TestRedis } from './start-redis.ts';

/** Monday 5 October 2026, 14:00 UTC: a whole second, in the middle of a school day. Unit: epoch milliseconds. */
export const NOON = Date.UTC(2026, 9, 5, 14);
export const SECOND = 1_000;
export const MINUTE = 60_000;

/**
 * One Redis for the tests of a file; every test opens a school of its own in it. The school is on the first day there was,
 * until a test sweeps: whatever time a test gives its commands, they are of its day.
 */
export function schools(): (plan?: Plan) => Promise<Classroom> {
  let server: TestRedis | undefined;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(async () => {
    await server?.stop();
  });
  return (plan = {}) => Classroom.open({ founded: 0, ...plan }, server);
}
