import type { schoolKeys } from './keys.ts';
import type { PersonRecord } from './record-types.ts';
import type { RedisClient } from './redis.ts';

/** Those who lead the school now, as students say them, in the order in which they came. */
export async function leaderNames(
  redis: RedisClient,
  keys: ReturnType<typeof schoolKeys>,
): Promise<string[]> {
  const staff = Object.entries(await redis.hgetall(keys.staff()));
  staff.sort(([a], [b]) => Number(a) - Number(b));
  if (staff.length === 0) return [];
  const records = await redis.hmget(keys.people(), ...staff.map(([id]) => id));
  return staff.flatMap(([, name], i) => {
    const { role, left } = JSON.parse(records[i] ?? '{}') as Partial<PersonRecord>;
    return role === 'leader' && left === undefined ? [name] : [];
  });
}
