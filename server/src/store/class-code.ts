import { randomInt } from 'node:crypto';

/** Without vowels no code is a word, and none is rude; letters and digits stand apart, so 0 and O cannot be confused. */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';

/** A class code that nobody can foresee: four letters and two digits, one of 18 million. */
export function newClassCode(): string {
  const letters = Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]);
  return `${letters.join('')}${randomInt(10, 100)}`;
}
