/** What stands before a family name and is part of it: "Le Gall", "de la Cruz", "van der Berg", "El Idrissi". */
const particles = new Set(
  (
    'le la les los las du de des del della delle dello di da do dos das d van von vom zu zum zur der den dem ter ten te ' +
    'el al ul as bin ibn bint abu mac mc st saint sainte san santa santo af av'
  ).split(' '),
);
/** What stands behind a name and is none of it. */
const endings = new Set('jr sr ii iii iv'.split(' '));

/**
 * A name in its parts: the given name is the first word, the family name the last one with the particles before it. A guess,
 * as for `shortName`. `initial` is the word whose letter stands for the family name: a particle where it is written large
 * ("Le Gall" is L.), else the word behind ("de la Cruz" is C.). Both are empty for a name of one word.
 */
export function nameParts(name: string): {
  given: string;
  middle: string[];
  family: string[];
  initial: string;
} {
  const all = name.trim().split(/\s+/u);
  const words = all.length > 2 && endings.has(bare(all.at(-1)!)) ? all.slice(0, -1) : all;
  let from = Math.max(1, words.length - 1);
  while (from > 1 && particles.has(bare(words[from - 1]!))) from -= 1;
  const family = words.slice(from);
  const large = family.find((word) => /^\p{Lu}/u.test(word));
  return {
    given: words[0]!,
    middle: words.slice(1, from),
    family,
    initial: large ?? family.at(-1) ?? '',
  };
}

function bare(word: string): string {
  return word.toLowerCase().replaceAll(/[.,’']/gu, '');
}
