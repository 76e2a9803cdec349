import type { InClass } from '@threshold/shared/contract/pages.ts';
import type { MediaRecord } from '@threshold/shared/contract/records.ts';

/** One turn of a sample. `who` is an initial, or empty for narration; [brackets] mark the words that decide. */
interface ExemplarLine {
  who: string;
  text: string;
}

/** Something to hear, to see, or to open elsewhere. Unit of `seconds`: whole seconds. */
export type ExemplarMedia = MediaRecord;

/** A sample of work, just short of the line or just over it. */
export interface ExemplarText {
  lines: readonly ExemplarLine[];
  /** Why it falls on its side of the line. */
  why: string;
  /** The languages of the sample and of why, BCP 47. */
  lang: string;
  whyLang: string;
  media: ExemplarMedia | null;
}

/** Something to practise with before pressing. `note` says how, and how long. */
export interface Practice {
  kind: 'listen' | 'read' | 'partner' | 'watch' | 'write' | 'do';
  title: string;
  note: string;
  href?: string;
}

/** How the objective may be shown; where there are several, the press names one (rule A2). */
export interface WayText {
  kind: string;
  what: string;
  /** Whole minutes. */
  minutes: number;
}

/** An objective as lists name it. `id` is its home. */
export interface ObjectiveLabel {
  id: number;
  code: string;
  title: string;
  /** The language of its title, its level and its threshold, BCP 47; null is the page's own. */
  lang: string | null;
}

/** Everything that says what mastering one objective means. */
export interface ObjectiveText extends ObjectiveLabel {
  level: string;
  /** Of its samples and of what there is to practise with, BCP 47. */
  language: string;
  /** Of its criteria, its ways and how it is practised, BCP 47. */
  taskLang: string;
  /** What its class calls it and asks, where that is in another language. */
  inClass: InClass | null;
  threshold: string;
  criteria: readonly string[];
  short: ExemplarText | null;
  over: ExemplarText | null;
  practice: readonly Practice[];
  ways: readonly WayText[];
}
