import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { playDay } from '@threshold/server/demo/day/play-day.ts';
import { hqKeys } from '@threshold/server/store/keys.ts';
import { type RedisClient, connectRedis } from '@threshold/server/store/redis.ts';
import { until } from '../support/until.ts';
import { type TestRedis, startRedis } from '../support/start-redis.ts';

const secretKey = 'a key only this test knows, of forty signs';
interface Server {
  process: ChildProcess;
  port: number;
  url: string;
}

const servers: Server[] = [];
const urls: string[] = [];
let redis: TestRedis;
let client: RedisClient;

async function startServer(port = 0): Promise<Server> {
  const args = [redis.path, secretKey, String(port)];
  const process = fork(new URL('demo-server.ts', import.meta.url), args, { execArgv: [] });
  const [taken] = (await once(process, 'message')) as [{ port: number }];
  return { process, port: taken.port, url: `http://127.0.0.1:${taken.port}` };
}

async function killServer({ process }: Server): Promise<void> {
  const gone = once(process, 'exit');
  process.kill('SIGKILL');
  await gone;
}

beforeAll(async () => {
  redis = await startRedis({ appendfsync: 'always' });
  client = connectRedis(redis.path);
  for (let i = 0; i < 2; i += 1) servers.push(await startServer());
  urls.push(...servers.map((server) => server.url));
});

afterAll(async () => {
  await Promise.all(servers.map(killServer));
  client.disconnect();
  await redis.stop();
});

/** Scores that HQ has heard of. */
async function scored(): Promise<number> {
  return Number(await client.hget(hqKeys.totals, 'scores'));
}

/** Waits until HQ has heard of so many more scores: the machine's speed decides how long that takes. */
async function more(scores: number): Promise<void> {
  const before = await scored();
  await until(`${scores} more scores`, async () => (await scored()) >= before + scores, 80_000);
}

test('[T1] [T2] [T3] [F3] [H1] a school day on two server processes leaves nothing lost and every screen right', async () => {
  const stop = new AbortController();
  const playing = playDay({
    ...{ seed: 'two processes', speed: 60, sections: 6, minutes: 5, dataDir: '' },
    ...{ urls, redis: redis.path, stop: stop.signal, say: () => undefined },
  });
  await Promise.race([more(60), playing]);
  stop.abort();
  const report = await playing;
  expect(report.problems).toEqual([]);
  expect(report.scores).toBeGreaterThanOrEqual(60);
  expect(report.acknowledged).toBeGreaterThan(3 * 60);
  expect(report.views).toBeGreaterThan(110);
  expect(report.summary).toContain('all well');
});

test('[T1] [T2] a server process killed in the middle of the day costs nothing that was acknowledged', async () => {
  const stop = new AbortController();
  const playing = playDay({
    ...{ seed: 'a kill', speed: 100, sections: 3, minutes: 5, dataDir: '' },
    ...{ urls, redis: redis.path, stop: stop.signal, say: () => undefined },
  });
  for (const [place, server] of servers.entries()) {
    await Promise.race([more(5), playing]);
    await killServer(server);
    servers[place] = await startServer(server.port);
  }
  await Promise.race([more(5), playing]);
  stop.abort();
  const report = await playing;
  expect(report.problems).toEqual([]);
  expect(report.sentAgain).toBeGreaterThan(0);
});

test('[T2] what was promised is asked for again where the store cannot be looked into', async () => {
  const day = { seed: 'no store', speed: 60, sections: 1, minutes: 1 / 12, dataDir: '' };
  const report = await playDay({ ...day, urls, say: () => undefined });
  expect(report.problems).toEqual([]);
  expect(report.summary).toContain('by asking again');
  expect(report.summary).toMatch(/^1 class, /);
  expect(report.summary).toMatch(
    /; \d+ refused as the rules say( \(\d+ [a-z ]+(, \d+ [a-z ]+)*\))?, /,
  );
});

test('more classes than the demo has are made as practice schools', async () => {
  const day = { seed: 'more', speed: 60, sections: 8, minutes: 1 / 12, dataDir: '' };
  const store = { redis: redis.path, secretKey, say: () => undefined };
  const report = await playDay({ ...day, ...store, urls });
  expect(report.problems).toEqual([]);
  expect(report.summary).toContain('8 classes');
  await expect(playDay({ ...day, urls, say: () => undefined })).rejects.toThrow('--redis');
});
