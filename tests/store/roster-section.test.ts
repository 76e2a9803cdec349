import { expect, test } from 'vitest';
import { studentActs } from '@threshold/server/reads/student-acts.ts';
import { AuditLog } from '@threshold/server/store/audit-log.ts';
import { readSchoolNow } from '@threshold/server/store/read-school-now.ts';
import type { SectionDone, SectionStep } from '@threshold/server/store/roster-commands.ts';
import { openAttempt } from '@threshold/shared/domain/section-state.ts';
import { CLASS_LIMIT } from '@threshold/shared/domain/limits.ts';
import { secrets } from '../support/classroom.ts';
import { make, step, stored } from '../support/roster-steps.ts';
import { schools } from '../support/schools.ts';

const open = schools();

test('[T6] new students are seen by nobody until their class enrolls them, and then with everybody else in one change', async () => {
  await using room = await open();
  const before = await room.look();
  await make(room);
  expect((await room.look()).state).toEqual(before.state);
  const reply = await step(room, [{ what: 'enroll', person: 'new:1', role: 'student' }]);
  expect(reply).toMatchObject({ ok: true, done: 1, changed: [], rev: before.rev + 1 });
  const { state } = await room.look();
  expect(Object.values(state.people).map(({ name }) => name)).toContain('Imani Brooks');
});

test('[T6] asked again, people and classes stay as they are, and nobody hears of it', async () => {
  await using room = await open();
  await make(room);
  const rows: SectionStep['rows'] = [{ what: 'enroll', person: 'new:1', role: 'student' }];
  await step(room, rows);
  const before = await stored(room);
  const { rev } = await room.look();
  await make(room, undefined, 1);
  expect(await step(room, rows)).toMatchObject({ ok: true, done: 0, changed: [], rev });
  expect(await stored(room)).toEqual(before);
});

test('[T6] open attempts of students who stay keep who they are and their place', async () => {
  await using room = await open();
  const [amara, bo, cy] = room.students as [number, number, number];
  const objective = room.objectives[0]!;
  const claimed = await room.ready(amara, objective);
  const waiting = await room.ready(bo, objective);
  await room.must('attempt.claim', room.teachers[0]!, { attempts: [claimed] });
  const before = await room.look();
  await make(room);
  await step(room, [
    { what: 'enroll', person: 'new:1', role: 'student' },
    { what: 'leave', person: cy, role: 'student' },
    {
      what: 'change',
      person: bo,
      initials: 'BN',
      changes: [{ field: 'name', before: 'Student1 Test', after: 'Bo New' }],
    },
  ]);
  const after = await room.look();
  for (const id of [claimed, waiting])
    expect(openAttempt(after.state, id)).toEqual(openAttempt(before.state, id));
  expect(after.state.people[bo]).toMatchObject({ name: 'Bo New', initials: 'BN' });
});

test('[T6] what somebody changed meanwhile is left as it is and named; the other rows are done', async () => {
  await using room = await open();
  const [amara, bo] = room.students as [number, number];
  await room.must('student.set', room.teachers[0]!, { student: amara, as: { name: 'Amara O' } });
  const reply = await step(room, [
    {
      what: 'change',
      person: amara,
      initials: 'AX',
      changes: [{ field: 'name', before: 'Student0 Test', after: 'Amara X' }],
    },
    {
      what: 'change',
      person: bo,
      changes: [{ field: 'source', before: null, after: 'u-2' }],
    },
    { what: 'enroll', person: 99_999, role: 'student' },
    { what: 'enroll', person: room.teachers[1]!, role: 'student' },
  ]);
  expect(reply).toMatchObject({ ok: true, done: 1, changed: [1, 3, 4] });
  expect((await room.records.person(amara))!.name).toBe('Amara O');
  expect((await room.records.person(bo))!.source).toBe('u-2');
});

test('[T6] a source is one student’s, and one class’s', async () => {
  await using room = await open({ sections: 2 });
  const [amara, bo] = room.students as [number, number];
  const tie = (person: number) => ({
    what: 'change' as const,
    person,
    changes: [{ field: 'source' as const, before: null, after: 'u-1' }],
  });
  expect(await step(room, [tie(amara), tie(bo)])).toMatchObject({ done: 1, changed: [2] });
  const changes = [{ field: 'source' as const, before: null, after: 'c-1' }];
  expect(await step(room, [], { changes })).toMatchObject({ renamed: true });
  const other = await step(room, [], { changes, section: room.sections[1]! });
  expect(other).toMatchObject({ renamed: false });
});

test('[T6] a class of the file is made once, and hears what it is called later', async () => {
  await using room = await open();
  await make(room);
  const record = { title: 'Spanish 3', period: 'P1', tracks: [], source: 'c-9' };
  const rows: SectionStep['rows'] = [{ what: 'enroll', person: 'new:1', role: 'student' }];
  const made = (await step(room, rows, { section: 0, make: { ref: 's1', record } })) as SectionDone;
  const again = await step(room, rows, { section: 0, make: { ref: 's1', record } });
  expect(again).toMatchObject({ id: made.id, done: 0 });
  // By its id the next roster knows it, whatever it is called by then, or misses it.
  const text = await room.redis.hget(room.keys.sections(), String(made.id));
  expect(JSON.parse(text!)).toEqual(record);
  const named = [{ field: 'title' as const, before: 'Spanish 3', after: 'Spanish III' }];
  await step(room, [], { section: made.id, changes: named });
  expect((await room.records.store.readSection(made.id, null))!.state.section.title).toBe(
    'Spanish III',
  );
});

test('[T6] a class that would be too full is left as it is, whole', async () => {
  await using room = await open({ students: 4 });
  const people = Array.from({ length: CLASS_LIMIT - 3 }, (_, i) => ({
    ref: `new:${i}`,
    record: { name: `Student ${i}`, initials: 'S', role: 'student' as const },
  }));
  await make(room, people);
  const rows = people.map(({ ref }) => ({
    what: 'enroll' as const,
    person: ref,
    role: 'student' as const,
  }));
  const before = await stored(room);
  expect(await step(room, rows)).toMatchObject({ ok: false, code: 'CLASS_FULL' });
  expect(await stored(room)).toEqual(before);
  const gone = { what: 'leave' as const, person: room.students[0]!, role: 'student' as const };
  expect(await step(room, [...rows, gone])).toMatchObject({ ok: true, changed: [] });
});

test('[A3] nobody becomes staff by a roster: only who is staff already teaches a class of it', async () => {
  await using room = await open({ sections: 2 });
  const [student] = room.students as [number];
  await make(room);
  const teach = (person: number | string) => ({
    what: 'enroll' as const,
    person,
    role: 'teacher' as const,
  });
  const kim = await room.records.addPerson({ name: 'Ms. Kim', initials: 'MK', role: 'teacher' });
  expect(await step(room, [teach(student), teach('new:1'), teach(kim)])).toMatchObject({
    done: 1,
    changed: [1, 2],
  });
});

test('[I3] [T6] a roster puts nobody into a class who was taken off the staff', async () => {
  await using room = await open();
  const [ortiz, lind] = room.teachers as [number, number];
  await room.must('staff.remove', ortiz, { teacher: lind }, { leader: true });
  const reply = await step(room, [{ what: 'enroll', person: lind, role: 'teacher' }]);
  expect(reply).toMatchObject({ ok: true, done: 0, changed: [1] });
  expect((await room.look()).state.people).not.toHaveProperty(String(lind));
});

test('[T6] a class that a roster made is known by its source, so that the same file twice changes nothing', async () => {
  await using room = await open();
  const record = { title: 'Spanish II', period: 'Period 4', tracks: [1], source: 'c-9' };
  const { id } = (await step(room, [], {
    section: 0,
    make: { ref: 'new', record },
  })) as SectionDone;
  const emails = { emails: [], secrets };
  const { sections } = await readSchoolNow(room.redis, room.records.school, emails);
  expect(sections.find((one) => one.id === id)).toMatchObject({ source: 'c-9' });
});

test('[T9] the history of a student says which roster brought them in, changed or took them out, and whose it was; nobody else’s says so', async () => {
  await using room = await open();
  const [amara, bo, cy] = room.students as [number, number, number];
  await make(room);
  const rows: SectionStep['rows'] = [
    { what: 'enroll', person: 'new:1', role: 'student' },
    { what: 'leave', person: cy, role: 'student' },
    {
      what: 'change',
      person: bo,
      initials: 'BN',
      changes: [{ field: 'name', before: 'Student1 Test', after: 'Bo New' }],
    },
  ];
  await step(room, rows);
  await step(room, rows);
  const { redis, functions, records } = room;
  const imani = Object.entries(await redis.hgetall(room.keys.people())).find(([, text]) =>
    text.includes('Imani Brooks'),
  )!;
  const [section] = room.sections as [number];
  const { title, period } = (await room.look()).state.section;
  const of = { school: records.school };
  const acts = async (student: number) =>
    (await studentActs(redis, functions, { ...of, student })).map(
      ({ did, by, class: where, more }) => ({
        ...{ did, by, where, more },
      }),
    );
  const by = (await records.person(room.teachers[0]!))!.name;
  const told = (way: string) => [
    { did: 'roster.student', by, where: `${title}, ${period}`, more: { way } },
  ];
  expect(await acts(Number(imani[0]))).toEqual(told('in'));
  expect(await acts(bo)).toEqual(told('changed'));
  expect(await acts(cy)).toEqual(told('out'));
  expect(await acts(amara)).toEqual([]);
  // The audit of all has one line an import, which whoever applies it writes.
  const all = (await new AuditLog(redis, functions, records.school).page({ section })).entries;
  expect(all.map(({ did }) => did)).not.toContain('roster.student');
});
