import type { SessionPerson } from './sign-in.ts';
import type { ObjectiveRecord } from './records.ts';
import type { Outcome } from './ids.ts';
import type { ViewName, Watching } from './sockets.ts';

/** An objective as pages read it: its home, what must come before it, and its texts. */
export interface ObjectivePage extends ObjectiveRecord {
  id: number;
  needs: number[];
}

/** A track in its display order, with everything its screens say. */
export interface TrackPage {
  id: number;
  title: string;
  subject: string;
  /** Of its exemplars and of everything else, BCP 47. */
  language: string;
  wording: string;
  levels: { title: string; short: string; objectives: ObjectivePage[] }[];
}

/** One of the classes a person belongs to. */
export interface SectionCard {
  id: number;
  title: string;
  period: string;
  role: 'student' | 'teacher';
}

/** A student with the PIN that opens the class to them; for the class's staff only. */
export interface StudentCard {
  id: number;
  name: string;
  called?: string;
  native?: string;
  lang?: string;
  /** Null where it was sealed under a key that is no more: give a new one. */
  pin: string | null;
}

/** A student's badge: what its QR code says after the address. For the class's staff only; null while the class has none. */
export interface StudentBadge extends Omit<StudentCard, 'pin'> {
  badge: string | null;
}

/** The first look at a view, rendered on the server; the live protocol goes on from there. */
export interface ViewPage<V extends Exclude<ViewName, 'hq'>> {
  me: SessionPerson | null;
  watching: Watching<V>;
  tracks: TrackPage[];
}

/** A standing or voided score of one student, as staff read it. */
export interface PastScore {
  index: number;
  objective: number;
  outcome: Outcome;
  criteria: number[];
  /** Epoch milliseconds. */
  at: number;
  by: string;
  note?: string;
  voided: boolean;
}
