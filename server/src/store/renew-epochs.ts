import { randomUUID } from 'node:crypto';
import { schoolKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';

/** Begins a new life of those schools' records: every client that holds a part of the old one says so and starts anew. */
export async function renewEpochs(redis: RedisClient, schools: readonly number[]): Promise<void> {
  for (const school of schools)
    await redis.hset(schoolKeys(school).school(), 'epoch', randomUUID());
}
