import { firstLetter } from './called-name.ts';
import { nameWords } from './name-words.ts';

/** What stands before a name and is none of it, without its full stop. Not what is as often a given name: Don, Dean, Rose. */
const titles = new Set(
  (
    'mr mrs ms miss mx dr prof professor coach sir madam sr sra srta señor señora señorita profe maestro maestra ' +
    'mme mlle monsieur madame herr frau whaea matua'
  ).split(' '),
);
/** What stands behind one. */
const endings = new Set('jr sr ii iii iv phd laoshi sensei'.split(' '));

/**
 * The initials that a person's record keeps, made when they are named and nowhere else: the first letters of the first and the last word,
 * as scripts count letters. Titles are no part of it: Dr. Yazzie is Y. One word has one letter, 王小明 is 王. A word without letters,
 * a drawing or a dash, and what stands in brackets count only where there is no other.
 */
export function initialsOf(name: string): string {
  const own = withoutTitles(nameWords(name.normalize('NFC')));
  const ends = own.length > 1 ? [own[0]!, own.at(-1)!] : own;
  return ends.map((word) => firstLetter(word).toUpperCase()).join('');
}

/** All of them where nothing else would be left: whoever is called Coach is. */
function withoutTitles(words: string[]): string[] {
  const bare = words.map((word) => word.toLowerCase().replaceAll(/[.,]/gu, ''));
  const first = bare.findIndex((word) => !titles.has(word));
  const last = bare.findLastIndex((word) => !endings.has(word));
  return first < 0 || last < first ? words : words.slice(first, last + 1);
}
