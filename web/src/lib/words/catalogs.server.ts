import { parse } from '@formatjs/icu-messageformat-parser';
import { type Language, languages } from '@threshold/shared/contract/languages.ts';
import type { Area } from './areas.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { Message } from './message.ts';
import type { Speaker } from './say.ts';
import { zh } from './zh.ts';

/** All texts as they are written, by language. */
export const catalogs: Readonly<Record<Language, Readonly<Record<keyof typeof en, string>>>> = {
  en,
  es,
  zh,
};

const read = (text: string): Message => (/[{}<']/.test(text) ? parse(text) : text);

/** Everybody who speaks here, with the whole catalog. */
export const speakers = Object.fromEntries(
  languages.map((language): [Language, Speaker] => {
    const written = Object.entries(catalogs[language]);
    const messages = Object.fromEntries(written.map(([name, text]) => [name, read(text)]));
    return [language, { language, messages, formats: new Map() }];
  }),
) as Readonly<Record<Language, Speaker>>;

/** The texts of those areas, as a page gets them. */
export function textsOf(language: Language, areas: readonly Area[]): Record<string, Message> {
  const { messages } = speakers[language];
  return Object.fromEntries(
    Object.entries(messages).filter(([name]) => areas.includes(name.split('.')[0] as Area)),
  ) as Record<string, Message>;
}
