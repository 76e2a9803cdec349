import type { en } from './en.ts';

/** What a translation holds: every text of the English catalog and no other. */
export type Translated = Readonly<Record<keyof typeof en, string>>;

/** The same for one area. */
export type AreaIn<English extends object> = Readonly<Record<keyof English, string>>;
