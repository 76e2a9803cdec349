import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CommandName, commandNames } from '@threshold/shared/contract/command-map.ts';
import { commandRights } from '@threshold/shared/contract/permissions.ts';
import type { Role } from '@threshold/shared/contract/roles.ts';
import type { Accepted } from '@threshold/shared/contract/sockets.ts';
import { invited, use } from '../support/invited.ts';
import type { LiveClient } from '../support/live-client.ts';
import { LiveSchool } from '../support/live-school.ts';

let school: LiveSchool;
beforeAll(async () => {
  school = await LiveSchool.open({ students: 4, teachers: 4, sections: 2 });
});
afterAll(() => school[Symbol.asyncDispose]());

/** Every command by each role that may, once, over a socket: a school's day in which each of them has its moment. */
test('[P3] whoever may ask a command by the table is answered over a socket', async () => {
  const { room, section } = school;
  const student = await school.student(0);
  const classmate = await school.student(1);
  const teacher = await school.teacher(0);
  const leader = await school.leader();
  const [first, second, third] = room.objectives as [number, number, number];
  const [host, standIn, colleague, leaver] = room.teachers as [number, number, number, number];
  await room.records.enroll(section, standIn, { role: 'teacher', active: false });
  const { token } = await invited(room, host, { today: true });
  await use(room, token, { known: standIn });
  const substitute = await school.teacher(1);
  const done = new Set<string>();
  const as: Partial<Record<Role, LiveClient>> = { student, staff: teacher, substitute, leader };

  const does = async (
    role: Role,
    name: CommandName,
    input: object = {},
    more: { id?: string; in?: number } = {},
  ): Promise<Accepted> => {
    const at = more.in ?? section;
    const id = more.id === undefined ? {} : { id: more.id };
    const reply = await as[role]!.ask(name, at, input as never, id);
    if (!reply.ok) throw new Error(`${name} by ${role}: ${reply.code}`);
    done.add(`${name} by ${role}`);
    return reply;
  };
  const ready = async (objective: number) =>
    (await does('student', 'attempt.ready', { objective })).attempt!;
  const judged = { outcome: 'mastered', criteria: [], version: 1 } as const;

  const attempt = await ready(first);
  await does('student', 'attempt.hold', { attempt, why: 'needs-time' });
  await does('student', 'attempt.resume', { attempt });
  await does('staff', 'attempt.hold', { attempt, why: 'not-here' });
  await does('staff', 'attempt.resume', { attempt });
  await does('student', 'attempt.withdraw', { attempt });
  const again = await ready(first);
  await does('staff', 'line.mark', { attempt: again });
  await does('staff', 'attempt.claim', { next: true });
  await does('staff', 'attempt.release', { attempts: [again] });
  await does('staff', 'attempt.assess', { attempt: again, ...judged });
  const shown = randomUUID();
  const observed = { students: [student.person], objective: second, ...judged };
  await does('staff', 'score.record', observed, { id: shown });
  await does('staff', 'score.undo', { of: shown });
  await does('staff', 'score.void', { student: student.person, index: 0, reason: 'a slip' });
  await does('staff', 'score.record', observed);
  const entries = room.redis.strlen(room.keys.scores(student.person));
  const last = (await entries) / 14 - 1;
  await does('leader', 'score.void', { student: student.person, index: last, reason: 'a slip' });
  await does('staff', 'score.import', { scores: [[classmate.person, third, '2026-09-14']] });
  await does('student', 'help.ask', { text: 'help' });
  await does('student', 'help.close', { student: student.person });
  await does('student', 'help.ask', { text: 'help' });
  await does('staff', 'help.close', { student: student.person });
  await does('staff', 'line.pause');
  await does('staff', 'line.open');
  await does('staff', 'line.close', { now: true });

  await does('substitute', 'line.open');
  const seen = await ready(third);
  await does('substitute', 'line.mark', { attempt: seen });
  await does('substitute', 'attempt.hold', { attempt: seen, why: 'not-here' });
  await does('substitute', 'attempt.resume', { attempt: seen });
  await does('substitute', 'attempt.claim', { next: true });
  await does('substitute', 'attempt.release', { attempts: [seen] });
  await does('substitute', 'attempt.assess', { attempt: seen, ...judged });
  const told = randomUUID();
  await does('substitute', 'score.record', observed, { id: told });
  await does('substitute', 'score.undo', { of: told });
  const count = (await room.redis.strlen(room.keys.scores(student.person))) / 14;
  const reason = 'a slip';
  await does('substitute', 'score.record', observed);
  await does('substitute', 'score.void', { student: student.person, index: count, reason });
  await does('student', 'help.ask', { text: 'help' });
  await does('substitute', 'help.close', { student: student.person });
  await does('substitute', 'student.pin', { student: classmate.person });
  await does('substitute', 'line.pause');
  await does('substitute', 'line.close', { now: true });
  await does('substitute', 'staff.name', { as: 'Mx. Amari' });
  const ownClass = { title: 'French 1', period: '', tracks: [1] };
  await does('substitute', 'section.begin', ownClass);
  await does('substitute', 'teacher.remove', { teacher: standIn });

  await does('staff', 'section.set', { wallMode: 'names' });
  await does('staff', 'section.code');
  await does('staff', 'section.badges', { to: 'on' });
  await does('staff', 'student.badge', { student: classmate.person });
  await does('staff', 'section.tracks', { tracks: [1] });
  const begun = (
    await does('staff', 'section.begin', { title: 'Spanish 3', period: '', tracks: [1] })
  ).id!;
  const taken = { from: section, students: [classmate.person] };
  await does('staff', 'students.take', taken, { in: begun });
  await does('staff', 'section.archive', {}, { in: begun });
  await does('staff', 'section.restore', {}, { in: begun });
  const link = room.keys.walls(section);
  await does('staff', 'wall.link', { days: 1 });
  const [wall] = await room.redis.hkeys(link);
  await does('staff', 'wall.name', { link: wall, as: 'Room 12' });
  await does('staff', 'wall.revoke', { link: wall });
  await does('staff', 'paper.print', { what: 'cards' });
  await does('staff', 'students.add', { students: [{ name: 'Mei Chen' }] });
  await does('staff', 'student.set', { student: classmate.person, as: { name: 'Mei Lin' } });
  await does('staff', 'student.pin', { student: classmate.person });
  await does('staff', 'family.code', { students: [classmate.person] });
  await does('staff', 'family.revoke', { student: classmate.person });
  await does('staff', 'student.leave', { student: classmate.person });
  await does('leader', 'student.place', { student: classmate.person });

  const invitations = async () => await room.redis.hkeys(room.keys.invitations());
  // The one that was used stays there, and a hash has no order.
  const used = new Set(await invitations());
  const open = async () => (await invitations()).find((one) => !used.has(one));
  for (const role of ['staff', 'leader'] as const) {
    await does(role, 'teacher.invite', { to: 'somebody', today: false });
    await does(role, 'teacher.uninvite', { invitation: await open() });
  }
  await does('staff', 'teacher.remove', { teacher: colleague });
  await does('leader', 'teacher.add', { teacher: colleague });
  await does('leader', 'teacher.remove', { teacher: colleague });
  await does('leader', 'staff.invite', { to: 'somebody', leads: true });
  await does('leader', 'staff.uninvite', { invitation: await open() });
  await does('leader', 'staff.password', { teacher: colleague });
  await does('leader', 'staff.role', { teacher: colleague, leads: true });
  await does('leader', 'staff.remove', { teacher: leaver });
  await does('staff', 'staff.name', { as: 'Ms. Teacher' });
  await does('leader', 'school.set', { as: { name: 'Another School' } });
  await does('leader', 'student.erase', { student: classmate.person });

  const table = commandNames.flatMap((name) =>
    commandRights[name].map((role) => `${name} by ${role}`),
  );
  expect([...done].toSorted()).toEqual(table.toSorted());
});
