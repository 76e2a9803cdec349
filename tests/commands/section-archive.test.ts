import { expect, test } from 'vitest';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import { ClassCodes } from '@threshold/server/store/class-codes.ts';
import { applyEvent } from '@threshold/shared/domain/section-state.ts';
import { schoolDay } from '@threshold/shared/domain/school-day.ts';
import { type Classroom, type Input } from '../support/classroom.ts';
import { eventsOf, lineOf, stateOf } from '../support/expectations.ts';
import { loadsOf } from '../support/loads-of.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { schools } from '../support/schools.ts';

const open = schools();

permissionCells(
  'section.archive',
  open,
  { staff: 'accepted', coStaff: 'accepted' },
  async (): Promise<Input<'section.archive'>> => ({}),
);

async function sectionsOf(room: Classroom, person: number): Promise<number[]> {
  return (await room.redis.smembers(room.keys.sectionsOf(person))).map(Number);
}

test('[S4] an archived class keeps who was in it, and nobody stands in its line any more', async () => {
  await using room = await open({ sections: 2 });
  const [ortiz, lindholm] = room.teachers as [number, number];
  const [amara, lukas, mateo] = room.students as [number, number, number];
  const [, other] = room.sections as [number, number];
  const [first, second] = room.objectives as [number, number];
  await room.must('section.code', ortiz, {});
  const { code } = (await room.look()).state.section;
  const waits = await room.ready(amara, first);
  const taken = await room.ready(lukas, first);
  const held = await room.ready(mateo, first);
  const elsewhere = await room.ready(amara, second, { in: other });
  await room.must('attempt.claim', lindholm, { attempts: [taken] });
  await room.must('attempt.hold', ortiz, { attempt: held, why: 'needs-time' });
  await room.must('help.ask', mateo, {});
  await room.must('line.mark', ortiz, { attempt: waits });

  const before = (await room.look()).state;
  const events = await eventsOf(room, () => room.must('section.archive', ortiz, {}));
  expect(events.at(-1)).toMatchObject({ type: 'section.archived' });
  const { state, role } = await room.look(ortiz);
  expect(events.reduce(applyEvent, before)).toEqual(state);
  expect(role).toBe('teacher');
  expect(state.people).toEqual(before.people);
  expect(state).toMatchObject({ open: [], help: {}, marks: {}, line: { state: 'closed' } });
  expect(state.section.archived).toBeGreaterThan(0);
  expect(state.section.code).toBeUndefined();
  for (const attempt of [waits, taken, held])
    expect(await stateOf(room, attempt)).toBe('withdrawn');
  expect(await lineOf(room, other)).toEqual([elsewhere]);
  expect(await new ClassCodes(room.redis).find(code!)).toBeNull();
  for (const person of [amara, ortiz]) expect(await sectionsOf(room, person)).toEqual([other]);
});

test('[S4] [P3] in an archived class no command finds anything, and no roster file puts anybody into it', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const [amara] = room.students as [number];
  const judged = { outcome: 'mastered' as const, criteria: [], version: 1 };
  await room.must('section.archive', ortiz, {});
  const asked = [
    room.ask('attempt.ready', amara, { objective: room.objectives[0]! }),
    room.ask('line.open', ortiz, {}),
    room.ask('section.set', ortiz, { joining: true }),
    room.ask('section.code', ortiz, {}),
    room.ask('section.archive', ortiz, {}),
    room.ask('students.add', ortiz, { students: [{ name: 'Mei Chen' }] }),
    room.ask('wall.link', ortiz, { days: 1 }),
    room.ask('score.record', ortiz, {
      ...{ ...judged, students: [amara], objective: room.objectives[0]! },
    }),
  ];
  for (const reply of await Promise.all(asked)) expect(reply).toMatchObject({ code: 'NOT_FOUND' });
  const enrolled = room.records.enroll(room.sections[0]!, amara, { role: 'student' });
  await expect(enrolled).rejects.toThrow('NOT_FOUND');
});

test('[S4] time in the class ends with it, the record stays, and the day’s end passes it by', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const [amara] = room.students as [number];
  const [section] = room.sections as [number];
  const judged = { outcome: 'mastered' as const, criteria: [], version: 1 };
  const observed = { ...judged, students: [amara], objective: room.objectives[0]! };
  await room.must('score.record', ortiz, observed);
  const scores = await room.redis.getBuffer(room.keys.scores(amara));
  await room.must('section.archive', ortiz, {});
  const { archived } = (await room.look()).state.section;
  for (const person of [amara, ortiz]) {
    const kept = (await room.redis.hget(room.keys.enrollments(section), String(person)))!;
    expect(JSON.parse(kept).spans).toEqual([[expect.any(Number), archived]]);
  }
  expect(await room.redis.getBuffer(room.keys.scores(amara))).toEqual(scores);
  const { rev } = await room.look();
  const tomorrow = schoolDay(Date.now() + 86_400_000, 'UTC');
  await room.records.store.sweep(tomorrow, tomorrow.start + 1_000);
  expect((await room.look()).rev).toBe(rev);
  // Only the class that goes on is open.
  const now = await room.functions.read('school_now', `{s${room.records.school}}`, []);
  expect(now).toMatchObject([0, 0, 0, 0, 0, 0, 0, 0]);
});

test('[S4] [P3] who taught an archived class reads who archived it and when, who was in it that it has ended, and others nothing', async () => {
  await using room = await open({ sections: 2, teachers: 3 });
  const [ortiz, lindholm, stranger] = room.teachers as [number, number, number];
  const [amara, gone] = room.students as [number, number];
  const [section, other] = room.sections as [number, number];
  const enroll = room.records.enroll.bind(room.records);
  await enroll(section, stranger, { role: 'teacher', active: false });
  await enroll(section, gone, { role: 'student', active: false });
  const { school } = room.records;
  const as = (person: number, kind: 'student' | 'staff') => {
    const who: SessionPerson = {
      ...{ school, person, kind, leader: false, name: 'Somebody', signedIn: 0 },
    };
    return loadsOf(room, who);
  };
  expect(await as(amara, 'student').endedClass({ section })).toBeNull();
  await room.must('section.archive', ortiz, {});
  const { archived } = (await room.look()).state.section;
  const names = { title: 'Spanish 2', period: 'Period 0' };
  const card = { id: section, ...names, archived, by: 'Ms. Teacher 0' };
  expect(await as(lindholm, 'staff').archived({})).toEqual([card]);
  expect(await as(stranger, 'staff').archived({})).toEqual([]);
  expect(await as(amara, 'student').endedClass({ section })).toEqual(names);
  expect(await as(gone, 'student').endedClass({ section })).toBeNull();
  expect(await as(amara, 'student').endedClass({ section: other })).toBeNull();
  expect(await as(amara, 'student').endedClass({ section: 999 })).toBeNull();
  expect(await as(lindholm, 'staff').endedClass({ section })).toBeNull();
  await room.must('section.restore', lindholm, {});
  expect(await as(amara, 'student').endedClass({ section })).toBeNull();
  const kept = JSON.parse(
    (await room.redis.hget(room.keys.sections(), String(section)))!,
  ) as object;
  expect(kept).not.toHaveProperty('archivedBy');
});
