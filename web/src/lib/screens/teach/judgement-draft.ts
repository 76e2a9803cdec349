import type { AssessView, Judgement } from '../teach-props.ts';
import { attemptKey, type JudgementDraft, observedKey } from './draft-store.ts';
import type { Outcome } from '@threshold/shared/contract/ids.ts';

/** One draft a sitting: the attempt, or for an observed score the student and objective. */
export function draftKey(assess: AssessView): string {
  if (assess.attempt !== null) return attemptKey(assess.attempt);
  return assess.stage === 'help'
    ? `help ${assess.student}`
    : observedKey(assess.student, assess.objective.id);
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
