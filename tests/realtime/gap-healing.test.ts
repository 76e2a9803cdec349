import { expect, test } from 'vitest';
import type { LiveClient } from '../support/live-client.ts';
import { LiveSchool } from '../support/live-school.ts';
import { innerServer } from '../support/live-server.ts';
import { RedisProxy } from '../support/redis-proxy.ts';
import { startRedis } from '../support/start-redis.ts';
import { until } from '../support/until.ts';

/** A class with a student's and a teacher's screen open, and one press on the line. */
async function openClass() {
  const school = await LiveSchool.open();
  const { section } = school;
  const student = await school.student(0);
  const teacher = await school.teacher(0);
  await student.watch('path', section);
  await teacher.watch('section', section);
  const { app } = school.inner(1);
  const room = app.realtime.rooms.find(school.room.records.school, section)!;
  return { school, student, teacher, section, room, beats: app.realtime.beats };
}

/** What the teacher's screen shows is what a fresh one shows. */
async function isRight(school: LiveSchool, teacher: LiveClient): Promise<void> {
  const fresh = await school.tab(teacher, 0);
  await fresh.watch('section', school.section);
  const show = (screen: LiveClient) => screen.state('section', school.section);
  expect(show(teacher)).toEqual(show(fresh));
}

test('[F1][F3] a subscription lost in silence is noticed at the beat, healed from the feed, and made again', async () => {
  const { school, student, teacher, section, room, beats } = await openClass();
  await using _ = school;
  const [first, second, third] = school.room.objectives as [number, number, number];
  // Behind the room's back: it goes on believing that it listens.
  await room.close();
  const lost = await student.must('attempt.ready', section, { objective: first });
  await student.must('attempt.ready', section, { objective: second });
  await beats.beatAll();
  const both = () => teacher.rev('section', section) === lost.rev + 1;
  await until('both presses came', both, 5_000);
  expect(teacher.packets.map(({ rev }) => rev)).toEqual([lost.rev, lost.rev + 1]);

  const heard = await student.must('attempt.ready', section, { objective: third });
  // Sooner than the next beat could heal it.
  const shown = () => teacher.rev('section', section) === heard.rev;
  await until('it listens again', shown, 5_000);
  expect(teacher.snapshots).toHaveLength(1);
  await isRight(school, teacher);
});

test('[F1][F3] a publication that never came is healed from the feed when the next one comes', async () => {
  const redis = await startRedis({ appendfsync: 'always' });
  await using proxy = await RedisProxy.open(redis.path);
  const behind: typeof innerServer = ({ dir }) => innerServer({ redis: proxy.path, dir });
  await using school = await LiveSchool.open({}, { redis, serve: [innerServer, behind] });
  const { section } = school;
  const [first, second] = school.room.objectives as [number, number];
  const student = await school.student(0);
  const teacher = await school.teacher(0);
  await teacher.watch('section', section);
  proxy.lose((chunk) => chunk.includes('attempt.ready'));
  const lost = await student.must('attempt.ready', section, { objective: first });
  await until('it was lost', () => proxy.lost);
  await student.must('attempt.ready', section, { objective: second });
  await until('both are there', () => teacher.rev('section', section) === lost.rev + 1);
  expect(teacher.packets.map(({ prev, rev }) => [prev, rev])).toEqual([
    [lost.rev - 1, lost.rev],
    [lost.rev, lost.rev + 1],
  ]);
  expect(teacher.snapshots).toHaveLength(1);
  await isRight(school, teacher);
});

test.each([
  ['past what the room knows', 1],
  ['to nothing', 0],
])('[F1][F3] a feed trimmed %s makes its viewers watch again', async (_name, length) => {
  const { school, student, teacher, section, room, beats } = await openClass();
  await using _ = school;
  const { redis, keys, objectives } = school.room;
  await room.close();
  for (const objective of objectives) await student.must('attempt.ready', section, { objective });
  await redis.xtrim(keys.feed(`section:${section}`), 'MAXLEN', length);
  await beats.beatAll();
  await until('the teacher watches again', () => teacher.snapshots.length === 2);
  expect(teacher.snapshots[1]!.lost).toBe(false);
  expect(teacher.state('section', section).open).toHaveLength(3);
  await isRight(school, teacher);
});

test('[T7] a connection to the record that is cut is made again, and nothing is missed', async () => {
  const { school, student, teacher, section } = await openClass();
  await using _ = school;
  const { redis, objectives } = school.room;
  for (const objective of objectives) {
    await redis.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
    await redis.call('CLIENT', 'KILL', 'TYPE', 'pubsub');
    await student.send('attempt.ready', section, { objective });
  }
  await until(
    'all presses are there',
    () => teacher.state('section', section).open.length === objectives.length,
    5_000,
  );
  await until('the store is back', () => !teacher.storeAway && !student.storeAway, 5_000);
  await isRight(school, teacher);
});
