import type { CommandInput, CommandName } from './command-map.ts';
import type { SectionEvent } from './events.ts';
import type { Refused } from './refusals.ts';
import type { Elsewhere, FamilyState, PathState, SectionState, WallState } from './snapshots.ts';
import type { FamilyEvent } from '../domain/family-view.ts';
import type { PathEvent } from '../domain/path-view.ts';
import type { WallEvent } from '../domain/wall-view.ts';
import type { HqState } from './hq.ts';

/** What can be watched, by audience: its snapshot and its events. */
export interface Views {
  section: { of: { section: number }; snapshot: SectionState; event: SectionEvent };
  path: { of: { section: number }; snapshot: PathState; event: PathEvent };
  wall: { of: { section: number }; snapshot: WallState; event: WallEvent };
  /** Of the child whom the session looks at. */
  family: { of: { section: number }; snapshot: FamilyState; event: FamilyEvent };
  hq: { of: object; snapshot: HqState; event: never };
}
export type ViewName = keyof Views;

/** Where a client stands: the store's life, and the last revision it holds. */
export interface Position {
  epoch: string;
  rev: number;
}

export type WatchRequest<V extends ViewName = ViewName> = {
  view: V;
  last?: Position;
} & Views[V]['of'];

/** What those are told of presence who may not know who is here. Rule L3. */
interface AwayInLine {
  /** A student's waiting attempts → how many of the students ahead are not here; absent for none. Only in `path`. */
  awayAhead?: Record<number, number>;
  /** The waiting attempts whose students are not here; absent for none. Only in `wall`. */
  away?: number[];
}

export interface Watching<V extends ViewName = ViewName> extends AwayInLine {
  ok: true;
  view: V;
  /** Who the session is, so that an outbox knows whose it is. */
  you: number;
  epoch: string;
  rev: number;
  /** What this client held is not in the store any more: say so, start anew. */
  lost: boolean;
  /** The store's clock. Unit: epoch milliseconds. */
  now: number;
  /** Ids of everybody here for staff, empty for others; and how many staff are here. */
  here: number[];
  staffHere: number;
  /** What the student has open in other classes, in the order of pressing; absent for none. Only in `path`. Rule A1. */
  elsewhere?: Elsewhere[];
  snapshot: Views[V]['snapshot'];
}

/** One commit, redacted for one audience. Apply if `prev` ≤ mine < `rev`; drop if `rev` ≤ mine; else watch again. */
export interface Change<E = unknown> {
  view: ViewName;
  section: number;
  rev: number;
  prev: number;
  events: E[];
}

/** Every 20 s: a client behind `rev` watches again. */
export interface Beat {
  view: ViewName;
  section: number;
  rev: number;
}

/** Who is in the room. Staff get ids of everybody, others how many staff are here and who of the line is not. */
export interface Here extends AwayInLine {
  view: ViewName;
  section: number;
  people: number[];
  staff: number;
}

export interface Accepted {
  ok: true;
  rev: number;
  /** The attempt made or changed, where there is one. */
  attempt?: number;
  attempts?: number[];
  /** Scores written: student and index. */
  scores?: [student: number, index: number][];
  /** The students made, in the order of their names. */
  students?: number[];
  /** A wall link that was made, and its token, which can be read here and never again. */
  link?: { id: string; ends: number };
  token?: string;
  /** The number of what was made: a person, a class, a track. */
  id?: number;
  /** It was so already, and nothing was done. */
  unchanged?: true;
}

export type Reply = Accepted | Refused;

export type ClientToServer = {
  [N in CommandName]: (input: CommandInput<N>, reply: (reply: Reply) => void) => void;
} & {
  watch: (asked: WatchRequest, reply: (reply: Watching | Refused) => void) => void;
  unwatch: (asked: { view: ViewName; section?: number }) => void;
  /** Somebody touches the device that shows these pages. Rule I10. */
  touched: () => void;
};

export interface ServerToClient {
  change: (change: Change) => void;
  beat: (beat: Beat) => void;
  /** What this client holds of that view cannot be trusted: watch again. */
  again: (of: { view: ViewName; section: number }) => void;
  here: (here: Here) => void;
  /** What changed of HQ: figures that move fast, or everything. */
  hq: (state: Partial<HqState>) => void;
  /** The record is out of reach, or back: what is on screen is old until then. Rule T7. */
  store: (store: { away: boolean }) => void;
  /** The session ended, or lost its right to that view. */
  ended: (refusal: Refused & { view?: ViewName; section?: number }) => void;
}
