import { packHome } from '@threshold/shared/domain/home.ts';
import type { SchoolContent } from '../content/content-types.ts';
import { demoContent } from '../content/demo-content.ts';
import { demoPin } from '../demo-access.ts';

/** What a player must know of an objective. `needs` are homes, `criteria` and `ways` are counts. */
export interface Course {
  home: number;
  needs: number[];
  criteria: number;
  ways: number;
}

/** A class as its players know it. People are numbered by their key. */
export interface DaySection {
  /** Its number in its school. */
  number: number;
  title: string;
  teachers: string[];
  students: string[];
  courses: Course[];
}

/** Somebody who plays, with all their classes. */
export type DayPerson = { key: string; sections: DaySection[] } & (
  { role: 'student'; code: string; name: string; pin: string } | { role: 'teacher'; email: string }
);

/** The classes of schools in the order of the content, at most `most`, and everybody in them. */
export function rosterOf(
  schools: readonly SchoolContent[],
  most: number,
): { sections: DaySection[]; people: DayPerson[] } {
  const sections: DaySection[] = [];
  const people: DayPerson[] = [];
  for (const school of schools) {
    const own = school.sections
      .slice(0, Math.max(0, most - sections.length))
      .map((section, place): DaySection & { code: string } => ({
        number: place + 1,
        title: `${school.name}, ${section.title}, ${section.period}`,
        teachers: section.teachers,
        students: section.students,
        code: section.code!,
        courses: coursesOf(school, section.tracks),
      }));
    sections.push(...own);
    for (const { key, name } of school.students) {
      const theirs = own.filter((section) => section.students.includes(key));
      const code = theirs[0]?.code;
      if (code === undefined) continue;
      people.push({ role: 'student', key, name, code, pin: demoPin(key), sections: theirs });
    }
    for (const { key, email } of school.staff) {
      const theirs = own.filter((section) => section.teachers.includes(key));
      if (theirs.length > 0) people.push({ role: 'teacher', key, email, sections: theirs });
    }
  }
  return { sections, people };
}

/** Homes are given in the content's order when a school is loaded. */
function coursesOf(school: SchoolContent, tracks: readonly string[]): Course[] {
  return tracks.flatMap((key) => {
    const track = school.tracks.indexOf(key) + 1;
    const objectives = demoContent.tracks[key]!.levels.flatMap((level) => level.objectives);
    const home = (code: string) =>
      packHome(track, objectives.findIndex((one) => one.code === code) + 1);
    return objectives.map((one) => ({
      home: home(one.code),
      needs: one.requires.map(home),
      criteria: one.criteria.length,
      ways: one.ways.length,
    }));
  });
}
