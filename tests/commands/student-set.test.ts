import { expect, test } from 'vitest';
import type { Input } from '../support/classroom.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { schools } from '../support/schools.ts';

const open = schools();

permissionCells(
  'student.set',
  open,
  { staff: 'accepted', coStaff: 'accepted' },
  async (_, { student }): Promise<Input<'student.set'>> => ({ student, as: { name: 'Mei Chen' } }),
);

test('[F1] [F2] a student’s name changes in every class of theirs, and nothing else does', async () => {
  await using room = await open({ sections: 2 });
  const [ortiz] = room.teachers as [number];
  const [amara] = room.students as [number];
  const [first, second] = room.sections as [number, number];
  await room.records.enroll(first, amara, { role: 'student', table: 4 });
  await room.must('student.pin', ortiz, { student: amara });
  const before = (await room.records.person(amara))!;
  const mei = { name: 'Mei Chen', called: 'Mei', native: '陈美', lang: 'zh' };
  await room.must('student.set', ortiz, { student: amara, as: mei });
  expect((await room.look(null, first)).state.people[amara]).toEqual({
    ...{ id: amara, role: 'student', table: 4, initials: 'MC', ...mei },
  });
  expect((await room.look(null, second)).state.people[amara]).toMatchObject(mei);
  expect(await room.records.person(amara)).toEqual({ ...before, ...mei, initials: 'MC' });

  await room.must('student.set', ortiz, { student: amara, as: { name: 'Mei Chen' } });
  expect(await room.records.person(amara)).not.toHaveProperty('called');
});
