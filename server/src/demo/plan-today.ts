import type { SectionContent } from './content/content-types.ts';
import { periodThreeCrossedToday } from './content/period-3-board.ts';
import type { TimedSitting } from './plan-history.ts';
import type { PlannedSitting } from './plan-student.ts';
import type { Seeded } from './seeded.ts';

/** The newest crossing was this long ago. Unit: ms, like every time here. */
const NEWEST = 40_000;
/** From one crossing to the one before it. */
const STEP = 235_000;
/** Every sitting of today fits into this much time before its last moment. */
export const TODAY_SPAN = periodThreeCrossedToday.length * STEP + 15 * 60_000;

/**
 * The sittings of Period 3's last lesson up to `until`: the crossings of the list in its order, and between them what the
 * same students tried. `tails` holds each student's sittings of today in order.
 */
export function planToday(
  section: SectionContent,
  until: number,
  tails: ReadonlyMap<string, readonly PlannedSitting[]>,
  chance: Seeded,
): TimedSitting[] {
  const crossings = new Map<string, number[]>();
  periodThreeCrossedToday.forEach((student, place) => {
    const at = until - NEWEST - place * STEP + (place === 0 ? 0 : chance.whole(-50_000, 50_000));
    crossings.set(student, [at, ...(crossings.get(student) ?? [])]);
  });
  return [...tails].flatMap(([student, sittings]) =>
    endTimes(sittings, crossings.get(student)!).map((end, i) => {
      const claim = end - chance.whole(70, 150) * 1_000;
      const turn = Math.round((until - end) / STEP);
      return {
        ...sittings[i]!,
        section: section.key,
        student,
        teacher: section.teachers[turn % section.teachers.length]!,
        press: claim - chance.whole(60, 300) * 1_000,
        claim,
        end,
        slip: false,
      };
    }),
  );
}

/** When each sitting ends: crossings at their own times, the tries before one evenly since the crossing before. */
function endTimes(sittings: readonly PlannedSitting[], crossings: readonly number[]): number[] {
  const ends: number[] = [];
  let tries = 0;
  let crossed = 0;
  for (const { outcome } of sittings) {
    tries += 1;
    if (outcome !== 'mastered') continue;
    const at = crossings[crossed]!;
    const from = crossings[crossed - 1] ?? at;
    for (let i = 1; i <= tries; i += 1) ends.push(Math.round(from + ((at - from) * i) / tries));
    crossed += 1;
    tries = 0;
  }
  return ends;
}
