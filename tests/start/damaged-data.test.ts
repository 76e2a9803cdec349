import { appendFile, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createLog } from '@threshold/server/log.ts';
import { askRedis } from '@threshold/server/start/ask-redis.ts';
import { findRedis } from '@threshold/server/start/find-redis.ts';
import { startPrivateRedis, type PrivateRedis } from '@threshold/server/start/private-redis.ts';
import { runThreshold } from '../support/start-threshold.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { until } from '../support/until.ts';

async function privateRedis(
  dataDir: string,
  hear: (pid: number) => void = () => undefined,
): Promise<PrivateRedis> {
  const redis = await startPrivateRedis({
    program: await findRedis(),
    dataDir,
    log: createLog({ logLevel: 'silent' }),
    onStarted: async (pid) => hear(pid),
  });
  onTestFinished(() => redis.stop());
  return redis;
}

/** A data folder whose log holds `count` writes, and the path of the file they are in. */
async function writtenLog(count: number): Promise<{ dataDir: string; log: string }> {
  const dataDir = temporaryFolder();
  const redis = await privateRedis(dataDir);
  const writes = Array.from({ length: count }, (_, index) => [
    'SET',
    `key-${index}`,
    'x'.repeat(50),
  ]);
  await askRedis(redis.address, writes);
  await redis.stop();
  return { dataDir, log: await newestLog(dataDir) };
}

async function newestLog(dataDir: string): Promise<string> {
  const folder = join(dataDir, 'redis', 'appendonlydir');
  const name = (await readdir(folder)).find((file) => file.endsWith('.incr.aof'));
  return join(folder, name ?? '');
}

test('damage in the middle of the log is one clear line, and nothing is changed', async () => {
  const { dataDir, log } = await writtenLog(200);
  const bytes = await readFile(log);
  bytes.fill('?', bytes.length >> 1, (bytes.length >> 1) + 64);
  await writeFile(log, bytes);

  const running = runThreshold([], { PORT: '0', DATA_DIR: dataDir });
  expect(await running.ended).toBe(1);
  expect(running.errors()).toMatch(/^The record in .*\/redis is damaged, .* backup .*\n$/);
  expect(await readFile(log)).toEqual(bytes);
});

test('an unreadable list of log files is one clear line', async () => {
  const { dataDir } = await writtenLog(3);
  await writeFile(join(dataDir, 'redis', 'appendonlydir', 'appendonly.aof.manifest'), 'nonsense\n');
  const running = runThreshold([], { PORT: '0', DATA_DIR: dataDir });
  expect(await running.ended).toBe(1);
  expect(running.errors().trim().split('\n')).toHaveLength(1);
  expect(running.errors()).toMatch(/is damaged/);
});

test('a torn end is cut off, and reported by every start until it was dealt with', async () => {
  const { dataDir, log } = await writtenLog(20);
  await truncate(log, (await stat(log)).size - 7);

  const first = await privateRedis(dataDir);
  expect(first.truncated).toBe(true);
  expect(await askRedis(first.address, [['DBSIZE']])).toBe('19');
  await first.stop();

  const second = await privateRedis(dataDir);
  expect(second.truncated).toBe(true);
  await second.forgetTruncation();
  await second.stop();

  expect((await privateRedis(dataDir)).truncated).toBe(false);
});

test('a torn end that is found while running is told at once', async () => {
  const dataDir = temporaryFolder();
  const pids: number[] = [];
  const redis = await privateRedis(dataDir, (pid) => pids.push(pid));
  let told = 0;
  redis.onTruncated(() => told++);
  await askRedis(redis.address, [['SET', 'kept', 'yes']]);
  await appendFile(await newestLog(dataDir), '*3\r\n$3\r\nSET\r\n$4\r\nto');

  process.kill(pids[0] ?? 0, 'SIGKILL');
  await until('Redis runs again', () => pids.length === 2);
  expect(told).toBe(1);
  expect(await askRedis(redis.address, [['GET', 'kept']])).toBe('yes');
});
