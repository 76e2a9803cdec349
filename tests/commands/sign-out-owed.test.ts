import { afterAll, beforeAll, expect, test } from 'vitest';
import { familyOf } from '@threshold/shared/domain/family-number.ts';
import { Endings } from '@threshold/server/store/endings.ts';
import { personPassword } from '@threshold/server/store/record-commands.ts';
import type { EndedPerson } from '@threshold/server/store/revocation.ts';
import { Classroom } from '../support/classroom.ts';

let room: Classroom;
let ortiz: number;
let lind: number;
beforeAll(async () => {
  room = await Classroom.open({ students: 3, teachers: 2, sections: 1 });
  [ortiz, lind] = room.teachers as [number, number];
  const record = { ...(await room.records.person(ortiz))!, role: 'leader' };
  await room.redis.hset(room.keys.people(), ortiz, JSON.stringify(record));
});
afterAll(() => room[Symbol.asyncDispose]());

/** What came of what was owed: whom it signed out and why, badges that ended, links whose screens closed; once. */
async function paidAll() {
  const persons: EndedPerson[] = [];
  const badges: object[] = [];
  const displays: string[] = [];
  await new Endings({
    redis: room.redis,
    endSessionsOf: async (of) => void persons.push(of),
    endBadgeSessions: async (of) => void badges.push(of),
    endDisplay: async (id) => void displays.push(id),
  }).pay(room.records.school);
  expect(await room.redis.exists(room.keys.ending())).toBe(0);
  return { persons: persons.toSorted((a, b) => a.person - b.person), badges, displays };
}

async function paid(): Promise<EndedPerson[]> {
  const { persons, ...others } = await paidAll();
  expect(others).toEqual({ badges: [], displays: [] });
  return persons;
}

test('[T4] a command that takes away what let somebody in owes their sessions an end in the same step; one that changed nothing owes none', async () => {
  const { school } = room.records;
  const [amara, bo] = room.students as [number, number];
  await room.must('student.pin', ortiz, { student: amara });
  expect(await paid()).toEqual([{ school, person: amara, why: 'NEW_PIN' }]);
  expect(await paid()).toEqual([]);
  await room.must('family.code', ortiz, { students: [amara, bo] });
  const families = [amara, bo].map((student) => ({ school, person: familyOf(student) }));
  expect(await paid()).toEqual(families);
  await room.must('family.revoke', ortiz, { student: bo });
  expect(await paid()).toEqual([families[1]]);
  await room.must('family.revoke', ortiz, { student: bo });
  expect(await paid()).toEqual([]);
  const set = (leads: boolean) =>
    room.must('staff.role', ortiz, { teacher: lind, leads }, { leader: true });
  await set(false);
  expect(await paid()).toEqual([]);
  await set(true);
  expect(await paid()).toEqual([{ school, person: lind }]);
});

test('[I9] [X11] whoever is made a teacher is no leader for any command behind it, also before their sessions have ended', async () => {
  const name = (as: string) => room.ask('school.set', lind, { as: { name: as } }, { leader: true });
  expect(await name('Lakeshore')).toMatchObject({ ok: true });
  await room.must('staff.role', ortiz, { teacher: lind, leads: false }, { leader: true });
  expect(await name('Lindshore')).toMatchObject({ code: 'NOT_FOUND' });
  await room.must('staff.remove', ortiz, { teacher: lind }, { leader: true });
  const { school } = room.records;
  const both = await paid();
  expect(both).toHaveLength(2);
  expect(both).toContainEqual({ school, person: lind, why: 'OFF_STAFF' });
});

test('[T4] [D2] so does one by which badges open nothing any more, of those in by one; not where the class has none', async () => {
  const { school } = room.records;
  const [section] = room.sections as [number];
  const [amara, bo, cleo] = room.students as [number, number, number];
  const badges = async () => (await paidAll()).badges;
  await room.must('section.badges', ortiz, { to: 'on' });
  expect(await badges()).toEqual([]);
  await room.must('student.badge', ortiz, { student: amara });
  expect(await badges()).toEqual([{ school, section, students: [amara] }]);
  await room.must('section.badges', ortiz, { to: 'new' });
  expect(await badges()).toEqual([{ school, section }]);
  await room.must('student.leave', ortiz, { student: amara });
  expect(await badges()).toEqual([{ school, section, students: [amara] }]);
  const { id: other } = await room.must('section.begin', ortiz, {
    ...{ title: 'Spanish 3', period: '', tracks: [] },
  });
  const take = { from: section, students: [bo] };
  await room.must('students.take', ortiz, { ...take, move: false }, { in: other! });
  expect(await badges()).toEqual([]);
  await room.must('students.take', ortiz, { ...take, move: true }, { in: other! });
  expect(await badges()).toEqual([{ school, section, students: [bo] }]);
  await room.must('section.badges', ortiz, { to: 'off' });
  expect(await badges()).toEqual([{ school, section }]);
  await room.must('student.leave', ortiz, { student: cleo });
  expect(await badges()).toEqual([]);
});

test('[T4] [S6] and one by which a wall link opens nothing any more, of its screens', async () => {
  const made = async (instead?: string) => {
    const asked = { days: 1, ...(instead !== undefined && { instead }) };
    return (await room.must('wall.link', ortiz, asked)).link!.id;
  };
  const displays = async () => (await paidAll()).displays;
  const first = await made();
  expect(await displays()).toEqual([]);
  const second = await made(first);
  expect(await displays()).toEqual([first]);
  await room.must('wall.revoke', ortiz, { link: second });
  expect(await displays()).toEqual([second]);
  const third = await made();
  const joined = await room.records.addPerson({ name: 'Mx. A', initials: 'A', role: 'teacher' });
  await room.records.enroll(room.sections[0]!, joined, { role: 'teacher' });
  await room.must('teacher.remove', joined, { teacher: ortiz, walls: 'end' });
  expect(await displays()).toEqual([third]);
});

test('[T4] [I6] [X12] and another password, of all but the session that set it; no end of who is on no staff', async () => {
  const { school, store } = room.records;
  expect(await store.apply(personPassword(ortiz, 'a hash'))).toMatchObject({ ok: true });
  expect(await paid()).toEqual([{ school, person: ortiz }]);
  expect(await store.apply(personPassword(lind, 'a hash'))).toMatchObject({ ok: true });
  expect(await paid()).toEqual([]);
});
