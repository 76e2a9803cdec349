import type { PathState, Result } from '@threshold/shared/contract/snapshots.ts';

/** What happened to a student that must come into sight, whatever they were looking at. */
export type StudentMoment =
  | { what: 'called'; objective: number }
  | { what: 'result'; objective: number }
  /** Taken back: they are told that it was a slip (rule A8). */
  | { what: 'slip'; objective: number; also: number[]; by: string }
  /** The help they asked for was closed. */
  | { what: 'helped' };

/** What happened from one state of a path to a later one, in the order in which it is to be shown. */
export function momentsBetween(before: PathState, after: PathState): StudentMoment[] {
  if (before === after) return [];
  const moments: StudentMoment[] = [];
  for (const result of after.results) {
    const was = before.results.find((one) => indexOf(one) === indexOf(result));
    const objective = result.scores[0]!.objective;
    const also = result.scores.slice(1).map((score) => score.objective);
    if (result.slip && was && !was.slip)
      moments.push({ what: 'slip', objective, also, by: result.by });
    if (!result.slip && !was) moments.push({ what: 'result', objective });
  }
  for (const own of Object.values(after.mine)) {
    if (own.state === 'claimed' && before.mine[own.attempt]?.state !== 'claimed')
      moments.push({ what: 'called', objective: own.objective });
  }
  if (before.help && !after.help) moments.unshift({ what: 'helped' });
  return moments;
}

/** A result is known by the index of its first score. */
export function indexOf(result: Result): number {
  return result.scores[0]!.index;
}
