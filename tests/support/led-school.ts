import { Transfers } from '@threshold/server/transfer/transfers.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import { packHome } from '@threshold/shared/domain/home.ts';
import { type Classroom, SECRET_KEY } from './classroom.ts';
import { NOON } from './schools.ts';

const judged = { outcome: 'mastered' as const, criteria: [0, 2], version: 1 };
const DAY = 86_400_000;

interface Led {
  room: Classroom;
  leader: SessionPerson;
  transfers: Transfers;
}

/** A school with a leader, whose track has objectives with texts, so that they can be told apart. `says`: what their titles begin with. */
export async function led(
  room: Classroom,
  codes: string[],
  how: { secretKey?: string; shipped?: string; says?: string } = {},
): Promise<Led> {
  const { secretKey = SECRET_KEY, shipped, says = 'Say' } = how;
  const { records, redis, functions } = room;
  const track = 1;
  const homes = codes.map((_, i) => packHome(track, i + 1));
  for (const [i, code] of codes.entries()) {
    const gate = { shows: [track], needs: [], version: 1, ways: 1, subject: 'Spanish' };
    const criteria = ['a', 'b', 'c'];
    await records.setObjective(homes[i]!, gate, { code, title: `${says} ${code}`, criteria });
  }
  const level = { title: 'One', short: '1', objectives: homes };
  await records.setTrack(track, {
    title: 'Spanish',
    subject: 'Spanish',
    ...(shipped && { shipped }),
    levels: [level],
  });
  const name = 'Dr. Okafor';
  const person = await records.addPerson({ name, initials: 'DO', role: 'leader' });
  const { school } = records;
  const leader: SessionPerson = { school, person, kind: 'staff', leader: true, name, signedIn: 0 };
  return { room, leader, transfers: new Transfers({ redis, functions, secretKey }) };
}

/** A student with two mastered objectives, one not yet, and a score that was taken back; the file of it. */
export async function handedOut({ room, leader, transfers }: Led): Promise<string> {
  const [ortiz] = room.teachers as [number];
  const [amara] = room.students as [number];
  const [first, second, third] = room.objectives as [number, number, number];
  const record = (objective: number, more: object, at: number) =>
    room.must('score.record', ortiz, { students: [amara], objective, ...judged, ...more }, { at });
  await record(first, { note: 'Held her own' }, NOON - 40 * DAY);
  await record(second, { outcome: 'not-yet' }, NOON - 39 * DAY);
  await record(third, {}, NOON - 38 * DAY);
  await room.must('score.void', ortiz, { student: amara, index: 2, reason: 'slip' });
  return (await transfers.handOut(leader, amara))!;
}
