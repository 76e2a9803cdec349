import { expect, test } from 'vitest';
import { ClassCodes } from '@threshold/server/store/class-codes.ts';
import type { Input } from '../support/classroom.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { schools } from '../support/schools.ts';

const open = schools();

const math = { title: 'Math 3', period: 'Period 5', tracks: ['math-grade-3'] };
const staff = ['staff', 'coStaff', 'otherStaff', 'leftStaff', 'leader'] as const;
permissionCells(
  'section.begin',
  open,
  Object.fromEntries(staff.map((one) => [one, 'accepted' as const])),
  async (): Promise<Input<'section.begin'>> => math,
);

test('[S2] whoever begins a class teaches it alone, with a code of its own, and its line is open', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const { id } = await room.must('section.begin', ortiz, math);
  const { state, role } = await room.look(ortiz, id);
  expect(role).toBe('teacher');
  expect(Object.values(state.people)).toMatchObject([
    { id: ortiz, role: 'teacher', name: 'Ms. Teacher 0', initials: 'T0' },
  ]);
  expect(state.section).toMatchObject({ id, title: 'Math 3', period: 'Period 5', tracks: [2] });
  expect(state.line.state).toBe('open');
  expect(await new ClassCodes(room.redis).find(state.section.code!)).toMatchObject({
    school: room.records.school,
    section: id,
    title: 'Math 3',
  });
  expect((await room.feed(id)).map(({ rev }) => rev)).toEqual([1]);
});

test('[S2] [T2] begun twice with one id it is one class, and of a track that is not there none begins', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const id = '00000000-0000-4000-8000-00000000000a';
  const first = await room.must('section.begin', ortiz, math, { id });
  expect(await room.must('section.begin', ortiz, math, { id })).toEqual(first);
  expect(await room.redis.hlen(room.keys.sections())).toBe(2);
  // A number of its own was drawn for it and stays out, as any that is not used.
  const before = await room.redis.hgetall(room.keys.sections());
  const asked = { ...math, tracks: [99] };
  expect(await room.ask('section.begin', ortiz, asked)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await room.redis.hgetall(room.keys.sections())).toEqual(before);
});

test('[S2] [I3] who was taken off the staff begins no class, also before their session has ended', async () => {
  await using room = await open();
  const [ortiz, lind] = room.teachers as [number, number];
  await room.must('staff.remove', ortiz, { teacher: lind }, { leader: true });
  expect(await room.ask('section.begin', lind, math)).toMatchObject({ code: 'NOT_FOUND' });
});
