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
  /** The language of the sample, BCP 47. */
  lang: string;
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
}

/** Everything that says what mastering one objective means. */
export interface ObjectiveText extends ObjectiveLabel {
  level: string;
  threshold: string;
  criteria: readonly string[];
  short: ExemplarText | null;
  over: ExemplarText | null;
  practice: readonly Practice[];
  ways: readonly WayText[];
}
