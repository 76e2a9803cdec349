import { inWords, inWordsCapital } from '../../words/formats.ts';
import { say } from '../../words/say.ts';
import type { PathLevel } from '../student-props.ts';

/** How far along, in one plain sentence: "Nine crossed, fifteen to go." */
export function howFar(levels: readonly PathLevel[]): string {
  const all = levels.flatMap((level) => level.objectives);
  const crossed = all.filter((objective) => objective.state === 'mastered').length;
  const left = all.length - crossed;
  if (all.length === 0) return say('student.no-path');
  if (left === 0) return say('student.all-crossed', { count: crossed, word: inWords(crossed) });
  if (crossed === 0)
    return say('student.none-crossed', { count: left, word: inWordsCapital(left) });
  return say('student.how-far', {
    crossedCount: crossed,
    crossed: inWordsCapital(crossed),
    leftCount: left,
    left: inWords(left),
  });
}

/** What a level's row says: "all 4 crossed", "1 of 4", "4 ahead". */
export function levelCount(level: PathLevel): string {
  const count = level.objectives.length;
  const crossed = level.objectives.filter((objective) => objective.state === 'mastered').length;
  if (crossed === count) return say('student.level-all', { count });
  if (level.objectives.every((objective) => objective.state === 'locked'))
    return say('student.level-ahead', { count });
  return say('student.level-some', { crossed, count });
}

/** The objective before which the line is drawn: the first that is not mastered. Null at the end. */
export function firstAhead(levels: readonly PathLevel[]): number | null {
  const ahead = levels
    .flatMap((level) => level.objectives)
    .find((objective) => objective.state !== 'mastered');
  return ahead?.id ?? null;
}
