import { expect, test } from 'vitest';
import { readSchoolNow } from '@threshold/server/store/read-school-now.ts';
import { Classroom, secrets } from '../support/classroom.ts';

test('[S3] a class’s own list knows who left it and who was in a class of its teacher when that was archived, and nobody else', async () => {
  await using room = await Classroom.open({ students: 5, teachers: 2, sections: 1 });
  const { records, redis } = room;
  const [here] = room.sections as [number];
  const [by, other] = room.teachers as [number, number];
  const [left, old, gone, others] = room.students as [number, number, number, number];
  const [mine, theirs] = (await Promise.all(
    ['Old', 'Theirs'].map((title) => records.addSection({ title, period: '', tracks: [1] })),
  )) as [number, number];
  await records.enroll(mine, by, { role: 'teacher' });
  await records.enroll(theirs, other, { role: 'teacher' });
  for (const [section, person] of [
    [mine, old],
    [mine, gone],
    [theirs, others],
  ] as const)
    await records.enroll(section, person, { role: 'student' });
  await records.enroll(mine, gone, { role: 'student', active: false });
  for (const person of [left, old, gone, others])
    await room.must('student.leave', by, { student: person });
  await room.must('section.archive', by, {}, { in: mine });
  await room.must('section.archive', other, {}, { in: theirs });
  const read = (section: number, asked: number) =>
    readSchoolNow(redis, records.school, { emails: [], secrets, list: { section, by: asked } });
  expect((await read(here, by)).known).toEqual(room.students);
  const { id: next } = await room.must('section.begin', by, {
    title: 'Next',
    period: '',
    tracks: [],
  });
  expect((await read(next!, by)).known).toEqual([old]);
  expect((await read(next!, other)).known).toEqual([others]);
});
