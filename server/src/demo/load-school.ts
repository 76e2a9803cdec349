import { schoolDay } from '@threshold/shared/domain/school-day.ts';
import { SchoolStore } from '../store/school-store.ts';
import type { SchoolContent } from './content/content-types.ts';
import { periodThreeOpenings } from './content/period-3-board.ts';
import { type LoadDeps, foundSchool } from './found-school.ts';
import type { SchoolLoad } from './load-once.ts';
import { namesOf } from './names-of.ts';
import { PERIOD_THREE } from './period-three.ts';
import { planSchool, type SchoolPlan } from './plan-school.ts';
import { playCommands } from './play-commands.ts';
import { schoolDaysUntil } from './school-calendar.ts';
import { schoolSince, staffSince } from './years-before.ts';

/**
 * How one school of the demo is loaded under a number that must hold nothing: people, tracks, classes, and what happened since
 * September, up to `now` (epoch ms). Everything that people did goes through the commands' own functions, at its own time.
 */
export function schoolLoad(deps: LoadDeps, content: SchoolContent, now: number): SchoolLoad {
  const days = schoolDaysUntil(now, content.timeZone);
  const today = schoolDay(now, content.timeZone);
  const names = namesOf(content);
  const hasLesson = content.sections.some((section) => section.key === PERIOD_THREE);
  let planned: SchoolPlan | undefined;
  const plan = () => (planned ??= planSchool(content, { now, today, days }, names));
  return {
    day: String(today.start),
    async past(school) {
      // The year began at eight on its first school day.
      const began = days[0]!.start + 8 * 3_600_000;
      const since = {
        school: schoolSince(content, now),
        staff: (place: number) => staffSince(content, place, now),
      };
      const records = await foundSchool(deps, school, content, { now, began, since });
      if (hasLesson) {
        for (const [student, codes] of Object.entries(periodThreeOpenings)) {
          for (const code of codes) {
            await records.openFor(names.person(student), names.home(PERIOD_THREE, code));
          }
        }
      }
      await playCommands(records.store, plan().past);
    },
    async today(school) {
      if (!hasLesson) return;
      const { past, lesson } = plan();
      const presses = past.filter(({ name }) => name === 'attempt.ready').length;
      await playCommands(new SchoolStore(deps.functions, school), lesson, presses);
    },
  };
}
