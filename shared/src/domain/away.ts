import type { OpenAttempt, SectionState } from '../contract/snapshots.ts';
import { ahead, inOrder } from './line.ts';

/** The attempts that wait, in the order in which they are called. Rule L1. */
function readyOf(state: SectionState): OpenAttempt[] {
  const ready = state.open.filter((open) => open.state === 'ready');
  return inOrder(ready, state.settings.order, (student) => state.today[student] ?? 0);
}

/** The waiting attempts whose students are not here, in the order of the line. Rules L3, P1. */
export function awayWaiting(state: SectionState, here: readonly number[]): number[] {
  return readyOf(state).flatMap(({ attempt, student }) =>
    here.includes(student) ? [] : [attempt],
  );
}

/**
 * For each waiting attempt of that student, how many of the students ahead are not here, so that their place is true and
 * nobody is told who it is. Attempt → count; absent for none. Rules L3, P2.
 */
export function awayAhead(
  state: SectionState,
  student: number,
  here: readonly number[],
): Record<number, number> {
  const ready = readyOf(state);
  const counts: Record<number, number> = {};
  for (const { attempt } of ready.filter((open) => open.student === student)) {
    const away = ahead(ready, attempt).filter((one) => !here.includes(one)).length;
    if (away > 0) counts[attempt] = away;
  }
  return counts;
}
