import { expect, test } from 'vitest';
import type { Input } from '../support/classroom.ts';
import { expectRefusal } from '../support/expectations.ts';
import { invited, use } from '../support/invited.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { schools } from '../support/schools.ts';

const open = schools();

permissionCells(
  'staff.role',
  open,
  { leader: 'accepted' },
  async (_, { coStaff }): Promise<Input<'staff.role'>> => ({ teacher: coStaff, leads: true }),
);

test('[I9] a leader makes another one and stops being one; who leads no more stays in their classes, and a school keeps one leader', async () => {
  await using room = await open();
  const [ortiz, lind] = room.teachers as [number, number];
  const lead = { name: 'Dr. Okafor', initials: 'DO', role: 'leader' as const };
  const okafor = await room.records.addPerson(lead);
  const set = (by: number, teacher: number, leads: boolean) =>
    room.ask('staff.role', by, { teacher, leads }, { leader: true });
  const roleOf = async (person: number) => (await room.records.person(person))!.role;

  await expectRefusal(room, () => set(okafor, okafor, false), 'LAST_LEADER');
  expect(await set(okafor, ortiz, true)).toMatchObject({ ok: true });
  expect([await roleOf(ortiz), await roleOf(lind)]).toEqual(['leader', 'teacher']);
  // Twice is as good as once.
  expect(await set(okafor, ortiz, true)).toMatchObject({ ok: true });
  expect(await set(okafor, okafor, false)).toMatchObject({ ok: true });
  expect([await roleOf(ortiz), await roleOf(okafor)]).toEqual(['leader', 'teacher']);
  expect((await room.look()).state.people[ortiz]).toMatchObject({ role: 'teacher' });
  await expectRefusal(room, () => set(ortiz, ortiz, false), 'LAST_LEADER');
  await expectRefusal(room, () => set(ortiz, room.students[0]!, true), 'NOT_FOUND');
});

test('[I9] [I1] links into the school that a leader handed out open nothing once they lead no more; those into a class of theirs do', async () => {
  await using room = await open();
  const [ortiz, lind] = room.teachers as [number, number];
  const set = (teacher: number, leads: boolean) =>
    room.must('staff.role', ortiz, { teacher, leads }, { leader: true });
  await set(ortiz, true);
  await set(lind, true);
  const [school, section] = [await invited(room, lind, { leads: true }), await invited(room, lind)];
  await set(lind, false);
  await expectRefusal(room, () => use(room, school.token), 'NOT_FOUND');
  expect(await use(room, section.token)).toMatchObject({ ok: true });
});
