import { expect, test } from 'vitest';
import { AuditLog } from '@threshold/server/store/audit-log.ts';
import { auditedFields } from '@threshold/shared/contract/audit.ts';
import { commandMap, commandNames } from '@threshold/shared/contract/command-map.ts';
import type { Classroom } from '../support/classroom.ts';
import { invited, use } from '../support/invited.ts';
import { schools } from '../support/schools.ts';

const open = schools();
const DAY = 86_400_000;

function logOf(room: Classroom): AuditLog {
  return new AuditLog(room.redis, room.functions, room.records.school);
}

test('[T9] an accepted command notes who, what and whom; no name, note or reason is kept', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const [amara] = room.students as [number];
  const section = room.sections[0]!;
  const before = Date.now() - 60_000;
  const added = await room.must('students.add', ortiz, { students: [{ name: 'Canary Wren' }] });
  await room.must('student.set', ortiz, { student: amara, as: { name: 'Canary Finch' } });
  await room.must('student.pin', ortiz, { student: amara });
  await room.must('section.set', ortiz, { joining: false, title: 'Canary class' });
  const judged = { outcome: 'mastered' as const, criteria: [], version: 1, note: 'canary note' };
  const objective = room.objectives[0]!;
  await room.must('score.record', ortiz, { students: [amara], objective, ...judged });
  await room.must('score.void', ortiz, { student: amara, index: 0, reason: 'canary reason' });
  const { entries, next } = await logOf(room).page();
  expect(next).toBeUndefined();
  expect(entries.map(({ did, by, of, more, section: at }) => [did, by, at, of, more])).toEqual([
    ['score.void', ortiz, section, [amara], { index: 0 }],
    ['section.set', ortiz, section, [], { joining: false }],
    ['student.pin', ortiz, section, [amara], {}],
    ['student.set', ortiz, section, [amara], {}],
    ['students.add', ortiz, section, added.students, {}],
  ]);
  for (const { at } of entries) expect(at).toBeGreaterThan(before);
  const bytes = JSON.stringify(await room.redis.xrange(room.keys.audit(), '-', '+'));
  expect(bytes.toLowerCase()).not.toContain('canary');
});

test('[T9] [T2] what was refused or sent again notes nothing more', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const [amara] = room.students as [number];
  const id = '00000000-0000-4000-8000-00000000000a';
  await room.must('student.pin', ortiz, { student: amara }, { id });
  await room.must('student.pin', ortiz, { student: amara }, { id });
  await room.ask('student.pin', ortiz, { student: 99_999 });
  await room.ask('student.pin', amara, { student: amara });
  expect((await logOf(room).page()).entries).toHaveLength(1);
});

test('[T9] what a role can never do is noted once a day a person and command', async () => {
  await using room = await open();
  const log = logOf(room);
  const [amara, bo] = room.students as [number, number];
  for (const person of [amara, amara, bo]) await log.refused(person, 'line.pause');
  await log.refused(amara, 'attempt.claim');
  const { entries } = await log.page();
  expect(entries.map(({ by, did, more }) => [by, did, more['command']])).toEqual([
    [amara, 'refused', 'attempt.claim'],
    [bo, 'refused', 'line.pause'],
    [amara, 'refused', 'line.pause'],
  ]);
});

test('[X1] [T9] a try at what is there and is another’s is noted once a day a person and command; at what is not there, never', async () => {
  await using room = await open({ sections: 2 });
  const [amara, bo] = room.students as [number, number];
  const [ortiz] = room.teachers as [number];
  const [here, there] = room.sections as [number, number];
  const stranger = await room.records.addPerson({
    ...{ name: 'Nobody Here', initials: 'NH', role: 'teacher' },
  });
  const { attempt } = await room.must('attempt.ready', bo, { objective: room.objectives[0]! });
  const apart = await room.records.addPerson({
    ...{ name: 'Elsewhere', initials: 'E', role: 'student' },
  });
  const missing = 999_999;
  const noted = async (run: () => Promise<unknown>) => {
    const before = (await logOf(room).page()).entries.length;
    const said = await run();
    expect(said).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    const { entries } = await logOf(room).page();
    return entries
      .slice(0, entries.length - before)
      .map(({ by, did, of, more }) => ({ by, did, of, more }));
  };
  const entry = (by: number, command: string) => [
    { by, did: 'not-theirs', of: [], more: { command } },
  ];
  const withdraw = (id: number) => () => room.ask('attempt.withdraw', amara, { attempt: id });
  expect(await noted(withdraw(missing))).toEqual([]);
  expect(await noted(withdraw(attempt!))).toEqual(entry(amara, 'attempt.withdraw'));
  expect(await noted(withdraw(attempt!))).toEqual([]);

  const pause = (section: number) => () => room.ask('line.pause', stranger, {}, { in: section });
  expect(await noted(pause(4_711))).toEqual([]);
  expect(await noted(pause(there))).toEqual(entry(stranger, 'line.pause'));
  const pin = (student: number) => () => room.ask('student.pin', ortiz, { student });
  expect(await noted(pin(missing))).toEqual([]);
  expect(await noted(pin(apart))).toEqual(entry(ortiz, 'student.pin'));
  const take = { from: there, students: [apart] };
  expect(await noted(() => room.ask('students.take', stranger, take, { in: here }))).toEqual(
    entry(stranger, 'students.take'),
  );
  expect(
    await noted(() => room.ask('students.take', ortiz, { from: 4_711, students: [bo] })),
  ).toEqual([]);

  // Whoever was taken out while they were out of reach is late, and tries nothing.
  await room.must('student.leave', ortiz, { student: amara });
  const late = { objective: room.objectives[1]! };
  expect(await noted(() => room.ask('attempt.ready', amara, late))).toEqual([]);
  expect(
    await noted(() => room.ask('student.set', ortiz, { student: amara, as: { name: 'Late' } })),
  ).toEqual([]);
  // What is looked at is the same either way, and so is what is written: one mark a day.
  const marks = await room.redis.keys(`{s${room.records.school}}:refused:*`);
  expect(await room.redis.smembers(marks[0]!)).toEqual(
    expect.arrayContaining([
      `${amara} attempt.withdraw of others`,
      `${amara} attempt.withdraw of nobody`,
    ]),
  );
});

test('[T9] it is read by pages, newest first, also of one person; what is over 400 days old goes', async () => {
  await using room = await open();
  const log = logOf(room);
  const [ortiz, lindholm] = room.teachers as [number, number];
  const [amara] = room.students as [number];
  // Redis drops whole pieces of a stream: as many as fill two of them.
  const old = Date.now() - 401 * DAY;
  for (let i = 0; i < 250; i += 1)
    await room.redis.xadd(room.keys.audit(), `${old}-${i}`, 'by', '1', 'did', 'student.pin');
  for (let i = 0; i < 120; i += 1)
    await log.note({ by: ortiz, did: 'student.exported', of: [amara], more: { i } });
  await log.note({ by: lindholm, did: 'roster.imported', more: { added: 3 } });
  const first = await log.page();
  expect(first.entries).toHaveLength(50);
  expect(first.entries[0]).toMatchObject({ by: lindholm, of: [], more: { added: 3 } });
  const seen = first.entries.map(({ id }) => id);
  let { next } = first;
  while (next !== undefined) {
    const page = await log.page({ before: next });
    seen.push(...page.entries.map(({ id }) => id));
    next = page.next;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBeLessThan(121 + 250);
  expect(seen).toEqual(seen.toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true })));
  const ofAmara = await log.page({ person: amara });
  expect(ofAmara.entries.map(({ more }) => more['i'])).toEqual(
    Array.from({ length: 50 }, (_, i) => 119 - i),
  );
  expect((await log.page({ person: lindholm })).entries).toHaveLength(1);
});

/** A field of a contract, as far as this test asks of it. */
interface Field {
  safeParse: (value: unknown) => { success: boolean };
}

test('[T9] no audited field holds what somebody wrote', () => {
  expect(auditedFields.size).toBeGreaterThan(5);
  for (const [name, fields] of auditedFields) {
    const { shape }: { shape: Record<string, Field> } = commandMap[name].input as never;
    for (const field of fields) {
      expect(Object.keys(shape), `${name} has ${field}`).toContain(field);
      expect(shape[field]!.safeParse('any words').success, `${name}.${field}`).toBe(false);
    }
  }
});

test('[T9] whatever changes who is in a school, how they come in, and what a class is, is noted with its class', async () => {
  await using room = await open({ sections: 2 });
  const [ortiz] = room.teachers as [number];
  const [amara, lukas] = room.students as [number, number];
  const [here, there] = room.sections as [number, number];
  const begun = { title: 'Canary', period: '', tracks: ['math-grade-3'] };
  const { id: fresh } = await room.must('section.begin', ortiz, begun);
  const taken = { from: here, students: [amara], move: true };
  await room.must('students.take', ortiz, taken, { in: fresh! });
  await room.must('section.tracks', ortiz, { tracks: ['math-grade-3'] });
  await room.must('section.badges', ortiz, { to: 'on' });
  await room.must('student.badge', ortiz, { student: lukas });
  await room.must('family.code', ortiz, { students: [lukas] });
  await room.must('family.revoke', ortiz, { student: lukas });
  const { link } = await room.must('wall.link', ortiz, { days: 3 });
  await room.must('wall.name', ortiz, { link: link!.id, as: 'Room 12 projector' });
  await room.must('wall.revoke', ortiz, { link: link!.id });
  await room.must('section.archive', ortiz, {}, { in: there });
  await room.must('section.restore', ortiz, {}, { in: there });
  const { entries } = await logOf(room).page();
  expect(entries.map(({ did, section, of, more }) => [did, section, of, more])).toEqual([
    ['section.restore', there, [], {}],
    ['section.archive', there, [], {}],
    ['wall.revoke', here, [], {}],
    ['wall.name', here, [], {}],
    ['wall.link', here, [], { days: 3 }],
    ['family.revoke', here, [lukas], {}],
    ['family.code', here, [lukas], {}],
    ['student.badge', here, [lukas], {}],
    ['section.badges', here, [], { to: 'on' }],
    ['section.tracks', here, [], {}],
    ['students.take', fresh, [amara], { from: here, move: true }],
    ['section.begin', fresh, [], {}],
  ]);
});

/** Commands of a lesson: who waits, who is judged, how the line goes. The log of scores holds what they did. */
const ofLessons = /^(attempt|help|line)\.|^score\.(record|undo)$/;
/** Notes itself as `scores.imported`, with how many came of it; [T10] its own test looks. */
const notesItself = 'score.import';

test('[T9] a command is of a lesson, or it is audited', () => {
  const unnoted = commandNames.filter(
    (name) => !auditedFields.has(name) && !ofLessons.test(name) && name !== notesItself,
  );
  expect(unnoted).toEqual([]);
});

test('[T9] [I1] an invitation and who came by it are noted by numbers: whom it is for stays sealed', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const [section] = room.sections as [number];
  const today = await invited(room, ortiz, { today: true });
  const leads = await invited(room, ortiz, { leads: true });
  const { id: amari } = (await use(room, today.token)) as { id: number };
  await use(room, today.token);
  await use(room, leads.token, { account: 'another' });
  const { entries } = await logOf(room).page();
  const another = amari + 1;
  expect(entries.map(({ did, by, of, more, section: at }) => [did, by, at, of, more])).toEqual([
    ['invitation.used', another, undefined, [ortiz], { leads: true, today: false }],
    ['invitation.used', amari, section, [ortiz], { leads: false, today: true }],
    ['staff.invite', ortiz, undefined, [], { leads: true, invitation: leads.id }],
    ['teacher.invite', ortiz, section, [], { today: true, invitation: today.id }],
  ]);
  const bytes = JSON.stringify(await room.redis.xrange(room.keys.audit(), '-', '+'));
  expect(bytes).not.toContain('amari@');
  const refused = await use(room, 'x'.repeat(40));
  expect(refused).toMatchObject({ ok: false });
  expect((await logOf(room).page()).entries).toHaveLength(4);
});
