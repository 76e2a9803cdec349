import { expect, test } from 'vitest';
import { CLASS_LIMIT } from '@threshold/shared/domain/limits.ts';
import { isMastered } from '@threshold/shared/domain/mastery.ts';
import { ClassReads } from '@threshold/server/reads/class-reads.ts';
import type { SectionCard } from '@threshold/shared/contract/pages.ts';
import { type Classroom, type Input, SECRET_KEY } from '../support/classroom.ts';
import { eventsOf, expectRefusal } from '../support/expectations.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { schools } from '../support/schools.ts';

const open = schools();

permissionCells(
  'students.take',
  open,
  { staff: 'accepted', coStaff: 'accepted' },
  async (room, { leftStudent }): Promise<Input<'students.take'>> => ({
    from: room.sections[1]!,
    students: [leftStudent],
  }),
);

const judged = { outcome: 'mastered' as const, criteria: [], version: 1 };

async function nextYear(room: Classroom): Promise<number> {
  const [ortiz] = room.teachers as [number];
  return (await room.must('section.begin', ortiz, { title: 'Spanish 3', period: '', tracks: [1] }))
    .id!;
}

test('[S3] [M4] students of an archived class come into the next one with their record, its spans stay ended', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const [amara, lukas] = room.students as [number, number];
  const [from] = room.sections as [number];
  const [first] = room.objectives as [number];
  await room.must('score.record', ortiz, { ...judged, students: [amara], objective: first });
  await room.must('section.archive', ortiz, {});
  const next = await nextYear(room);
  const events = await eventsOf(
    room,
    () => room.must('students.take', ortiz, { from, students: [amara, lukas] }, { in: next }),
    next,
  );
  expect(events.map((event) => event.type)).toEqual(['enrollment.changed', 'enrollment.changed']);
  const { state } = await room.look(null, next);
  expect(isMastered(state.cells[amara]![first]!)).toBe(true);
  expect((await room.redis.smembers(room.keys.sectionsOf(amara))).map(Number)).toEqual([next]);
  const kept = JSON.parse((await room.redis.hget(room.keys.enrollments(from), `${amara}`))!);
  expect(kept.spans).toHaveLength(1);
});

test('[S3] copied they are in both classes, moved they leave the other; who is in already stays as they are', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const [amara, lukas, mateo] = room.students as [number, number, number];
  const [from] = room.sections as [number];
  const next = await nextYear(room);
  const take = (students: number[], move?: true) =>
    room.must('students.take', ortiz, { from, students, ...(move ? { move } : {}) }, { in: next });
  expect((await take([amara, lukas])).students).toEqual([amara, lukas]);
  expect((await room.look()).state.people[amara]).toBeDefined();
  const attempt = await room.ready(mateo, room.objectives[0]!);
  expect((await take([lukas, mateo], true)).students).toEqual([mateo]);
  const left = (await room.look()).state;
  expect([left.people[lukas], left.people[mateo]]).toEqual([undefined, undefined]);
  expect(left.open.map((one) => one.attempt)).not.toContain(attempt);
  const { people } = (await room.look(null, next)).state;
  expect(Object.keys(people).map(Number)).toEqual(
    expect.arrayContaining([amara, lukas, mateo, ortiz]),
  );
});

test('[S3] [P3] only from classes of one’s own, and only who is in them', async () => {
  await using room = await open({ sections: 2 });
  const [ortiz, lindholm] = room.teachers as [number, number];
  const [amara, lukas] = room.students as [number, number];
  const [here, other] = room.sections as [number, number];
  await room.records.enroll(other, ortiz, { role: 'teacher', active: false });
  const take = (person: number, from: number, students: number[]) =>
    room.ask('students.take', person, { from, students });
  for (const run of [
    () => take(ortiz, other, [amara]),
    () => take(ortiz, 999, [amara]),
    () => take(lindholm, other, [amara, ortiz]),
    () => take(lindholm, other, [amara, 77_777]),
  ])
    await expectRefusal(room, run, 'NOT_FOUND');
  await room.records.enroll(here, lukas, { role: 'student', active: false });
  await room.must('students.take', lindholm, { from: other, students: [amara, lukas] });
});

test('[S3] who left this class comes back with their record and PIN, and nobody else comes by that', async () => {
  await using room = await open();
  const [ortiz, lindholm] = room.teachers as [number, number];
  const [amara, lukas] = room.students as [number, number];
  const [first] = room.objectives as [number];
  const [from] = room.sections as [number];
  await room.must('score.record', ortiz, { ...judged, students: [amara], objective: first });
  const before = await room.redis.hget(room.keys.people(), String(amara));
  await room.must('student.leave', ortiz, { student: amara });
  await room.must('teacher.remove', ortiz, { teacher: lindholm });
  const stranger = await room.records.addPerson({ name: 'Bo', initials: 'B', role: 'student' });
  for (const nobody of [stranger, lindholm, ortiz, 77_777])
    await expectRefusal(
      room,
      () => room.ask('students.take', ortiz, { from, students: [amara, nobody] }),
      'NOT_FOUND',
    );
  const { redis, functions, records } = room;
  const reads = new ClassReads({ redis, functions, secretKey: SECRET_KEY });
  const me = {
    school: records.school,
    kind: 'staff',
    leader: false,
    name: '',
    signedIn: 0,
  } as const;
  const card = { id: from, title: 'Spanish 2', period: '', role: 'teacher' as const };
  const sources = await reads.sources({ ...me, person: ortiz }, from, [card as SectionCard]);
  // The rest is found by whoever leads the school, and whoever asks is told who that is; a leader is not told of themselves.
  expect(sources?.leaders).toEqual([]);
  const record = { ...(await room.records.person(ortiz))!, role: 'leader' };
  await redis.hset(room.keys.people(), ortiz, JSON.stringify(record));
  const led = await reads.sources({ ...me, person: ortiz }, from, []);
  expect(led?.leaders).toEqual([await redis.hget(room.keys.staff(), String(ortiz))]);
  const left = JSON.stringify({ ...record, left: 1 });
  await redis.hset(room.keys.people(), ortiz, left);
  expect((await reads.sources({ ...me, person: ortiz }, from, []))?.leaders).toEqual([]);
  await redis.hset(room.keys.people(), ortiz, JSON.stringify({ ...record, role: 'teacher' }));
  const asLeader = { ...me, leader: true, person: ortiz };
  expect((await reads.sources(asLeader, from, []))?.leaders).toBeNull();
  expect(sources?.classes).toMatchObject([{ id: from, students: [{ id: amara }] }]);
  const back = await room.must('students.take', ortiz, { from, students: [amara, lukas] });
  expect(back.students).toEqual([amara]);
  const { state } = await room.look();
  expect(isMastered(state.cells[amara]![first]!)).toBe(true);
  expect(state.people[lukas]).toBeDefined();
  expect(await room.redis.hget(room.keys.people(), String(amara))).toBe(before);
  const kept = JSON.parse((await room.redis.hget(room.keys.enrollments(from), `${amara}`))!);
  expect(kept.spans).toHaveLength(2);
});

test('[D1] a class that nobody is in yet shows PINs by pictures as the class its first students come from', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const [amara, lukas] = room.students as [number, number];
  const [from] = room.sections as [number];
  const pins = async (section: number) => (await room.look(null, section)).state.settings.pins;
  const digits = await nextYear(room);
  await room.must('students.take', ortiz, { from, students: [amara] }, { in: digits });
  await room.must('section.set', ortiz, { pins: 'pictures' });
  const next = await nextYear(room);
  const events = await eventsOf(
    room,
    () => room.must('students.take', ortiz, { from, students: [amara] }, { in: next }),
    next,
  );
  expect(events.map((event) => event.type)).toEqual(['section.changed', 'enrollment.changed']);
  expect(await pins(next)).toBe('pictures');
  await room.must('students.take', ortiz, { from, students: [lukas] }, { in: digits });
  expect(await pins(digits)).toBe('digits');
});

test('[S3] a class holds so many and no more, and of a list that is too long none come', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const next = await nextYear(room);
  const some = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ name: `Student ${i}` }));
  for (const count of [60, 60, 60, CLASS_LIMIT - 181])
    await room.must('students.add', ortiz, { students: some(count) }, { in: next });
  const from = room.sections[0]!;
  await expectRefusal(
    room,
    () =>
      room.ask('students.take', ortiz, { from, students: room.students.slice(0, 2) }, { in: next }),
    'CLASS_FULL',
  );
});
