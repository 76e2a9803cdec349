import { say } from '../words/say.ts';

const small = [
  'nought',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];
/** A count in words up to twenty, in digits beyond: "nine", "34". */
export function inWords(count: number): string {
  return small[count] ?? String(count);
}

/** Words with a capital, to begin a sentence: "a teacher" is "A teacher". */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A count in words with a capital, to begin a sentence. */
export function inWordsCapital(count: number): string {
  return capital(inWords(count));
}

/** What stands after the digits of a place in line: 1 "st", 2 "nd", 11 "th". */
export function ordinalSuffix(place: number): string {
  return say('common.place-suffix', { place });
}

/** A place in line in words up to twelfth, beyond in digits: "second", "23rd". */
export function place(of: number): string {
  return say('common.places').split(' ')[of - 1] ?? say('common.place', { place: of });
}

/** One of several with the right word: plural(1, 'try', 'tries') is "1 try". */
export function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** An expected wait in words: [4, 4] "4 minutes", [3, 5] "3 to 5 minutes", [0, 1] "1 minute". */
export function minutesInWords([low, high]: readonly [number, number]): string {
  const from = Math.max(1, low);
  const to = Math.max(1, high);
  return from === to
    ? say('common.minutes', { count: from })
    : say('common.minutes-range', { from, to });
}

/** Names as one phrase: "Ada", "Ada and Bo", "Ada, Bo and Cy". */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
