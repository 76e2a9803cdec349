import { afterAll, beforeAll, expect, test } from 'vitest';
import { familyOf } from '@threshold/shared/domain/family-number.ts';
import { Endings } from '@threshold/server/store/endings.ts';
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

/** Whom what was owed signed out, and why; once. */
async function paid(): Promise<EndedPerson[]> {
  const ended: EndedPerson[] = [];
  const deps = { redis: room.redis, endSessionsOf: async (of: EndedPerson) => void ended.push(of) };
  await new Endings(deps).pay(room.records.school);
  expect(await room.redis.exists(room.keys.ending())).toBe(0);
  return ended.toSorted((a, b) => a.person - b.person);
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
