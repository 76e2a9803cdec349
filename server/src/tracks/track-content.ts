import type { Language } from '@threshold/shared/contract/languages.ts';
import type { FamilyWords, HomeTips } from '@threshold/shared/contract/records.ts';

/**
 * One turn of a sample.
 * `who`: 'T' teacher, 'E' estudiante (Spanish) or 'S' student (other tracks), '' for a narration.
 * Words that make the difference stand in [square brackets]; nothing else uses brackets.
 */
export type ExemplarLine = { who: string; text: string };

/**
 * Something to hear or to see, from this site (`web/static`), or to open elsewhere, by https.
 * `seconds`: whole seconds. `alt`: what is to be seen, for whoever does not see it.
 */
export type ExemplarMedia =
  | { kind: 'audio'; href: string; label: string; seconds: number }
  | { kind: 'image'; href: string; label: string; alt: string }
  | { kind: 'link'; href: string; label: string };

/** `meets`: indices (from 0) of the criteria the sample meets. Over meets all, short misses at least one. */
export type Exemplar = {
  side: 'short' | 'over';
  lines: ExemplarLine[];
  why: string;
  meets: number[];
  media?: ExemplarMedia;
};

export type Practice = {
  kind: 'listen' | 'read' | 'partner' | 'watch' | 'write' | 'do';
  title: string;
  note: string;
};

/** Unit of `minutes`: whole minutes for one student, greeting to decision. */
export type WayToDemonstrate = { kind: string; what: string; minutes: number };

export type ObjectiveContent = {
  code: string;
  title: string;
  statement: string;
  threshold: string;
  criteria: string[];
  exemplars: [short: Exemplar, over: Exemplar];
  asks: string[];
  practice: [Practice, Practice];
  ways: WayToDemonstrate[];
  /** Codes of objectives in the same track. */
  requires: string[];
};

export type LevelContent = { title: string; short: string; objectives: ObjectiveContent[] };

/** Something in the languages of families that the track itself is not written in. */
type ForFamilies<Words> = { es: Words; zh: Words };

/** What a family can do at home, and the objective in words for families. */
export type ObjectiveForFamilies = {
  home: Record<Language, HomeTips>;
  families: ForFamilies<FamilyWords>;
};

/** A level in words for families; its objectives by their codes. */
export type LevelForFamilies = {
  title: ForFamilies<string>;
  objectives: Record<string, ObjectiveForFamilies>;
};

/**
 * All that a student reads of an objective and its family does not, in one language and said to the student, and samples, which
 * both read; an objective has the whole of it or nothing. Everything is in the order of what it stands for.
 */
export interface StudentWords {
  threshold: string;
  criteria: string[];
  practice: { title: string; note: string }[];
  ways: { kind: string; what: string }[];
  /** Their lines, marked as those are. Only where the samples are not in the language that is learned: that one stays. */
  samples?: { short: string[]; over: string[] };
}

/** By the codes of objectives; those that nothing was written of yet are not there. */
export type ObjectivesForStudents = Partial<Record<string, StudentWords>>;

/** In the languages that a track is not written in. */
export interface LevelForStudents {
  es: ObjectivesForStudents;
  zh: ObjectivesForStudents;
}

/** A level with what families read of it. */
export type WholeLevel = Omit<LevelContent, 'objectives'> & {
  families: ForFamilies<string>;
  objectives: (ObjectiveContent & ObjectiveForFamilies)[];
};

/** `language`: BCP 47, of exemplars and asks. Everything else is English, but what is for families and, as far as written, for students. */
export type TrackContent = {
  title: string;
  subject: string;
  language: string;
  families: ForFamilies<string>;
  students: LevelForStudents;
  levels: WholeLevel[];
};
