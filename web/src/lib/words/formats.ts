import { locales } from './locales.ts';
import { say, spoken } from './say.ts';

const made = new Map<string, Intl.DateTimeFormat>();

function date(at: number, options: Intl.DateTimeFormatOptions): string {
  const locale = locales[spoken()];
  const key = locale + JSON.stringify(options);
  let format = made.get(key);
  if (!format) made.set(key, (format = new Intl.DateTimeFormat(locale, options)));
  return format.format(at);
}

/** The time of day on this device, "10:46". Unit in: epoch ms, as for all below. */
export function timeOfDay(at: number): string {
  return date(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** The day of the week, "Tuesday", "martes", "星期二". */
export function weekday(at: number): string {
  return date(at, { weekday: 'long' });
}

/** Day and month, "12 Nov", "12 nov", "11月12日". */
export function shortDate(at: number): string {
  return date(at, { day: 'numeric', month: 'short' });
}

/** A date by those parts, where none of the forms above is meant. */
export function dateBy(at: number, options: Intl.DateTimeFormatOptions): string {
  return date(at, options);
}

/** A whole number with its groups, "12,345". */
export function wholeNumber(count: number): string {
  return Math.round(count).toLocaleString(locales[spoken()]);
}

/** A number with so many decimals, "1.8". */
export function decimal(value: number, digits: number): string {
  const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return value.toLocaleString(locales[spoken()], format);
}

/** A share with one decimal, "61.4%". Unit in: 0 to 1. */
export function percent(share: number): string {
  const format = { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
  return share.toLocaleString(locales[spoken()], format);
}

/** Names as one phrase: "Ada", "Ada and Bo", "Ada, Bo and Cy". */
export function listed(names: readonly string[]): string {
  return new Intl.ListFormat(locales[spoken()], { type: 'conjunction' }).format(names);
}

/** What stands between two whole sentences: Chinese, whose full stop brings its own room, sets them without a space. */
export function sentenceGap(): string {
  return spoken() === 'zh' ? '' : ' ';
}

/** Whole sentences one after the other, as the language sets them; empty ones are left out. */
export function sentences(...said: string[]): string {
  return said.filter((one) => one !== '').join(sentenceGap());
}

/** A count in words where the language writes small ones so ("nine"), in digits beyond. */
export function inWords(count: number): string {
  return say('common.small-numbers').split(' ')[count] ?? wholeNumber(count);
}

/** The same, to begin a sentence: "Nine". */
export function inWordsCapital(count: number): string {
  return capital(inWords(count));
}

/** Words with a capital, to begin a sentence: "a teacher" is "A teacher". */
export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase(locales[spoken()]) + words.slice(1);
}

/** A place in line in words up to twelfth, beyond in digits: "second", "23rd". */
export function place(of: number): string {
  return say('common.places').split(' ')[of - 1] ?? say('common.place', { place: of });
}

/** What stands after the digits of a place in line: 1 "st", 2 "nd", 11 "th". */
export function ordinalSuffix(of: number): string {
  return say('common.place-suffix', { place: of });
}

/** An expected wait in words: [4, 4] "4 minutes", [3, 5] "3 to 5 minutes", [0, 1] "1 minute". */
export function minutesInWords([low, high]: readonly [number, number]): string {
  const from = Math.max(1, low);
  const to = Math.max(1, high);
  return from === to
    ? say('common.minutes', { count: from })
    : say('common.minutes-range', { from, to });
}
