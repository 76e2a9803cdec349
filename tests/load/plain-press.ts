import { randomUUID } from 'node:crypto';
import type { SectionEvent } from '@threshold/shared/contract/events.ts';
import type { Address, AttemptId, Press, Seat } from './subject.ts';

interface Envelope {
  commandId: string;
  for: number;
  section: number;
}

/** What the two baselines are sent when a student joins the line and when they leave it: as the real one. */
export interface PlainReady extends Envelope {
  objective: number;
}
export interface PlainWithdraw extends Envelope {
  attempt: string;
}

/** What a teacher of the baselines gets for one press; about 170 bytes of JSON, as the real one. */
export interface PlainChange {
  rev: number;
  prev: number;
  events: (
    | {
        type: 'attempt.ready';
        attempt: string;
        student: number;
        objective: number;
        at: number;
      }
    | { type: 'attempt.withdrawn'; attempt: string; student: number; why: 'student'; at: number }
  )[];
}

export const plainReadied = (press: PlainReady, rev: number, attempt: string): PlainChange => ({
  rev,
  prev: rev - 1,
  events: [
    {
      type: 'attempt.ready',
      attempt,
      student: press.for,
      objective: press.objective,
      at: Date.now(),
    },
  ],
});

export const plainWithdrawn = (
  { attempt, for: student }: PlainWithdraw,
  rev: number,
): PlainChange => ({
  rev,
  prev: rev - 1,
  events: [{ type: 'attempt.withdrawn', attempt, student, why: 'student', at: Date.now() }],
});

/** The client's half of a subject that trusts whoever connects: no session, the role in the handshake. */
export const plainDoor = {
  door(seat: Seat, at: Address) {
    const place = seat.role === 'teacher' ? seat.screen : seat.student;
    return { url: at.urls[place % at.urls.length]!, options: { auth: { ...seat } } };
  },
  press(
    { student, section }: Extract<Seat, { role: 'student' }>,
    turn: number,
    waiting: AttemptId | undefined,
  ): Press {
    const envelope = { commandId: randomUUID(), for: student, section };
    return pressOf(envelope, turn, waiting);
  },
  marks: (packet: unknown) => marksOf((packet as PlainChange).events),
};

/** The press itself, whatever its numbers mean. */
export function pressOf(
  envelope: Envelope,
  objective: number,
  waiting: AttemptId | undefined,
): Press {
  if (waiting === undefined) {
    const mark = joined(envelope.for, objective);
    return { event: 'attempt.ready', body: { ...envelope, objective }, mark };
  }
  return {
    event: 'attempt.withdraw',
    body: { ...envelope, attempt: waiting },
    mark: left(waiting),
  };
}

type Event =
  | { type: 'attempt.ready'; student: number; objective: number }
  | { type: 'attempt.withdrawn'; attempt: AttemptId }
  | { type: Exclude<SectionEvent['type'], 'attempt.ready' | 'attempt.withdrawn'> };

/** The marks of the presses among the events of one packet. */
export const marksOf = (events: readonly Event[]): string[] =>
  events.flatMap((event) => {
    if (event.type === 'attempt.ready') return [joined(event.student, event.objective)];
    return event.type === 'attempt.withdrawn' ? [left(event.attempt)] : [];
  });

const joined = (student: number, objective: number) => `${student}:${objective}`;
const left = (attempt: AttemptId) => `left ${attempt}`;
