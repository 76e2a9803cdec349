import { inflateSync } from 'node:zlib';
import type { RedisClient } from '@threshold/server/store/redis.ts';

/** All that is kept under any key, as one text; what was packed is unpacked, as a search of what lies there would find nothing in it. */
export async function keptText(redis: RedisClient): Promise<string> {
  const texts: string[] = [];
  let cursor = '0';
  do {
    const [next, keys] = await redis.scan(cursor, 'COUNT', 1_000);
    for (const key of keys) texts.push(key, ...(await keptUnder(redis, key)));
    cursor = next;
  } while (cursor !== '0');
  return texts.join('\n');
}

async function keptUnder(redis: RedisClient, key: string): Promise<string[]> {
  if ((await redis.type(key)) !== 'hash')
    return [(await redis.dumpBuffer(key))!.toString('latin1')];
  const fields = await redis.hgetallBuffer(key);
  return Object.entries(fields).flatMap(([field, value]) => [field, unpacked(value)]);
}

function unpacked(value: Buffer): string {
  // As everything begins that zlib packs.
  if (value[0] !== 0x78) return value.toString();
  try {
    return inflateSync(value).toString();
  } catch {
    return value.toString();
  }
}
