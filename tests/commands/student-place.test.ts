import { expect, test } from 'vitest';
import type { Input } from '../support/classroom.ts';
import { eventsOf, expectRefusal } from '../support/expectations.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { schools } from '../support/schools.ts';

const open = schools();

permissionCells(
  'student.place',
  open,
  { leader: 'accepted' },
  async (_, { stranger }): Promise<Input<'student.place'>> => ({ student: stranger }),
);

test('[S7] [S3] a leader puts a student into a class with their record, and they stay in the other; twice is as good as once', async () => {
  await using room = await open({ sections: 2 });
  const [ortiz] = room.teachers as [number];
  const [amara] = room.students as [number];
  const [here, there] = room.sections as [number, number];
  const [objective] = room.objectives as [number];
  const judged = { outcome: 'mastered' as const, criteria: [], version: 1 };
  await room.must('score.record', ortiz, { students: [amara], objective, ...judged });
  await room.must('student.leave', ortiz, { student: amara }, { in: there });
  const place = () =>
    room.must('student.place', 9, { student: amara }, { in: there, leader: true });
  const events = await eventsOf(room, place, there);
  expect(events).toMatchObject([
    { type: 'enrollment.changed', person: amara, role: 'student', active: true },
  ]);
  expect(events[0]).toHaveProperty('cells', [[objective, expect.any(Number)]]);
  const { rev } = await room.look(null, there);
  expect((await place()).rev).toBe(rev);
  for (const section of [here, there])
    expect((await room.look(null, section)).state.people).toHaveProperty(String(amara));
});

test('[S7] [S4] [T8] who is staff, was erased or never was, and a class that is over are not there; a full one takes nobody', async () => {
  await using room = await open({ sections: 2 });
  const [ortiz, lind] = room.teachers as [number, number];
  const [amara] = room.students as [number];
  const [, there] = room.sections as [number, number];
  const nobody = { name: 'Nobody Here', initials: 'NH', role: 'student' as const };
  const stranger = await room.records.addPerson(nobody);
  const gone = await room.records.addPerson(nobody);
  await room.must('student.erase', ortiz, { student: gone }, { leader: true });
  const place = (student: number, section = room.sections[0]!) =>
    room.ask('student.place', ortiz, { student }, { in: section, leader: true });
  for (const student of [lind, gone, 99_999])
    await expectRefusal(room, () => place(student), 'NOT_FOUND');
  const full = Array.from({ length: 196 }, (_, i) => ({ name: `Student ${i} More` }));
  for (let i = 0; i < full.length; i += 60)
    await room.must('students.add', ortiz, { students: full.slice(i, i + 60) });
  await expectRefusal(room, () => place(stranger), 'CLASS_FULL');
  expect(await place(amara)).toMatchObject({ ok: true });
  await room.must('section.archive', ortiz, {}, { in: there });
  await expectRefusal(room, () => place(stranger, there), 'NOT_FOUND');
});
