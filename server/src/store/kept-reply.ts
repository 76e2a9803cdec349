import type { Accepted } from '@threshold/shared/contract/sockets.ts';
import { schoolKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { timeOf } from './time-of.ts';

const DAY_MS = 86_400_000;

/** The reply that is kept for a command; null where none is (any more), as for one that was refused. Rule T2. */
export async function keptReply(
  redis: RedisClient,
  school: number,
  commandId: string,
): Promise<Accepted | null> {
  const today = Math.floor((await timeOf(redis)) / DAY_MS);
  const keys = schoolKeys(school);
  for (const day of [today, today - 1]) {
    const text = await redis.hget(keys.replies(day), commandId);
    if (text !== null) return (JSON.parse(text) as { reply: Accepted }).reply;
  }
  return null;
}
