import type { RedisClient } from './redis.ts';

/** The one clock: the store's, as processes' own may be wrong by hours. Unit: epoch ms. */
export async function timeOf(redis: RedisClient): Promise<number> {
  const [seconds, microseconds] = await redis.time();
  return Number(seconds) * 1_000 + Math.floor(Number(microseconds) / 1_000);
}
