import { schoolKeys } from '../store/keys.ts';
import type { RedisClient } from '../store/redis.ts';
import type { PersonRecord } from '../store/record-types.ts';
import type { SchoolStore } from '../store/school-store.ts';
import type { ImportHead } from '../store/roster-imports.ts';

/**
 * Whether whoever asked for an import may have it done now, by what the store says: for the school (section 0) a leader on its staff, for
 * a class a teacher of it who is no substitute. Nobody is signed in where a job goes on, so no session is asked. Rules T4, I4.
 */
export async function mayStillImport(
  { redis, store }: { redis: RedisClient; store: SchoolStore },
  { by, section }: Pick<ImportHead, 'by' | 'section'>,
): Promise<boolean> {
  if (section !== 0) return store.teachesForGood(section, by);
  const text = await redis.hget(schoolKeys(store.school).people(), String(by));
  if (text === null) return false;
  const { role, left } = JSON.parse(text) as PersonRecord;
  return role === 'leader' && left === undefined;
}
