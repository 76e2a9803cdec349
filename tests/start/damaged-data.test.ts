import { appendFile, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createLog } from '@threshold/server/log.ts';
import { askRedis } from '@threshold/server/start/ask-redis.ts';
import { findRedis } from '@threshold/server/start/find-redis.ts';
import { startPrivateRedis, type PrivateRedis } from '@threshold/server/start/private-redis.ts';
import { type RecordMark, markPath, writeMark } from '@threshold/server/start/record-mark.ts';
import { killIfAlive, runThreshold, startThreshold } from '../support/start-threshold.ts';
import { startRedis } from '../support/start-redis.ts';
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

/** A start that ends with 1 after one line, and leaves every file of the log as it is. */
async function refusal(dataDir: string, env: Record<string, string> = {}): Promise<string> {
  const folder = join(dataDir, 'redis', 'appendonlydir');
  const files = async () =>
    Promise.all(
      (await readdir(folder).catch(() => [])).map(
        async (name) => [name, await readFile(join(folder, name), 'base64')] as const,
      ),
    );
  const before = await files();
  const running = runThreshold([], { PORT: '0', DATA_DIR: dataDir, ...env });
  onTestFinished(() => killIfAlive(running, dataDir));
  expect(await running.ended).toBe(1);
  expect(await files()).toEqual(before);
  const lines = running.errors().trim().split('\n');
  expect(lines).toHaveLength(1);
  expect(running.output()).not.toMatch(/^Demo/m);
  return lines[0]!;
}

/** A data folder in which the demo was loaded by a real start; its log and the list of it. */
async function demoFolder(): Promise<{ dataDir: string; log: string; list: string }> {
  const first = await startThreshold(temporaryFolder(), { SEED_DEMO: '1' });
  onTestFinished(() => killIfAlive(first, first.dataDir));
  expect(await first.stop()).toBe(0);
  const { dataDir } = first;
  const list = join(dataDir, 'redis', 'appendonlydir', 'appendonly.aof.manifest');
  return { dataDir, log: await newestLog(dataDir), list };
}

test('[T1] a record that lost more than a crash can take is refused, and the demo is not loaded over it', async () => {
  const { dataDir, log, list } = await demoFolder();
  const [names, bytes] = [await readFile(list, 'utf8'), await readFile(log)];
  const halfList = names.slice(0, names.indexOf('\n') + 1);

  await writeFile(list, halfList);
  expect(await refusal(dataDir)).toMatch(/is damaged, .*leaves out appendonly\.aof\.1\.incr\.aof/);
  await writeFile(list, '');
  expect(await refusal(dataDir)).toMatch(/is damaged, .*leaves out appendonly/);
  await rm(list);
  expect(await refusal(dataDir)).toMatch(/is damaged, .*leaves out appendonly/);
  await writeFile(list, names);

  await writeFile(log, bytes.subarray(0, bytes.length >> 1));
  expect(await refusal(dataDir)).toMatch(
    /holds less than it did, .* bytes, and \d+ were safely written.*remove .*record-mark\.$/,
  );
  await rm(log);
  expect(await refusal(dataDir)).toMatch(/is damaged, .*incr\.aof is missing/);
  await rm(join(dataDir, 'redis'), { recursive: true });
  expect(await refusal(dataDir)).toMatch(/holds less than it did, .* is not there any more/);
});

test('[T1] a length that swallows what comes behind it is no torn end', async () => {
  const { dataDir, log } = await writtenLog(200);
  const { size } = await stat(log);
  await writeMark(markPath(dataDir), {
    files: [{ name: basename(log), size }],
    schools: 0,
    demo: false,
  });
  const bytes = await readFile(log);
  const [right, wrong] = ['$50\r\n', '$9999999\r\n'];
  const at = bytes.indexOf(right, size >> 1);
  await writeFile(
    log,
    Buffer.concat([bytes.subarray(0, at), Buffer.from(wrong), bytes.subarray(at + right.length)]),
  );
  expect(await refusal(dataDir)).toMatch(/can be read for \d+ bytes, and \d+ were safely written/);
});

test('a store that was emptied while it ran is not filled with the demo again, whoever runs it', async () => {
  const redis = await startRedis();
  onTestFinished(() => redis.stop());
  const env = { SEED_DEMO: '1', REDIS_URL: redis.path };
  const first = await startThreshold(temporaryFolder(), env);
  onTestFinished(() => killIfAlive(first, first.dataDir));
  expect(await first.stop()).toBe(0);
  await askRedis(redis.path, [['FLUSHALL']]);
  expect(await refusal(first.dataDir, env)).toMatch(/ holds less than it did, .*0 schools/);
  expect(await askRedis(redis.path, [['EXISTS', '{hq}:demo']])).toBe('0');
});

test('after a rewrite and a torn end the start goes on, and says how much was cut off', async () => {
  const dataDir = temporaryFolder();
  const first = await startThreshold(dataDir);
  onTestFinished(() => killIfAlive(first, dataDir));
  const { address } = await first.redis();
  await askRedis(address, [['SET', 'kept', 'yes'], ['BGREWRITEAOF']]);
  await until('it is rewritten', async () => (await newestLog(dataDir)).includes('.2.incr'));
  await askRedis(address, [['SET', 'behind', 'it']]);
  expect(await first.stop()).toBe(0);
  const { files } = JSON.parse(await readFile(markPath(dataDir), 'utf8')) as RecordMark;
  expect(files.map(({ name }) => name)).toEqual([
    'appendonly.aof.2.base.rdb',
    'appendonly.aof.2.incr.aof',
  ]);

  await appendFile(
    await newestLog(dataDir),
    `*3\r\n$3\r\nSET\r\n$1\r\na\r\n$600000\r\n${'x'.repeat(300_000)}`,
  );
  const second = await startThreshold(dataDir);
  onTestFinished(() => killIfAlive(second, dataDir));
  expect(second.output()).toMatch(/^The last 300,0\d\d bytes of the record .* cut off\. .*backup/m);
  expect(await askRedis((await second.redis()).address, [['GET', 'behind']])).toBe('it');
  expect(await second.stop()).toBe(0);
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
