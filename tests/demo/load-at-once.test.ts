import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkSchool } from '@threshold/server/demo/check-school.ts';
import { demoContent } from '@threshold/server/demo/content/demo-content.ts';
import type { DemoSignIn } from '@threshold/server/demo/demo-sign-ins.ts';
import { loadDemo, loadPasts } from '@threshold/server/demo/load-demo.ts';
import { Functions } from '@threshold/server/store/functions.ts';
import { hqKeys, schoolKeys } from '@threshold/server/store/keys.ts';
import { type RedisClient, connectRedis } from '@threshold/server/store/redis.ts';
import { startRedis, type TestRedis } from '../support/start-redis.ts';

const secretKey = 'a key only this test knows, of forty signs';
const lines: string[] = [];
const servers: TestRedis[] = [];
const clients: RedisClient[] = [];
/** A store into which two processes loaded the demo at once, and what each answered. */
let whole: RedisClient;
let answers: DemoSignIn[][];

/** A process of that store. */
async function at(server: TestRedis) {
  const client = connectRedis(server.path);
  clients.push(client);
  const functions = new Functions(client);
  await functions.load();
  return { client, deps: { redis: client, functions, secretKey } };
}

/** A process of a store of its own. */
async function another() {
  const server = await startRedis();
  servers.push(server);
  return at(server);
}

beforeAll(async () => {
  const first = await another();
  const second = await at(servers[0]!);
  whole = first.client;
  answers = await Promise.all(
    [first, second].map(({ deps }) => loadDemo(deps, (line) => lines.push(line))),
  );
});
afterAll(async () => {
  for (const client of clients) client.disconnect();
  await Promise.all(servers.map((server) => server.stop()));
});

test('two processes that start at once load it once', async () => {
  expect(answers[0]).toEqual(answers[1]);
  expect(lines).toHaveLength(3);
  expect(await whole.hget(hqKeys.ids, 'school')).toBe('3');
});

test('a school whose past is whole goes on with the day; one of another day begins anew', async () => {
  const { client, deps } = await another();
  await loadPasts(deps);
  const [, second, third] = demoContent.schools.map(({ key }) => `school:${key}`);
  const marks = await client.hmget(hqKeys.demo, second!, third!);
  expect(marks).toEqual([
    expect.stringMatching(/^2 past \d+$/),
    expect.stringMatching(/^3 past \d+$/),
  ]);
  // What is loaded twice would be there twice: the mark tells the two apart.
  await client.hset(schoolKeys(2).school(), 'untouched', 'yes');
  await client.hset(schoolKeys(3).school(), 'untouched', 'yes');
  await client.hset(hqKeys.demo, third!, '3 past 0');
  expect(await loadDemo(deps, () => undefined)).toEqual(answers[0]);
  const untouched = (school: number) => client.hget(schoolKeys(school).school(), 'untouched');
  expect([await untouched(2), await untouched(3)]).toEqual(['yes', null]);
  for (const school of [1, 2, 3]) expect(await checkSchool(client, school)).toEqual([]);
  const scores = (of: RedisClient) =>
    Promise.all([1, 2, 3].map((school) => of.hget(schoolKeys(school).school(), 'scores')));
  expect(await scores(client)).toEqual(await scores(whole));
});
