import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  type AttemptState,
  type EdgeName,
  edges,
  endStates,
  mayTake,
  openStates,
} from '@threshold/shared/domain/attempt.ts';
import type { Outcome } from '@threshold/shared/contract/ids.ts';
import type { Reply } from '@threshold/shared/contract/sockets.ts';
import type { Classroom } from '../support/classroom.ts';
import { expectRefusal, stateOf } from '../support/expectations.ts';
import { schools } from '../support/schools.ts';

const open = schools();
type State = AttemptState | 'none';
const states: State[] = ['none', ...openStates, ...endStates];

/** An attempt of the first student at the first objective in that state; `judgedBy` is the command that judged it. */
interface Given {
  room: Classroom;
  student: number;
  teacher: number;
  objective: number;
  attempt: number;
  judgedBy: string;
}

const judged = { criteria: [], version: 1 };

async function given(room: Classroom, state: State): Promise<Given> {
  const [student] = room.students as [number];
  const [teacher] = room.teachers as [number];
  const [objective] = room.objectives as [number];
  const judgedBy = randomUUID();
  const now: Given = { room, student, teacher, objective, attempt: 1, judgedBy };
  if (state === 'none') return now;
  const attempt = await room.ready(student, objective);
  switch (state) {
    case 'ready':
      break;
    case 'claimed':
      await room.must('attempt.claim', teacher, { attempts: [attempt] });
      break;
    case 'held':
      await room.must('attempt.hold', student, { attempt, why: 'needs-time' });
      break;
    case 'withdrawn':
      await room.must('attempt.withdraw', student, { attempt });
      break;
    default:
      await room.must(
        'attempt.assess',
        teacher,
        { attempt, outcome: state, ...judged },
        { id: judgedBy },
      );
  }
  return { ...now, attempt };
}

/** A command that takes the edge. Where `to` of the table names several, the first way there. */
const takes: Record<Exclude<EdgeName, 'restore'>, (now: Given) => Promise<Reply>> = {
  ready: ({ room, student, objective }) => room.ask('attempt.ready', student, { objective }),
  claim: ({ room, teacher, attempt }) =>
    room.ask('attempt.claim', teacher, { attempts: [attempt] }),
  release: ({ room, teacher, attempt }) =>
    room.ask('attempt.release', teacher, { attempts: [attempt] }),
  hold: ({ room, teacher, attempt }) =>
    room.ask('attempt.hold', teacher, { attempt, why: 'not-here' }),
  resume: ({ room, student, attempt }) => room.ask('attempt.resume', student, { attempt }),
  assess: ({ room, teacher, attempt }) =>
    room.ask('attempt.assess', teacher, { attempt, outcome: 'not-yet', ...judged }),
  withdraw: ({ room, student, attempt }) => room.ask('attempt.withdraw', student, { attempt }),
  undo: ({ room, teacher, judgedBy }) => room.ask('score.undo', teacher, { of: judgedBy }),
};

/** The word of a refused edge: a press says what stands in its way, what is not there says that, the rest WRONG_STATE. */
function refusalOf(edge: EdgeName, state: State) {
  if (edge === 'ready') return state === 'mastered' ? 'ALREADY_MASTERED' : 'ALREADY_OPEN';
  if (edge === 'undo' || state === 'none') return 'NOT_FOUND';
  return edge === 'claim' && state === 'claimed' ? 'ALREADY_CLAIMED' : 'WRONG_STATE';
}

const cases = (Object.keys(takes) as (keyof typeof takes)[]).flatMap((edge) =>
  states.map((state) => ({ edge, state })),
);

test.each(cases)('[A3] the edge $edge from $state', async ({ edge, state }) => {
  await using room = await open();
  const now = await given(room, state);
  // A press after an end is the first edge of a new attempt; the old one stays as it ended.
  const anew = edge === 'ready' && (state === 'not-yet' || state === 'withdrawn');
  if (!mayTake(edge, state) && !anew) {
    await expectRefusal(room, () => takes[edge](now), refusalOf(edge, state));
    return;
  }
  const reply = await takes[edge](now);
  expect(reply).toMatchObject({ ok: true });
  if (anew) {
    expect(reply).toMatchObject({ attempt: now.attempt + 1 });
    expect(await stateOf(room, now.attempt + 1)).toBe('ready');
    expect(await stateOf(room, now.attempt)).toBe(state);
    return;
  }
  expect(edges[edge].to).toContain(await stateOf(room, now.attempt));
});

test.each(['mastered', 'not-yet'] as const)(
  '[A3] assess ends a ready or claimed attempt as %s, and undo goes back to the state before',
  async (outcome) => {
    for (const state of edges.assess.from) {
      await using room = await open();
      const { attempt, teacher } = await given(room, state);
      const id = randomUUID();
      await room.must('attempt.assess', teacher, { attempt, outcome, ...judged }, { id });
      expect(await stateOf(room, attempt)).toBe(outcome);
      await room.must('score.undo', teacher, { of: id });
      expect(await stateOf(room, attempt)).toBe(state);
    }
  },
);

test.each(states)(
  '[A3] [A11] the edge restore: a mastered score and its undo, from %s',
  async (state) => {
    await using room = await open();
    const { attempt, teacher, student, objective } = await given(room, state);
    const record = { students: [student], objective, outcome: 'mastered' as Outcome, ...judged };
    const id = randomUUID();
    await room.must('score.record', teacher, record, { id });
    const ended = (openStates as readonly string[]).includes(state);
    expect(await stateOf(room, attempt)).toBe(ended ? 'withdrawn' : state);
    await room.must('score.undo', teacher, { of: id });
    // What it ended comes back as it was; what had ended by itself stays ended.
    expect(await stateOf(room, attempt)).toBe(state);
  },
);
