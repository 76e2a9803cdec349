import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkSchool } from '@threshold/server/demo/check-school.ts';
import { Classroom } from '../support/classroom.ts';
import { importFiles } from '../support/import-files.ts';
import { oneRoster11, otherwise } from '../support/roster-files.ts';
import { startRedis, type TestRedis } from '../support/start-redis.ts';

let server: TestRedis;
beforeAll(async () => {
  server = await startRedis();
});
afterAll(() => server.stop());

test('[T6] a move is one change that was done, and a class that all move out of another one', async () => {
  await using room = await Classroom.open({}, server);
  await importFiles(room, oneRoster11).then(({ apply }) => apply());
  const one = otherwise('enrollments.csv', 'c-2,org-1,s-3,student', 'c-1,org-1,s-3,student');
  const moved = await importFiles(room, one);
  expect(moved.looked).toMatchObject({ plan: { totals: { moved: 1, added: 0, archived: 0 } } });
  expect(await moved.apply()).toMatchObject({ stage: 'done', rows: 1, leftCount: 0 });

  const all = {
    ...one,
    'classes.csv': one['classes.csv']!.split('\r\n').slice(0, 2).join('\r\n'),
    'enrollments.csv': one['enrollments.csv']!.replace(
      /.*c-2,org-1,s-1,student.*\r\n/,
      '',
    ).replaceAll('c-2', 'c-1'),
  };
  const over = await importFiles(room, all);
  expect(over.looked).toMatchObject({ plan: { totals: { moved: 1, archived: 1 } } });
  expect(await over.apply()).toMatchObject({ stage: 'done', rows: 2, leftCount: 0 });
  expect((await importFiles(room, all)).looked).toMatchObject({
    plan: { totals: { stay: 4, added: 0, moved: 0, archived: 0 } },
  });
  expect(await checkSchool(room.redis, room.records.school)).toEqual([]);
});
