import { expect, test } from 'vitest';
import { ClassCodes } from '@threshold/server/store/class-codes.ts';
import { applyEvent } from '@threshold/shared/domain/section-state.ts';
import type { Input } from '../support/classroom.ts';
import { eventsOf, expectRefusal } from '../support/expectations.ts';
import { invited, use } from '../support/invited.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { schools } from '../support/schools.ts';

const open = schools();

permissionCells(
  'section.restore',
  open,
  { staff: 'accepted', coStaff: 'accepted' },
  async (room, { staff }): Promise<Input<'section.restore'>> => {
    await room.must('section.archive', staff, {});
    return {};
  },
);

test('[S4] a restored class has everybody who was in it then, as they are called now, a new code, and a closed line', async () => {
  await using room = await open({ sections: 2 });
  const [ortiz] = room.teachers as [number];
  const [amara, lukas] = room.students as [number, number];
  const [over, other] = room.sections as [number, number];
  await room.records.enroll(over, amara, { role: 'student', table: 4 });
  await room.must('student.leave', ortiz, { student: lukas });
  await room.must('section.archive', ortiz, {});
  const renamed = { student: amara, as: { name: 'Amara Okafor-Bright' } };
  await room.must('student.set', ortiz, renamed, { in: other });

  const before = (await room.look()).state;
  const events = await eventsOf(room, () => room.must('section.restore', ortiz, {}));
  const { state, role } = await room.look(ortiz);
  expect(events.reduce(applyEvent, before)).toEqual(state);
  expect(role).toBe('teacher');
  expect(state.section.archived).toBeUndefined();
  expect(state.line.state).toBe('closed');
  expect(state.people[amara]).toMatchObject({ name: 'Amara Okafor-Bright', table: 4 });
  expect(Object.keys(state.people)).toHaveLength(room.students.length - 1 + room.teachers.length);
  expect(state.people[lukas]).toBeUndefined();
  expect(await new ClassCodes(room.redis).find(state.section.code!)).toMatchObject({
    section: over,
    joining: false,
  });
  const listed = JSON.parse((await room.redis.hget(room.keys.sections(), String(over)))!);
  expect(listed.archived).toBeUndefined();
  expect(await room.redis.exists(room.keys.archivedOf(ortiz))).toBe(0);
  await room.must('line.open', ortiz, {});
  await room.ready(amara, room.objectives[0]!);
});

test('[S4] a class that goes on cannot be restored', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  await expectRefusal(room, () => room.ask('section.restore', ortiz, {}), 'NOT_FOUND');
});

test('[S4] [I4] whoever stood in when a class was archived is no teacher of it again, and does not find it', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const { token } = await invited(room, ortiz, { today: true });
  const { id: substitute } = (await use(room, token)) as { id: number };
  await room.must('section.archive', ortiz, {});
  expect((await room.look(substitute)).role).toBe('');
  await expectRefusal(room, () => room.ask('section.restore', substitute, {}), 'NOT_FOUND');
  await room.must('section.restore', ortiz, {});
  expect((await room.look()).state.people).not.toHaveProperty(String(substitute));
});

test('[S4] [I3] whoever was taken off the staff meanwhile does not come back with the class', async () => {
  await using room = await open();
  const [ortiz, lind] = room.teachers as [number, number];
  await room.must('section.archive', ortiz, {});
  await room.must('staff.remove', ortiz, { teacher: lind }, { leader: true });
  await room.must('section.restore', ortiz, {});
  expect((await room.look()).state.people).not.toHaveProperty(String(lind));
  expect(await room.redis.exists(room.keys.archivedOf(lind))).toBe(0);
  // The one who is there is the last one: nobody else would be.
  await expectRefusal(
    room,
    () => room.ask('teacher.remove', ortiz, { teacher: ortiz }),
    'LAST_TEACHER',
  );
});
