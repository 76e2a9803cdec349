import { hqKeys, schoolTag } from '../store/keys.ts';
import type { RedisClient } from '../store/redis.ts';
import { SchoolRecords } from '../store/school-records.ts';

/** How a school is loaded: what was up to that day (as its mark may say it), and what is of the day itself. */
export interface SchoolLoad {
  day: string;
  past: (school: number) => Promise<void>;
  today: (school: number) => Promise<void>;
}

/**
 * Loads a school of that key once, ever. One that was begun and not finished is erased and begun anew under the same number;
 * one whose past of the same day is whole goes on with the day. Answers its number, and whether it was loaded now. Only for who
 * holds the demo's lock.
 */
export async function loadOnce(
  redis: RedisClient,
  key: string,
  load: SchoolLoad,
): Promise<{ school: number; now: boolean }> {
  const mark = markOf(key);
  const { school, state } = await readMark(redis, mark);
  if (state === 'loaded') return { school, now: false };
  const number = await loadPast(redis, key, load);
  // Killed from here on, it is begun anew: half a day cannot be told from none.
  await redis.hset(hqKeys.demo, mark, `${number} begun`);
  await load.today(number);
  await redis.hset(hqKeys.demo, mark, `${number} loaded`);
  return { school: number, now: true };
}

/** The same as far as the day; answers the school's number. */
export async function loadPast(
  redis: RedisClient,
  key: string,
  { day, past }: Omit<SchoolLoad, 'today'>,
): Promise<number> {
  const mark = markOf(key);
  const known = await readMark(redis, mark);
  const whole = `past ${day}`;
  if (known.state === whole) return known.school;
  const school = known.school || (await SchoolRecords.nextNumber(redis));
  await redis.hset(hqKeys.demo, mark, `${school} begun`);
  await eraseSchool(redis, school);
  await past(school);
  await redis.hset(hqKeys.demo, mark, `${school} ${whole}`);
  return school;
}

const markOf = (key: string) => `school:${key}`;

async function readMark(
  redis: RedisClient,
  mark: string,
): Promise<{ school: number; state: string }> {
  const [number = '0', ...state] = (await redis.hget(hqKeys.demo, mark))?.split(' ') ?? [];
  return { school: Number(number), state: state.join(' ') };
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
