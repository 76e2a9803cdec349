import type { PathLevel } from '../student-props.ts';
import { inWords, inWordsCapital } from '../../components/words-for-numbers.ts';

/** How far along, in one plain sentence: "Nine crossed, fifteen to go." */
export function howFar(levels: readonly PathLevel[]): string {
  const all = levels.flatMap((level) => level.objectives);
  const crossed = all.filter((objective) => objective.state === 'mastered').length;
  if (all.length === 0) return 'Nothing on this path yet.';
  if (crossed === all.length) return `All ${inWords(crossed)} crossed.`;
  if (crossed === 0) return `${inWordsCapital(all.length)} to go.`;
  return `${inWordsCapital(crossed)} crossed, ${inWords(all.length - crossed)} to go.`;
}

/** What a level's row says: "all 4 crossed", "1 of 4", "4 ahead". */
export function levelCount(level: PathLevel): string {
  const crossed = level.objectives.filter((objective) => objective.state === 'mastered').length;
  if (crossed === level.objectives.length) return `all ${crossed} crossed`;
  if (level.objectives.every((objective) => objective.state === 'locked')) {
    return `${level.objectives.length} ahead`;
  }
  return `${crossed} of ${level.objectives.length}`;
}

/** The objective before which the line is drawn: the first that is not mastered. Null at the end. */
export function firstAhead(levels: readonly PathLevel[]): number | null {
  const ahead = levels
    .flatMap((level) => level.objectives)
    .find((objective) => objective.state !== 'mastered');
  return ahead?.id ?? null;
}
