import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createLog } from '@threshold/server/log.ts';
import { askRedis } from '@threshold/server/start/ask-redis.ts';
import { findRedis } from '@threshold/server/start/find-redis.ts';
import { startPrivateRedis, type PrivateRedis } from '@threshold/server/start/private-redis.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { until } from '../support/until.ts';

/** A private Redis on that folder; tells the process each time one was started. */
async function privateRedis(dataDir: string, pids: number[] = []): Promise<PrivateRedis> {
  const redis = await startPrivateRedis({
    program: await findRedis(),
    dataDir,
    log: createLog({ logLevel: 'silent' }),
    onStarted: async (pid) => void pids.push(pid),
  });
  onTestFinished(() => redis.stop());
  return redis;
}

const half = async (folder: string) =>
  (await readdir(folder)).filter((name) => name.startsWith('temp-'));

test('[T1] Redis and its rewriting child are killed in the middle: what they left is removed, and no write is missing', async () => {
  const dataDir = temporaryFolder();
  const folder = join(dataDir, 'redis');
  const pids: number[] = [];
  const { address } = await privateRedis(dataDir, pids);
  const keys = Array.from({ length: 500 }, (_, i) => ['SET', `key-${i}`, 'x'.repeat(200)]);
  await askRedis(address, keys);
  // Half a second a key: the rewrite is surely not done when it is killed.
  await askRedis(address, [['CONFIG', 'SET', 'rdb-key-save-delay', '500000'], ['BGREWRITEAOF']]);
  await until('the rewrite has begun', async () => (await half(folder)).length > 0);
  await askRedis(address, [['SET', 'written', 'meanwhile']]);
  const left = await half(folder);
  const child = Number(/(\d+)\.aof$/.exec(left[0]!)![1]);

  process.kill(pids[0]!, 'SIGKILL');
  process.kill(child, 'SIGKILL');
  await until('Redis runs again', () => pids.length === 2);
  expect(await half(folder)).toEqual([]);
  const replies = [['GET', 'written'], ['GET', 'key-499'], ['DBSIZE']].map((command) =>
    askRedis(address, [command]),
  );
  expect(await Promise.all(replies)).toEqual(['meanwhile', 'x'.repeat(200), '501']);
  // The next rewrite goes through, and the start after it reads it.
  await askRedis(address, [['BGREWRITEAOF']]);
  await until('it is rewritten', async () =>
    (await readdir(join(folder, 'appendonlydir'))).includes('appendonly.aof.2.base.rdb'),
  );
});

test('the start removes half-written files and nothing else', async () => {
  const dataDir = temporaryFolder();
  const folder = join(dataDir, 'redis');
  await mkdir(folder);
  const stale = ['temp-rewriteaof-17.aof', 'temp-rewriteaof-bg-17.aof', 'temp-18.rdb'];
  const kept = [
    ...['notes.txt', 'dump.rdb', 'temp-notes.txt', 'temp-17.aof.bak', 'my-temp-17.rdb'],
    ...['temp-rewriteaof-.aof', 'temp-.rdb'],
  ];
  for (const name of [...stale, ...kept]) await writeFile(join(folder, name), 'something');
  await privateRedis(dataDir);
  expect((await readdir(folder)).toSorted()).toEqual([...kept, 'appendonlydir'].toSorted());
});
