import { randomInt } from 'node:crypto';

/** Without vowels no code is a word; without L and Q no letter is taken for another, and none for a digit. */
export const FAMILY_LETTERS = 'BCDFGHJKMNPRSTVWXZ';
const LENGTH = 12;

/** A family's code that nobody can foresee: twelve letters, one of 10^15, so 50 bits. */
export function newFamilyCode(): string {
  return Array.from(
    { length: LENGTH },
    () => FAMILY_LETTERS[randomInt(FAMILY_LETTERS.length)],
  ).join('');
}
