import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  commandMap,
  type CommandName,
  commandNames,
} from '@threshold/shared/contract/command-map.ts';
import { commandRights, may, viewRights } from '@threshold/shared/contract/permissions.ts';
import type { Role } from '@threshold/shared/contract/roles.ts';
import type { Refused } from '@threshold/shared/contract/refusals.ts';
import type { Reply, WatchRequest } from '@threshold/shared/contract/sockets.ts';
import { AuditLog } from '@threshold/server/store/audit-log.ts';
import type { LiveClient } from '../support/live-client.ts';
import { LiveSchool } from '../support/live-school.ts';
import { storedOf } from '../support/stored-of.ts';
import { until } from '../support/until.ts';
import { wellFormedInputs } from '../support/well-formed-inputs.ts';

let school: LiveSchool;
let student: LiveClient;
let teacher: LiveClient;
let stranger: LiveClient;
let wall: LiveClient;
let hq: LiveClient;
let hqScreen: LiveClient;
let leader: LiveClient;
let otherStudent: LiveClient;
let otherLeader: LiveClient;
let family: LiveClient;
/** Stands in for a day in the other class. */
let substitute: LiveClient;
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
  hqScreen = await school.hqScreen();
  leader = await school.leader();
  otherLeader = await school.leader({ elsewhere: true });
  family = await school.family(2);
  substitute = await school.substitute(school.room.sections[1]!);
  otherStudent = await school.student(3);
  await room.records.enroll(section, otherStudent.person, { role: 'student', active: false });
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
  inputs = wellFormedInputs({
    ...{ attempt: attempt!, held, objective, third, scored: of, judged },
    ...{ student: student.person, classmate: classmate.person, past: otherStudent.person },
    ...{ teacher: teacher.person, from: school.room.sections[1]! },
  });
});
afterAll(async () => {
  await school[Symbol.asyncDispose]();
});

async function ask(who: LiveClient, name: CommandName, more: object = {}): Promise<Reply> {
  const { section } = school;
  return who.ask(name, section, { ...inputs[name], ...more } as never);
}

/** Each role where it does not reach: whoever may never ask is told so, for others the thing is not there. */
const beyond: [Role[], who: string, () => LiveClient][] = [
  [['student'], 'a student of another class', () => otherStudent],
  [['staff'], 'a teacher who left', () => stranger],
  // Beyond the class they stand in for they are staff like any other.
  [['staff'], 'a substitute of another class', () => substitute],
  [['staff', 'leader'], 'a leader of another school', () => otherLeader],
  [['family'], 'a family of the class', () => family],
  [['hq'], 'HQ', () => hq],
  [['wall'], 'a wall of the class', () => wall],
  [['hq-screen'], 'a screen of HQ', () => hqScreen],
];

/** One's own name and a class of one's own are for everybody on the staff, whatever they teach. */
const own: readonly CommandName[] = ['staff.name', 'section.begin'];
const ofOthers = commandNames.filter((name) => !own.includes(name));
const isOfSection = (name: CommandName) => 'section' in commandMap[name].input.shape;

describe.each(beyond)('[X5] [P3] as %j', (roles, who, client) => {
  test.each(ofOthers.filter((name) => !isOfSection(name)))(
    `%s by ${who} changes nothing in this school`,
    async (name) => {
      const before = await storedOf(school.room);
      const reply = await ask(client(), name);
      if (!may(commandRights[name], roles))
        expect(reply).toMatchObject({ ok: false, code: 'NOT_ALLOWED' });
      expect(await storedOf(school.room)).toEqual(before);
    },
  );
  test.each(ofOthers.filter(isOfSection))(`%s by ${who} changes nothing`, async (name) => {
    const before = await storedOf(school.room);
    const code = may(commandRights[name], roles) ? 'NOT_FOUND' : 'NOT_ALLOWED';
    expect(await ask(client(), name)).toMatchObject({ ok: false, code });
    expect(await storedOf(school.room)).toEqual(before);
  });
});

const neverStaff = beyond.filter(([roles]) => !roles.includes('staff'));
describe.each(neverStaff)('[X5] [P3] as %j', (_roles, who, client) => {
  test.each(own)(`%s by ${who}, which only staff may, changes nothing`, async (name) => {
    const before = await storedOf(school.room);
    expect(await ask(client(), name)).toMatchObject({ ok: false, code: 'NOT_ALLOWED' });
    expect(await storedOf(school.room)).toEqual(before);
  });
});

const notByLeaders = ofOthers.filter((name) => !may(commandRights[name], ['leader']));
test.each(notByLeaders)(
  '[P3] %s in a class a leader does not teach finds nothing',
  async (name) => {
    const before = await storedOf(school.room);
    const code = may(commandRights[name], ['staff']) ? 'NOT_FOUND' : 'NOT_ALLOWED';
    expect(await ask(leader, name)).toMatchObject({ ok: false, code });
    expect(await storedOf(school.room)).toEqual(before);
  },
);

/** The last that was noted of the student. */
async function lastNoted() {
  const { redis, functions, records } = school.room;
  const log = await new AuditLog(redis, functions, records.school).page({ person: student.person });
  expect(log.entries[0]).toMatchObject({ by: student.person });
  return log.entries[0];
}

const neverByStudents = commandNames.filter((name) => !may(commandRights[name], ['student']));
test.each(neverByStudents)(
  '[X1] [P3] [T9] a student’s socket that sends %s is told that the role never can, and it is noted',
  async (name) => {
    const before = await storedOf(school.room);
    expect(await ask(student, name)).toMatchObject({ ok: false, code: 'NOT_ALLOWED' });
    expect(await storedOf(school.room)).toEqual(before);
    expect(await lastNoted()).toMatchObject({ did: 'refused', more: { command: name } });
  },
);

test.each(['attempt.hold', 'attempt.resume', 'attempt.withdraw', 'help.close'] as const)(
  '[X1] [P3] [T9] a student’s socket that sends %s of a classmate’s finds nothing, and it is noted',
  async (name) => {
    const before = await storedOf(school.room);
    expect(await ask(student, name)).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    expect(await storedOf(school.room)).toEqual(before);
    expect(await lastNoted()).toMatchObject({ did: 'not-theirs', more: { command: name } });
  },
);

const brought = {
  ...{ role: 'leader', roles: ['leader'], kind: 'hq', leader: true, school: 1, session: 'x' },
  ...{
    person: 1,
    by: 1,
    teacher: 1,
    time: 1,
    at: 1,
    id: 1,
    hash: 'x',
    name: 'staff.remove',
    given: {},
  },
};
test.each(commandNames)(
  '[X2] [P3] %s that brings a role, a school, a person or a time of its own is not read at all',
  async (name) => {
    const before = await storedOf(school.room);
    const may = commandRights[name] as readonly Role[];
    const who = may.includes('student') ? student : may.includes('staff') ? teacher : leader;
    const { shape } = commandMap[name].input;
    const fields = Object.entries(brought).filter(([field]) => !(field in shape));
    expect(fields.length).toBeGreaterThan(10);
    for (const [field, value] of fields)
      await until(`${field} is answered`, async () => {
        const reply = await ask(who, name, { [field]: value });
        // So many at once are too many for one person.
        if (!reply.ok && reply.code === 'TOO_FAST') return false;
        expect(reply, field).toMatchObject({ ok: false, code: 'INVALID' });
        return true;
      });
    expect(await storedOf(school.room)).toEqual(before);
  },
);

test.each(commandNames)(
  '[P5] %s pressed as somebody else is WRONG_PERSON, nothing done',
  async (name) => {
    const before = await storedOf(school.room);
    for (const who of [student, teacher]) {
      const reply = await who.ask(name, school.section, inputs[name] as never, { as: 77_777 });
      expect(reply).toMatchObject({ ok: false, code: 'WRONG_PERSON' });
    }
    expect(await storedOf(school.room)).toEqual(before);
  },
);

test('[X3] [X4] [P3] what may not be watched answers like what is not there, to everybody', async () => {
  const { section, room } = school;
  const own = {
    code: 'NOT_FOUND',
    message: 'There is nothing here for you.',
    ok: false,
    retry: 'no',
  };
  // So many at once are too many for one person; what is asked again a second later is answered.
  const watch = async (who: LiveClient, asked: WatchRequest): Promise<unknown> => {
    let reply: unknown;
    await until('a watch is answered', async () => {
      reply = await who.socket.timeout(5_000).emitWithAck('watch', asked);
      return (reply as Partial<Refused>).code !== 'TOO_FAST';
    });
    return reply;
  };
  const everybody: [Role[], LiveClient, sections: readonly number[]][] = [
    [['student'], student, [section, room.sections[1]!]],
    [['student'], otherStudent, [room.sections[1]!]],
    [['staff'], teacher, [section, room.sections[1]!]],
    [['staff'], stranger, [room.sections[1]!]],
    [['substitute'], substitute, [room.sections[1]!]],
    [['staff', 'leader'], leader, []],
    [['staff', 'leader'], otherLeader, []],
    [['family'], family, [section, room.sections[1]!]],
    [['hq'], hq, []],
    [['wall'], wall, [section]],
    [['hq-screen'], hqScreen, []],
  ];
  let refusals = 0;
  for (const [roles, who, sections] of everybody)
    for (const [view, rights] of Object.entries(viewRights))
      for (const at of view === 'hq' ? [0] : [section, room.sections[1]!, 999]) {
        const asked = (view === 'hq' ? { view } : { view, section: at }) as WatchRequest;
        const allowed = may(rights, roles) && (view === 'hq' || sections.includes(at));
        const answer = await watch(who, asked);
        if (allowed) expect(answer).toMatchObject({ ok: true, view });
        else expect(answer).toEqual(own);
        refusals += allowed ? 0 : 1;
      }
  expect(refusals).toBeGreaterThan(50);
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
  '[X3] [P3] a section one is not in is refused as fast as one that is not there: p50 of 1,000 within 10 %',
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
