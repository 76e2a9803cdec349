import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type CommandName,
  commandMap,
  commandNames,
} from '@threshold/shared/contract/command-map.ts';
import type { Reply, WatchRequest } from '@threshold/shared/contract/sockets.ts';
import { AuditLog } from '@threshold/server/store/audit-log.ts';
import type { LiveClient } from '../support/live-client.ts';
import { LiveSchool } from '../support/live-school.ts';
import { keysOf } from '../support/expectations.ts';

let school: LiveSchool;
let student: LiveClient;
let teacher: LiveClient;
let stranger: LiveClient;
let wall: LiveClient;
let hq: LiveClient;
/** A well-formed input of each command: what it names belongs to somebody else of the section. */
let inputs: Record<CommandName, object>;

beforeAll(async () => {
  school = await LiveSchool.open({ students: 4, teachers: 2, sections: 2 });
  const { room, section } = school;
  student = await school.student(0);
  teacher = await school.teacher(0);
  stranger = await school.teacher(1);
  wall = await school.wall();
  hq = await school.hq();
  await room.records.enroll(section, stranger.person, { role: 'teacher', active: false });
  const classmate = await school.student(1);
  const objective = room.objectives[0]!;
  const [other, third] = room.objectives.slice(1) as [number, number];
  const { attempt } = await classmate.must('attempt.ready', section, { objective });
  const held = (await classmate.must('attempt.ready', section, { objective: other })).attempt!;
  await classmate.must('attempt.hold', section, { attempt: held, why: 'needs-time' });
  await classmate.must('help.ask', section, {});
  const of = randomUUID();
  const judged = { outcome: 'mastered', criteria: [], version: 1 } as const;
  const observed = { ...judged, criteria: [], students: [classmate.person], objective: third };
  await teacher.must('score.record', section, observed, { id: of });
  inputs = {
    'attempt.ready': { objective },
    'attempt.hold': { attempt, why: 'not-here' },
    'attempt.resume': { attempt: held },
    'attempt.withdraw': { attempt },
    'attempt.claim': { next: true },
    'attempt.release': { attempts: [attempt] },
    'attempt.assess': { attempt, ...judged },
    'score.record': { students: [student.person], objective, ...judged },
    'score.undo': { of },
    'score.void': { student: classmate.person, index: 0, reason: 'because' },
    'help.ask': { text: 'help' },
    'help.close': { student: classmate.person },
    'line.open': {},
    'line.pause': {},
    'line.close': { now: true },
    'line.mark': { attempt },
    'section.set': { wallMode: 'names' },
    'section.code': {},
    'students.add': { students: [{ name: 'Mei Chen' }] },
    'student.set': { student: classmate.person, as: { name: 'Mei Chen' } },
    'student.pin': { student: classmate.person },
    'student.leave': { student: classmate.person },
  };
});
afterAll(async () => {
  await school[Symbol.asyncDispose]();
});

/** Everything stored of the school but presence and sweeps, which time alone moves, and who was refused what. */
async function stored(): Promise<Record<string, unknown>> {
  const { keys } = school.room;
  const all = Object.entries(await keysOf(school.room));
  const { sweptAt: _, resumedAt: __, ...rest } = await school.room.redis.hgetall(keys.school());
  const still = all.filter(([key]) => !/:(school|seen|here|audit|refused:\d+)$/.test(key));
  return { ...Object.fromEntries(still), rest };
}

async function ask(who: LiveClient, name: CommandName, more: object = {}): Promise<Reply> {
  const { section } = school;
  return who.ask(name, section, { ...inputs[name], ...more } as never);
}

const byStaff = commandNames.filter((name) => !commandMap[name].by.includes('student' as never));

test.each(byStaff)(
  '[P3] [T9] a student’s socket that sends %s is told that the role never can, and it is noted',
  async (name) => {
    const before = await stored();
    expect(await ask(student, name)).toMatchObject({ ok: false, code: 'NOT_ALLOWED' });
    expect(await stored()).toEqual(before);
    const { redis, functions, records } = school.room;
    const log = await new AuditLog(redis, functions, records.school).page({
      person: student.person,
    });
    expect(log.entries[0]).toMatchObject({ by: student.person, did: 'refused' });
    expect(log.entries[0]?.more).toEqual({ command: name });
  },
);

test.each(['attempt.hold', 'attempt.resume', 'attempt.withdraw', 'help.close'] as const)(
  '[P3] a student’s socket that sends %s of a classmate’s finds nothing',
  async (name) => {
    const before = await stored();
    expect(await ask(student, name)).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    expect(await stored()).toEqual(before);
  },
);

test.each(commandNames)('[P3] %s by who is not of the section changes nothing', async (name) => {
  const before = await stored();
  const byStudentOnly = !(commandMap[name].by as readonly string[]).includes('staff');
  expect(await ask(stranger, name)).toMatchObject({
    ok: false,
    code: byStudentOnly ? 'NOT_ALLOWED' : 'NOT_FOUND',
  });
  expect(await ask(wall, name)).toMatchObject({ ok: false, code: 'NOT_ALLOWED' });
  const asHq = { ...inputs[name] } as never;
  expect(await hq.ask(name, school.section, asHq)).toMatchObject({
    ok: false,
    code: 'NOT_ALLOWED',
  });
  expect(await stored()).toEqual(before);
});

test.each(['role', 'school', 'teacher', 'person', 'leader', 'time', 'at', 'id', 'hash', 'name'])(
  '[P3] a payload that brings its own %s is not read at all',
  async (field) => {
    const before = await stored();
    for (const value of ['teacher', 1, true, teacher.person]) {
      const reply = await ask(student, 'attempt.ready', { [field]: value });
      expect(reply).toMatchObject({ ok: false, code: 'INVALID' });
    }
    expect(await stored()).toEqual(before);
  },
);

test.each(commandNames)(
  '[P5] %s pressed as somebody else is WRONG_PERSON, nothing done',
  async (name) => {
    const before = await stored();
    for (const who of [student, teacher]) {
      const reply = await who.ask(name, school.section, inputs[name] as never, { as: 77_777 });
      expect(reply).toMatchObject({ ok: false, code: 'WRONG_PERSON' });
    }
    expect(await stored()).toEqual(before);
  },
);

test('[P3] what may not be watched answers like what is not there, to everybody', async () => {
  const { section, room } = school;
  const own = {
    code: 'NOT_FOUND',
    message: 'There is nothing here for you.',
    ok: false,
    retry: 'no',
  };
  const watch = (who: LiveClient, asked: WatchRequest) =>
    who.socket.timeout(5_000).emitWithAck('watch', asked);
  for (const [who, view, at] of [
    [student, 'section', section],
    [student, 'wall', section],
    [student, 'hq', section],
    [student, 'path', 999],
    [stranger, 'section', section],
    [stranger, 'wall', section],
    [stranger, 'path', section],
    [stranger, 'section', 999],
    [teacher, 'path', section],
    [teacher, 'hq', section],
    [wall, 'section', section],
    [wall, 'path', section],
    [wall, 'hq', section],
    [wall, 'wall', room.sections[1]!],
    [wall, 'wall', 999],
    [hq, 'section', section],
    [hq, 'path', section],
    [hq, 'wall', section],
  ] as const) {
    const asked = view === 'hq' ? { view } : { view, section: at };
    expect(await watch(who, asked)).toEqual(own);
  }
  for (const asked of [
    null,
    {},
    { view: 'section' },
    { view: 'school', section },
    { view: 'path', section, student: 1 },
    { view: 'path', section: '1' },
    { view: 'path', section: -1 },
    { view: 'path', section, last: { epoch: 'x'.repeat(65), rev: 0 } },
  ])
    expect(await watch(student, asked as never)).toMatchObject({ ok: false, code: 'INVALID' });
});

function median(list: readonly number[]): number {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;
}

test(
  '[P3] a section one is not in is refused as fast as one that is not there: p50 of 1,000 within 10 %',
  { retry: 2 },
  async () => {
    const { section } = school;
    // The second section of the school, which this teacher left too, and one that never was.
    const { room } = school;
    await room.records.enroll(room.sections[1]!, stranger.person, {
      role: 'teacher',
      active: false,
    });
    const takes = async (asked: WatchRequest) => {
      const from = performance.now();
      await stranger.socket.timeout(5_000).emitWithAck('watch', asked);
      return performance.now() - from;
    };
    const kinds = [section, room.sections[1]!, 999, 4_000];
    const times: number[][] = kinds.map(() => []);
    for (let i = 0; i < 1_050; i += 1) {
      for (const [k, at] of kinds.entries()) {
        const time = await takes({ view: 'section', section: at });
        if (i >= 50) times[k]!.push(time);
      }
    }
    const [left, leftToo, none, never] = times.map(median) as [number, number, number, number];
    for (const one of [left, leftToo, never]) expect(Math.abs(one / none - 1)).toBeLessThan(0.1);
  },
);
