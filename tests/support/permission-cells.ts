import { expect, test } from 'vitest';
import type { CommandName } from '@threshold/shared/contract/command-map.ts';
import type { RefusalCode } from '@threshold/shared/contract/refusals.ts';
import type { Classroom, Input, Plan } from './classroom.ts';
import { unnoted } from './expectations.ts';

/** People of one school as they stand to its first section. */
const players = [
  'student',
  'classmate',
  'leftStudent',
  'stranger',
  'staff',
  'coStaff',
  'otherStaff',
  'leftStaff',
  'leader',
] as const;
export type Player = (typeof players)[number];
export type Cast = Record<Player, number>;

/** Two sections; in the first, everybody of the cast as their name says. `stranger` is a student of no section. */
async function castOf(room: Classroom): Promise<Cast> {
  const [student, classmate, leftStudent] = room.students as [number, number, number];
  const [staff, coStaff, otherStaff, leftStaff] = room.teachers as [number, number, number, number];
  const first = room.sections[0]!;
  await room.records.enroll(first, leftStudent, { role: 'student', active: false });
  for (const teacher of [otherStaff, leftStaff])
    await room.records.enroll(first, teacher, { role: 'teacher', active: false });
  const stranger = await room.records.addPerson({
    name: 'Nobody Here',
    initials: 'NH',
    role: 'student',
  });
  const leader = await room.records.addPerson({
    name: 'Dr. Okafor',
    initials: 'DO',
    role: 'leader',
  });
  return {
    student,
    classmate,
    leftStudent,
    stranger,
    staff,
    coStaff,
    otherStaff,
    leftStaff,
    leader,
  };
}

/**
 * One test a person of the cast: the command in the first section, in a situation in which it would be accepted from the
 * right person. `answers` says who gets it accepted or another word; everybody else gets NOT_FOUND, and nothing changes.
 */
export function permissionCells<N extends CommandName>(
  name: N,
  open: (plan: Plan) => Promise<Classroom>,
  answers: Partial<Record<Player, 'accepted' | RefusalCode>>,
  situation: (room: Classroom, cast: Cast) => Promise<Input<N>>,
): void {
  test.each(players)(`[P3] ${name} by %s: as the permission table says`, async (player) => {
    await using room = await open({ students: 3, teachers: 4, sections: 2 });
    const cast = await castOf(room);
    const input = await situation(room, cast);
    const before = await unnoted(room);
    const reply = await room.ask(name, cast[player], input, { leader: player === 'leader' });
    const wanted = answers[player] ?? 'NOT_FOUND';
    expect(reply.ok ? 'accepted' : reply.code).toBe(wanted);
    if (wanted !== 'accepted') expect(await unnoted(room)).toEqual(before);
  });
}
