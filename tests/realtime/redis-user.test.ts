import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { askRedis } from '@threshold/server/start/ask-redis.ts';
import { compileLibrary } from '@threshold/server/store/library.ts';
import { LiveSchool } from '../support/live-school.ts';
import { startRedis } from '../support/start-redis.ts';
import { root } from '../support/start-threshold.ts';
import { until } from '../support/until.ts';

const users = join(root, 'deploy', 'users.conf');
const judged = { outcome: 'mastered' as const, criteria: [], version: 1 };

test('[X33] a class goes on as ever in a Redis that allows only what deploy/users.conf says, and that allows nothing else', async () => {
  const whole = ['--user', 'looker', 'on', 'nopass', '~*', '&*', '+@all'];
  const redis = await startRedis({ settings: ['--include', users, ...whole] });
  await using school = await LiveSchool.open({}, { redis });
  const { section, room } = school;
  const objective = room.objectives[0]!;
  const [student, teacher] = [await school.student(0), await school.teacher(0)];
  const [wall, hq] = [await school.wall(), await school.hq()];
  await hq.watchHq();
  await wall.watch('wall', section);
  await student.watch('path', section);
  await teacher.watch('section', section);

  const { attempt } = await student.must('attempt.ready', section, { objective });
  await teacher.must('attempt.claim', section, { next: true });
  await teacher.must('attempt.assess', section, { attempt: attempt!, ...judged });
  await until('the wall has heard', () => wall.packets.length > 0);
  await until('HQ has heard', () => hq.hq!.totals.scores === 1 && hq.hq!.ticker.length === 1);
  for (const { app } of [school.inner(0), school.inner(1)]) await app.realtime.beats.sweepAll();
  await school.signOut(student);

  const denied = await askRedis(redis.path, [
    ['AUTH', 'looker', ''],
    ['ACL', 'LOG'],
  ]);
  expect(denied, 'refused since the start').toBe('0');
  for (const command of [
    ['FLUSHALL'],
    ['CONFIG', 'GET', '*'],
    ['KEYS', '*'],
    ['SHUTDOWN', 'NOSAVE'],
    ['GET', 'something else'],
    ['SPUBLISH', 'something else', 'x'],
    ['EVAL', "return redis.call('FLUSHALL')", '0'],
  ])
    await expect(askRedis(redis.path, [command]), command.join(' ')).rejects.toThrow(
      /NOPERM|can't run this command/,
    );
});

test('every command that a function calls stands in deploy/users.conf', () => {
  const allowed = / -@all (.*)$/m.exec(readFileSync(users, 'utf8'))![1]!.split(' ');
  const called = [...compileLibrary().code.matchAll(/redis\.p?call\(\s*'(\w+)'/g)];
  expect(called.length).toBeGreaterThan(100);
  const missing = called.map(([, name]) => `+${name!.toLowerCase()}`);
  expect([...new Set(missing)].filter((name) => !allowed.includes(name))).toEqual([]);
});
