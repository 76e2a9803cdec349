import type { ObjectiveContent } from '../tracks/track-content.ts';
import {
  periodThreeBoard,
  periodThreeCrossedToday,
  periodThreeOpenings,
} from './content/period-3-board.ts';
import type { Target } from './plan-student.ts';

/** The section that the board tells of. */
export const PERIOD_THREE = 'ridgeline-spanish-2-period-3';
/** The newest crossing of the list, which names only people. */
const NEWEST = { student: 'rosa-jimenez', code: '5.3' };

/** Where each student of Period 3 is to stand, from the board's glyphs. */
export function periodThreeTargets(objectives: readonly ObjectiveContent[]): Map<string, Target> {
  return new Map(
    Object.entries(periodThreeBoard).map(([student, glyphs]) => {
      const cells = [...glyphs.replaceAll(' ', '')];
      const standing = (glyph: string) =>
        objectives.filter((_, place) => cells[place] === glyph).map((one) => one.code);
      const lately = periodThreeCrossedToday.filter((key) => key === student).length;
      return [
        student,
        {
          mastered: standing('m'),
          tried: standing('t'),
          opened: periodThreeOpenings[student] ?? [],
          lately,
          ...(student === NEWEST.student ? { last: NEWEST.code } : {}),
        },
      ];
    }),
  );
}
