import type { LineOrder, WallMode } from './commands/section-set.ts';
import type { PinFace } from './pin-faces.ts';
import type { Outcome } from './ids.ts';
import type { Cell } from '../domain/mastery.ts';
import type { OpenState } from '../domain/attempt.ts';

export type LineWord = 'open' | 'paused' | 'closing' | 'closed';
export type HoldReason = 'needs-time' | 'not-here' | 'closed';

/**
 * Somebody of the section. `native` is the name in its own script, `lang` that script's language, `called` what the class
 * says where the short form of `name` would be wrong: "Minh Anh Đ.".
 */
export interface Member {
  id: number;
  role: 'student' | 'teacher';
  name: string;
  called?: string;
  initials: string;
  native?: string;
  lang?: string;
  table?: number;
  /** A teacher until the school's day ends. */
  substitute?: boolean;
}

/** The line's own state. `paused` counts milliseconds up to `pausedSince`, or in all while it is not paused. */
export interface LineStatus {
  state: LineWord;
  paused: number;
  pausedSince?: number;
}

export interface SectionSettings {
  order: LineOrder;
  /** Minutes. */
  coolDown: number;
  maxOpen: number;
  wallMode: WallMode;
  joining: boolean;
  pins: PinFace;
}

/** An attempt while it lives. Times are epoch milliseconds by the store's clock. */
export interface OpenAttempt {
  attempt: number;
  student: number;
  objective: number;
  way?: number;
  state: OpenState;
  at: number;
  /** The claimer, and since when; only while claimed. */
  by?: number;
  since?: number;
  /** Milliseconds from press to claim, without paused and held time; only while claimed. Rule L2. */
  waited?: number;
  /** Why it is held; only while held. */
  why?: HoldReason;
  /** Milliseconds held so far, and milliseconds of pause that do not count for it. Rule L2. */
  away: number;
  pausedBefore: number;
}

export interface Help {
  student: number;
  objective?: number;
  text?: string;
  at: number;
}

export interface Counters {
  scores: number;
  mastered: number;
  notYet: number;
  assessments: number;
}

/** A section as its staff see it, and as every process with a viewer mirrors it. */
export interface SectionState {
  section: {
    id: number;
    title: string;
    period: string;
    code?: string;
    /** Students come in by badges too; absent while they do not. */
    badges?: boolean;
    /** When the code opens nothing any more. */
    codeUntil?: number;
    /** Until when wrong tries keep its door shut; absent where none did. */
    shutUntil?: number;
    tracks: number[];
    /** When the class was archived; absent while it goes on. */
    archived?: number;
  };
  line: LineStatus;
  settings: SectionSettings;
  people: Record<number, Member>;
  /** Ascending by attempt, so in the order of joining; held ones too. */
  open: OpenAttempt[];
  /** Student → objective → cell; untouched cells are absent. */
  cells: Record<number, Record<number, Cell>>;
  /** Student → objectives a teacher opened for them; absent for none. */
  opened: Record<number, number[]>;
  help: Record<number, Help>;
  /** Teacher → the attempt they will take next. */
  marks: Record<number, number>;
  counters: Counters;
  /** Service times of the last 20 sittings. Unit: seconds, oldest first. */
  sittings: number[];
  /** Student → sittings today; absent for none. */
  today: Record<number, number>;
  day: { start: number; end: number };
}

/** A student as the wall's mode allows. Rule P1. */
export interface Shown {
  /** Stands for the student, means nothing elsewhere. */
  who: string;
  /** The name as the class says it, or initials, or empty. */
  label: string;
  /** BCP 47, of a label that is not in Latin letters. */
  lang?: string;
  table?: number;
}

/** One entry of the line as somebody who is not staff may see it. Rules P1, P2. */
export interface QueueEntry extends Shown {
  attempt: number;
  objective: number;
  state: 'ready' | 'claimed';
  at: number;
  /** Sittings today; only where the order asks for it. */
  today: number;
  /** The claimer's name as students say it. */
  by?: string;
}

export interface ResultScore {
  objective: number;
  outcome: Outcome;
  criteria: number[];
  /** Index in the student's log. */
  index: number;
  /** Taken back since. */
  taken?: true;
}

/** What a student is told of an assessment. */
export interface Result {
  by: string;
  /** Epoch milliseconds, in whole seconds as the ledger keeps it. */
  at: number;
  scores: ResultScore[];
  note?: string;
  /** All of its scores were taken back. */
  slip: boolean;
}

/** What a student has open in another class of theirs: told to nobody else. Rules A1, P2. */
export interface Elsewhere {
  attempt: number;
  objective: number;
  state: OpenState;
  section: { id: number; title: string; period: string };
}

/** A student's own path in one section. Rule P2. */
export interface PathState {
  section: { id: number; title: string; period: string; tracks: number[] };
  me: Member;
  staff: string[];
  line: LineStatus;
  settings: Pick<SectionSettings, 'order' | 'coolDown' | 'maxOpen'>;
  mine: Record<number, Omit<OpenAttempt, 'by'> & { by?: string }>;
  queue: Record<number, QueueEntry>;
  cells: Record<number, Cell>;
  /** Objectives a teacher opened for this student. */
  opened: number[];
  help: Help | null;
  /** The last results of the day, newest first, at most 10. */
  results: Result[];
  /** Seconds; null under 5 samples. Rule L4. */
  median: number | null;
}

/** A standing score of a child, as their family reads it. */
export interface FamilyTry {
  objective: number;
  outcome: Outcome;
  /** Index in the child's log. */
  index: number;
  /** Epoch milliseconds, in whole seconds. */
  at: number;
  /** The judge as students say it; empty for an automated score. */
  by: string;
  /** Of the whole sitting; at its first score only. */
  note?: string;
}

/** A child in one class, as their family sees it: no line, no presence, nobody else. Rule P6. */
export interface FamilyState {
  section: { id: number; title: string; period: string; tracks: number[] };
  child: Pick<Member, 'name' | 'called' | 'native' | 'lang'>;
  staff: string[];
  cells: Record<number, Cell>;
  /** Objectives a teacher opened for this child. */
  opened: number[];
  /** In the order in which they were recorded. */
  tries: FamilyTry[];
}

/** A crossing of today, as the wall may show it. */
export interface Crossing extends Shown {
  objective: number;
  at: number;
}

/** The wall: allow-listed fields only. Rule P1. */
export interface WallState {
  section: { title: string; period: string; code?: string; tracks: number[] };
  mode: WallMode;
  line: LineStatus;
  queue: Record<number, QueueEntry>;
  order: LineOrder;
  /** Crossings of today, oldest first. */
  crossed: Crossing[];
  /** Objective → how many of the class have mastered it; absent for none. */
  filled: Record<number, number>;
  students: number;
  day: { start: number; end: number };
}
