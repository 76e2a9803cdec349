import type { EventOf } from '../contract/events.ts';
import type { Counters, OpenAttempt, SectionState } from '../contract/snapshots.ts';
import { drop, put } from './open-attempts.ts';
import { withCells } from './with-cells.ts';
import { without } from './without.ts';

/** Of the latest sittings so many say how long one takes. */
const SAMPLES = 20;

/** The section after a sitting was judged, here or elsewhere; only what was judged here counts. */
export function scoreRecorded(state: SectionState, event: EventOf<'score.recorded'>): SectionState {
  let next = withCells(state, event.student, event.cells);
  if (event.attempt !== undefined) next = drop(next, event.attempt);
  if (!event.here) return next;
  const sittings =
    event.service === undefined ? next.sittings : [...next.sittings, event.service].slice(-SAMPLES);
  const today =
    event.at < next.day.start
      ? next.today
      : { ...next.today, [event.student]: (next.today[event.student] ?? 0) + 1 };
  return { ...next, sittings, today, counters: count(next.counters, event.scores, 1, 1) };
}

/** The section after scores of before were brought in. */
export function scoresImported(
  state: SectionState,
  { student, cells, counted }: EventOf<'scores.imported'>,
): SectionState {
  const next = withCells(state, student, cells);
  if (!counted) return next;
  const { counters } = next;
  const today = (next.today[student] ?? 0) + counted.today;
  return {
    ...next,
    ...(today > 0 ? { today: { ...next.today, [student]: today } } : {}),
    counters: {
      ...counters,
      scores: counters.scores + counted.scores,
      mastered: counters.mastered + counted.scores,
      assessments: counters.assessments + counted.assessments,
    },
  };
}

/** The section after a score was taken back, with the attempts it opens again. */
export function scoreVoided(state: SectionState, event: EventOf<'score.voided'>): SectionState {
  const attempts = event.reopened.map(({ ...open }): OpenAttempt => open as OpenAttempt);
  const next = put(withCells(state, event.student, event.cells), attempts);
  if (!event.here) return next;
  const before = next.today[event.student] ?? 0;
  const left = Math.max(0, before - event.today);
  return {
    ...next,
    today: left ? { ...next.today, [event.student]: left } : without(next.today, event.student),
    counters: count(next.counters, event.scores, -1, -event.assessments),
  };
}

function count(
  counters: Counters,
  scores: readonly { outcome: 'mastered' | 'not-yet' }[],
  by: 1 | -1,
  assessments: number,
): Counters {
  const mastered = scores.filter((score) => score.outcome === 'mastered').length;
  return {
    scores: counters.scores + by * scores.length,
    mastered: counters.mastered + by * mastered,
    notYet: counters.notYet + by * (scores.length - mastered),
    assessments: counters.assessments + assessments,
  };
}
