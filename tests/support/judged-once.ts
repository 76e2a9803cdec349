import { randomUUID } from 'node:crypto';
import type { Outcome } from '@threshold/shared/contract/ids.ts';
import type { Classroom } from './classroom.ts';
import { MINUTE, NOON } from './schools.ts';

export const judged = { outcome: 'mastered' as Outcome, criteria: [], version: 1 };

/** A student claimed and judged `mastered` by the first teacher at NOON: how to take it back, and the attempt. */
export async function judgedOnce(room: Classroom, outcome: Outcome = 'mastered') {
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  const attempt = await room.ready(amara, room.objectives[0]!, { at: NOON - 3 * MINUTE });
  await room.must('attempt.claim', ortiz, { attempts: [attempt] }, { at: NOON - MINUTE });
  const of = randomUUID();
  await room.must('attempt.assess', ortiz, { attempt, ...judged, outcome }, { id: of, at: NOON });
  return {
    amara,
    ortiz,
    attempt,
    of,
    undo: (at = NOON + 1) => room.must('score.undo', ortiz, { of }, { at }),
  };
}
