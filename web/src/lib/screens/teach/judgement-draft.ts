import type { AssessView, Judgement } from '../teach-props.ts';
import type { Outcome } from '@threshold/shared/contract/ids.ts';

/** What the teacher has ticked and typed so far; kept when they look at somebody else meanwhile. */
export interface JudgementDraft {
  ticked: boolean[];
  note: string;
  also: number[];
}

export const emptyDraft: JudgementDraft = { ticked: [], note: '', also: [] };

/** One draft a sitting: the attempt, or for an observed score the student and objective. */
export function draftKey(assess: AssessView): string {
  return assess.attempt === null
    ? `observed ${assess.student} ${assess.objective.id}`
    : `attempt ${assess.attempt}`;
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
