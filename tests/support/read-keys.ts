import type { RedisClient } from '@threshold/server/store/redis.ts';

/** Everything kept under a prefix as plain values: key → content, in a form that two looks can be compared by. */
export async function readKeys(
  redis: RedisClient,
  prefix: string,
): Promise<Record<string, unknown>> {
  const keys = new Set<string>();
  let cursor = '0';
  do {
    const [next, page] = await redis.scan(cursor, 'COUNT', 1_000);
    for (const key of page) if (key.startsWith(prefix)) keys.add(key);
    cursor = next;
  } while (cursor !== '0');
  const sorted = [...keys].toSorted();
  const values = await Promise.all(sorted.map((key) => readKey(redis, key)));
  return Object.fromEntries(sorted.map((key, i) => [key, values[i]]));
}

async function readKey(redis: RedisClient, key: string): Promise<unknown> {
  const type = await redis.type(key);
  switch (type) {
    case 'string':
      return (await redis.getBuffer(key))?.toString('hex');
    case 'hash':
      return redis.hgetall(key);
    case 'set':
      return (await redis.smembers(key)).toSorted();
    case 'zset':
      return redis.zrange(key, '0', '-1', 'WITHSCORES');
    case 'list':
      return redis.lrange(key, '0', '-1');
    case 'stream':
      return redis.xrange(key, '-', '+');
    default:
      throw new TypeError(`${key} is a ${type}`);
  }
}
