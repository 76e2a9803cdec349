import { test } from 'vitest';
import type { Input } from '../support/classroom.ts';
import { expectRefusal } from '../support/expectations.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { schools } from '../support/schools.ts';

const open = schools();

permissionCells(
  'staff.password',
  open,
  { leader: 'accepted' },
  async (_, { coStaff }): Promise<Input<'staff.password'>> => ({ teacher: coStaff }),
);

test('[I8] nobody hands themselves a link, nor a student, nor whoever was taken off the staff', async () => {
  await using room = await open();
  const [ortiz, lind] = room.teachers as [number, number];
  const ask = (teacher: number) => room.ask('staff.password', ortiz, { teacher }, { leader: true });
  await expectRefusal(room, () => ask(ortiz), 'NOT_FOUND');
  await expectRefusal(room, () => ask(room.students[0]!), 'NOT_FOUND');
  await room.must('staff.remove', ortiz, { teacher: lind }, { leader: true });
  await expectRefusal(room, () => ask(lind), 'NOT_FOUND');
});
