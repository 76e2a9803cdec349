import type { SchoolDay } from '@threshold/shared/domain/school-day.ts';
import type { SchoolContent, SectionContent } from './content/content-types.ts';
import type { ObjectiveContent } from '../tracks/track-content.ts';
import { demoContent } from './content/demo-content.ts';
import { PERIOD_THREE, periodThreeTargets } from './period-three.ts';
import { type StudentHistory, type TimedSitting, planHistory } from './plan-history.ts';
import { type PlannedSitting, inventTarget, planStudent, tailStart } from './plan-student.ts';
import { TODAY_SPAN, planToday } from './plan-today.ts';
import { Seeded } from './seeded.ts';
import {
  type LoadedNames,
  type TimedCommand,
  commandsOf,
  lineCommands,
} from './sitting-commands.ts';

/** How far the students of a section have come, as shares of the track; further along unless it is named here. */
const reaches: Record<string, readonly [low: number, high: number]> = {
  'ridgeline-spanish-1-period-2': [0.05, 0.4],
};
const usualReach = [0.2, 0.8] as const;
/** When the school is looked at. `days` are the school days before today, oldest first. Unit: epoch ms. */
export interface Calendar {
  now: number;
  today: SchoolDay;
  days: readonly SchoolDay[];
}

/** Every command of a school's year: up to today, and of the lesson up to now, where there is one. */
export interface SchoolPlan {
  past: TimedCommand[];
  lesson: TimedCommand[];
}

/**
 * Every command of a school's year so far. Period 3 comes to stand exactly as on its board; its last lesson is the one up to
 * now. The same school and time give the same plan, and the same day the same past.
 */
export function planSchool(
  content: SchoolContent,
  calendar: Calendar,
  names: LoadedNames,
): SchoolPlan {
  const chance = new Seeded(content.key);
  const targets = targetsOf(content, chance);
  const tails = new Map<string, PlannedSitting[]>();
  const histories = [...targets].map(([student, { target, objectives }]): StudentHistory => {
    const sittings = planStudent(target, objectives, chance);
    const start = tailStart(sittings, target.lately ?? 0);
    if (start < sittings.length) tails.set(student, sittings.slice(start));
    return { student, sections: sectionsOf(content, student), sittings: sittings.slice(0, start) };
  });
  const history = planHistory(
    content.sections,
    calendar.days,
    histories,
    (section) => new Map(objectivesOf(section).map((one) => [one.code, one])),
    chance,
  );
  const toCommands = (sitting: TimedSitting) => commandsOf(sitting, names, chance);
  const periodThree = content.sections.find((section) => section.key === PERIOD_THREE);
  if (!periodThree) return { past: history.flatMap(toCommands), lesson: [] };
  const lesson = [
    ...planToday(periodThree, calendar.now, tails, chance).flatMap(toCommands),
    ...lineCommands(periodThree.key, calendar.now, names),
  ];
  const share = lessonShare(calendar);
  const squeezed = (at: number) => calendar.now - (calendar.now - at) * share;
  return {
    past: history.flatMap(toCommands),
    lesson: lesson.map((command) => ({ ...command, time: squeezed(command.time) })),
  };
}

/**
 * How much of its usual time Period 3's lesson up to now takes: less than 1 where the day is younger than that, so that the
 * lesson is always today's, with everything in it in the same order.
 */
export function lessonShare({ now, today }: Pick<Calendar, 'now' | 'today'>): number {
  return Math.min(1, (now - today.start) / TODAY_SPAN);
}

function targetsOf(content: SchoolContent, chance: Seeded) {
  const periodThree = periodThreeTargets(
    objectivesOf(content.sections.find((one) => one.key === PERIOD_THREE)),
  );
  return new Map(
    content.students.map(({ key }) => {
      const section = content.sections.find((one) => one.students.includes(key))!;
      const objectives = objectivesOf(section);
      const [low, high] = reaches[section.key] ?? usualReach;
      const invented = () => inventTarget(objectives, chance.between(low, high), chance);
      return [key, { target: periodThree.get(key) ?? invented(), objectives }];
    }),
  );
}

function sectionsOf(content: SchoolContent, student: string): string[] {
  return content.sections
    .filter((section) => section.students.includes(student))
    .map((section) => section.key);
}

function objectivesOf(section: SectionContent | undefined): ObjectiveContent[] {
  const track = section && demoContent.tracks[section.tracks[0]!];
  return track ? track.levels.flatMap((level) => level.objectives) : [];
}
