import { afterAll, beforeAll, expect, test } from 'vitest';
import { Functions } from '@threshold/server/store/functions.ts';
import { compileLibrary } from '@threshold/server/store/library.ts';
import { connectRedis, type RedisClient } from '@threshold/server/store/redis.ts';
import { startRedis, type TestRedis } from '../support/start-redis.ts';

let store: TestRedis;
let redis: RedisClient;

beforeAll(async () => {
  store = await startRedis();
  redis = connectRedis(store.path);
});

afterAll(async () => {
  redis.disconnect();
  await store.stop();
});

test('functions that Redis has are left as they are; it is not asked to read them again', async () => {
  await new Functions(redis).load();
  const changes = async () =>
    Number(/rdb_changes_since_last_save:(\d+)/.exec(await redis.info('persistence'))![1]);
  const before = await changes();
  await new Functions(redis).load();
  expect(await changes()).toBe(before);
});

test('a library that cannot be read is told of at the load', async () => {
  const whole = compileLibrary();
  const broken = { ...whole, code: '#!lua name=threshold_broken\nthis is no Lua' };
  await expect(new Functions(redis, broken).load()).rejects.toThrow(/compiling function/);
});
