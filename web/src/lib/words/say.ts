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

/** A stretch of a text; `strong` is what stands between <b> and </b> in the catalog. */
export interface Stretch {
  readonly text: string;
  readonly strong: boolean;
}

/** The same text as stretches, for texts of which a part is to be strong. */
export function sayInParts<K extends Word>(name: K, ...given: Given<K>): Stretch[] {
  // U+0001 and U+0002 stand in no text, so they mark where the strong part begins and ends.
  const marks = { b: (chunks: unknown[]) => `\u0001${chunks.join('')}\u0002` };
  const text = say(name, ...([{ ...given[0], ...marks }] as unknown as Given<K>));
  return text
    .split(/(\u0001[^\u0002]*\u0002)/)
    .filter((part) => part !== '')
    .map((part) => ({
      text: part.replace(/[\u0001\u0002]/g, ''),
      strong: part.startsWith('\u0001'),
    }));
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
