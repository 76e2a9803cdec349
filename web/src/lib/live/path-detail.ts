import type { Elsewhere, PathState } from '@threshold/shared/contract/snapshots.ts';
import type { CellStatus } from '@threshold/shared/domain/cell-status.ts';
import { cellTime } from '@threshold/shared/domain/mastery.ts';
import { classTitle } from '../components/class-title.ts';
import { dayInWords } from '../components/day-in-words.ts';
import { mayBeNext } from '../screens/student/wait-words.ts';
import { listed, minutesInWords, place, timeOfDay } from '../words/formats.ts';
import { say } from '../words/say.ts';

/** A place in line as a student reads it. */
export interface Standing {
  place: number;
  /** How many of those ahead are not here. */
  away: number;
  estimate: readonly [number, number] | null;
}

/** What a teacher left with a try: from whom, and whether it was in sight. */
export interface Feedback {
  by: string;
  seen: boolean;
}

/** The one line under an objective on the path. */
export function pathDetail(of: {
  state: CellStatus;
  cell: number;
  held: boolean;
  /** What is open there in another class. */
  elsewhere: Elsewhere | undefined;
  standing: Standing | null;
  by: string | undefined;
  /** Codes of what must be crossed first. */
  before: readonly string[];
  /** A press here that the store has not acknowledged: when it was made, and whether it is on its way. */
  unsent: { pressed: number; going: boolean } | null;
  feedback: Feedback | null;
  now: number;
}): string {
  if (of.unsent)
    return of.unsent.going
      ? say('student.row-sending')
      : say('student.row-kept', { time: timeOfDay(of.unsent.pressed) });
  if (of.held) return say('student.row-held');
  if (of.elsewhere && of.state !== 'mastered') return elsewhereInWords(of.elsewhere);
  switch (of.state) {
    case 'mastered': {
      const at = cellTime(of.cell);
      return at === null
        ? say('student.row-crossed')
        : say('student.row-crossed-on', { day: dayInWords(at, of.now) });
    }
    case 'with':
      return of.by ? say('student.row-with', { teacher: of.by }) : say('student.row-with-teacher');
    case 'ready':
      return of.standing ? standingInWords(of.standing) : say('student.row-in-line');
    case 'tried':
      if (!of.feedback) return say('student.row-tried');
      if (!of.feedback.seen) return say('student.row-feedback');
      return say('student.row-feedback-from', {
        teacher: of.feedback.by || say('student.a-teacher'),
      });
    case 'locked':
      return of.before.length
        ? say('student.row-after', { codes: listed(of.before) })
        : say('student.row-later');
    default:
      return say('student.row-open');
  }
}

function elsewhereInWords({ state, section }: Elsewhere): string {
  const where = { class: classTitle(section) };
  if (state === 'claimed') return say('student.row-with-in', where);
  return say(state === 'held' ? 'student.row-held-in' : 'student.row-ready-in', where);
}

function standingInWords({ place: at, away, estimate }: Standing): string {
  if (mayBeNext({ place: at, away })) return say('student.row-may-be-next');
  if (at === 1) return say('student.row-next');
  return estimate
    ? say('student.row-place-about', { place: place(at), minutes: minutesInWords(estimate) })
    : say('student.row-place', { place: place(at) });
}

/** How a place without a name is called: its table, or just somebody. */
export function neighbourLabel(entry: PathState['queue'][number]): string {
  if (entry.label) return entry.label;
  return entry.table === undefined
    ? say('student.someone')
    : say('student.table', { table: entry.table });
}
