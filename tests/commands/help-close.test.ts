import { expect, test } from 'vitest';
import { eventsOf, expectRefusal } from '../support/expectations.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { schools } from '../support/schools.ts';

const open = schools();

permissionCells(
  'help.close',
  open,
  { student: 'accepted', staff: 'accepted', coStaff: 'accepted' },
  async (room, { student }) => {
    await room.must('help.ask', student, {});
    return { student };
  },
);

test('[L6] [F2] closed by staff or by who asked, once', async () => {
  await using room = await open();
  const [amara, bo] = room.students as [number, number];
  const [ortiz] = room.teachers as [number];
  await room.must('help.ask', amara, {});
  await room.must('help.ask', bo, {});
  const events = await eventsOf(room, () => room.must('help.close', ortiz, { student: amara }));
  expect(events).toEqual([{ type: 'help.closed', student: amara }]);
  await room.must('help.close', bo, { student: bo });
  expect((await room.look()).state.help).toEqual({});
  const close = () => room.ask('help.close', ortiz, { student: amara });
  await expectRefusal(room, close, 'NOT_FOUND');
});
