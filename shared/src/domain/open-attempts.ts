import type { OpenAttempt, SectionState } from '../contract/snapshots.ts';
import { without } from './without.ts';

/** An attempt back among those who wait, at its place. */
export function waitingAgain({
  by: _,
  since: __,
  waited: ___,
  why: ____,
  ...open
}: OpenAttempt): OpenAttempt {
  return { ...open, state: 'ready' };
}

/** The open attempts of that list, changed; one that is not open here is left out. */
export function each(
  state: SectionState,
  attempts: readonly number[],
  change: (open: OpenAttempt) => OpenAttempt,
): OpenAttempt[] {
  return attempts.flatMap((attempt) => {
    const open = state.open.find((one) => one.attempt === attempt);
    return open ? [change(open)] : [];
  });
}

/** The section with these attempts open, in the order of their numbers; one that is open already is replaced. */
export function put(state: SectionState, attempts: readonly OpenAttempt[]): SectionState {
  if (attempts.length === 0) return state;
  const open = [...state.open];
  for (const attempt of attempts) {
    const at = open.findLastIndex((one) => one.attempt <= attempt.attempt);
    const known = open[at]?.attempt === attempt.attempt;
    open.splice(known ? at : at + 1, known ? 1 : 0, attempt);
  }
  return { ...state, open };
}

/** The section without that attempt, and without the marks at it. */
export function drop(state: SectionState, attempt: number): SectionState {
  const open = state.open.filter((one) => one.attempt !== attempt);
  return dropMarks({ ...state, open }, [attempt]);
}

/** A mark points at somebody who waits; it goes with the waiting. */
export function dropMarks(state: SectionState, attempts: readonly number[]): SectionState {
  const stale = Object.entries(state.marks).filter(([, attempt]) => attempts.includes(attempt));
  if (stale.length === 0) return state;
  return {
    ...state,
    marks: stale.reduce((marks, [by]) => without(marks, Number(by)), state.marks),
  };
}
