import type { Choices } from '@threshold/shared/contract/choices.ts';
import { language, languageNames } from '@threshold/shared/contract/languages.ts';
import { say } from '../words/say.ts';

/** What somebody set for themselves, each as one says it; a choice that is kept and no longer offered is told as it is kept. */
export function choicesInWords(choices: Readonly<Record<string, string>>): string[] {
  return Object.entries(choices).map(
    ([name, value]) => words[name as keyof Choices]?.(value) ?? `${name}: ${value}`,
  );
}

const words: { readonly [C in keyof Required<Choices>]: (value: string) => string } = {
  language: (value) => {
    const known = language.safeParse(value);
    return say('school.file-language', {
      language: known.success ? languageNames[known.data] : value,
    });
  },
  sound: (value) => say(value === 'on' ? 'school.file-sound-on' : 'school.file-sound-off'),
  keys: (value) => say(value === 'on' ? 'school.file-keys-on' : 'school.file-keys-off'),
};
