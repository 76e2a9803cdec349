import { schoolKeys } from '@threshold/server/store/keys.ts';
import {
  type MadePerson,
  rosterPeople,
  rosterSection,
  type SectionStep,
} from '@threshold/server/store/roster-commands.ts';
import type { Classroom } from './classroom.ts';

const IMPORT = '00000000-0000-4000-8000-0000000000aa';

const imani = { name: 'Imani Brooks', initials: 'IB', role: 'student' as const, source: 'u-17' };

/** What a roster does in a class, the room's first unless told otherwise, each time as another piece of the same import. */
export async function step(
  room: Classroom,
  rows: SectionStep['rows'],
  more: Partial<SectionStep> = {},
) {
  const asked = { section: room.sections[0]!, rows, ...more };
  const piece = Math.floor(Math.random() * 1e9);
  return room.records.store.apply(
    rosterSection(room.teachers[0]!, { import: IMPORT, piece }, asked),
  );
}
/** Makes the roster's new people: one, Imani Brooks, unless told otherwise. */
export const make = (
  room: Classroom,
  people: MadePerson[] = [{ ref: 'new:1', record: imani }],
  piece = 0,
) => room.records.store.apply(rosterPeople(room.teachers[0]!, { import: IMPORT, piece }, people));
/** What of a roster is kept: people, sources, and the enrollments of the room's first class. */
export const stored = async (room: Classroom) => {
  const keys = schoolKeys(room.records.school);
  const [people, sources, enrollments] = await Promise.all([
    room.redis.hgetall(keys.people()),
    room.redis.hgetall(keys.sources()),
    room.redis.hgetall(keys.enrollments(room.sections[0]!)),
  ]);
  return { people, sources, enrollments };
};
