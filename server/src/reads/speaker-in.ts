import type { Language } from '@threshold/shared/contract/languages.ts';

/** Who speaks in a sample, by the mark that the program's English samples have for them. */
const speakers: Partial<Record<Language, Partial<Record<string, string>>>> = {
  es: { T: 'D', S: 'E' },
  zh: { T: '师', S: '生' },
};

/** The mark of a speaker in a sample that was put into that language: docente, estudiante; 老师, 学生. Others keep theirs. */
export function speakerIn(language: Language, who: string): string {
  return speakers[language]?.[who] ?? who;
}
