import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { askRedis } from '@threshold/server/start/ask-redis.ts';
import { isRunning } from '@threshold/server/start/process-identity.ts';
import {
  killIfAlive,
  readLock,
  root,
  runCommand,
  runThreshold,
  startThreshold,
  type RunningThreshold,
} from '../support/start-threshold.ts';
import { startRedis } from '../support/start-redis.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { until } from '../support/until.ts';

async function started(dataDir: string, env = {}): Promise<RunningThreshold> {
  const threshold = await startThreshold(dataDir, env);
  onTestFinished(() => killIfAlive(threshold, dataDir));
  return threshold;
}

const status = async (url: string): Promise<number> => (await fetch(url)).status;

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  '%s stops everything, Redis included',
  async (signal) => {
    const threshold = await started(temporaryFolder());
    const redis = await threshold.redis();
    expect(await isRunning(redis)).toBe(true);

    const begun = performance.now();
    expect(await threshold.stop(signal)).toBe(0);
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(threshold.output()).toMatch(/\nStopping …\nStopped\. The data stays\.\n$/);
    expect(await isRunning(redis)).toBe(false);
    expect(await readdir(threshold.dataDir)).not.toContain('lock');
  },
);

test('a stop that is asked for during the start is done', async () => {
  const dataDir = temporaryFolder();
  const running = runCommand(process.execPath, [`${root}/server/start.mjs`], {
    env: { PORT: '0', DATA_DIR: dataDir },
  });
  onTestFinished(() => killIfAlive(running, dataDir));
  await until('the folder is held', async () => (await readdir(dataDir)).includes('lock'));
  running.process.kill('SIGTERM');
  expect(await running.ended).toBe(0);
  expect(running.errors()).toBe('');
  expect(running.output()).not.toContain('on this machine');
});

test('a Ctrl-C that comes twice, from the terminal and from npm, is one', async () => {
  const threshold = await started(temporaryFolder());
  const redis = await threshold.redis();
  threshold.process.kill('SIGINT');
  expect(await threshold.stop('SIGINT')).toBe(0);
  expect(await isRunning(redis)).toBe(false);
  expect(await readdir(threshold.dataDir)).not.toContain('lock');
});

test('SIGTERM to npm start stops everything, Redis included', async () => {
  const dataDir = temporaryFolder();
  const npm = runCommand('npm', ['start'], {
    env: { PORT: '0', SEED_DEMO: '0', DATA_DIR: dataDir },
  });
  onTestFinished(() => killIfAlive(npm, dataDir));
  await npm.says(/on this machine/);
  const lock = await readLock(dataDir);
  npm.process.kill('SIGTERM');
  await npm.ended;
  await until('the server and its Redis are gone', async () => {
    return (
      !(await isRunning(lock.owner)) && lock.note !== undefined && !(await isRunning(lock.note))
    );
  });
});

test('a second start keeps the data and the key', async () => {
  const first = await started(temporaryFolder());
  await askRedis((await first.redis()).address, [['SET', 'kept', 'yes']]);
  const key = await readFile(`${first.dataDir}/secret-key`, 'utf8');
  expect(await first.stop()).toBe(0);

  const second = await started(first.dataDir);
  expect(await askRedis((await second.redis()).address, [['GET', 'kept']])).toBe('yes');
  expect(await readFile(`${first.dataDir}/secret-key`, 'utf8')).toBe(key);
  expect(key).toMatch(/^[\w-]{43}$/);
  expect(await second.stop()).toBe(0);
});

test('the private Redis is run as the one that holds the record', async () => {
  const threshold = await started(temporaryFolder());
  const { address } = await threshold.redis();
  const info = async (section: string) => await askRedis(address, [['INFO', section]]);
  expect(await info('persistence')).toContain('aof_enabled:1');
  expect(await info('server')).toContain('tcp_port:0');
  expect(await info('memory')).toContain('maxmemory_policy:noeviction');
  expect(Number(/\bmaxmemory:(\d+)/.exec(await info('memory'))?.[1])).toBeGreaterThan(1e8);
  await threshold.stop();
});

test('a Redis that ends is started again, at the same address and with its data', async () => {
  const threshold = await started(temporaryFolder());
  const before = await threshold.redis();
  await askRedis(before.address, [['SET', 'kept', 'yes']]);
  expect(await status(`${threshold.url}/readyz`)).toBe(200);

  process.kill(before.pid, 'SIGKILL');
  await until('another Redis runs', async () => (await threshold.redis()).pid !== before.pid);
  expect((await threshold.redis()).address).toBe(before.address);
  expect(await askRedis(before.address, [['GET', 'kept']])).toBe('yes');
  expect(await status(`${threshold.url}/readyz`)).toBe(200);
  expect(await threshold.stop()).toBe(0);
});

test('after kill -9 the next start takes over the folder and ends the Redis that was left behind', async () => {
  const first = await started(temporaryFolder());
  const left = await first.redis();
  await askRedis(left.address, [['SET', 'kept', 'yes']]);
  await first.stop('SIGKILL');
  expect(await isRunning(left)).toBe(true);

  const second = await started(first.dataDir);
  expect(await isRunning(left)).toBe(false);
  expect(existsSync(dirname(left.address))).toBe(false);
  expect(await askRedis((await second.redis()).address, [['GET', 'kept']])).toBe('yes');
  expect(await second.stop()).toBe(0);
});

test('of two starts on a folder that a killed run left, one gets it', async () => {
  const dataDir = temporaryFolder();
  const first = await started(dataDir);
  await first.stop('SIGKILL');
  const both = [1, 2].map(() => runThreshold([], { PORT: '0', SEED_DEMO: '0', DATA_DIR: dataDir }));
  for (const each of both) onTestFinished(() => killIfAlive(each, dataDir));

  const loser = await Promise.race(
    both.map(async (each) => ({ code: await each.ended, errors: each.errors() })),
  );
  expect(loser).toEqual({ code: 1, errors: expect.stringContaining('in use by another run') });
  const winner = both.find((each) => each.process.exitCode === null);
  await winner?.says(/on this machine/);
  winner?.process.kill('SIGTERM');
  expect(await winner?.ended).toBe(0);
});

test('with REDIS_URL no private Redis is started, and that one is left running', async () => {
  const redis = await startRedis();
  onTestFinished(() => redis.stop());
  const threshold = await started(temporaryFolder(), { REDIS_URL: redis.path });
  expect(await status(`${threshold.url}/readyz`)).toBe(200);
  expect((await readdir(threshold.dataDir)).toSorted()).toEqual(['address', 'secret-key']);

  await redis.kill9();
  expect(await status(`${threshold.url}/readyz`)).toBe(503);
  expect(await status(`${threshold.url}/healthz`)).toBe(200);
  await redis.restart();
  await until('it is ready again', async () => (await status(`${threshold.url}/readyz`)) === 200);
  expect(await threshold.stop()).toBe(0);
  expect(await askRedis(redis.path, [['PING']])).toBe('PONG');
});
