import { expect, test } from 'vitest';
import { readSchoolNow } from '@threshold/server/store/read-school-now.ts';
import type { SectionDone, SectionStep, StepRow } from '@threshold/server/store/roster-commands.ts';
import { openAttempt } from '@threshold/shared/domain/section-state.ts';
import { type Classroom, secrets } from '../support/classroom.ts';
import { step, stored } from '../support/roster-steps.ts';
import { schools } from '../support/schools.ts';

const open = schools();

/** A roster that names somebody by an id is one of theirs. */
const tied = (person: number): StepRow => ({
  what: 'change',
  person,
  changes: [{ field: 'source', before: null, after: `u-${person}` }],
});

/** Rows that take students out of the first class, as a roster plans them that is looked at now. */
async function leaving(room: Classroom, students: readonly number[]) {
  const now = await readSchoolNow(room.redis, room.records.school, { emails: [], secrets });
  return students.map((person) => {
    const { since } = now.enrollments.find(
      (one) => one.person === person && one.section === room.sections[0],
    )!;
    const row = { what: 'leave' as const, person, role: 'student' as const };
    return { ...row, rostered: true as const, since: since! };
  });
}

test('[A3] who is taken out is withdrawn from the line; their record and the span of their time there are kept', async () => {
  await using room = await open();
  const amara = room.students[0]!;
  const attempt = await room.ready(amara, room.objectives[0]!);
  const reply = (await step(room, [
    { what: 'leave', person: amara, role: 'student' },
  ])) as SectionDone;
  expect(reply.left).toEqual([amara]);
  const { state } = await room.look();
  expect(openAttempt(state, attempt)).toBeUndefined();
  const { people, enrollments } = await stored(room);
  expect(people[amara]).toBeDefined();
  const [[from, until]] = (JSON.parse(enrollments[amara]!) as { spans: [[number, number]] }).spans;
  expect(until).toBeGreaterThanOrEqual(from);
  // Asked again they are still named: whoever was cut off before ending their sessions ends them now.
  expect(await step(room, [{ what: 'leave', person: amara, role: 'student' }])).toMatchObject({
    done: 0,
    left: [amara],
    gone: [amara],
  });
});

test('[D2] [T6] who goes out of one of several classes is named, and who stays, or is only changed, is not', async () => {
  await using room = await open({ sections: 2 });
  const [amara, bo, cy] = room.students as [number, number, number];
  const leave = { what: 'leave' as const, role: 'student' as const };
  const changes = [{ field: 'name' as const, before: 'Somebody else', after: 'Bo New' }];
  const rows = [
    { ...leave, person: amara },
    { what: 'change' as const, person: bo, changes, initials: 'BN' },
    { what: 'enroll' as const, person: cy, role: 'student' as const },
  ];
  expect(await step(room, rows)).toMatchObject({ left: [], gone: [amara] });
  expect(await step(room, rows)).toMatchObject({ done: 0, left: [], gone: [amara] });
});

test('[T6] who was enrolled or tied by a roster is marked so, and who comes back by hand is not', async () => {
  await using room = await open();
  const [amara, bo] = room.students as [number, number];
  const changes = [{ field: 'source' as const, before: null, after: 'u-1' }];
  await step(room, [
    { what: 'leave', person: bo, role: 'student' },
    { what: 'change', person: amara, changes },
  ]);
  const marked = async () => {
    const { enrollments } = await stored(room);
    return Object.keys(enrollments).filter((id) => enrollments[id]!.includes('"rostered":true'));
  };
  expect(await marked()).toEqual([String(amara)]);
  await step(room, [{ what: 'enroll', person: bo, role: 'student' }]);
  expect((await marked()).toSorted()).toEqual([amara, bo].map(String));
  await room.must('student.leave', room.teachers[0]!, { student: bo });
  await room.records.enroll(room.sections[0]!, bo, { role: 'student' });
  expect(await marked()).toEqual([String(amara)]);
});

test('[T6] who was taken out and put back by hand since a roster was looked at stays in the class', async () => {
  await using room = await open();
  const [amara, bo] = room.students as [number, number];
  const [ortiz] = room.teachers as [number];
  const named = (person: number, source: string) => ({
    ...{
      what: 'change' as const,
      person,
      changes: [{ field: 'source' as const, before: null, after: source }],
    },
  });
  await step(room, [named(amara, 'u-1'), named(bo, 'u-2')]);
  await room.must('student.leave', ortiz, { student: amara });
  await room.must('students.take', ortiz, { from: room.sections[0]!, students: [amara] });
  const leave = { what: 'leave' as const, role: 'student' as const, rostered: true as const };
  const rows = [amara, bo].map((person) => ({ ...leave, person }));
  expect(await step(room, rows)).toMatchObject({ ok: true, done: 1, changed: [1] });
  const { people } = (await room.look()).state;
  expect([amara in people, bo in people]).toEqual([true, false]);
});

test('[T6] whom another roster took out and brought back since a roster was looked at stays in the class', async () => {
  await using room = await open();
  const [amara, bo] = room.students as [number, number];
  const enroll = (person: number) => ({
    what: 'enroll' as const,
    person,
    role: 'student' as const,
  });
  await step(room, [amara, bo].map(tied));
  const looked = await leaving(room, [amara, bo]);
  await step(room, [{ what: 'leave', person: amara, role: 'student' }]);
  await step(room, [enroll(amara)]);
  expect(await step(room, looked)).toMatchObject({ ok: true, done: 1, changed: [1], gone: [bo] });
  const { people } = (await room.look()).state;
  expect([amara in people, bo in people]).toEqual([true, false]);
  // Looked at anew they go, like others whom a roster brought.
  expect(await step(room, await leaving(room, [amara]))).toMatchObject({ done: 1, gone: [amara] });
});

test('[T6] a swap takes nobody out who is in their class by hand, nor whom a roster brought back since it was looked at', async () => {
  await using room = await open({ sections: 2 });
  const [one, two] = room.sections as [number, number];
  const [amara, bo, cy] = room.students as [number, number, number];
  for (const student of [amara, bo, cy])
    await room.must('student.leave', room.teachers[0]!, { student }, { in: two });
  await step(room, [amara, bo].map(tied));
  const since = (await leaving(room, [amara, bo])).map((row) => row.since!);
  await step(room, [{ what: 'leave', person: bo, role: 'student' }]);
  await step(room, [{ what: 'enroll', person: bo, role: 'student' }]);
  const swaps: SectionStep['swaps'] = [
    [amara, one, two, since[0]!],
    [bo, one, two, since[1]!],
    [cy, one, two],
  ];
  expect(await step(room, [], { swaps })).toMatchObject({
    ok: true,
    done: 1,
    counts: { leave: 1 },
  });
  const inOne = (await room.look()).state.people;
  expect([amara, bo, cy].map((id) => id in inOne)).toEqual([false, true, true]);
});
