import type { CellProblem, DayOrder } from '../contract/observed.ts';
import { isFraction } from './level-mark.ts';
import { FIRST_DAY } from './limits.ts';
import { nameKey } from './name-key.ts';
import { observedDay } from './observed-day.ts';

/** What a cell says of one student and one objective. `day` null: ticked, on no day of its own. `fraction`: unless it is a mark. */
export type ReadCell =
  | { says: 'nothing' | 'not-yet' }
  | { says: 'mastered'; day: string | null; order?: DayOrder; fraction?: true }
  | { says: 'either'; days: Record<DayOrder, string>; fraction?: true }
  | { says: 'problem'; why: CellProblem };

const words = (list: string) => new Set(list.split(' '));
const ticks = words(
  '✓ ✔ ✅ ☑ ☒ × ● • ★ ⭐ x xx 1 y yes true t ok done m mastered met si s sí verdadero logrado dominado ja oui sì sim tak ano igen evet da acquis erreicht bestanden zaliczone 是 对 已掌握 掌握 通过 ✓️ ✔️ ☑️',
);
const notYets = words(
  '✗ ✘ ❌ ☐ ○ 0 n no false f ny notyet falso nein non nie não nee ne nem nej hayır 否 还没 还没有 未掌握 尚未掌握',
);
const notYetPhrases = new Set([
  'not yet',
  'todavia no',
  'aun no',
  'en proceso',
  'in progress',
  'noch nicht',
  'nicht erreicht',
  'pas encore',
  'non acquis',
  'ainda nao',
  'non ancora',
  'nog niet',
  'jeszcze nie',
]);
/** Holds a place and says nothing. */
const blanks = words('- – — . / … n/a na');
/** A tick with its day behind it, "✓ 14 Sep". */
const tickBefore = /^(?:[✓✔✅☑●•×]\ufe0f?|[xX](?= ))\s*(?=\d|\p{L})/u;

/** Reads one cell. `today` and the days it answers are YYYY-MM-DD at school. Rule T10. */
export function readCell(text: string, today: string): ReadCell {
  const said = text.trim();
  const word = said.toLowerCase();
  if (said === '' || blanks.has(word)) return { says: 'nothing' };
  if (ticks.has(word)) return { says: 'mastered', day: null };
  if (notYets.has(word) || notYetPhrases.has(nameKey(said))) return { says: 'not-yet' };
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
