import type { RedisClient } from '../store/redis.ts';
import { checkFeeds } from './check-feeds.ts';
import { checkLedger } from './check-ledger.ts';
import { checkLine } from './check-line.ts';
import { checkReplies } from './check-replies.ts';
import { readStoredSchool } from './stored-school.ts';

/**
 * What of a school breaks its rules, in words; empty when all is well. Only reads. The school must be quiet: it is read
 * key by key, and a command between two reads would look like a violation. HQ's part is compared once HQ knows the school's
 * latest commit. Rules T2, T3, A1, A4, A12, F1, H1, M1, M2, M5.
 */
export async function checkSchool(redis: RedisClient, school: number): Promise<string[]> {
  const stored = await readStoredSchool(redis, school);
  return [
    ...checkLedger(stored),
    ...checkLine(stored),
    ...checkFeeds(stored),
    ...checkReplies(stored),
  ].map((violation) => `school ${school}: ${violation}`);
}
