import type { Language } from '@threshold/shared/contract/languages.ts';
import type { LetterWords } from '../screens/letters/letter-words.ts';
import { catalogs } from '../words/catalogs.server.ts';

/** What a letter says in each language, whichever the page around it speaks. These texts have no arguments. */
export function letterTexts(): Record<Language, LetterWords> {
  return { en: textsIn('en'), es: textsIn('es'), zh: textsIn('zh') };
}

function textsIn(language: Language): LetterWords {
  const texts = catalogs[language];
  return {
    hello: texts['family.letter-hello'],
    what: texts['family.letter-what'],
    how: texts['family.letter-how'],
    code: texts['family.letter-code'],
    qr: texts['family.letter-qr'],
  };
}
