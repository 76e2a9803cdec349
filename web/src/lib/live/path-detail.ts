import type { PathState } from '@threshold/shared/contract/snapshots.ts';
import type { CellStatus } from '@threshold/shared/domain/cell-status.ts';
import { cellTime } from '@threshold/shared/domain/mastery.ts';
import { timeOfDay } from '../components/duration.ts';
import { listed, minutesInWords, place } from '../components/words-for-numbers.ts';

const DAY = 86_400_000;

/** A day as a student says it, seen from `now`: "today", "Tuesday", "12 Nov". */
export function dayInWords(at: number, now: number): string {
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  if (at >= midnight) return 'today';
  if (at >= midnight - DAY) return 'yesterday';
  const date = new Date(at);
  if (at >= midnight - 6 * DAY) return date.toLocaleDateString('en-GB', { weekday: 'long' });
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' });
}

/** A place in line as a student reads it. */
export interface Standing {
  place: number;
  /** How many of those ahead are not here. */
  away: number;
  estimate: readonly [number, number] | null;
}

/** The one line under an objective on the path. */
export function pathDetail(of: {
  state: CellStatus;
  cell: number;
  held: boolean;
  standing: Standing | null;
  by: string | undefined;
  /** Codes of what must be crossed first. */
  before: readonly string[];
  /** A press here that the store has not acknowledged: when it was made, and whether it is on its way. */
  unsent: { pressed: number; going: boolean } | null;
  feedback: boolean;
  now: number;
}): string {
  if (of.unsent)
    return of.unsent.going
      ? 'Sending your press'
      : `Press kept from ${timeOfDay(of.unsent.pressed)}`;
  if (of.held) return 'Your place is kept';
  switch (of.state) {
    case 'mastered': {
      const at = cellTime(of.cell);
      return at === null ? 'Crossed' : `Crossed ${dayInWords(at, of.now)}`;
    }
    case 'with':
      return of.by ? `With ${of.by}` : 'With a teacher';
    case 'ready':
      return `In line${of.standing ? ` · ${standingInWords(of.standing)}` : ''}`;
    case 'tried':
      return of.feedback ? 'Tried · feedback waiting' : 'Tried, not yet';
    case 'locked':
      return of.before.length ? `Opens after ${listed(of.before)}` : 'Opens later';
    default:
      return 'Open to you';
  }
}

function standingInWords({ place: at, away, estimate }: Standing): string {
  if (away > 0 && away === at - 1) return `${place(at)}, may be next`;
  const where = at === 1 ? 'next' : place(at);
  return estimate && at > 1 ? `${where}, about ${minutesInWords(estimate)}` : where;
}

/** How a place without a name is called: its table, or just somebody. */
export function neighbourLabel(entry: PathState['queue'][number]): string {
  if (entry.label) return entry.label;
  return entry.table === undefined ? 'Someone' : `Table ${entry.table}`;
}
