import { expect, test } from 'vitest';
import { Badges } from '@threshold/server/store/badges.ts';
import { type Input, secrets } from '../support/classroom.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { schools } from '../support/schools.ts';

const open = schools();

permissionCells(
  'student.badge',
  open,
  { staff: 'accepted', coStaff: 'accepted' },
  async (room, { student, staff }): Promise<Input<'student.badge'>> => {
    await room.must('section.badges', staff, { to: 'on' });
    return { student };
  },
);

test('[D2] a lost badge opens nothing once its student has another; everybody else’s stays', async () => {
  await using room = await open({ students: 2 });
  const [ortiz] = room.teachers as [number];
  const [amara, bo] = room.students as [number, number];
  const badges = new Badges(room.redis, secrets);
  const of = { school: room.records.school, section: room.sections[0]! };
  const refused = await room.ask('student.badge', ortiz, { student: amara });
  expect(refused).toMatchObject({ ok: false, code: 'WRONG_STATE' });
  await room.must('section.badges', ortiz, { to: 'on' });
  const before = (await badges.of(of, [amara, bo]))!;
  const feed = await room.feed();
  await room.must('student.badge', ortiz, { student: amara });
  expect(await room.feed()).toEqual(feed);
  const after = (await badges.of(of, [amara, bo]))!;
  expect(after[1]).toBe(before[1]);
  expect(await badges.open(before[0]!)).toBeNull();
  expect((await badges.open(after[0]!))?.student).toBe(amara);
  // New ones for the whole class are new for who had another already.
  await room.must('section.badges', ortiz, { to: 'new' });
  for (const badge of [...before, ...after]) expect(await badges.open(badge)).toBeNull();
});
