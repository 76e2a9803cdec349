import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { playDay } from '@threshold/server/demo/day/play-day.ts';
import { type TestRedis, startRedis } from '../support/start-redis.ts';

const secretKey = 'a key only this test knows, of forty signs';
const servers: ChildProcess[] = [];
const urls: string[] = [];
let redis: TestRedis;

beforeAll(async () => {
  redis = await startRedis({ appendfsync: 'always' });
  for (let i = 0; i < 2; i += 1) {
    const server = fork(new URL('demo-server.ts', import.meta.url), [redis.path, secretKey], {
      execArgv: [],
    });
    servers.push(server);
    const [{ port }] = (await once(server, 'message')) as [{ port: number }];
    urls.push(`http://127.0.0.1:${port}`);
  }
});

afterAll(async () => {
  for (const server of servers) server.disconnect();
  await Promise.all(servers.map((server) => once(server, 'exit')));
  await redis.stop();
});

test('[T1] [T2] [T3] [F3] [H1] a school day on two server processes leaves nothing lost and every screen right', async () => {
  const said: string[] = [];
  const report = await playDay({
    urls,
    seed: 'two processes',
    speed: 60,
    sections: 6,
    minutes: 1 / 3,
    redis: redis.path,
    dataDir: '',
    say: (line) => said.push(line),
  });
  expect(report.problems).toEqual([]);
  expect(report.acknowledged).toBeGreaterThan(300);
  expect(report.scores).toBeGreaterThan(50);
  expect(report.views).toBeGreaterThan(110);
  expect(report.summary).toContain('all well');
});

test('[T2] what was promised is asked for again where the store cannot be looked into', async () => {
  const day = { seed: 'no store', speed: 60, sections: 1, minutes: 1 / 12, dataDir: '' };
  const report = await playDay({ ...day, urls, say: () => undefined });
  expect(report.problems).toEqual([]);
  expect(report.summary).toContain('by asking again');
});

test('more classes than the demo has are made as practice schools', async () => {
  const day = { seed: 'more', speed: 60, sections: 8, minutes: 1 / 12, dataDir: '' };
  const more = { redis: redis.path, secretKey, say: () => undefined };
  const report = await playDay({ ...day, ...more, urls });
  expect(report.problems).toEqual([]);
  expect(report.summary).toContain('8 classes');
  await expect(playDay({ ...day, urls, say: () => undefined })).rejects.toThrow('--redis');
});
