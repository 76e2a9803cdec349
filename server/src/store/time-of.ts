import type { RedisClient } from './redis.ts';

/** The one clock: the store's, in whole seconds. Unit: epoch ms. */
export async function timeOf(redis: RedisClient): Promise<number> {
  return Number((await redis.time())[0]) * 1_000;
}
