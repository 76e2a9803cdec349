import { expect, test } from 'vitest';
import {
  commandMap,
  type CommandName,
  commandNames,
} from '@threshold/shared/contract/command-map.ts';
import {
  commandRights,
  loadRights,
  type LoadName,
  may,
  notBySubstitutes,
} from '@threshold/shared/contract/permissions.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import { AuditLog } from '@threshold/server/store/audit-log.ts';
import type { Classroom } from '../support/classroom.ts';
import { unnoted } from '../support/expectations.ts';
import { invited, use } from '../support/invited.ts';
import { loadsOf } from '../support/loads-of.ts';
import { schools } from '../support/schools.ts';
import { problemTableWords } from '../../web/src/lib/exports/problem-table-words.ts';
import { speakers } from '../../web/src/lib/words/catalogs.server.ts';
import { speakAs } from '../../web/src/lib/words/say.ts';

const open = schools();
speakAs(() => speakers.en);

/** Whoever stands in for a day in the first class; in the second nobody does. */
async function substituteOf(room: Classroom): Promise<number> {
  const { token } = await invited(room, room.teachers[0]!, { today: true });
  return ((await use(room, token)) as { id: number }).id;
}

/** What each command would do, were it asked by a teacher of the class. */
async function inputs(room: Classroom): Promise<Partial<Record<CommandName, object>>> {
  const [amara, bo] = room.students as [number, number];
  const [objective, other] = room.objectives as [number, number];
  const attempt = await room.ready(amara, objective);
  const { id: invitation } = await invited(room, room.teachers[0]!);
  return {
    'section.set': { wallMode: 'names' },
    'section.code': {},
    'section.badges': { to: 'on' },
    'section.tracks': { tracks: [1] },
    'section.archive': {},
    'section.restore': {},
    'students.add': { students: [{ name: 'Mei Chen' }] },
    'students.take': { from: room.sections[0]!, students: [amara] },
    'student.set': { student: amara, as: { name: 'Mei Chen' } },
    'student.badge': { student: amara },
    'student.leave': { student: amara },
    'score.import': { scores: [[bo, other, '2026-09-14']] },
    'family.code': { students: [amara] },
    'family.revoke': { student: amara },
    'teacher.invite': { to: 'a friend', today: true },
    'teacher.uninvite': { invitation },
    'wall.link': { days: 1 },
    'wall.revoke': { link: 'x'.repeat(43) },
    'wall.name': { link: 'x'.repeat(43), as: 'Room 12' },
    'paper.print': { what: 'cards' },
    'attempt.claim': { attempts: [attempt] },
    'attempt.release': { attempts: [attempt] },
    'attempt.hold': { attempt, why: 'not-here' },
    'attempt.resume': { attempt },
    'attempt.assess': { attempt, outcome: 'mastered', criteria: [], version: 1 },
    'score.record': {
      ...{ students: [bo], objective: other, outcome: 'mastered', criteria: [], version: 1 },
    },
    'score.undo': { of: crypto.randomUUID() },
    'score.void': { student: bo, index: 0, reason: 'because' },
    'help.close': { student: amara },
    'line.open': {},
    'line.pause': {},
    'line.close': {},
    'line.mark': { attempt },
    'student.pin': { student: amara },
    'section.begin': { title: 'Spanish 3', period: '', tracks: [1] },
    'staff.name': { as: 'Mx. Amari' },
  };
}

test.each([...notBySubstitutes.keys()])(
  '[I4] [X1] [T9] %s by whoever stands in for a day is refused, changes nothing, and is noted',
  async (name) => {
    await using room = await open({ sections: 2 });
    const substitute = await substituteOf(room);
    const input = (await inputs(room))[name];
    expect(input, 'add what the command asks to the list above').toBeDefined();
    const before = await unnoted(room);
    const reply = await room.ask(name, substitute, input as never);
    expect(reply).toMatchObject({ ok: false, code: 'NOT_ALLOWED' });
    expect(await unnoted(room)).toEqual(before);
    const log = new AuditLog(room.redis, room.functions, room.records.school);
    const [noted] = (await log.page({ person: substitute })).entries;
    expect(noted).toMatchObject({ by: substitute, did: 'refused', more: { command: name } });
  },
);

const theirs = commandNames.filter((name) => may(commandRights[name], ['substitute']));
test.each(theirs.filter((name) => name !== 'teacher.remove'))(
  '[I4] %s is a substitute’s as it is a teacher’s',
  async (name) => {
    const answers = [false, true].map(async (standsIn) => {
      await using room = await open({ sections: 2 });
      const asker = standsIn ? await substituteOf(room) : room.teachers[1]!;
      const reply = await room.ask(name, asker, (await inputs(room))[name] as never);
      return reply.ok ? 'accepted' : reply.code;
    });
    const [teacher, substitute] = await Promise.all(answers);
    expect(teacher).not.toBe('NOT_ALLOWED');
    expect(substitute).toBe(teacher);
  },
);

test('[I4] [I3] a substitute takes nobody but themselves out of the class', async () => {
  await using room = await open();
  const substitute = await substituteOf(room);
  const ask = (teacher: number) => room.ask('teacher.remove', substitute, { teacher });
  expect(await ask(room.teachers[1]!)).toMatchObject({ ok: false, code: 'NOT_ALLOWED' });
  expect(await ask(substitute)).toMatchObject({ ok: true });
});

test('[I4] [S3] out of a class where one stands in nobody is taken into a class of one’s own', async () => {
  await using room = await open({ sections: 1 });
  const substitute = await substituteOf(room);
  const begun = await room.must('section.begin', substitute, {
    ...{ title: 'Spanish 3', period: '', tracks: [1] },
  });
  const asked = { from: room.sections[0]!, students: [room.students[0]!] };
  const reply = await room.ask('students.take', substitute, asked, { in: begun.id! });
  expect(reply).toMatchObject({ ok: false, code: 'NOT_ALLOWED' });
});

test('[I4] a leader who stands in for a day does there what leaders may', async () => {
  await using room = await open();
  const leader = await substituteOf(room);
  const ask = (name: 'teacher.invite' | 'section.archive', input: object) =>
    room.ask(name, leader, input as never, { leader: true });
  expect(await ask('section.archive', {})).toMatchObject({ ok: false, code: 'NOT_ALLOWED' });
  expect(await ask('teacher.invite', { to: 'a friend', today: true })).toMatchObject({ ok: true });
});

const ofClass = (Object.keys(loadRights) as LoadName[]).filter((name) =>
  may(loadRights[name], ['staff']),
);
/** Of oneself, of one student, or of what was: read elsewhere. */
const apart: LoadName[] = ['archivedSection', 'offeredTracks'];

test.each(ofClass.filter((name) => !apart.includes(name)))(
  '[I4] [P3] the read %s answers a substitute as the table says',
  async (name) => {
    await using room = await open();
    const { school } = room.records;
    const student = room.students[0]!;
    const person = await substituteOf(room);
    const read = (asker: number) => {
      const who: SessionPerson = {
        ...{ school, person: asker, kind: 'staff', leader: false, name: 'Mr. Amari', signedIn: 0 },
      };
      const asked = { section: room.sections[0]!, student, what: 'roster' };
      return loadsOf(room, who)[name]({ ...asked, words: problemTableWords() });
    };
    expect(await read(room.teachers[0]!)).not.toBeNull();
    if (may(loadRights[name], ['substitute'])) expect(await read(person)).not.toBeNull();
    else expect(await read(person)).toBeNull();
  },
);

test('[I4] what is kept from substitutes is asked in a class', () => {
  for (const name of notBySubstitutes.keys())
    expect('section' in commandMap[name].input.shape).toBe(true);
});
