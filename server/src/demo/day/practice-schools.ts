import { HqStore } from '../../store/hq-store.ts';
import { Secrets } from '../../store/secrets.ts';
import type { PersonContent, SchoolContent, StaffContent } from '../content/content-types.ts';
import { withDemoLock } from '../demo-lock.ts';
import { foundSchool } from '../found-school.ts';
import { timeOf } from '../../store/time-of.ts';
import { loadOnce } from '../load-once.ts';
import type { RunningStore } from '../../start/open-store.ts';

/** Classes of a practice school, and students of each. */
export const PRACTICE_SECTIONS = 5;
const STUDENTS = 28;
const TEACHERS = 2;

const firstNames = [
  ...['Abena', 'Bastian', 'Carmen', 'Dalia', 'Emeka', 'Farah', 'Gustav', 'Hina', 'Iker', 'Jolana'],
  ...['Keala', 'Leandro', 'Minh', 'Nadia', 'Otso', 'Paloma', 'Quim', 'Rania', 'Stellan', 'Talia'],
  ...['Ulises', 'Vera', 'Wanjiru', 'Ximena', 'Yara', 'Zofia', 'Anselm', 'Briony'],
];
const lastNames = ['Ackah', 'Brandt', 'Cisneros', 'Dahl', 'Etxeberria', 'Farouk', 'Grün'];

/** The practice school of that number, from 1: five classes of 28, each with two teachers. Always the same. */
export function practiceSchool(number: number): SchoolContent {
  const key = `practice-${number}`;
  const classes = Array.from({ length: PRACTICE_SECTIONS }, (_, place) => place);
  const students = classes.map((place) => studentsOf(`${key}-${place}`, number + place));
  const staff = classes.map((place) => staffOf(key, place));
  return {
    key,
    name: `Practice School ${number}`,
    place: { city: 'Practice Town', region: 'Idaho', country: 'United States' },
    timeZone: 'America/Boise',
    district: 'Practice',
    state: 'Idaho',
    tracks: ['spanish-interpersonal-oral'],
    staff: staff.flat(),
    students: students.flat(),
    sections: classes.map((place) => ({
      key: `${key}-class-${place + 1}`,
      title: 'Spanish',
      period: `Period ${place + 1}`,
      code: `PRA${number.toString(36).toUpperCase().padStart(3, '0')}${place + 1}`,
      tracks: ['spanish-interpersonal-oral'],
      teachers: staff[place]!.map((one) => one.key),
      students: students[place]!.map((one) => one.key),
    })),
  };
}

function studentsOf(key: string, turn: number): PersonContent[] {
  return firstNames.slice(0, STUDENTS).map((first, place) => {
    const last = lastNames[(turn + place) % lastNames.length]!;
    const initials = `${first[0]}${last[0]}`;
    return { key: `${key}-student-${place + 1}`, name: `${first} ${last}`, initials };
  });
}

function staffOf(key: string, place: number): StaffContent[] {
  return Array.from({ length: TEACHERS }, (_, i) => {
    const name = `${i === 0 ? 'Ms.' : 'Mr.'} ${lastNames[place]}`;
    const one = `${key}-teacher-${place + 1}-${i + 1}`;
    const initials = lastNames[place]!.slice(0, 2).toUpperCase();
    return { key: one, name, initials, email: `${one}@practice.example`, roles: ['teacher'] };
  });
}

/** Makes the practice schools up to that number where they are not there yet, straight in the store. */
export async function loadPracticeSchools(store: RunningStore, count: number): Promise<void> {
  const { redis, functions } = store;
  if (store.secretKey === undefined) {
    throw new Error(
      'More classes than the demo has need the server’s SECRET_KEY (or its DATA_DIR), for their PINs.',
    );
  }
  const deps = { redis, functions, secrets: new Secrets(store.secretKey) };
  const hq = new HqStore(redis, functions);
  await withDemoLock(redis, async () => {
    const now = await timeOf(redis);
    for (let number = 1; number <= count; number += 1) {
      const content = practiceSchool(number);
      const { school } = await loadOnce(redis, content.key, {
        day: '',
        past: async (free) => {
          const since = { school: now, staff: () => now };
          await foundSchool(deps, free, content, { now, began: now, since });
        },
        today: async () => undefined,
      });
      await hq.report(school);
    }
  });
}
