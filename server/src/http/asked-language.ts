import type { Request } from 'express';
import {
  language,
  LANGUAGE_COOKIE,
  type Language,
  languages,
} from '@threshold/shared/contract/languages.ts';
import { holder } from '../store/session-store.ts';
import { cookieOf } from './cookie-of.ts';

/** The language in which a request is answered: what its person chose for themselves, else what it asks for. */
export function languageOf(request: Request): Language {
  const who = request.session ? holder(request.session) : null;
  return who?.choices?.language ?? askedLanguage(request);
}

/**
 * The language of whoever has chosen none for themselves: what was chosen on this browser, else of our languages the one it
 * asks for first, else English.
 */
export function askedLanguage(request: Request): Language {
  const chosen = language.safeParse(cookieOf(request, LANGUAGE_COOKIE));
  if (chosen.success) return chosen.data;
  const best = request.acceptsLanguages(...languages);
  return languages.find((one) => one === best) ?? 'en';
}
