import type { Address, Plan } from './subject.ts';
import type { SubjectName } from './subjects.ts';

/**
 * One stretch of load. `max`: every student keeps `inFlight` presses unanswered. `rate`: `perSecond`
 * presses at random moments, whatever the answers do.
 */
export type Step =
  | { mode: 'max'; seconds: number; inFlight: number }
  | { mode: 'rate'; seconds: number; perSecond: number };

/** What the bench asks of one load client. */
export interface Job {
  subject: SubjectName;
  plan: Plan;
  at: Address;
  serverPids: number[];
  redisPid: number | null;
}

/** What one step showed. Latency is from the press to a teacher's screen, by one clock, in ms. */
export interface Measured {
  pressed: number;
  refused: number;
  /** Acknowledged presses a second in the window; unanswered ones do not count. */
  perSecond: number;
  /** Screens that should have shown a press and did not. */
  lost: number;
  /** Showings beyond one a press and screen. */
  duplicated: number;
  p50: number;
  p95: number;
  p99: number;
  /** CPU a press of all server processes, and of Redis. Unit: µs. */
  serverCpu: number;
  redisCpu: number;
  /** Cores in use while it lasted: who was full, and how much of the machine went to other work. */
  serversBusy: number;
  clientBusy: number;
  othersBusy: number;
}
