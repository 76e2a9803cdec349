import type { PersonName } from '../../components/person-name.ts';
import { isWide, letterWidth } from './letter-width.ts';

/** From the largest letters to the smallest; the style sheet of a card has a size for each. */
export type NameSize = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** How wide a name of that size may be in all and in one word, in letters. In the smaller sizes a longer word breaks. */
const most = [
  { all: 26, word: 11.5 },
  { all: 44, word: 14.5 },
  { all: 68, word: 17.5 },
  { all: 98, word: 21.5 },
  { all: 170, word: Infinity },
  { all: 290, word: Infinity },
] as const;

/**
 * How large a name can be on a card of paper: as large as it is read from a desk away, and never so large that the card cuts
 * it off. Paper has no script that could measure, so letters are counted.
 */
function nameSize({ own, latin }: PersonName): NameSize {
  const whole = [own ?? '', latin].join(' ').trim();
  // Signs written without spaces break anywhere.
  const words = whole.split(/[\s-]+/u).map((word) => (isWide(word) ? 2 : letterWidth(word)));
  const [all, word] = [letterWidth(whole), Math.max(...words)];
  const fits = most.findIndex((size) => all <= size.all && word <= size.word);
  return (fits === -1 ? most.length + 1 : fits + 1) as NameSize;
}

/** Of how many names the size is one: three of four. */
const MOST_OF = 0.75;

/**
 * The sizes of names that are printed together, in their order: one for all of them, the largest in which most can stand, and
 * a smaller one only where a name needs it.
 */
export function namesInOneSize(names: readonly PersonName[]): readonly NameSize[] {
  const own = names.map(nameSize);
  const shared = own.toSorted((a, b) => a - b)[Math.ceil(MOST_OF * own.length) - 1] ?? 1;
  return own.map((size) => (size > shared ? size : shared));
}
