import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkSchool } from '@threshold/server/demo/check-school.ts';
import { Endings } from '@threshold/server/store/endings.ts';
import { Erasures } from '@threshold/server/store/erasures.ts';
import { HqStore } from '@threshold/server/store/hq-store.ts';
import { RosterImports } from '@threshold/server/store/roster-imports.ts';
import { hqKeys } from '@threshold/server/store/keys.ts';
import { familyOf } from '@threshold/shared/domain/family-number.ts';
import { readLedger } from '@threshold/shared/domain/ledger.ts';
import { applyEvent } from '@threshold/shared/domain/section-state.ts';
import { Classroom, type Input } from '../support/classroom.ts';
import { expectRefusal, keysOf } from '../support/expectations.ts';
import { nothingYet } from '../support/roster-plans.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { schools } from '../support/schools.ts';
import { startRedis } from '../support/start-redis.ts';

const open = schools();
const judged = { outcome: 'mastered' as const, criteria: [0], version: 1 };
const CANARY = 'canarywren';

permissionCells(
  'student.erase',
  open,
  { leader: 'accepted' },
  async (_, { student }): Promise<Input<'student.erase'>> => ({ student }),
);

/** Signs out and takes out what the command itself cannot find, as the server does after it. */
function erasuresOf(room: Classroom, ended: number[] = []): Erasures {
  return new Erasures({
    redis: room.redis,
    functions: room.functions,
    endSessionsOf: async ({ person }) => void ended.push(person),
    fault: (error) => {
      throw error;
    },
  });
}

/** Signs out whom the commands owe it, as the server does before it answers. */
function endingsOf(room: Classroom, ended: number[]): Endings {
  return new Endings({
    redis: room.redis,
    endSessionsOf: async ({ person }) => void ended.push(person),
    endBadgeSessions: async () => undefined,
    endDisplay: async () => undefined,
  });
}

/** A student with something of every kind, in two classes, and another who was judged with them. Answers who leads. */
async function fullRecord(room: Classroom): Promise<{ leader: number; amara: number; bo: number }> {
  const [amara, bo] = room.students as [number, number];
  const [ortiz, lindholm] = room.teachers as [number, number];
  const [first, second, third] = room.objectives as [number, number, number];
  const [here, there] = room.sections as [number, number];
  const leader = await room.records.addPerson({ name: 'L', initials: 'L', role: 'leader' });
  await room.must('student.set', ortiz, { student: amara, as: { name: CANARY } });
  await room.must('section.badges', ortiz, { to: 'on' });
  await room.must('student.badge', ortiz, { student: amara });
  const note = `${CANARY} said it`;
  await room.must('score.record', ortiz, {
    students: [amara, bo],
    objective: first,
    ...judged,
  });
  const outcome = 'not-yet' as const;
  const attempt = await room.ready(amara, second);
  await room.must('attempt.claim', ortiz, { attempts: [attempt] });
  await room.must('attempt.assess', ortiz, { attempt, ...judged, outcome, note });
  await room.must('score.void', ortiz, { student: amara, index: 0, reason: `not ${CANARY}` });
  const seen = { students: [amara], objective: first, ...judged };
  await room.must('score.record', lindholm, seen, { in: there });
  await room.records.openFor(amara, third);
  await room.must('help.ask', amara, { text: `help ${CANARY}` });
  await room.must('help.ask', amara, { text: `help ${CANARY}` }, { in: there });
  const waits = await room.ready(amara, second, { in: there });
  await room.must('line.mark', lindholm, { attempt: waits }, { in: there });
  await room.must('attempt.claim', lindholm, { attempts: [waits] }, { in: there });
  for (const of of [amara, bo, familyOf(amara), familyOf(bo)])
    await room.redis.hset(room.keys.choices(), `${of}:sound`, 'on');
  await room.must('family.code', ortiz, { students: [amara, bo] });
  await room.redis.hset(room.keys.sources(), `person:${CANARY}`, amara, 'person:bo', bo);
  const imports = new RosterImports(room.redis, room.records.school);
  await imports.begin({ by: ortiz, section: here, files: [`${CANARY}.csv`] });
  const beat = { staff: [], sections: [{ id: here, people: [amara, bo], gone: [] }] };
  await room.records.store.beat('p1', beat);
  return { leader, amara, bo };
}

test('[T8] a roster that is being applied goes once it is done; until then the erasure is owed', async () => {
  await using room = await open({ sections: 3 });
  const { leader, amara } = await fullRecord(room);
  const imports = new RosterImports(room.redis, room.records.school);
  const head = { by: leader, section: 0, files: [`${CANARY}.csv`] };
  const id = await imports.begin(head);
  await imports.say(id, { stage: 'applying', ...nothingYet, of: 1 });
  await room.must('student.erase', leader, { student: amara }, { leader: true });
  const erasures = erasuresOf(room);
  await erasures.finish(room.records.school);
  expect(await imports.head(id)).toEqual(head);
  expect(await room.redis.smembers(room.keys.erasing())).toEqual([String(amara)]);

  await imports.say(id, { stage: 'done', ...nothingYet, of: 1 });
  await erasures.finish(room.records.school);
  expect(await imports.head(id)).toBeNull();
  expect(await room.redis.exists(room.keys.erasing())).toBe(0);
});

test('[X31] [T8] [H1] nothing of an erased student is left in any key but the audit; every counter stays', async () => {
  await using room = await open({ sections: 3 });
  const { leader, amara, bo } = await fullRecord(room);
  const [here, there, left] = room.sections as [number, number, number];
  await room.records.enroll(left, amara, { role: 'student', active: false });
  const counters = async () =>
    Promise.all(
      [room.keys.school(), room.keys.days(), room.keys.section(here), room.keys.section(there)].map(
        async (key) => {
          const { commit: _, rev: __, ...rest } = await room.redis.hgetall(key);
          return rest;
        },
      ),
    );
  const before = await counters();
  const bosLog = await room.redis.getBuffer(room.keys.scores(bo));
  expect(JSON.stringify(await keysOf(room))).toContain(CANARY);
  await room.must('student.erase', leader, { student: amara }, { leader: true });
  const owed: number[] = [];
  await endingsOf(room, owed).pay(room.records.school);
  expect(owed).toEqual(expect.arrayContaining([amara, familyOf(amara)]));
  const ended: number[] = [];
  await erasuresOf(room, ended).finish(room.records.school);

  expect(ended).toEqual([amara, familyOf(amara)]);
  const keys = await keysOf(room);
  expect(JSON.stringify(keys)).not.toContain(CANARY);
  // The number alone: in the audit, in what tells the classes that it is gone, and for two days as what adding them answered.
  const { [room.keys.audit()]: audit, ...others } = keys;
  for (const [key, value] of Object.entries(others)) {
    if (key.endsWith(':feed')) continue;
    const text = JSON.stringify([key, value]).replaceAll(`\\"id\\":${amara}`, '');
    expect(text, key).not.toContain(String(amara));
  }
  expect(JSON.stringify(audit)).toContain(String(amara));
  expect(await counters()).toEqual(before);
  expect(await room.redis.getBuffer(room.keys.scores(bo))).toEqual(bosLog);
  expect(await room.redis.hgetall(room.keys.choices())).toEqual({
    [`${bo}:sound`]: 'on',
    [`${familyOf(bo)}:sound`]: 'on',
  });
  expect(await room.redis.hgetall(room.keys.sources())).toEqual({ 'person:bo': String(bo) });
  const marks = await room.redis.hvals(hqKeys.families);
  const children = marks.map((text) => JSON.parse(text) as { school: number; child: number });
  const { school } = room.records;
  expect(children.filter((one) => one.school === school).map(({ child }) => child)).toEqual([bo]);
  expect(await checkSchool(room.redis, room.records.school)).toEqual([]);
});

test('[T8] [F1] [F3] every class that had them is told, and its feed begins anew without a gap in its revisions', async () => {
  await using room = await open({ sections: 3 });
  const { leader, amara } = await fullRecord(room);
  const [here, there, left] = room.sections as [number, number, number];
  await room.records.enroll(left, amara, { role: 'student', active: false });
  for (const section of [here, there, left]) {
    const before = await room.look(null, section);
    const rev = (await room.feed(section)).at(-1)!.rev;
    expect(before.rev).toBe(rev);
  }
  const states = new Map<number, Awaited<ReturnType<Classroom['look']>>>();
  for (const section of room.sections) states.set(section, await room.look(null, section));
  await room.must('student.erase', leader, { student: amara }, { leader: true });
  for (const section of room.sections) {
    const { rev, state } = states.get(section)!;
    const feed = await room.feed(section);
    expect(feed).toHaveLength(1);
    expect(feed[0]!.rev).toBe(rev + 1);
    expect(feed[0]!.events.at(-1)).toEqual({ type: 'student.erased', student: amara });
    const after = await room.look(null, section);
    expect(feed[0]!.events.reduce(applyEvent, state)).toEqual(after.state);
    expect(JSON.stringify(after.state)).not.toContain(String(amara));
  }
  // The class goes on, and the next commit follows.
  const { rev } = await room.must('section.set', room.teachers[0]!, { coolDown: 1 });
  expect((await room.feed()).map((entry) => entry.rev)).toEqual([rev - 1, rev]);
});

test('[T8] [A8] what was judged together with others can be taken back from the others', async () => {
  await using room = await open();
  const [amara, bo] = room.students as [number, number];
  const [ortiz] = room.teachers as [number];
  const leader = await room.records.addPerson({ name: 'L', initials: 'L', role: 'leader' });
  const objective = room.objectives[0]!;
  const both = randomUUID();
  const alone = randomUUID();
  await room.must(
    'score.record',
    ortiz,
    { students: [amara, bo], objective, ...judged },
    { id: both },
  );
  await room.must(
    'score.record',
    ortiz,
    { students: [amara], objective, ...judged },
    { id: alone },
  );
  await room.must('student.erase', leader, { student: amara }, { leader: true });
  const undone = await room.must('score.undo', ortiz, { of: both });
  expect(undone.scores).toEqual([[bo, 0]]);
  await expectRefusal(room, () => room.ask('score.undo', ortiz, { of: alone }), 'NOT_FOUND');
  expect(await room.redis.exists(room.keys.scores(amara))).toBe(0);
  await erasuresOf(room).finish(room.records.school);
  expect(await checkSchool(room.redis, room.records.school)).toEqual([]);
  // Sent again, it is answered and does nothing more. Rule T2.
  const again = { students: [amara, bo], objective, ...judged };
  expect(await room.must('score.record', ortiz, again, { id: both })).toMatchObject({
    scores: [[bo, 0]],
  });
});

test('[T8] only a student can be erased, once, and a command sent again answers the same', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const [amara] = room.students as [number];
  const leader = await room.records.addPerson({ name: 'L', initials: 'L', role: 'leader' });
  const erase = (student: number, id: string = randomUUID()) =>
    room.ask('student.erase', leader, { student }, { leader: true, id });
  await expectRefusal(room, () => erase(ortiz), 'NOT_FOUND');
  await expectRefusal(room, () => erase(99_999), 'NOT_FOUND');
  const id = randomUUID();
  const reply = await erase(amara, id);
  expect(reply).toMatchObject({ ok: true });
  expect(await erase(amara, id)).toEqual(reply);
  await expectRefusal(room, () => erase(amara), 'NOT_FOUND');
});

test('[T8] [H1] the organization counts on as before, also after a later report', async () => {
  await using room = await open({ sections: 2 });
  const { leader, amara } = await fullRecord(room);
  const hq = new HqStore(room.redis, room.functions);
  await hq.report(room.records.school);
  const totals = async () => (await hq.firstLook()).totals;
  const before = await totals();
  await room.must('student.erase', leader, { student: amara }, { leader: true });
  await room.must('section.set', room.teachers[0]!, { coolDown: 2 });
  await hq.report(room.records.school);
  expect(await totals()).toEqual(before);
});

/** Everything in the files of a folder, whatever they are named. */
async function bytesOf(dir: string): Promise<Buffer> {
  const files = await readdir(dir, { recursive: true, withFileTypes: true });
  const read = files
    .filter((file) => file.isFile())
    .map((file) => readFile(join(file.parentPath, file.name)).catch(() => Buffer.alloc(0)));
  return Buffer.concat(await Promise.all(read));
}

test('[X31] [T8] neither the name nor the record is on the disk once the log is written anew', async () => {
  // Uncompressed, so that a search finds what is there.
  await using server = await startRedis({
    appendfsync: 'always',
    settings: ['--rdbcompression', 'no'],
  });
  await using room = await Classroom.open({ founded: 0, sections: 2 }, server);
  // It is started anew at the end.
  room.redis.on('error', () => undefined);
  const { leader, amara, bo } = await fullRecord(room);
  const theirs = (await room.redis.getBuffer(room.keys.scores(amara)))!;
  expect(readLedger(theirs).length).toBeGreaterThan(3);
  const record = theirs.subarray(-14);
  const before = await bytesOf(server.dir);
  expect([before.includes(CANARY), before.includes(record)]).toEqual([true, true]);
  await room.must('student.erase', leader, { student: amara }, { leader: true });
  expect((await bytesOf(server.dir)).includes(CANARY)).toBe(true);
  await erasuresOf(room).finish(room.records.school);
  expect(await room.redis.exists(room.keys.erasing())).toBe(0);
  const gone = async () => {
    const after = await bytesOf(server.dir);
    const others = (await room.redis.getBuffer(room.keys.scores(bo)))!;
    expect(after.includes(others.subarray(0, 14))).toBe(true);
    return !after.includes(CANARY) && !after.includes(record);
  };
  await expect.poll(gone).toBe(true);
  await server.restart();
  expect(await room.redis.hexists(room.keys.people(), String(amara))).toBe(0);
});
