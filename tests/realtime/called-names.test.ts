import { expect, test } from 'vitest';
import type { PersonRecord } from '@threshold/server/store/record-types.ts';
import { LiveSchool } from '../support/live-school.ts';
import { until } from '../support/until.ts';

/** Gives somebody of that school the name the class says, before anybody looks. */
async function call({ room }: LiveSchool, person: number, called: string): Promise<void> {
  const record = (await room.records.person(person)) as PersonRecord;
  await room.redis.hset(room.keys.people(), person, JSON.stringify({ ...record, called }));
}

test('[P1] [P2] the wall and a classmate’s path show the name the class says, and never the full one', async () => {
  await using school = await LiveSchool.open();
  const { section, room } = school;
  await call(school, room.students[0]!, 'Minh Anh Đ.');
  await call(school, room.teachers[0]!, 'Zhou Laoshi');
  const teacher = await school.teacher(0);
  await teacher.must('section.set', section, { wallMode: 'names' });
  const [minh, classmate] = [await school.student(0), await school.student(1)];
  const wall = await school.wall();
  await wall.watch('wall', section);
  await classmate.watch('path', section);
  await minh.watch('path', section);
  await teacher.watch('section', section);

  const press = await minh.must('attempt.ready', section, { objective: room.objectives[0]! });
  const attempt = press.attempt!;
  await classmate.must('attempt.ready', section, { objective: room.objectives[0]! });
  const { rev } = await teacher.must('attempt.claim', section, { attempts: [attempt] });
  await until(
    'everybody sees who is with whom',
    () =>
      minh.rev('path', section) >= rev &&
      classmate.rev('path', section) >= rev &&
      wall.rev('wall', section) >= rev,
  );
  const told = { label: 'Minh Anh Đ.', by: 'Zhou Laoshi' };
  expect(wall.state('wall', section).queue[attempt]).toMatchObject(told);
  expect(classmate.state('path', section).queue[attempt]).toMatchObject(told);
  expect(minh.state('path', section).mine[attempt]).toMatchObject({ by: 'Zhou Laoshi' });
  expect(classmate.state('path', section).staff).toEqual(['Zhou Laoshi', 'Ms. Teacher 1']);
  // Who set nothing is shown by the short form of their name.
  const labels = Object.values(wall.state('wall', section).queue).map(({ label }) => label);
  expect(labels.toSorted()).toEqual(['Minh Anh Đ.', 'Student1 T.']);

  for (const screen of [wall, classmate])
    expect(JSON.stringify([screen.packets, screen.snapshots])).not.toContain('Student0 Test');
  expect(teacher.state('section', section).people[minh.person]).toMatchObject({
    ...{ name: 'Student0 Test', called: 'Minh Anh Đ.' },
  });
});
