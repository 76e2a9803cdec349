import { expect, test } from 'vitest';
import { SchoolReads } from '@threshold/server/reads/school-reads.ts';
import type { LoadName } from '@threshold/shared/contract/permissions.ts';
import type { AuditView, FoundStudents, SchoolPage } from '@threshold/shared/contract/school.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import { type Classroom } from '../support/classroom.ts';
import { invited, use } from '../support/invited.ts';
import { loadsOf } from '../support/loads-of.ts';
import { schools } from '../support/schools.ts';
import { tableWords } from '../support/table-words.ts';

const open = schools();
const judged = { outcome: 'mastered' as const, criteria: [], version: 1 };

async function leaderOf(room: Classroom): Promise<SessionPerson> {
  const name = 'Dr. Okafor';
  const person = await room.records.addPerson({ name, initials: 'DO', role: 'leader' });
  const { school } = room.records;
  return { school, person, kind: 'staff', leader: true, name, signedIn: 0 };
}

const everything: [name: LoadName, asked: (room: Classroom) => object][] = [
  ['school', () => ({ language: 'en' })],
  ['schoolLines', () => ({})],
  ['schoolFind', () => ({ text: '', language: 'en' })],
  ['schoolStudent', (room) => ({ student: room.students[0]! })],
  ['transferFile', (room) => ({ student: room.students[0]! })],
  ['transferLook', () => ({ file: '{}', language: 'en' })],
  ['transferKeys', () => ({})],
  ['studentRecord', (room) => ({ student: room.students[0]! })],
  ['studentTable', (room) => ({ student: room.students[0]!, words: tableWords })],
  ['audit', () => ({ language: 'en' })],
  ['schoolImports', () => ({})],
];

test.each(everything)(
  '[P3] %s of a school is there for its leaders, and for nobody else',
  async (name, asked) => {
    await using room = await open();
    const leader = await leaderOf(room);
    const ask = (who: SessionPerson | null) => loadsOf(room, who)[name](asked(room));
    expect(await ask(leader)).not.toBeNull();
    const [amara] = room.students as [number];
    const [ortiz] = room.teachers as [number];
    for (const who of [
      null,
      { ...leader, person: ortiz, leader: false },
      { ...leader, person: amara, kind: 'student' as const, leader: false },
      // A session of a student that says it leads would still be a student's.
      { ...leader, person: amara, kind: 'student' as const },
      { ...leader, school: 0, kind: 'hq' as const, leader: false },
    ])
      expect(await ask(who)).toBeNull();
  },
);

test('[P7] a leader finds two of one name by the numbers of their class, and reads them on their pages', async () => {
  await using room = await open();
  const leader = await leaderOf(room);
  const [one, other, third] = room.students as [number, number, number];
  for (const student of [one, other])
    await room.must('student.set', room.teachers[0]!, { student, as: { name: 'Noor Haddad' } });
  const reads = loadsOf(room, leader);
  const found = (await reads.schoolFind({ text: '', language: 'en' })) as FoundStudents;
  const numbers = Object.fromEntries(found.students.map(({ id, number }) => [id, number]));
  expect(numbers).toMatchObject({ [one]: 1, [other]: 2 });
  expect(numbers[third]).toBeUndefined();
  expect(await reads.schoolStudent({ student: other })).toMatchObject({ student: { number: 2 } });
});

test('[P3] a leader reads nothing of another school: its students are not there', async () => {
  await using room = await open();
  await using other = await open({ students: 9 });
  const leader = await leaderOf(room);
  const loads = loadsOf(room, leader);
  const strange = other.students.at(-1)!;
  expect(await loads.schoolStudent({ student: strange })).toBeNull();
  const found = (await loads.schoolFind({ text: '', language: 'en' })) as FoundStudents;
  expect(found.count).toBe(room.students.length);
  const [ortiz] = other.teachers as [number];
  await other.must('student.pin', ortiz, { student: strange });
  expect(((await loads.audit({ language: 'en' })) as AuditView).entries).toEqual([]);
  for (const input of [{ student: 'x' }, { student: 1e9 }, {}, null])
    expect(await loads.schoolStudent(input)).toBeNull();
  expect(await loads.audit({ language: 'en', before: '1-0 + evil' })).toBeNull();
});

test('[L3] a school shows its staff with their classes, and each class with its line; no PIN and no password', async () => {
  await using room = await open({ sections: 2 });
  const leader = await leaderOf(room);
  const [amara, bo, cleo] = room.students as [number, number, number];
  const [ortiz, lindholm] = room.teachers as [number, number];
  const [here, there] = room.sections as [number, number];
  const [first, second] = room.objectives as [number, number];
  await room.records.enroll(there, lindholm, { role: 'teacher', active: false });
  await room.records.enroll(there, cleo, { role: 'student', active: false });
  for (const objective of [first, second]) await room.ready(amara, objective);
  await room.must('attempt.claim', ortiz, { attempts: [await room.ready(bo, first)] });
  await room.must('student.pin', ortiz, { student: amara });
  const reads = new SchoolReads(room.redis, room.functions);
  const school = (await reads.school(leader, 'en'))!;
  expect(school.staff.map(({ id, leader: leads, sections }) => [id, leads, sections])).toEqual([
    [leader.person, true, []],
    [ortiz, false, [here, there]],
    [lindholm, false, [here]],
  ]);
  expect(school.sections.map(({ id, students, staff }) => [id, students, staff])).toEqual([
    [here, 4, [ortiz, lindholm]],
    [there, 3, [ortiz]],
  ]);
  // Who waits for two objectives is one student.
  expect(school.lines).toEqual([
    { id: here, line: 'open', waiting: 1, claimed: 1 },
    { id: there, line: 'open', waiting: 0, claimed: 0 },
  ]);
  expect(school.students).toBe(4);
  expect(JSON.stringify([school, await reads.find(leader, '', 'en')])).not.toMatch(/pin|password/);
});

test('a student is found by a part of the name, accents or not; one page shows what is kept', async () => {
  await using room = await open();
  const leader = await leaderOf(room);
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  const objective = room.objectives[0]!;
  const as = { name: 'Zoë Núñez', native: '佐伊' };
  await room.must('student.set', ortiz, { student: amara, as });
  await room.must('score.record', ortiz, { students: [amara], objective, ...judged, note: 'so' });
  await room.must('student.leave', ortiz, { student: amara });
  const reads = new SchoolReads(room.redis, room.functions);
  for (const text of ['nunez', 'ZOE', '佐'])
    expect((await reads.find(leader, text, 'en'))!.students.map(({ id }) => id)).toEqual([amara]);
  expect(await reads.find(leader, 'nobody', 'en')).toEqual({ students: [], count: 0 });
  const page = (await reads.student(leader, amara))!;
  expect(page).toMatchObject({
    student: { id: amara, name: 'Zoë Núñez', sections: [] },
    counts: { scores: 1, mastered: 1, notes: 1 },
  });
  expect(page.enrolled).toMatchObject([{ section: room.sections[0], role: 'student' }]);
  expect(page.enrolled[0]!.until).toBeGreaterThan(page.enrolled[0]!.from);
  expect(await reads.student(leader, ortiz)).toBeNull();
});

test('[T8] [T9] the audit is read with the names of now; who was erased is a number', async () => {
  await using room = await open();
  const leader = await leaderOf(room);
  const [amara, bo] = room.students as [number, number];
  const [ortiz] = room.teachers as [number];
  await room.must('student.pin', ortiz, { student: amara });
  await room.must('student.pin', ortiz, { student: bo });
  await room.must('student.erase', leader.person, { student: amara }, { leader: true });
  const audit = (await new SchoolReads(room.redis, room.functions).audit(leader, {
    language: 'en',
  }))!;
  expect(audit.entries.map(({ of }) => of)).toEqual([[amara], [bo], [amara]]);
  expect(audit.people).toMatchObject({ [bo]: 'Student1 Test', [ortiz]: 'Ms. Teacher 0' });
  expect(audit.people[amara]).toBeUndefined();
  expect(audit.sections[room.sections[0]!]).toBe('Spanish 2, Period 0');
});

test('[M3] [T9] everything about one student: each score with its threshold, criteria, note and what was taken back', async () => {
  await using room = await open();
  const leader = await leaderOf(room);
  const [amara, bo] = room.students as [number, number];
  const [ortiz] = room.teachers as [number];
  const [first, second] = room.objectives as [number, number];
  const reads = new SchoolReads(room.redis, room.functions);
  const note = '=2+2 <b>so</b>';
  const all = { students: [amara, bo], objective: first, ...judged, note };
  await room.must('score.record', ortiz, all);
  await room.must('score.void', ortiz, { student: amara, index: 0, reason: 'the other one' });
  await room.ready(amara, second);
  await room.must('help.ask', amara, { text: 'stuck' });
  await room.redis.hset(room.keys.choices(), `${amara}:sound`, 'on', `${bo}:sound`, 'off');
  const file = (await reads.record(leader, amara))!;
  expect(file).toMatchObject({
    student: { name: 'Student0 Test', hasPin: false },
    classes: [{ title: 'Spanish 2', period: 'Period 0', until: null }],
    scores: [
      {
        ...{ objective: 'Objective 1', track: 'Spanish', outcome: 'mastered', by: 'Ms. Teacher 0' },
        ...{ statement: '', day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string },
        ...{ note, takenBack: { by: 'Ms. Teacher 0', reason: 'the other one' }, elsewhere: false },
      },
    ],
    waiting: [{ state: 'ready' }],
    help: [{ class: 'Spanish 2', text: 'stuck' }],
    choices: { sound: 'on' },
  });
  expect(JSON.stringify(file)).not.toContain('Student1');
  const [noted] = (await reads.audit(leader, { language: 'en' }))!.entries;
  expect(noted).toMatchObject({ did: 'student.exported', by: leader.person, of: [amara] });
  expect(await reads.record(leader, ortiz)).toBeNull();
  // The same as a table: noted as well, and what somebody wrote is no formula in it.
  const asked = { student: amara, words: tableWords };
  const table = (await loadsOf(room, leader)['studentTable']!(asked)) as string;
  expect(table).toContain(`Spanish 2, Period 0",'=2+2 <b>so</b>,${file.scores[0]!.day}`);
  const dids = (await reads.audit(leader, { language: 'en' }))!.entries.map(({ did }) => did);
  expect(dids.slice(0, 2)).toEqual(['student.exported', 'student.exported']);
});

test('[S4] an archived class stands in no list of its school', async () => {
  await using room = await open({ sections: 2 });
  const leader = await leaderOf(room);
  const [over, other] = room.sections as [number, number];
  await room.must('section.archive', room.teachers[0]!, {}, { in: over });
  const reads = new SchoolReads(room.redis, room.functions);
  const { sections, lines } = (await reads.school(leader, 'en'))!;
  expect(sections.map(({ id }) => id)).toEqual([other]);
  expect(lines.map(({ id }) => id)).toEqual([other]);
});

test('[I4] leaders read who stands in where for a day, and the audit says that it was a substitute who was taken out', async () => {
  await using room = await open({ sections: 2, teachers: 3 });
  const leader = await leaderOf(room);
  const [ortiz, lind, okoro] = room.teachers as [number, number, number];
  const [section, other] = room.sections as [number, number];
  await room.must('teacher.remove', ortiz, { teacher: okoro }, { in: other });
  const asked = { today: true, in: other };
  const { token } = await invited(room, ortiz, asked);
  expect((await use(room, token, { account: 'okoro', known: okoro })).ok).toBe(true);
  const read = async () =>
    ((await loadsOf(room, leader)['school']({ language: 'en' })) as SchoolPage).sections.map(
      ({ id, staff, substitutes }) => ({ id, staff, substitutes }),
    );
  expect(await read()).toEqual([
    { id: section, staff: [ortiz, lind, okoro], substitutes: [] },
    { id: other, staff: [ortiz, lind, okoro], substitutes: [okoro] },
  ]);
  await room.must('teacher.remove', leader.person, { teacher: okoro }, { in: other, leader: true });
  expect((await read())[1]).toMatchObject({ staff: [ortiz, lind], substitutes: [] });
  const audit = (await loadsOf(room, leader)['audit']({ language: 'en' })) as AuditView;
  const removals = audit.entries.filter(({ did }) => did === 'teacher.remove');
  expect(removals.map(({ of, more }) => ({ of, more }))).toEqual([
    { of: [okoro], more: { substitute: true } },
    { of: [okoro], more: {} },
  ]);
});
