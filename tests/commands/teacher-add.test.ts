import { expect, test } from 'vitest';
import type { Input } from '../support/classroom.ts';
import { eventsOf, expectRefusal } from '../support/expectations.ts';
import { invited, use } from '../support/invited.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { schools } from '../support/schools.ts';

const open = schools();

permissionCells(
  'teacher.add',
  open,
  { leader: 'accepted' },
  async (_, { otherStaff }): Promise<Input<'teacher.add'>> => ({ teacher: otherStaff }),
);

test('[I7] a leader gives a class a teacher of the staff, who may do there what its teachers may; twice is as good as once', async () => {
  await using room = await open({ sections: 2 });
  const [ortiz, lind] = room.teachers as [number, number];
  const [, there] = room.sections as [number, number];
  await room.must('teacher.remove', lind, { teacher: lind }, { in: there });
  const opens = () => room.ask('line.open', lind, {}, { in: there });
  await expectRefusal(room, opens, 'NOT_FOUND');
  const add = () => room.must('teacher.add', ortiz, { teacher: lind }, { in: there, leader: true });
  await add();
  expect((await room.look(null, there)).state.people[lind]).toMatchObject({ role: 'teacher' });
  await room.must('line.open', lind, {}, { in: there });
  const { rev } = await room.look(null, there);
  expect((await add()).rev).toBe(rev);
});

test('[I7] [I4] a substitute who is given the class stays for good', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const { token } = await invited(room, ortiz, { today: true });
  const { id: substitute } = (await use(room, token)) as { id: number };
  const events = await eventsOf(room, () =>
    room.must('teacher.add', ortiz, { teacher: substitute }, { leader: true }),
  );
  expect(events.map(({ type }) => type)).toEqual(['enrollment.changed']);
  await room.must('teacher.invite', substitute, { to: 'somebody', today: false });
});

test('[I7] [S4] a student, somebody taken off the staff and a class that is over are not there', async () => {
  await using room = await open({ sections: 2 });
  const [ortiz, lind] = room.teachers as [number, number];
  const [amara] = room.students as [number];
  const [, there] = room.sections as [number, number];
  const add = (teacher: number, section?: number) =>
    room.ask(
      'teacher.add',
      ortiz,
      { teacher },
      { leader: true, ...(section ? { in: section } : {}) },
    );
  await expectRefusal(room, () => add(amara), 'NOT_FOUND');
  await room.must('section.archive', ortiz, {}, { in: there });
  await expectRefusal(room, () => add(lind, there), 'NOT_FOUND');
  await room.must('staff.remove', ortiz, { teacher: lind }, { leader: true });
  await expectRefusal(room, () => add(lind), 'NOT_FOUND');
});
