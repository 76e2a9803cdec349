import { nameKey } from './name-key.ts';
import { nameWords } from './name-words.ts';

/** What stands before a family name and is part of it: "Le Gall", "de la Cruz", "van der Berg", "El Idrissi". */
const particles = new Set(
  (
    'le la les los las du de des del della delle dello di da do dos das d van von vom zu zum zur der den dem ter ten te ' +
    'el al ul as bin ibn bint abu mac mc st saint sainte san santa santo af av'
  ).split(' '),
);
/** What stands behind a name and is none of it. */
const endings = new Set('jr sr ii iii iv'.split(' '));
/** Between two family names, written small: "Ruiz y Pérez", "Costa e Silva". */
const joining = new Set(['y', 'e', 'i']);
/** Given names of two words that are said as one, as `nameKey` writes them; whoever is called María José is no María. */
const doubled = new Set(
  (
    'ana isabel,ana lucia,ana maria,ana sofia,carlos alberto,francisco javier,jose angel,jose antonio,jose ignacio,' +
    'jose luis,jose manuel,jose maria,jose miguel,jose ramon,juan antonio,juan carlos,juan diego,juan francisco,' +
    'juan ignacio,juan jose,juan manuel,juan pablo,luis angel,luis fernando,luis miguel,luz maria,marco antonio,' +
    'maria camila,maria elena,maria eugenia,maria fernanda,maria isabel,maria jose,maria luisa,maria paula,' +
    'maria teresa,maria victoria,miguel angel,pedro pablo,rosa maria,victor manuel'
  ).split(','),
);
/** Written whole, with a space or without: 李华 and 李 华 are one name, whose family name stands first. */
const ownScript =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\s・ー]+$/u;

/**
 * A name in its parts: the given name is the first word, the family name the last one with the particles before it, or both that "y" joins. Behind a given
 * name of two words that is known all is family name: José María Ñáñez Ruiz is José María Ñ. A guess, as for `shortName`. `initial` is the word whose letter stands for the family name: a particle where it is written large
 * ("Le Gall" is L.), else the word behind ("de la Cruz" is C.). Both are empty for a name of one word, and
 * for one in Chinese, Japanese or Korean signs.
 */
export function nameParts(name: string): {
  given: string;
  middle: string[];
  family: string[];
  initial: string;
} {
  const all = nameWords(name);
  if (ownScript.test(all.join(' ')))
    return { given: all.join(' '), middle: [], family: [], initial: '' };
  const words = all.length > 2 && endings.has(bare(all.at(-1)!)) ? all.slice(0, -1) : all;
  const own = words.length > 2 && doubled.has(nameKey(words.slice(0, 2).join(' '))) ? 2 : 1;
  const from = own > 1 ? own : familyFrom(words);
  const family = words.slice(from);
  const large = family.find((word) => /^\p{Lu}/u.test(word));
  return {
    given: words.slice(0, own).join(' '),
    middle: words.slice(own, from),
    family,
    initial: large ?? family.at(-1) ?? '',
  };
}

/** Where the family name begins; 1 at least. */
function familyFrom(words: readonly string[]): number {
  let from = Math.max(1, words.length - 1);
  for (;;) {
    if (from > 1 && particles.has(bare(words[from - 1]!))) from -= 1;
    else if (from > 2 && joining.has(words[from - 1]!)) from -= 2;
    else return from;
  }
}

function bare(word: string): string {
  return word.toLowerCase().replaceAll(/[.,’']/gu, '');
}
