/** A sample of work. Lines may name a speaker ("T: …") and mark the words that decide ("[fui]"). */
export interface ExemplarText {
  lines: readonly string[];
  /** One sentence: why it falls on its side of the line. */
  why: string;
  /** The language of the sample, BCP 47. */
  lang: string;
}

/** Something to practise with before pressing. */
export interface Practice {
  title: string;
  kind: 'listen' | 'read' | 'partner' | 'play' | 'watch';
  /** "Listen along, 3 min" */
  detail: string;
  href: string | null;
}

/** An objective as lists name it. `id` is opaque to screens. */
export interface ObjectiveLabel {
  id: string;
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
}
