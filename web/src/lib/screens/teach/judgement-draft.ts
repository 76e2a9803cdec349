import type { AssessView, Judgement } from '../teach-props.ts';
import type { Outcome } from '@threshold/shared/contract/ids.ts';

/** What the teacher has ticked and typed so far; kept when they look at somebody else meanwhile. */
export interface JudgementDraft {
  ticked: boolean[];
  note: string;
  also: number[];
}

export const emptyDraft: JudgementDraft = { ticked: [], note: '', also: [] };

/** Drafts by the key of their sitting. */
export type Drafts = Readonly<Record<string, JudgementDraft>>;

/** Where drafts outlive the page. */
export interface DraftStore {
  recall(): Drafts;
  keep(drafts: Drafts): void;
}

/** Whether nothing is ticked, typed or chosen. */
export function isEmpty({ ticked, note, also }: JudgementDraft): boolean {
  return note === '' && also.length === 0 && !ticked.includes(true);
}

/** The key of an attempt's draft. */
export function attemptKey(attempt: number): string {
  return `attempt ${attempt}`;
}

/** One draft a sitting: the attempt, or for an observed score the student and objective. */
export function draftKey(assess: AssessView): string {
  if (assess.attempt !== null) return attemptKey(assess.attempt);
  return assess.stage === 'help'
    ? `help ${assess.student}`
    : `observed ${assess.student} ${assess.objective.id}`;
}

/** The draft with its outcome, as it goes out. */
export function judgement(assess: AssessView, draft: JudgementDraft, outcome: Outcome): Judgement {
  return {
    attempt: assess.attempt,
    student: assess.student,
    objective: assess.objective.id,
    outcome,
    criteria: assess.objective.criteria
      .map((_, index) => index)
      .filter((index) => draft.ticked[index]),
    note: draft.note.trim(),
    also: draft.also,
  };
}
