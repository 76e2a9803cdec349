import { setTimeout as wait } from 'node:timers/promises';
import type { RedisClient } from './redis.ts';

const LOOK_MS = 200;
/** A record of many gigabytes takes minutes. */
const AT_MOST_MS = 30 * 60_000;

/**
 * Has Redis write its log anew, from what it holds now, so that what was deleted is on its disk no more; resolves when that is
 * done. One that runs already began before and does not count. Nothing happens where Redis keeps no log. Rule T8.
 */
export async function rewriteLog(redis: RedisClient): Promise<void> {
  if (!(await persistence(redis)).includes('aof_enabled:1')) return;
  await idle(redis);
  for (;;) {
    try {
      await redis.bgrewriteaof();
      break;
    } catch (error) {
      // Another process asked first, perhaps for what is older than ours.
      if (!(error instanceof Error) || !error.message.includes('already in progress')) throw error;
      await idle(redis);
    }
  }
  const state = await idle(redis);
  if (!state.includes('aof_last_bgrewrite_status:ok'))
    throw new Error('Redis could not write its log anew; it is asked again.');
}

/** Resolves once no rewrite runs or is about to. */
async function idle(redis: RedisClient): Promise<string> {
  const until = performance.now() + AT_MOST_MS;
  for (;;) {
    const state = await persistence(redis);
    if (/aof_rewrite_in_progress:0/.test(state) && /aof_rewrite_scheduled:0/.test(state))
      return state;
    if (performance.now() > until) throw new Error('Redis is still writing its log anew.');
    await wait(LOOK_MS);
  }
}

function persistence(redis: RedisClient): Promise<string> {
  return redis.info('persistence');
}
