import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyImport, type ApplyDeps } from '@threshold/server/jobs/apply-import.ts';
import { mayStillImport } from '@threshold/server/jobs/may-still-import.ts';
import type { PlannedStep } from '@threshold/server/jobs/roster-steps.ts';
import { AuditLog } from '@threshold/server/store/audit-log.ts';
import { ClassCodes } from '@threshold/server/store/class-codes.ts';
import { all, begun, rosters } from '../support/begun-import.ts';
import { Classroom, secrets } from '../support/classroom.ts';
import { signedOut } from '../support/signed-out.ts';
import { startRedis, type TestRedis } from '../support/start-redis.ts';

let server: TestRedis;
beforeAll(async () => {
  server = await startRedis();
});
afterAll(() => server.stop());

test('[T6] an import makes its students, each with a PIN, then class after class', async () => {
  await using room = await Classroom.open({}, server);
  const { deps, id, look, noted } = await begun(room);
  await applyImport(deps, id);
  expect(await rosters(room)).toEqual(all);
  expect(await look()).toMatchObject({ stage: 'done', done: 3, of: 3, rows: 12, leftCount: 0 });
  expect(noted).toHaveLength(1);
  const made = await room.records.person(room.students.at(-1)! + 1);
  expect(secrets.openPin(made!.pin!, room.records.school)).toMatch(/^\d{4}$/);
  await applyImport(deps, id);
  expect(await rosters(room)).toEqual(all);
  expect(noted).toHaveLength(1);
});

test('[S5] [T6] a class that an import makes has a code of its own at once, which stays what it is when it is applied again', async () => {
  await using room = await Classroom.open({}, server);
  const { deps, id } = await begun(room);
  await applyImport(deps, id);
  const sections = Object.keys(await room.redis.hgetall(room.keys.sections())).map(Number);
  const made = sections.filter((section) => !room.sections.includes(section));
  const codes = () =>
    Promise.all(made.map((section) => room.redis.hget(room.keys.section(section), 'code')));
  const first = await codes();
  expect(made).toHaveLength(3);
  for (const [i, code] of first.entries())
    expect(await new ClassCodes(room.redis).find(code!)).toMatchObject({ section: made[i] });
  await applyImport(deps, id);
  expect(await codes()).toEqual(first);
});

test('[T6] cut off after any of its calls and begun again, it is done once, whole', async () => {
  for (let calls = 0; calls < 5; calls += 1) {
    await using room = await Classroom.open({}, server);
    const { deps, id, look } = await begun(room);
    const { store } = deps;
    let left = calls;
    // The call arrives, and its answer does not: as where a process is killed between the two.
    const cut = Object.create(store) as typeof store;
    Object.defineProperty(cut, 'school', { value: store.school });
    cut.apply = async (command) => {
      await store.apply(command);
      if (left-- === 0) throw new Error('killed');
      return store.apply(command);
    };
    await expect(applyImport({ ...deps, store: cut }, id)).rejects.toThrow('killed');
    await applyImport(deps, id);
    expect(await rosters(room), `after ${calls} calls`).toEqual(all);
    expect(await look()).toMatchObject({ stage: 'done', done: 3, rows: 12, leftCount: 0 });
    const people = await room.redis.hlen(room.keys.people());
    expect(people).toBe(room.students.length + room.teachers.length + 12);
  }
});

test('[T6][T9] cut off around its end and begun again, it is in the audit, once', async () => {
  await using room = await Classroom.open({}, server);
  const { deps, id, imports, look } = await begun(room);
  const audit = new AuditLog(room.redis, room.functions, room.records.school);
  const noted = async () => (await audit.page()).entries.map(({ more }) => more);
  const note: ApplyDeps['note'] = ({ by, section, import: of, run }, { done, rows }) => {
    const more = { classes: done, rows };
    const once = { import: of, as: `${run}:${done}` };
    return audit.note({ by, section, did: 'roster.imported', more, once });
  };
  const away: ApplyDeps['note'] = () => Promise.reject(new Error('the store is away'));
  await expect(applyImport({ ...deps, note: away }, id)).rejects.toThrow('away');
  expect(await look()).toMatchObject({ stage: 'applying', done: 3 });
  const mute = Object.create(imports) as typeof imports;
  mute.say = () => Promise.reject(new Error('killed'));
  for (const said of ['stage', 'head', 'part', 'isCancelled'] as const)
    mute[said] = imports[said].bind(imports) as never;
  await expect(applyImport({ ...deps, note, imports: mute }, id)).rejects.toThrow('killed');
  await applyImport({ ...deps, note }, id);
  const counts = { added: 12, changed: 0, removed: 0 };
  expect(await look()).toMatchObject({ stage: 'done', done: 3, rows: 12, counts });
  expect(await noted()).toEqual([{ classes: 3, rows: 12 }]);
});

test('[T6] cancelled, it finishes the class it is at and says how far it is; told again, it goes on', async () => {
  await using room = await Classroom.open({}, server);
  const { deps, id, imports, look } = await begun(room);
  const { store } = deps;
  const slow = Object.create(store) as typeof store;
  Object.defineProperty(slow, 'school', { value: store.school });
  slow.apply = async (command) => {
    if (command.name === 'roster.section') await imports.cancel(id);
    return store.apply(command);
  };
  await applyImport({ ...deps, store: slow }, id);
  const stopped = await look();
  expect(stopped).toMatchObject({ stage: 'stopped', done: 1, of: 3, last: 'Class 0, Period 0' });
  expect(await rosters(room)).toEqual(all.slice(0, 1));
  const goesOn = { ...stopped, stage: 'applying' } as never;
  expect(await imports.turn(id, await imports.turnOf(id), goesOn)).toBe(true);
  await applyImport(deps, id);
  expect(await rosters(room)).toEqual(all);
});

test('[T4] [T9] who may import no more amid it: the class they were at is the last, and the audit says so', async () => {
  await using room = await Classroom.open({ teachers: 2 }, server);
  const { deps, id, noted, look } = await begun(room);
  const { store } = deps;
  const { redis, keys, teachers } = room;
  const [by, other] = teachers as [number, number];
  // Both lead, so one of them may be taken off.
  for (const teacher of teachers) {
    const record = await room.records.person(teacher);
    await redis.hset(keys.people(), teacher, JSON.stringify({ ...record, role: 'leader' }));
  }
  const mayStill: ApplyDeps['mayStill'] = (of) => mayStillImport({ redis, store }, of);
  const noticed: boolean[] = [];
  const note: ApplyDeps['note'] = async ({ revoked }, done) => {
    noticed.push(revoked);
    noted.push(done);
  };
  const amid = Object.create(store) as typeof store;
  Object.defineProperty(amid, 'school', { value: store.school });
  let classes = 0;
  amid.apply = async (command) => {
    const reply = await store.apply(command);
    if (command.name === 'roster.section' && (classes += 1) === 2)
      await room.must('staff.remove', other, { teacher: by }, { leader: true });
    return reply;
  };
  await applyImport({ ...deps, mayStill, note, store: amid }, id);
  expect(await rosters(room)).toEqual(all.slice(0, 2));
  expect(await look()).toMatchObject({ stage: 'stopped', done: 2, of: 3, rows: 8 });
  expect(noticed).toEqual([true]);
  expect(noted).toMatchObject([{ done: 2, of: 3 }]);
});

test('[T4] [I4] who may have an import done now: a leader of the school, a teacher of the class, no substitute', async () => {
  await using room = await Classroom.open({ teachers: 2 }, server);
  const { redis, keys, records } = room;
  const { store } = records;
  const [section] = room.sections as [number];
  const [by] = room.teachers as [number];
  const may = (of: number) => mayStillImport({ redis, store }, { by, section: of });
  expect(await may(section)).toBe(true);
  expect(await may(0)).toBe(false);
  const record = await records.person(by);
  await redis.hset(keys.people(), by, JSON.stringify({ ...record, role: 'leader' }));
  expect(await may(0)).toBe(true);
  await redis.hset(keys.people(), by, JSON.stringify({ ...record, role: 'leader', left: 1 }));
  expect(await may(0)).toBe(false);
  expect(await mayStillImport({ redis, store }, { by: 65_000, section: 0 })).toBe(false);
  await room.must('teacher.remove', by, { teacher: by });
  expect(await may(section)).toBe(false);
});

test('[T6] [S4] a class that was archived since is left as it is, each of its rows is named, and the others are done', async () => {
  await using room = await Classroom.open({}, server);
  const { deps, id, imports, look } = await begun(room);
  const planned = (await imports.part<PlannedStep>(id, 'step:1'))!;
  const { make: _, ...step } = planned.step;
  await imports.keep(id, {
    'step:1': { ...planned, step: { ...step, section: room.sections[0]! } },
  });
  await room.must('section.archive', room.teachers[0]!, {});
  await applyImport(deps, id);
  expect(await look()).toMatchObject({
    ...{ stage: 'done', done: 3, rows: 8, full: [], leftCount: 4 },
    left: all[1]!.map((name) => ({ section: 'Class 1, Period 1', name })),
  });
  expect(await rosters(room)).toEqual([all[0], all[2]]);
});

test('[D2] [T4] who is taken out of one of several classes is signed out of its badge alone; owed in the step itself', async () => {
  await using room = await Classroom.open({ sections: 2 }, server);
  const { deps, id, imports } = await begun(room);
  const [here, there] = room.sections as [number, number];
  const [amara, bo] = room.students as [number, number];
  // Everybody is in both.
  await room.must('student.leave', room.teachers[0]!, { student: bo }, { in: there });
  await room.must('section.badges', room.teachers[0]!, { to: 'on' });
  const planned = (await imports.part<PlannedStep>(id, 'step:0'))!;
  const rows = [amara, bo].map((person) => ({ what: 'leave', person, role: 'student' }));
  await imports.keep(id, { 'step:0': { ...planned, step: { section: here, rows } } });
  const dies: ApplyDeps['payEndings'] = () => Promise.reject(new Error('killed'));
  await expect(applyImport({ ...deps, payEndings: dies }, id)).rejects.toThrow('killed');
  // Whoever takes its turn next, also where nobody takes the import up again.
  const { people, badges, payEndings } = signedOut(room);
  await payEndings(room.records.school);
  expect(people).toEqual([bo]);
  const byStudent = badges.toSorted((a, b) => a.students![0]! - b.students![0]!);
  expect(byStudent).toEqual([amara, bo].map((one) => ({ section: here, students: [one] })));
  await applyImport({ ...deps, payEndings }, id);
  expect(people).toEqual([bo]);
});

test.each(['cancelled', 'revoked'] as const)(
  '[T6] [T4] cut off between a class and the note of it, then %s: that class is counted, and none behind it is done',
  async (why) => {
    await using room = await Classroom.open({}, server);
    const { deps, id, imports, look, noted } = await begun(room);
    const dies: ApplyDeps['payEndings'] = () => Promise.reject(new Error('killed'));
    await expect(applyImport({ ...deps, payEndings: dies }, id)).rejects.toThrow('killed');
    expect(await look()).toMatchObject({ stage: 'applying', done: 0 });
    if (why === 'cancelled') await imports.cancel(id);
    await applyImport({ ...deps, mayStill: async () => why === 'cancelled' }, id);
    expect(await rosters(room)).toEqual(all.slice(0, 1));
    expect(await look()).toMatchObject({ stage: 'stopped', done: 1, of: 3, rows: 4 });
    expect(noted).toMatchObject([{ done: 1, rows: 4 }]);
  },
);
