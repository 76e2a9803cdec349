import { expect, test } from 'vitest';
import { Badges } from '@threshold/server/store/badges.ts';
import { Secrets } from '@threshold/server/store/secrets.ts';
import { type Classroom, type Input, secrets } from '../support/classroom.ts';
import { eventsOf } from '../support/expectations.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { schools } from '../support/schools.ts';

const open = schools();
const badgesOf = (room: Classroom) =>
  new Badges(room.redis, secrets).of(
    { school: room.records.school, section: room.sections[0]! },
    room.students,
  );
const opened = async (room: Classroom, badges: readonly string[] | null) =>
  Promise.all(
    badges!.map(async (one) => (await new Badges(room.redis, secrets).open(one))?.student ?? null),
  );

permissionCells(
  'section.badges',
  open,
  { staff: 'accepted', coStaff: 'accepted' },
  async (): Promise<Input<'section.badges'>> => ({ to: 'on' }),
);

test('[D2] a class has no badges until its teacher says so, and each of them is its student’s', async () => {
  await using room = await open({ students: 2, teachers: 2 });
  const [ortiz, lindholm] = room.teachers as [number, number];
  expect(await badgesOf(room)).toBeNull();
  const turned = (to: 'on' | 'off' | 'new') =>
    eventsOf(room, () => room.must('section.badges', ortiz, { to }));
  expect(await turned('on')).toEqual([{ type: 'section.changed', badges: true }]);
  expect((await room.look()).state.section.badges).toBe(true);
  const first = (await badgesOf(room))!;
  expect(new Set(first).size).toBe(2);
  expect(await opened(room, first)).toEqual(room.students);
  // The other teacher pressed it too: what is printed stays true.
  const feed = await room.feed();
  await room.must('section.badges', lindholm, { to: 'on' });
  expect(await room.feed()).toEqual(feed);
  expect(await badgesOf(room)).toEqual(first);

  await turned('new');
  expect(await opened(room, first)).toEqual([null, null]);
  const second = (await badgesOf(room))!;
  expect(await opened(room, second)).toEqual(room.students);
  expect(await turned('off')).toEqual([{ type: 'section.changed', badges: false }]);
  expect(await opened(room, second)).toEqual([null, null]);
  await room.must('section.badges', lindholm, { to: 'off' });
  // On again, none of before comes back.
  await turned('on');
  expect(await opened(room, [...first, ...second])).toEqual([null, null, null, null]);
});

test('[D2] a badge is nobody else’s: not in another class, not with another key, not after leaving, not with a sign changed', async () => {
  await using room = await open({ students: 2, sections: 2 });
  const [ortiz] = room.teachers as [number];
  await room.must('section.badges', ortiz, { to: 'on' });
  const [badge] = (await badgesOf(room))! as [string];
  const bytes = Buffer.from(badge, 'base64url');
  const changed = (at: number) => {
    const other = Buffer.from(bytes);
    other[at]! ^= 1;
    return other.toString('base64url');
  };
  // Each byte of school, section, student and code counts; so do more and fewer of them.
  const others = Array.from(bytes, (_, at) => changed(at));
  for (const text of ['', 'x', badge.slice(1), `${badge}AAAA`, `${badge}=`, 'é'.repeat(28)])
    others.push(text);
  expect(new Set(await opened(room, others))).toEqual(new Set([null]));
  const elsewhere = new Badges(room.redis, new Secrets('another key, of more than 32 letters'));
  expect(await elsewhere.open(badge)).toBeNull();
  expect(await opened(room, [badge])).toEqual([room.students[0]]);
  await room.must('student.leave', ortiz, { student: room.students[0]! });
  expect(await opened(room, [badge])).toEqual([null]);
});
