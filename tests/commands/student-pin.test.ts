import { expect, test } from 'vitest';
import type { Input } from '../support/classroom.ts';
import { secrets } from '../support/classroom.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { schools } from '../support/schools.ts';

const open = schools();

permissionCells(
  'student.pin',
  open,
  { staff: 'accepted', coStaff: 'accepted' },
  async (_, { student }): Promise<Input<'student.pin'>> => ({ student }),
);

test('a new PIN stands in place of the old one, and nobody’s screen is told', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const [amara] = room.students as [number];
  const pin = async () => (await room.records.person(amara))!.pin;
  const before = await room.feed();
  await room.must('student.pin', ortiz, { student: amara });
  expect(await room.feed()).toEqual(before);
  const first = (await pin())!;
  expect(secrets.openPin(first, room.records.school)).toMatch(/^\d{4}$/);
  await room.must('student.pin', ortiz, { student: amara });
  expect(await pin()).not.toBe(first);
  expect(await room.records.person(amara)).toMatchObject({
    name: 'Student0 Test',
    initials: 'S0',
  });
});
