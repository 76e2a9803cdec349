import { Functions } from '@threshold/server/store/functions.ts';
import { schoolKeys } from '@threshold/server/store/keys.ts';
import { connectRedis } from '@threshold/server/store/redis.ts';
import { SchoolRecords } from '@threshold/server/store/school-records.ts';
import { FIRST_STUDENT } from '@threshold/shared/contract/ids.ts';
import { packHome } from '@threshold/shared/domain/home.ts';
import type { Plan } from './subject.ts';

/** A school that is new in an empty Redis counts everything from 1, so both ends know its numbers. */
export const SCHOOL = 1;
export const sectionOf = (section: number) => section + 1;
export const teacherOf = (section: number) => section + 1;
export const studentOf = (student: number) => FIRST_STUDENT + student;
export const objectiveOf = (turn: number) =>
  packHome(1 + Math.floor(turn / TRACK_LENGTH), 1 + (turn % TRACK_LENGTH));

/** The position in a home has 12 bits; a long run needs more objectives than one track has. */
const TRACK_LENGTH = 4_000;
/** When the machine stalls, students press again before they were answered: nobody is to be refused for that. */
const MAX_OPEN = 1_000;

/** A school for the load: a teacher and the plan's students in each section, an objective for every turn. */
export async function loadSchool(plan: Plan): Promise<void> {
  const redis = connectRedis(plan.redis!);
  try {
    const functions = new Functions(redis);
    await functions.load();
    const records = await SchoolRecords.found(redis, functions, {
      name: 'Bench Field School',
      place: 'Bench Field',
      country: 'US',
      timeZone: 'America/Boise',
    });
    const tracks: number[] = [];
    for (let turns = 0; turns < plan.turns; turns += TRACK_LENGTH)
      tracks.push(await records.addTrack({ title: 'Presses', subject: 'Presses' }));
    const gate = { needs: [], version: 1, ways: 1, subject: 'Presses' };
    const turns = Array.from({ length: plan.turns }, (_, turn) => turn);
    await Promise.all(
      turns.map((turn) =>
        records.setObjective(objectiveOf(turn), { ...gate, shows: tracks }, { title: `${turn}` }),
      ),
    );
    for (let section = 0; section < plan.sections; section++) {
      const id = await records.addSection({ title: 'Class', period: `Period ${section}`, tracks });
      await redis.hset(schoolKeys(records.school).section(id), 'maxOpen', MAX_OPEN);
      const members = [addMember(records, id, 'teacher')];
      // Numbers are given in the order of asking.
      for (let place = 0; place < plan.studentsPerSection; place++)
        members.push(addMember(records, id, 'student'));
      await Promise.all(members);
    }
  } finally {
    redis.disconnect();
  }
}

async function addMember(
  records: SchoolRecords,
  section: number,
  role: 'teacher' | 'student',
): Promise<void> {
  const person = await records.addPerson({ name: 'Somebody Bench', initials: 'SB', role });
  await records.enroll(section, person, { role });
}
