import { afterAll, beforeAll, expect, test } from 'vitest';
import { schoolDay } from '@threshold/shared/domain/school-day.ts';
import type { LiveClient } from '../support/live-client.ts';
import { LiveSchool } from '../support/live-school.ts';
import { innerServer, type ServerProcess, serverProcess } from '../support/live-server.ts';
import { RedisProxy } from '../support/redis-proxy.ts';
import { startRedis } from '../support/start-redis.ts';
import { until } from '../support/until.ts';

// Teachers sit on a process of their own, so that it can be killed; students on a server the test can reach into.
let school: LiveSchool;
let section: number;
let student: LiveClient;
let watcher: LiveClient;
beforeAll(async () => {
  school = await LiveSchool.open({ teachers: 3 }, { serve: [innerServer, serverProcess] });
  section = school.section;
  student = await school.student(0);
  watcher = await school.teacher(1, 0);
  await student.watch('path', section);
  await watcher.watch('section', section);
});
afterAll(async () => {
  await school[Symbol.asyncDispose]();
});

const people = () => watcher.here.at(-1)?.people ?? [];
const staff = () => student.here.at(-1)?.staff;
const beatNow = () => school.inner(0).app.realtime.beats.beatAll();

function sweep(at?: number): Promise<[number, number]> {
  return school.room.records.store.sweep(schoolDay(Date.now(), 'America/Boise'), at);
}

test('[P2] coming and leaving is told to all, two tabs are one person, and only staff are told who', async () => {
  await until('both are here', () => people().length === 2);
  expect(people()).toEqual([watcher.person, student.person].toSorted((a, b) => a - b));
  const near = await school.student(1, 0);
  const far = await school.student(1, 1);
  await near.watch('path', section);
  await far.watch('path', section);
  await until('she is here', () => people().includes(near.person));
  expect(people()).toHaveLength(3);
  near.close();
  await beatNow();
  expect((await watcher.watch('section', section)) as unknown).toMatchObject({
    here: [watcher.person, student.person, near.person].toSorted((a, b) => a - b),
  });
  far.close();
  await until('she has left', () => !people().includes(near.person));
  for (const { people: told } of student.here) expect(told).toEqual([]);
});

test('[P2] a tab that leaves a view and stays on another page is not here', async () => {
  const visitor = await school.student(2, 0);
  await visitor.watch('path', section);
  await until('they are here', () => people().includes(visitor.person));
  visitor.unwatch('path', section);
  await until('they are not', () => !people().includes(visitor.person));
  visitor.close();
});

test('[A10] a socket that closes while its watch is on the way leaves nobody behind', async () => {
  const redis = await startRedis({ appendfsync: 'always' });
  await using proxy = await RedisProxy.open(redis.path);
  const slow: typeof innerServer = ({ dir }) => innerServer({ redis: proxy.path, dir });
  await using other = await LiveSchool.open({}, { redis, serve: [slow, innerServer] });
  const hasty = await other.student(0);
  const { io, rooms } = other.inner(0).app.realtime;
  proxy.hold();
  const watching = hasty.watch('path', other.section).catch(() => 'never answered');
  // Its frame is read; what follows from it waits for the store.
  await new Promise<void>((heard) => {
    for (const socket of io.of('/').sockets.values()) socket.conn.once('packet', () => heard());
  });
  hasty.close();
  await until('the server knows', () => io.of('/').sockets.size === 0);
  proxy.letGo();
  expect(await watching).toBe('never answered');
  // Another watch of the same class comes after it on the same connection: by then the first has had its answer.
  const later = await other.student(1);
  await later.watch('path', other.section);
  expect(rooms.find(other.room.records.school, other.section)!.people()).toEqual([later.person]);
});

test('[L3][P2] a student is told how many ahead of them are away and nobody who; a wall which places wait for someone', async () => {
  await using other = await LiveSchool.open({}, { serve: [serverProcess, serverProcess] });
  const [one, two] = other.room.objectives as [number, number];
  const first = await other.student(0, 0);
  const second = await other.student(1, 1);
  const wall = await other.teacher(0, 1);
  await second.watch('path', other.section);
  await wall.watch('wall', other.section);
  const ahead = () => second.here.at(-1)?.awayAhead ?? {};
  const away = () => wall.here.at(-1)?.away ?? [];

  // Pressed from a page that shows no line: a place, and nobody at it.
  const press = await first.must('attempt.ready', other.section, { objective: one });
  const later = await second.must('attempt.ready', other.section, { objective: two });
  await until('she is told', () => ahead()[later.attempt!] === 1);
  // Hers too waits for someone until the wall's server has heard that she is here.
  await until('so is the wall', () => away().join() === `${press.attempt}`);
  const again = await second.watch('path', other.section);
  expect(again).toMatchObject({ awayAhead: { [later.attempt!]: 1 }, here: [] });

  await first.watch('path', other.section);
  await until('he is here', () => Object.keys(ahead()).length === 0 && away().length === 0);
  first.unwatch('path', other.section);
  await until('he has left', () => ahead()[later.attempt!] === 1);
  await first.must('attempt.withdraw', other.section, { attempt: press.attempt! });
  await until('nobody is ahead', () => Object.keys(ahead()).length === 0 && away().length === 0);
  for (const { people: told } of [...second.here, ...wall.here]) expect(told).toEqual([]);
});

test('[L3] presence goes out at most once a second, however many come and go', async () => {
  const from = watcher.here.length;
  const restless = await school.student(3, 0);
  for (let i = 0; i < 40; i += 1) {
    await restless.watch('path', section);
    restless.unwatch('path', section);
    const elsewhere = await school.tab(restless, 1);
    await elsewhere.watch('path', section);
    elsewhere.close();
  }
  restless.close();
  await until('all is told', () => !people().includes(restless.person));
  const told = watcher.here.slice(from);
  for (const [i, { at }] of told.entries())
    if (i > 0) expect(at - told[i - 1]!.at).toBeGreaterThan(900);
});

test('[A10][A5] the claimer’s process is killed: the claim lapses once, in its place, and a late assess is refused by name', async () => {
  const [first, second] = school.room.objectives as [number, number];
  const other = await school.student(1, 0);
  const press = await student.must('attempt.ready', section, { objective: first });
  const later = await other.must('attempt.ready', section, { objective: second });
  const claimer = await school.teacher(0, 1);
  await claimer.watch('section', section);
  await until('she is here', () => people().includes(claimer.person) && staff() === 2);
  await claimer.must('attempt.claim', section, { next: true });
  (school.servers[1] as ServerProcess).kill('SIGKILL');

  // From here on the test sweeps in place of the process that lives, by a clock of its own.
  await school.inner(0).app.realtime.beats.close();
  const { redis, keys } = school.room;
  const seen = Number(await redis.zscore(keys.seen(), String(claimer.person)));
  const since = Number(await redis.hget(keys.attempt(press.attempt!), 'since'));
  const last = Math.max(seen, since);
  for (const after of [0, 50_000, 100_000, 150_000, 179_000])
    expect(await sweep(last + after)).toEqual([0, 0]);
  const lapses = await Promise.all([1, 2, 3].map((ms) => sweep(last + 180_000 + ms)));
  expect(lapses.map(([lapsed]) => lapsed).toSorted()).toEqual([0, 0, 1]);

  const queue = () => student.state('path', section).queue;
  await until('the student waits again', () => queue()[press.attempt!]?.state === 'ready');
  const line = watcher.state('section', section).open;
  expect(line.map(({ attempt }) => attempt)).toEqual([press.attempt, later.attempt]);
  const released = (await school.room.feed()).flatMap(({ events }) =>
    events.filter(({ type }) => type === 'attempt.released'),
  );
  expect(released).toMatchObject([{ attempts: [press.attempt], why: 'lapsed' }]);

  // The laptop wakes on another server, and somebody else has the student.
  await watcher.must('attempt.claim', section, { attempts: [press.attempt!] });
  const woken = await school.teacher(0, 0);
  const judged = {
    attempt: press.attempt!,
    outcome: 'mastered',
    criteria: [],
    version: 1,
  } as const;
  const late = await woken.ask('attempt.assess', section, { ...judged, criteria: [] });
  expect(late).toMatchObject({ ok: false, code: 'CLAIMED_BY_OTHER', by: watcher.person });
});

test('[A10] somebody whose process was killed is not here when their last beat is old', async () => {
  const { redis, keys } = school.room;
  const gone = school.room.teachers[2]!;
  await redis.zadd(keys.here(section), Date.now() - 1, `${gone}:killed`);
  const reply = await watcher.watch('section', section);
  expect(reply).toMatchObject({ ok: true });
  expect((reply as { here: number[] }).here).not.toContain(gone);
  await beatNow();
  expect(await redis.zscore(keys.here(section), `${gone}:killed`)).toBeNull();
});
