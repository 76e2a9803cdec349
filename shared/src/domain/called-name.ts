import { nameParts } from './family-name.ts';

/** What a name on a class's screens is made from. `called` is what the class says, where the person or school set it. */
export interface Named {
  name: string;
  called?: string;
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A text in the letters that its script counts: an accent, a joined sign, is part of its letter. */
export function graphemes(text: string): string[] {
  return Array.from(letters.segment(text), ({ segment }) => segment);
}

/**
 * A first name and the family name's initial, a letter as its script counts it: a guess, right where the given name stands first and is
 * one word or of those known to be two. A name of one word, or in Chinese, Japanese or Korean signs, stays whole. Rule P7.
 */
export function shortName(name: string): string {
  const { given, family, initial } = nameParts(name);
  return family.length === 0 ? given : `${given} ${firstLetter(initial)}.`;
}

/** A word's first letter: marks before it, an apostrophe or a bracket, are no initial; without any letter the first sign is. Empty for an empty word. */
export function firstLetter(word: string): string {
  let first = '';
  for (const { segment } of letters.segment(word)) {
    // \p{Lm} is left out: an okina is written before the letter that people call the initial.
    if (/^[\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{N}]/u.test(segment)) return segment;
    first ||= segment;
  }
  return first;
}

/**
 * A student's name as the class says it and as classmates and the wall may see it: `called`, else the short name. Never a
 * full name of several words, even where somebody entered it as `called`. Rules P1, P2.
 */
export function calledName({ name, called }: Named): string {
  const said = spaced(called ?? '');
  const whole = said.includes(' ') && said.toLowerCase() === spaced(name).toLowerCase();
  return said === '' || whole ? shortName(name) : said;
}

/** What one says to the student's face: the name as the class says it, without the initial behind it. */
export function givenName(person: Named): string {
  const words = calledName(person).split(' ');
  return words.length > 1 && words.at(-1)!.endsWith('.')
    ? words.slice(0, -1).join(' ')
    : words.join(' ');
}

/** A teacher's name as students say it: "Ms. Ortiz", "Zhou Laoshi". */
export function staffName({ name, called }: Named): string {
  return spaced(called ?? '') || name;
}

function spaced(name: string): string {
  return name.trim().replaceAll(/\s+/gu, ' ');
}
