import { z } from 'zod';

/** The languages of the screens; the first is where a text begins. */
export const languages = ['en', 'es', 'zh'] as const;

export type Language = (typeof languages)[number];

export const language = z.enum(languages);

/** Each language as its own speakers call it. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  zh: '中文',
};
