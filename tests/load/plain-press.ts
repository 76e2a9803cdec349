import { randomUUID } from 'node:crypto';
import type { Address, Press, Seat } from './subject.ts';

/** The press as the two baselines know it: the envelope of the real one. */
export interface PlainPress {
  commandId: string;
  for: number;
  section: number;
  objective: number;
}

/** What a teacher of the baselines gets for one press; about 170 bytes of JSON, as the real one. */
export interface PlainChange {
  rev: number;
  prev: number;
  events: {
    type: 'attempt.readied';
    attempt: string;
    student: number;
    objective: number;
    at: number;
  }[];
}

export const plainChange = (press: PlainPress, rev: number, attempt: string): PlainChange => ({
  rev,
  prev: rev - 1,
  events: [
    {
      type: 'attempt.readied',
      attempt,
      student: press.for,
      objective: press.objective,
      at: Date.now(),
    },
  ],
});

/** The client's half of a subject that trusts whoever connects: no session, the role in the handshake. */
export const plainDoor = {
  door(seat: Seat, at: Address) {
    const process = seat.role === 'teacher' ? seat.process : seat.student % at.urls.length;
    return { url: at.urls[process]!, options: { auth: { ...seat } } };
  },
  press(seat: Extract<Seat, { role: 'student' }>, turn: number): Press {
    const body: PlainPress = {
      commandId: randomUUID(),
      for: seat.student,
      section: seat.section,
      objective: turn,
    };
    return { event: 'attempt.ready', body, mark: `${seat.student}:${turn}` };
  },
  marks: (packet: unknown) =>
    (packet as PlainChange).events.map((event) => `${event.student}:${event.objective}`),
};
