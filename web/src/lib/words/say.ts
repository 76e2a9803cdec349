import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '@threshold/shared/contract/languages.ts';
import type { ArgumentsOf } from './arguments-of.ts';
import type { en } from './en.ts';
import type { Message } from './message.ts';
import { locales } from './locales.ts';

type Catalog = typeof en;

/** The name of a text. */
export type Word = keyof Catalog;

/** What a text asks for: nothing, or its arguments by name. */
type Given<K extends Word> =
  ArgumentsOf<Catalog[K]> extends never
    ? []
    : [values: Readonly<Record<ArgumentsOf<Catalog[K]>, string | number>>];

/** A language with the texts that are at hand in it. */
export interface Speaker {
  readonly language: Language;
  readonly messages: Partial<Record<string, Message>>;
  readonly formats: Map<string, IntlMessageFormat>;
}

let speaker: () => Speaker = () => {
  throw new Error('Nobody has said yet in which language to speak.');
};

/** From here on texts are said as that speaker says them. A server answers many people, so it is asked at every text. */
export function speakAs(who: () => Speaker): void {
  speaker = who;
}

/** The language in which texts are said now. */
export function spoken(): Language {
  return speaker().language;
}

/**
 * The text of that name in the language of whoever reads. Arguments are checked by the text's own words; a name in a script
 * that runs from right to left is set apart, and what it may hold of signs that turn a text is left out, so that it turns nothing
 * round about it.
 */
export function say<K extends Word>(name: K, ...given: Given<K>): string {
  const { language, messages, formats } = speaker();
  const message = messages[name];
  if (message === undefined) throw new Error(`The text ${name} is not at hand in ${language}.`);
  if (typeof message === 'string') return message;
  let format = formats.get(name);
  if (!format) formats.set(name, (format = new IntlMessageFormat(message, locales[language])));
  return String(format.format(apart(given[0] as Values | undefined)));
}

/** A stretch of a text; `strong` is what stands between <b> and </b> in the catalog, `lang` the language of an argument that has its own. */
export interface Stretch {
  readonly text: string;
  readonly strong: boolean;
  readonly lang?: string;
}

/** An argument in another language than the sentence it comes into, for `sayInParts`. `lang`: BCP 47; null is the page's own. */
export function inLanguage(text: string, lang: string | null): string {
  return lang === null ? text : `\u0003${lang}\u0004${text}\u0005`;
}

/** The same text as stretches, for texts of which a part is to be strong, or is in a language of its own. */
export function sayInParts<K extends Word>(name: K, ...given: Given<K>): Stretch[] {
  // U+0001 to U+0005 stand in no text, so they mark where the strong part and what is in another language begin and end.
  const marks = { b: (chunks: unknown[]) => `\u0001${chunks.join('')}\u0002` };
  const text = say(name, ...([{ ...given[0], ...marks }] as unknown as Given<K>));
  const stretches: Stretch[] = [];
  let strong = false;
  let lang: string | undefined;
  for (const piece of text.split(/([\u0001\u0002\u0005]|\u0003[^\u0004]*\u0004)/)) {
    if (piece === '\u0001' || piece === '\u0002') strong = piece === '\u0001';
    else if (piece === '\u0005') lang = undefined;
    else if (piece.startsWith('\u0003')) lang = piece.slice(1, -1);
    else if (piece !== '') stretches.push({ text: piece, strong, ...(lang ? { lang } : {}) });
  }
  return stretches;
}

type Values = Record<string, string | number>;

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
/** Signs that turn round what follows, or end a setting apart; no name needs one, and one would reach beyond its own end. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

function apart(values: Values | undefined): Values | undefined {
  if (!values) return values;
  const set: Values = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value !== 'string') set[name] = value;
    else {
      const plain = value.replace(turning, '');
      set[name] = rightToLeft.test(plain) ? `\u2068${plain}\u2069` : plain;
    }
  }
  return set;
}
