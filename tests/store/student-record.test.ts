import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { SchoolReads } from '@threshold/server/reads/school-reads.ts';
import type { schoolKeys } from '@threshold/server/store/keys.ts';
import type { StudentRecordFile } from '@threshold/shared/contract/student-record.ts';
import { readLedger } from '@threshold/shared/domain/ledger.ts';
import type { Classroom } from '../support/classroom.ts';
import { MINUTE, NOON, schools } from '../support/schools.ts';

const open = schools();

/** Where the file tells what is kept (a way into it), or why it does not. */
type Told = string | { not: string };

const DERIVED = { not: 'reckoned from the scores, which are told' };
const OPENS = { not: 'opens something by itself; that it is there is told' };
const LINE = { not: 'how a wait is reckoned; it is told since when, and ends with the wait' };

/** Every field that is kept of a student, by where it is kept. */
const fields: Record<string, Told> = {
  'people.name': 'student.name',
  'people.called': 'student.called',
  'people.initials': 'student.initials',
  'people.native': 'student.native',
  'people.lang': 'student.language',
  'people.source': 'student.rosterId',
  'people.role': { not: 'every such file is of a student' },
  'people.pin': 'student.hasPin',
  'people.family': 'student.hasFamilyCode',
  'enrollments.role': { not: 'a student is one in every class' },
  'enrollments.spans': 'classes.0.from',
  'enrollments.table': 'classes.0.table',
  'enrollments.rostered': 'classes.0.byRoster',
  'badges.salt': OPENS,
  'scores.at': 'scores.0.at',
  'scores.teacher': 'scores.0.by',
  'scores.section': 'scores.0.class',
  'scores.same': 'scores.1.sameSitting',
  'scores.outcome': 'scores.0.outcome',
  'scores.objective': 'scores.0.objective',
  'scores.criteria': 'scores.0.met',
  'scores.wait': 'scores.0.waitMinutes',
  'scores.sitting': 'scores.0.sittingSeconds',
  'scores.voids': 'scores.1.takenBack',
  'notes.note': 'scores.0.note',
  'notes.reason': 'scores.1.takenBack.reason',
  'attempt.student': { not: 'the file is about this student' },
  'attempt.objective': 'waiting.0.objective',
  'attempt.section': LINE,
  'attempt.state': 'waiting.0.state',
  'attempt.at': 'waiting.0.since',
  'help.student': { not: 'the file is about this student' },
  'help.objective': 'help.0.objective',
  'help.text': 'help.0.text',
  'help.at': 'help.0.since',
  'choices.language': 'choices.language',
  'choices.sound': 'choices.sound',
  'audit.by': 'acts.0.by',
  'audit.did': 'acts.0.did',
  'audit.in': 'acts.0.class',
  'audit.of': { not: 'the file is about this student, and tells of no other' },
  'audit.more': 'acts.0.more',
};

const NOBODY = { not: 'about no student' };
const STAFF = { not: 'about staff' };
const WHILE = { not: 'told by what it leads to, and gone with it' };

/** Every key there is of a school: who adds one decides whether it tells of a student. */
const places: Record<keyof ReturnType<typeof schoolKeys>, Told | 'fields'> = {
  ...{ people: 'fields', enrollments: 'fields', badges: 'fields', scores: 'fields' },
  ...{ notes: 'fields', attempt: 'fields', help: 'fields', choices: 'fields', audit: 'fields' },
  openings: 'opened.0',
  open: 'waiting.0',
  sectionsOf: 'classes.0.title',
  sources: 'student.rosterId',
  brought: 'scores.2.elsewhere',
  transfers: 'scores.2.elsewhere',
  ...{ cells: DERIVED, today: DERIVED, archivedOf: DERIVED },
  ...{ claims: WHILE, claimsOf: WHILE, line: WHILE, marks: WHILE, due: WHILE, seen: STAFF },
  here: { not: 'that a screen is open, for a minute' },
  feed: { not: 'what the class was told, of all that is told here; for a day' },
  replies: { not: 'the answers to their own presses, for a day' },
  refused: { not: 'so that the audit, which is told, has it once a day' },
  import: { not: 'a roster on its way, for a day at most; what it said is in the record' },
  importMade: { not: 'the same' },
  ending: { not: 'that they are to be signed out, for a moment' },
  erasing: { not: 'numbers of whom nothing else is kept' },
  ...{ staff: STAFF, importOf: STAFF, signUps: STAFF },
  ...{ invitations: STAFF, joined: STAFF },
  ...{ room: NOBODY, section: NOBODY, walls: NOBODY, school: NOBODY, ids: NOBODY, tracks: NOBODY },
  ...{ objectives: NOBODY, gates: NOBODY, shown: NOBODY, sections: NOBODY, days: NOBODY },
  ...{ hours: NOBODY, lateDays: NOBODY, erased: NOBODY, transferKeys: NOBODY },
};

/** A student of whom there is everything: in class, judged twice in one sitting and elsewhere, waiting, asking for help. */
async function filled(room: Classroom): Promise<number> {
  const [section] = room.sections as [number];
  const [ortiz] = room.teachers as [number];
  const [first, second, third] = room.objectives as [number, number, number];
  const { records, redis, keys } = room;
  const student = await records.addPerson({
    ...{ name: 'Wang Xiaoming', called: 'Ming', initials: 'WX', native: '王小明', lang: 'zh' },
    ...{ source: 's-77', role: 'student' },
  });
  await records.enroll(section, student, { role: 'student', table: 3 });
  const stored = JSON.parse(
    (await redis.hget(keys.enrollments(section), String(student)))!,
  ) as object;
  await redis.hset(
    keys.enrollments(section),
    student,
    JSON.stringify({ ...stored, rostered: true }),
  );
  await room.must('student.pin', ortiz, { student });
  await room.must('family.code', ortiz, { students: [student, room.students[0]!] });
  await room.must('section.badges', ortiz, { to: 'on' });
  await room.must('student.badge', ortiz, { student });
  const attempt = await room.ready(student, first, { at: NOON });
  await room.must('attempt.claim', ortiz, { attempts: [attempt] }, { at: NOON + 3 * MINUTE });
  const judged = { outcome: 'mastered' as const, criteria: [0], version: 1 };
  await room.must(
    'attempt.assess',
    ortiz,
    { attempt, ...judged, note: 'so', also: [{ objective: second, ...judged }] },
    { at: NOON + 5 * MINUTE },
  );
  const voided = { student, index: 1, reason: 'the other one' };
  await room.must('score.void', ortiz, voided, { at: NOON + 6 * MINUTE });
  await room.ready(student, third, { at: NOON + 7 * MINUTE });
  const asked = { objective: second, text: 'stuck' };
  await room.must('help.ask', student, asked, { at: NOON + 8 * MINUTE });
  await redis.hset(keys.choices(), `${student}:sound`, 'on', `${student}:language`, 'zh');
  await redis.sadd(keys.openings(student), third);
  const scores = [[7e8, second, 1, 1, '']];
  const input = { section: 0, file: randomUUID(), student, scores, trust: false };
  const by = { commandId: randomUUID(), person: ortiz, section: 0, leader: true as const };
  const brought = await records.store.apply({ name: 'record.import', ...by, input });
  expect(brought).toMatchObject({ ok: true });
  return student;
}

/** `people.name` and the like: every field the store has of that student. */
async function kept({ redis, keys, sections }: Classroom, student: number): Promise<Set<string>> {
  const of = String(student);
  const found = new Set<string>();
  const add = (place: string, record: object) => {
    for (const field of Object.keys(record)) found.add(`${place}.${field}`);
  };
  const parsed = (text: string | null) => JSON.parse(text ?? '{}') as object;
  const [section] = sections as [number];
  add('people', parsed(await redis.hget(keys.people(), of)));
  add('enrollments', parsed(await redis.hget(keys.enrollments(section), of)));
  add('help', parsed(await redis.hget(keys.help(section), of)));
  if (await redis.hexists(keys.badges(section), of)) found.add('badges.salt');
  const log = readLedger((await redis.getBuffer(keys.scores(student)))!);
  for (const one of log) add('scores', one);
  for (const index of await redis.hkeys(keys.notes(student)))
    found.add(log[Number(index)]!.outcome === 'void' ? 'notes.reason' : 'notes.note');
  for (const attempt of await redis.hvals(keys.open(student)))
    add('attempt', await redis.hgetall(keys.attempt(attempt)));
  for (const field of await redis.hkeys(keys.choices()))
    if (field.startsWith(`${of}:`)) found.add(`choices.${field.slice(of.length + 1)}`);
  for (const [, said] of await redis.xrange(keys.audit(), '-', '+'))
    for (let i = 0; i < said.length; i += 2) found.add(`audit.${said[i]!}`);
  return found;
}

function at(file: StudentRecordFile, way: string): unknown {
  return way
    .split('.')
    .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], file);
}

test('[T8] everything about one student: every field that is kept is told, or stands here with why it is not', async () => {
  await using room = await open();
  const student = await filled(room);
  const leader = { school: room.records.school, person: room.teachers[0]!, kind: 'staff' as const };
  const who = { ...leader, leader: true, name: 'Dr. Okafor', signedIn: 0 };
  const file = (await new SchoolReads(room.redis, room.functions).record(who, student))!;
  expect([...(await kept(room, student))].sort()).toEqual(Object.keys(fields).sort());
  const ways = [...Object.values(fields), ...Object.values(places)].flatMap((told) =>
    typeof told === 'string' && told !== 'fields' ? [told] : [],
  );
  expect(
    ways.filter((way) => [undefined, null, '', false].includes(at(file, way) as null)),
  ).toEqual([]);
  expect(file).toMatchObject({
    student: { rosterId: 's-77', initials: 'WX', hasPin: true, hasFamilyCode: true },
    classes: [{ table: 3, hasBadge: true, byRoster: true }],
    scores: [
      { waitMinutes: 3, sittingSeconds: 120 },
      { sameSitting: true, takenBack: { reason: 'the other one' } },
      { elsewhere: true },
    ],
    help: [{ objective: expect.stringContaining('Objective 2') as string, text: 'stuck' }],
  });
  expect(file.acts.map(({ did }) => did)).toEqual([
    ...['student.pin', 'family.code', 'student.badge', 'score.void', 'record.imported'],
  ]);
  // Nobody else of those whom an act concerned, and nothing that opens anything.
  expect(JSON.stringify(file)).not.toContain(String(room.students[0]));
  const { pin, family } = (await room.records.person(student))!;
  for (const secret of [pin!, family!.code, family!.mark])
    expect(JSON.stringify(file)).not.toContain(secret);
});

/** What stands in a key, as text. */
async function said({ redis }: Classroom, key: string): Promise<string> {
  const reads: Record<string, () => Promise<unknown>> = {
    string: () => redis.get(key),
    hash: () => redis.hgetall(key),
    set: () => redis.smembers(key),
    zset: () => redis.zrange(key, '0', '-1'),
    stream: () => redis.xrange(key, '-', '+'),
  };
  return JSON.stringify(await reads[await redis.type(key)]!());
}

test('[T8] every key of a school in which a student stands is told, or named with why it is not', async () => {
  await using room = await open();
  const student = await filled(room);
  const { redis, keys } = room;
  const shapes = Object.entries(keys).map(([name, keyOf]) => {
    const shape = keyOf('ANY', 'ANY').replaceAll(/[{}]/g, String.raw`\$&`);
    // A room may be `section:7`.
    const any = name === 'feed' ? '.+' : '[^:]+';
    return { name, pattern: new RegExp(`^${shape.replaceAll('ANY', any)}$`) };
  });
  const number = new RegExp(String.raw`\b${student}\b`);
  const about = new Set<string>();
  for (const key of await redis.keys(`${keys.school().split(':')[0]!}:*`)) {
    if (!number.test(key) && !number.test(await said(room, key))) continue;
    const shape = shapes.find(({ name, pattern }) => name !== 'room' && pattern.test(key));
    about.add(shape?.name ?? key);
  }
  expect([...about]).toEqual(expect.arrayContaining(['people', 'audit', 'feed', 'brought']));
  const told = new Set<unknown>(
    Object.entries(places).flatMap(([name, how]) =>
      how === NOBODY || how === STAFF ? [] : [name],
    ),
  );
  expect([...about].filter((name) => !told.has(name))).toEqual([]);
});
