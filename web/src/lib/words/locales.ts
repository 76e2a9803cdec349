import type { Language } from '@threshold/shared/contract/languages.ts';

/** How dates, numbers and plurals go in each language. */
export const locales: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  es: 'es-419',
  zh: 'zh-Hans',
};
