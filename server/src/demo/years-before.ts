import type { SchoolContent } from './content/content-types.ts';
import { isSchoolDate, schoolDaysUntil } from './school-calendar.ts';
import { Seeded } from './seeded.ts';

const DAY = 86_400_000;
/** How long before now each school joined, and after that each of its staff, one by one. Unit: days. */
const joined: Readonly<Record<string, number>> = {
  ridgeline: 1_865,
  'ps-214': 1_180,
  'kereru-valley': 560,
};
const BETWEEN_STAFF = 380;
/** Nobody joined later than this: they all judge in this year's record. */
const LATEST = 420;

/** When that school of the demo joined the organization. Unit: epoch ms. */
export function schoolSince({ key }: Pick<SchoolContent, 'key'>, now: number): number {
  return now - (joined[key] ?? LATEST) * DAY;
}

/** When the one at that place in its list of staff signed up. Unit: epoch ms. */
export function staffSince(content: SchoolContent, place: number, now: number): number {
  return Math.min(schoolSince(content, now) + place * BETWEEN_STAFF * DAY, now - LATEST * DAY);
}

interface DayBefore {
  mastered: number;
  notYet: number;
  assessments: number;
}

/**
 * What the demo's schools did before this year's record begins, by day since 1970: an earlier system brought it along, with its
 * days and without anybody's name. The same every time.
 */
export function yearsBefore(
  schools: readonly SchoolContent[],
  now: number,
): [day: number, DayBefore][] {
  const days = new Map<number, DayBefore>();
  for (const content of schools) {
    const chance = new Seeded(`years before of ${content.key}`);
    const until = Math.floor(schoolDaysUntil(now, content.timeZone)[0]!.start / DAY);
    const first = Math.ceil(schoolSince(content, now) / DAY);
    for (let day = first; day < until; day += 1) {
      if (!isSchoolDate(day * DAY, content.timeZone)) continue;
      const years = (day - first) / 365;
      const staff = content.staff.filter(
        (_, place) => staffSince(content, place, now) <= day * DAY,
      ).length;
      // Who has used it longer assesses more often.
      const assessments = Math.round(staff * (1.5 + 1.2 * years) * chance.between(0.7, 1.3));
      const mastered = Math.round(assessments * chance.between(0.5, 0.56 + 0.02 * years));
      const known = days.get(day) ?? { mastered: 0, notYet: 0, assessments: 0 };
      days.set(day, {
        mastered: known.mastered + mastered,
        notYet: known.notYet + assessments - mastered,
        assessments: known.assessments + assessments,
      });
    }
  }
  return [...days].toSorted((a, b) => a[0] - b[0]);
}
