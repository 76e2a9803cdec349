import type { CellProblem, DayOrder } from '../contract/observed.ts';
import { isFraction } from './level-mark.ts';
import { FIRST_DAY } from './limits.ts';
import { observedDay } from './observed-day.ts';
import { isNotYet, isTick } from './tick-words.ts';

/** What a cell says of one student and one objective. `day` null: ticked, on no day of its own. `fraction`: unless it is a mark. */
export type ReadCell =
  | { says: 'nothing' | 'not-yet' }
  | { says: 'mastered'; day: string | null; order?: DayOrder; fraction?: true }
  | { says: 'either'; days: Record<DayOrder, string>; fraction?: true }
  | { says: 'problem'; why: CellProblem };

/** Holds a place and says nothing. */
const blanks = new Set('- – — . / … n/a na'.split(' '));
/** A tick with its day behind it, "✓ 14 Sep". */
const tickBefore = /^(?:[✓✔✅☑●•×]\ufe0f?|[xX](?= ))\s*(?=\d|\p{L})/u;

/** Reads one cell. `today` and the days it answers are YYYY-MM-DD at school. Rule T10. */
export function readCell(text: string, today: string): ReadCell {
  const said = text.trim();
  if (said === '' || blanks.has(said.toLowerCase())) return { says: 'nothing' };
  if (isTick(said)) return { says: 'mastered', day: null };
  if (isNotYet(said)) return { says: 'not-yet' };
  const read = observedDay(said.replace(tickBefore, ''), today);
  const fraction = isFraction(said);
  if (fraction && (read === null || read === 'no-such-day'))
    return { says: 'problem', why: 'level' };
  const perhaps = fraction ? { fraction } : {};
  if (read === null) return { says: 'problem', why: 'not-understood' };
  if (read === 'no-such-day') return { says: 'problem', why: read };
  if ('either' in read) return { says: 'either', days: read.either, ...perhaps };
  const why = dayProblem(read.day, today);
  return why ? { says: 'problem', why } : { says: 'mastered', ...read, ...perhaps };
}

/** Why a score may not bear that day; null where it may. */
export function dayProblem(day: string, today: string): CellProblem | null {
  return day > today ? 'future' : day < FIRST_DAY ? 'too-old' : null;
}
