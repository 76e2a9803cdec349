import { schoolDay } from '@threshold/shared/domain/school-day.ts';
import type { SchoolContent } from './content/content-types.ts';
import { periodThreeOpenings } from './content/period-3-board.ts';
import { type LoadDeps, foundSchool } from './found-school.ts';
import { PERIOD_THREE } from './period-three.ts';
import { planSchool } from './plan-school.ts';
import { playCommands } from './play-commands.ts';
import { schoolDaysUntil } from './school-calendar.ts';
import { schoolSince, staffSince } from './years-before.ts';

/**
 * Loads one school of the demo under that number, which must hold nothing: people, tracks, classes, and what happened since
 * September, up to `now` (epoch ms). Everything that people did goes through the commands' own functions, at its own time.
 */
export async function loadSchool(
  deps: LoadDeps,
  school: number,
  content: SchoolContent,
  now: number,
): Promise<void> {
  const days = schoolDaysUntil(now, content.timeZone);
  // The year began at eight on its first school day.
  const began = days[0]!.start + 8 * 3_600_000;
  const { records, names } = await foundSchool(deps, school, content, {
    now,
    began,
    since: {
      school: schoolSince(content, now),
      staff: (place) => staffSince(content, place, now),
    },
  });
  if (content.sections.some((section) => section.key === PERIOD_THREE)) {
    for (const [student, codes] of Object.entries(periodThreeOpenings)) {
      for (const code of codes) {
        await records.openFor(names.person(student), names.home(PERIOD_THREE, code));
      }
    }
  }
  const calendar = { now, today: schoolDay(now, content.timeZone), days };
  await playCommands(records.store, planSchool(content, calendar, names));
}
