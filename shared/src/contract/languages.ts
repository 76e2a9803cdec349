import { z } from 'zod';

/** The languages of the screens; the first is where a text begins. */
export const languages = ['en', 'es', 'zh'] as const;

export type Language = (typeof languages)[number];

export const language = z.enum(languages);

/** The cookie of a browser on which somebody chose a language before they came in. */
export const LANGUAGE_COOKIE = 'language';

/** Each language as its own speakers call it. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  zh: '中文',
};
