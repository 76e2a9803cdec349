import type { Outcome } from '@threshold/shared/contract/ids.ts';
import type { ObjectiveContent } from '../tracks/track-content.ts';
import type { Seeded } from './seeded.ts';

/** Where a student is to stand in the end, by objective codes. What is in neither list was never tried. */
export interface Target {
  mastered: readonly string[];
  /** Tried, and not yet. */
  tried: readonly string[];
  /** Opened for this student by a teacher, whatever stands before them. */
  opened: readonly string[];
  /** How many of the crossings are to be the last of all, each a sitting of its own; 0 unless given. */
  lately?: number;
  /** The very last crossing; unless given, one that nothing else stands on. */
  last?: string;
}

/** One sitting a student is to have: a press, or something a teacher observed (rule A9). */
export interface PlannedSitting {
  kind: 'press' | 'observed';
  code: string;
  outcome: Outcome;
  /** Mastered in the same sitting (rule A7). */
  also: string[];
}

const FIRST_TRY_FAILS = 0.34;
const SECOND_TRY_FAILS = 0.18;
const OBSERVED = 0.06;
const ALSO = 0.07;

/**
 * The sittings that lead a student from nothing to the target, in order. A press needs what stands before its objective
 * (rule A2), so what cannot have been pressed was observed.
 */
export function planStudent(
  target: Target,
  objectives: readonly ObjectiveContent[],
  chance: Seeded,
): PlannedSitting[] {
  const done = new Set<string>();
  const sittings: PlannedSitting[] = [];
  const last = target.last ?? (target.lately ? leaf(target, objectives) : undefined);
  const tried = [...target.tried];
  const canPress = (code: string) =>
    target.opened.includes(code) ||
    objectives.find((one) => one.code === code)!.requires.every((needed) => done.has(needed));

  const sitTried = () => {
    for (const code of tried.filter(canPress)) {
      tried.splice(tried.indexOf(code), 1);
      sittings.push({ kind: 'press', code, outcome: 'not-yet', also: [] });
      if (chance.chance(SECOND_TRY_FAILS)) sittings.push({ ...sittings.at(-1)! });
    }
  };
  const rest = objectives
    .map((one) => one.code)
    .filter((code) => target.mastered.includes(code) && code !== last);
  if (last !== undefined) rest.push(last);
  while (rest.length > 0) {
    const able = rest.filter((code) => code !== last && canPress(code)).slice(0, 2);
    const code = able.length > 0 ? chance.pick(able) : rest[0]!;
    rest.splice(rest.indexOf(code), 1);
    sittings.push(...cross(code, canPress(code), chance));
    done.add(code);
    if (rest.length < 2) sitTried();
  }
  sitTried();
  if (tried.length > 0) throw new RangeError(`cannot have been tried: ${tried.join()}`);
  return merged(sittings, target.lately ?? 0, chance);
}

/** The furthest crossing that nothing else of the target needs. */
function leaf({ mastered, tried }: Target, objectives: readonly ObjectiveContent[]): string {
  const needed = objectives
    .filter((one) => mastered.includes(one.code) || tried.includes(one.code))
    .flatMap((one) => one.requires);
  const found = mastered.findLast((code) => !needed.includes(code));
  if (found === undefined) throw new RangeError('every crossing is needed by another one');
  return found;
}

/** Zero to two not yets, then mastered. */
function cross(code: string, pressed: boolean, chance: Seeded): PlannedSitting[] {
  const sitting = { code, also: [] };
  if (!pressed || chance.chance(OBSERVED)) {
    return [{ ...sitting, kind: 'observed', outcome: 'mastered' }];
  }
  const list: PlannedSitting[] = [{ ...sitting, kind: 'press', outcome: 'mastered' }];
  if (chance.chance(FIRST_TRY_FAILS)) {
    list.unshift({ ...sitting, kind: 'press', outcome: 'not-yet' });
    if (chance.chance(SECOND_TRY_FAILS)) list.unshift({ ...list[0]! });
  }
  return list;
}

/** Now and then two crossings in a row were one sitting; the last `alone` crossings never. */
function merged(
  sittings: readonly PlannedSitting[],
  alone: number,
  chance: Seeded,
): PlannedSitting[] {
  const end = tailStart(sittings, alone);
  const list: PlannedSitting[] = [];
  sittings.forEach((sitting, place) => {
    const before = list.at(-1);
    const crossedBefore = before && crossedByPress(before) && before.also.length === 0;
    const both = crossedBefore && crossedByPress(sitting) && place < end;
    if (both && chance.chance(ALSO)) before.also.push(sitting.code);
    else list.push({ ...sitting, also: [] });
  });
  return list;
}

function crossedByPress({ kind, outcome }: PlannedSitting): boolean {
  return kind === 'press' && outcome === 'mastered';
}

/** Where the last `count` crossings begin; the list's end for none. */
export function tailStart(sittings: readonly PlannedSitting[], count: number): number {
  let left = count;
  let start = sittings.length;
  while (left > 0 && start > 0) {
    start -= 1;
    if (sittings[start]!.outcome === 'mastered') left -= 1;
  }
  return start;
}

/** A target that a student of that reach (0 to 1 of the track) may well stand at. */
export function inventTarget(
  objectives: readonly ObjectiveContent[],
  reach: number,
  chance: Seeded,
): Target {
  const mastered: string[] = [];
  const open = () =>
    objectives.filter(
      (one) =>
        !mastered.includes(one.code) && one.requires.every((needed) => mastered.includes(needed)),
    );
  const count = Math.round(reach * objectives.length);
  while (mastered.length < count) mastered.push(chance.pick(open().slice(0, 3)).code);
  const tried = open()
    .slice(0, 4)
    .map((one) => one.code)
    .filter(() => chance.chance(0.3));
  return { mastered, tried, opened: [] };
}
