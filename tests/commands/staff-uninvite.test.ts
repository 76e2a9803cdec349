import { expect, test } from 'vitest';
import type { Input } from '../support/classroom.ts';
import { expectRefusal } from '../support/expectations.ts';
import { invited, use } from '../support/invited.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { schools } from '../support/schools.ts';

const open = schools();

permissionCells(
  'staff.uninvite',
  open,
  { leader: 'accepted' },
  async (room, { staff }): Promise<Input<'staff.uninvite'>> => ({
    invitation: (await invited(room, staff)).id,
  }),
);

test('[I1] a leader takes back what leads to the school', async () => {
  await using room = await open();
  const { token, id } = await invited(room, room.teachers[0]!, { leads: false });
  await room.must('staff.uninvite', room.teachers[1]!, { invitation: id }, { leader: true });
  await expectRefusal(room, () => use(room, token), 'NOT_FOUND');
});
