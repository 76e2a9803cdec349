import { expect, test } from 'vitest';
import { CLASS_LIMIT } from '@threshold/shared/domain/limits.ts';
import type { Input } from '../support/classroom.ts';
import { secrets } from '../support/classroom.ts';
import { eventsOf, expectRefusal } from '../support/expectations.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { schools } from '../support/schools.ts';

const open = schools();
const mei = { name: 'Mei Chen', native: '陈美', lang: 'zh' };

permissionCells(
  'students.add',
  open,
  { staff: 'accepted', coStaff: 'accepted' },
  async (): Promise<Input<'students.add'>> => ({ students: [mei] }),
);

test('[F2] new students are in the class with the next numbers, each with a PIN that only the server can read', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const last = room.students.at(-1)!;
  const students = [mei, { name: 'Amara Okafor', called: 'Ama' }];
  const events = await eventsOf(room, () => room.must('students.add', ortiz, { students }));
  const told = { type: 'enrollment.changed', role: 'student', active: true, cells: [], opened: [] };
  expect(events).toEqual([
    { ...told, person: last + 1, ...mei, initials: 'MC' },
    { ...told, person: last + 2, name: 'Amara Okafor', called: 'Ama', initials: 'AO' },
  ]);
  const kept = (await room.records.person(last + 1))!;
  expect(kept).toMatchObject({ ...mei, role: 'student', initials: 'MC' });
  expect(kept.pin).not.toMatch(/^\d{4}$/);
  expect(secrets.openPin(kept.pin!, room.records.school)).toMatch(/^\d{4}$/);
});

test('[T2] sent again they are the same students with the same PINs', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const id = '00000000-0000-4000-8000-00000000000a';
  const first = await room.must('students.add', ortiz, { students: [mei] }, { id });
  const kept = await room.records.person(first.students![0]!);
  expect(await room.must('students.add', ortiz, { students: [mei] }, { id })).toEqual(first);
  expect(await room.records.person(first.students![0]!)).toEqual(kept);
  await expectRefusal(
    room,
    () => room.ask('students.add', ortiz, { students: [{ name: 'Other' }] }, { id }),
    'CONFLICT',
  );
});

test('a class holds so many and no more, and of a list that is too long none come', async () => {
  await using room = await open({ students: 0 });
  const [ortiz] = room.teachers as [number];
  const some = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ name: `Student ${i}` }));
  for (let begun = 0; begun < CLASS_LIMIT - 1; begun += 60)
    await room.must('students.add', ortiz, { students: some(Math.min(60, 199 - begun)) });
  await expectRefusal(
    room,
    () => room.ask('students.add', ortiz, { students: some(2) }),
    'CLASS_FULL',
  );
  await room.must('students.add', ortiz, { students: some(1) });
});

test('[S3] two who bring one list at once bring it once: whoever comes second is told, and reads it beside who came', async () => {
  await using room = await open();
  const [ortiz, lindholm] = room.teachers as [number, number];
  const students = [{ name: 'Ada Byron' }, { name: 'Bo Lind' }];
  const asked = { students, seen: room.students };
  const replies = await Promise.all(
    [ortiz, lindholm].map((teacher) => room.ask('students.add', teacher, asked)),
  );
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
  expect(replies.find(({ ok }) => !ok)).toMatchObject({ code: 'CLASS_GREW', retry: 'look' });
  const names = Object.values((await room.look()).state.people).map(({ name }) => name);
  expect(names.filter((name) => name === 'Ada Byron')).toHaveLength(1);

  // Who is seen hinders nobody, nor who left since.
  const { students: came } = replies.find(({ ok }) => ok) as { students: number[] };
  const [first] = room.students as [number];
  await room.must('student.leave', ortiz, { student: first });
  const others = { students: [{ name: 'Cy Young' }], seen: [...room.students, ...came] };
  await room.must('students.add', lindholm, others);
});
