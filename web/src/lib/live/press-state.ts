import type { Elsewhere, PathState } from '@threshold/shared/contract/snapshots.ts';
import { cellTime, isMastered, isTried } from '@threshold/shared/domain/mastery.ts';
import { classTitle } from '../components/class-title.ts';
import { dayInWords } from '../components/day-in-words.ts';
import type { PressState } from '../screens/student-props.ts';
import type { TracksIndex } from './tracks-index.ts';

const MINUTE = 60_000;

/**
 * Whether Ready can be pressed at an objective, and why not, as the store will judge it (rule A2). `now` is the store's
 * clock, `ahead` what it is ahead of this device's; `unsent` the objectives pressed on this device and not acknowledged.
 */
export function pressState(
  objective: number,
  of: {
    path: PathState;
    tracks: TracksIndex;
    unsent: readonly number[];
    /** What is open in other classes: one press an objective, and they count. Rule A1. */
    elsewhere: readonly Elsewhere[];
    now: number;
    ahead: number;
  },
): PressState {
  const { path, tracks, unsent, elsewhere, now, ahead } = of;
  const { cells, line, settings, mine } = path;
  const cell = cells[objective] ?? 0;
  if (unsent.includes(objective)) return { state: 'sending' };
  if (isMastered(cell)) return { state: 'mastered', day: dayInWords(cellTime(cell)!, now) };
  const other = elsewhere.find((one) => one.objective === objective);
  if (other) return { state: 'elsewhere', at: other.state, ...whereOf(other) };
  const missing = needed(objective, path, tracks);
  if (missing.length > 0 && !path.opened.includes(objective))
    return { state: 'locked', needs: missing.map((need) => tracks.label(need)) };
  if (line.state === 'closing' || line.state === 'closed') return { state: 'line-closed' };
  if (Object.keys(mine).length + elsewhere.length + unsent.length >= settings.maxOpen) {
    const [first] = elsewhere;
    return { state: 'enough-open', max: settings.maxOpen, ...(first && { in: whereOf(first) }) };
  }
  const until = isTried(cell) ? cellTime(cell)! + settings.coolDown * MINUTE : 0;
  if (settings.coolDown > 0 && until > now) return { state: 'cool-down', until: until - ahead };
  return { state: 'open', again: isTried(cell) };
}

/** The other class, opened at that objective. */
function whereOf({ section, objective }: Elsewhere) {
  return { name: classTitle(section), href: `/path/${section.id}?objective=${objective}` };
}

/** What must still be crossed before an objective opens. */
export function needed(objective: number, path: PathState, tracks: TracksIndex): number[] {
  const { needs } = tracks.find(objective)!;
  return needs.filter((need) => !isMastered(path.cells[need] ?? 0));
}
