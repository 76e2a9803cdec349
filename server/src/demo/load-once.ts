import { hqKeys, schoolTag } from '../store/keys.ts';
import type { RedisClient } from '../store/redis.ts';
import { SchoolRecords } from '../store/school-records.ts';

/**
 * Loads a school of that key once, ever. One that was begun and not finished is erased and begun anew under the same number.
 * Answers its number, and whether it was loaded now. Only for who holds the demo's lock.
 */
export async function loadOnce(
  redis: RedisClient,
  key: string,
  load: (school: number) => Promise<void>,
): Promise<{ school: number; now: boolean }> {
  const field = `school:${key}`;
  const known = await redis.hget(hqKeys.demo, field);
  const [number, state] = known?.split(' ') ?? [];
  if (state === 'loaded') return { school: Number(number), now: false };
  const school = number ? Number(number) : await SchoolRecords.nextNumber(redis);
  await redis.hset(hqKeys.demo, field, `${school} begun`);
  await eraseSchool(redis, school);
  await load(school);
  await redis.hset(hqKeys.demo, field, `${school} loaded`);
  return { school, now: true };
}

/** Everything of a school whose load was killed; it was shown to nobody yet. */
async function eraseSchool(redis: RedisClient, school: number): Promise<void> {
  let cursor = '0';
  do {
    const [next, keys] = await redis.scan(
      cursor,
      'MATCH',
      `${schoolTag(school)}:*`,
      'COUNT',
      1_000,
    );
    if (keys.length > 0) await redis.unlink(...keys);
    cursor = next;
  } while (cursor !== '0');
}
