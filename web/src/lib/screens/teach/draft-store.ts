/** What the teacher has ticked and typed so far; kept when they look at somebody else meanwhile. */
export interface JudgementDraft {
  ticked: boolean[];
  note: string;
  also: number[];
}

export const emptyDraft: JudgementDraft = { ticked: [], note: '', also: [] };

/** Drafts by the key of their sitting. */
export type Drafts = Readonly<Record<string, JudgementDraft>>;

/** How an attempt stands for whoever drafts, by the key of its draft; what is not there is over, or a colleague's. */
export type Sittings = Readonly<Record<string, 'mine' | 'ready'>>;

/** Where drafts outlive the page. */
export interface DraftStore {
  recall(): Drafts;
  /** They come back after the pages closed because nobody touched the device: a claim may have lapsed meanwhile. Rule I10. */
  readonly returned: boolean;
  keep(drafts: Drafts): void;
  /** Null while nobody knows which claims have ended. */
  sittings(): Sittings | null;
}

/** Whether nothing is ticked, typed or chosen. */
export function isEmpty({ ticked, note, also }: JudgementDraft): boolean {
  return note === '' && also.length === 0 && !ticked.includes(true);
}

/** The key of an attempt's draft. */
export function attemptKey(attempt: number): string {
  return `attempt ${attempt}`;
}
