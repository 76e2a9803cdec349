import { expect, test } from 'vitest';
import type { Input } from '../support/classroom.ts';
import { expectRefusal } from '../support/expectations.ts';
import { invited, use } from '../support/invited.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { schools } from '../support/schools.ts';

const open = schools();

permissionCells(
  'teacher.uninvite',
  open,
  { staff: 'accepted', coStaff: 'accepted', leader: 'accepted' },
  async (room, { staff }): Promise<Input<'teacher.uninvite'>> => ({
    invitation: (await invited(room, staff)).id,
  }),
);

test('[I1] a link that was taken back opens nothing; one of another class, or that was used, is not there', async () => {
  await using room = await open({ sections: 2 });
  const [ortiz] = room.teachers as [number];
  const { token, id } = await invited(room, ortiz);
  const elsewhere = { in: room.sections[1]! };
  await expectRefusal(
    room,
    () => room.ask('teacher.uninvite', ortiz, { invitation: id }, elsewhere),
    'NOT_FOUND',
  );
  await room.must('teacher.uninvite', ortiz, { invitation: id });
  await expectRefusal(room, () => use(room, token), 'NOT_FOUND');
  expect(await room.redis.zcard(room.keys.due())).toBe(0);

  const other = await invited(room, ortiz);
  await use(room, other.token);
  await expectRefusal(
    room,
    () => room.ask('teacher.uninvite', ortiz, { invitation: other.id }),
    'NOT_FOUND',
  );
});
