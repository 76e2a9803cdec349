import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  commandMap,
  type CommandName,
  commandNames,
} from '@threshold/shared/contract/command-map.ts';
import { commandRights, may } from '@threshold/shared/contract/permissions.ts';
import type { Role } from '@threshold/shared/contract/roles.ts';
import type { Reply } from '@threshold/shared/contract/sockets.ts';
import { AuditLog } from '@threshold/server/store/audit-log.ts';
import { type EveryRole, everyRole } from '../support/every-role.ts';
import type { LiveClient } from '../support/live-client.ts';
import { LiveSchool } from '../support/live-school.ts';
import { storedOf } from '../support/stored-of.ts';
import { until } from '../support/until.ts';
import { wellFormedInputs } from '../support/well-formed-inputs.ts';

let school: LiveSchool;
let everybody: EveryRole;
/** A well-formed input of each command: what it names belongs to somebody else of the section. */
let inputs: Record<CommandName, object>;

beforeAll(async () => {
  school = await LiveSchool.open({ students: 4, teachers: 2, sections: 2 });
  everybody = await everyRole(school);
  const { room, section } = school;
  const { student, teacher, otherStudent } = everybody;
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
  [['student'], 'a student of another class', () => everybody.otherStudent],
  [['staff'], 'a teacher who left', () => everybody.stranger],
  // Beyond the class they stand in for they are staff like any other.
  [['staff'], 'a substitute of another class', () => everybody.substitute],
  [['staff', 'leader'], 'a leader of another school', () => everybody.otherLeader],
  [['family'], 'a family of the class', () => everybody.family],
  [['hq'], 'HQ', () => everybody.hq],
  [['wall'], 'a wall of the class', () => everybody.wall],
  [['hq-screen'], 'a screen of HQ', () => everybody.hqScreen],
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
    expect(await ask(everybody.leader, name)).toMatchObject({ ok: false, code });
    expect(await storedOf(school.room)).toEqual(before);
  },
);

/** The last that was noted of the student. */
async function lastNoted() {
  const { redis, functions, records } = school.room;
  const log = await new AuditLog(redis, functions, records.school).page({
    person: everybody.student.person,
  });
  expect(log.entries[0]).toMatchObject({ by: everybody.student.person });
  return log.entries[0];
}

const neverByStudents = commandNames.filter((name) => !may(commandRights[name], ['student']));
test.each(neverByStudents)(
  '[X1] [P3] [T9] a student’s socket that sends %s is told that the role never can, and it is noted',
  async (name) => {
    const before = await storedOf(school.room);
    expect(await ask(everybody.student, name)).toMatchObject({ ok: false, code: 'NOT_ALLOWED' });
    expect(await storedOf(school.room)).toEqual(before);
    expect(await lastNoted()).toMatchObject({ did: 'refused', more: { command: name } });
  },
);

test.each(['attempt.hold', 'attempt.resume', 'attempt.withdraw', 'help.close'] as const)(
  '[X1] [P3] [T9] a student’s socket that sends %s of a classmate’s finds nothing, and it is noted',
  async (name) => {
    const before = await storedOf(school.room);
    expect(await ask(everybody.student, name)).toMatchObject({ ok: false, code: 'NOT_FOUND' });
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
    const { student, teacher, leader } = everybody;
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
    for (const who of [everybody.student, everybody.teacher]) {
      const reply = await who.ask(name, school.section, inputs[name] as never, { as: 77_777 });
      expect(reply).toMatchObject({ ok: false, code: 'WRONG_PERSON' });
    }
    expect(await storedOf(school.room)).toEqual(before);
  },
);
