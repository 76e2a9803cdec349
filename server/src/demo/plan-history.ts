import type { SectionContent } from './content/content-types.ts';
import type { ObjectiveContent } from '../tracks/track-content.ts';
import type { SchoolDay } from '@threshold/shared/domain/school-day.ts';
import { lessonStart } from './school-calendar.ts';
import type { PlannedSitting } from './plan-student.ts';
import type { Seeded } from './seeded.ts';

/** A sitting with its times. Unit: epoch milliseconds. People and sections by their keys. */
export interface TimedSitting extends PlannedSitting {
  section: string;
  student: string;
  teacher: string;
  /** Pressed, and stepped aside until; observed scores have only an `end`. */
  press: number;
  held?: { from: number; until: number };
  claim: number;
  end: number;
  /** First recorded as the other outcome and taken back at once. Rule A8. */
  slip: boolean;
}

const MINUTE = 60_000;
const LESSON = 50 * MINUTE;

/** What one student has before today, in order. */
export interface StudentHistory {
  student: string;
  sections: readonly string[];
  sittings: readonly PlannedSitting[];
}

/** Spreads what each student has over the lessons of their sections, and plays the lines of these lessons. */
export function planHistory(
  sections: readonly SectionContent[],
  days: readonly SchoolDay[],
  histories: readonly StudentHistory[],
  objectives: (section: SectionContent) => ReadonlyMap<string, ObjectiveContent>,
  chance: Seeded,
): TimedSitting[] {
  const lessons = new Map<string, Map<string, PlannedSitting[]>>();
  for (const { student, sections: own, sittings } of histories) {
    sittings.forEach((sitting, i) => {
      const day = Math.floor(((i + chance.next()) / sittings.length) * days.length);
      const lesson = `${day} ${own[day % own.length]!}`;
      const line = lessons.get(lesson) ?? new Map<string, PlannedSitting[]>();
      line.set(student, [...(line.get(student) ?? []), sitting]);
      lessons.set(lesson, line);
    });
  }
  return [...lessons].flatMap(([lesson, line]) => {
    const [day, key] = lesson.split(' ') as [string, string];
    const place = sections.findIndex((section) => section.key === key);
    const section = sections[place]!;
    const start = lessonStart(days[Number(day)]!, section.period, place);
    return playLesson(section, start, line, objectives(section), chance);
  });
}

/** One lesson's line, first come first served, by as many teachers as the section has. */
function playLesson(
  section: SectionContent,
  start: number,
  students: ReadonlyMap<string, readonly PlannedSitting[]>,
  objectives: ReadonlyMap<string, ObjectiveContent>,
  chance: Seeded,
): TimedSitting[] {
  const line = [...students].map(([student, sittings]) => ({
    student,
    sittings: [...sittings],
    press: start + chance.between(3, 30) * MINUTE,
  }));
  const free = new Map(section.teachers.map((teacher) => [teacher, start]));
  const done: TimedSitting[] = [];
  while (line.length > 0) {
    line.sort((a, b) => a.press - b.press);
    const next = line[0]!;
    const sitting = next.sittings.shift()!;
    const [teacher, freeAt] = [...free].toSorted((a, b) => a[1] - b[1])[0]!;
    const timed = timeSitting(sitting, next.press, freeAt, objectives.get(sitting.code)!, chance);
    free.set(teacher, timed.end);
    done.push({ ...timed, section: section.key, student: next.student, teacher });
    // Only after the outcome: it may be what opens the next objective.
    next.press = Math.round(timed.end + chance.between(2, LESSON / MINUTE / 10) * MINUTE);
    if (next.sittings.length === 0) line.shift();
  }
  return done;
}

function timeSitting(
  sitting: PlannedSitting,
  pressed: number,
  free: number,
  objective: ObjectiveContent,
  chance: Seeded,
): Omit<TimedSitting, 'section' | 'student' | 'teacher'> {
  const press = Math.round(pressed);
  const aside = sitting.kind === 'press' && chance.chance(0.05);
  const held = {
    from: press + Math.round(chance.between(0.3, 1) * MINUTE),
    until: press + Math.round(chance.between(2, 6) * MINUTE),
  };
  const called = Math.max(free, aside ? held.until : press) + chance.between(6, 40) * 1_000;
  const claim = Math.round(called);
  const minutes = objective.ways[0]!.minutes * chance.between(0.45, 1.05);
  return {
    ...sitting,
    press,
    ...(aside ? { held } : {}),
    claim,
    end: claim + Math.round(minutes * MINUTE),
    slip: sitting.kind === 'press' && sitting.also.length === 0 && chance.chance(0.012),
  };
}
