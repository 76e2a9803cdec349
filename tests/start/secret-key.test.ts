import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { secretKey } from '@threshold/server/start/secret-key.ts';
import { killIfAlive, runThreshold, startThreshold } from '../support/start-threshold.ts';
import { startRedis } from '../support/start-redis.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const otherKey = 'another-key-of-forty-three-letters-or-so-00';

/** A data folder that was started once, and the path of its key. */
async function usedFolder(): Promise<{ dataDir: string; path: string; key: string }> {
  const first = await startThreshold(temporaryFolder());
  onTestFinished(() => killIfAlive(first, first.dataDir));
  const path = join(first.dataDir, 'secret-key');
  const key = await readFile(path, 'utf8');
  expect(await first.stop()).toBe(0);
  return { dataDir: first.dataDir, path, key };
}

/** Starts on data whose key is not right, and expects one line and 1. */
async function refusal(dataDir: string, env: Record<string, string> = {}): Promise<string> {
  const running = runThreshold([], { PORT: '0', SEED_DEMO: '0', DATA_DIR: dataDir, ...env });
  onTestFinished(() => killIfAlive(running, dataDir));
  expect(await running.ended).toBe(1);
  expect(running.output()).not.toContain('ready');
  const lines = running.errors().trim().split('\n');
  expect(lines).toHaveLength(1);
  return lines[0]!;
}

test('the key is made once, whole, and readable by its owner alone', async () => {
  const { path, key } = await usedFolder();
  expect(key).toMatch(/^[\w-]{43}$/);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('a key that was damaged, replaced or lost stops the start, and says what to do', async () => {
  const { dataDir, path, key } = await usedFolder();
  const remedy = /Put back the file "secret-key" from a backup .* SECRET_KEY/;

  await writeFile(path, key.slice(0, 20));
  expect(await refusal(dataDir)).toMatch(/^The key .*secret-key is damaged: /);
  await writeFile(path, '');
  expect(await refusal(dataDir)).toMatch(remedy);
  await writeFile(path, `${key[0] === 'A' ? 'B' : 'A'}${key.slice(1)}`);
  const line = await refusal(dataDir);
  expect(line).toMatch(/^The key in .*secret-key is not the key that this data was made with/);
  expect(line).toMatch(remedy);
  await rm(path);
  expect(await refusal(dataDir)).toMatch(/^The key .*secret-key is missing/);
  await expect(stat(path)).rejects.toThrow('ENOENT');

  expect(await refusal(dataDir, { SECRET_KEY: otherKey })).toMatch(
    /^SECRET_KEY is not the key that this data was made with/,
  );
  const again = await startThreshold(dataDir, { SECRET_KEY: key });
  expect(await again.stop()).toBe(0);
});

test('of processes that start at once on one folder and one store, all have the same key', async () => {
  const redis = await startRedis();
  onTestFinished(() => redis.stop());
  const dataDir = temporaryFolder();
  const config = { dataDir, secretKey: undefined };
  const keys = await Promise.all(Array.from({ length: 8 }, () => secretKey(config, redis.path)));
  expect(new Set(keys)).toEqual(new Set([await readFile(join(dataDir, 'secret-key'), 'utf8')]));
});
