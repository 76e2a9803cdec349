/** What the teacher has ticked and typed so far; kept when they look at somebody else meanwhile. */
export interface JudgementDraft {
  ticked: boolean[];
  note: string;
  also: number[];
}

export const emptyDraft: JudgementDraft = { ticked: [], note: '', also: [] };

/** What is chosen and typed where scores are recorded for what was seen, one student or many at once. Rule A9. */
export interface ObservedDraft {
  objective: number | null;
  students: number[];
  note: string;
}

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
  /** What was being recorded for what was seen; null for nothing. */
  recallObserved(): ObservedDraft | null;
  keepObserved(draft: ObservedDraft): void;
  /** Null while nobody knows which claims have ended. */
  sittings(): Sittings | null;
}

/** Whether nothing is ticked, typed or chosen. */
export function isEmpty({ ticked, note, also }: JudgementDraft): boolean {
  return note === '' && also.length === 0 && !ticked.includes(true);
}

/** The key of a draft about a student who is in no line, at that objective. */
export function observedKey(student: number, objective: number): string {
  return `observed ${student} ${objective}`;
}

/** Whom such a draft is about; null for the key of another. */
export function observedStudent(key: string): number | null {
  const found = /^observed (\d+) \d+$/.exec(key);
  return found ? Number(found[1]) : null;
}

/** The key of an attempt's draft. */
export function attemptKey(attempt: number): string {
  return `attempt ${attempt}`;
}
