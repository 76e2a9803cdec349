import type { RosterFormat, RosterMode } from './roster.ts';
import type { LeftOut, RosterPlace, RosterProblem } from './roster-problem.ts';

/**
 * What is imported: a school, or one class of it. `source` is the class's id in the file, `org` the school's, where they were asked for; `by` the
 * teacher who imports a class, who may be told of the students of their others.
 */
export type RosterScope =
  | { kind: 'school'; org?: string }
  | { kind: 'section'; section: number; source?: string; by?: number };

/** What the plan must be told before there can be one. */
export type RosterQuestion =
  | {
      what: 'section';
      candidates: { source: string; title: string; period: string; students: number }[];
    }
  | { what: 'org'; candidates: { source: string; name: string; sections: number }[] }
  /** A table for a school must say which class each row is of. */
  | { what: 'class-column' };

/** Somebody of the plan: a number is who is in the school already, a text who is new (the key of one of `people`). */
export type PersonRef = number | string;
/** Likewise a class: a text is the key of a new one. */
export type SectionRef = number | string;

/** How a class is called. */
interface ClassName {
  title: string;
  period: string;
}

/** Somebody whom the plan moves out of a class, and into which. `since`: when their time there began, which is asked once more when it is applied. */
export interface MovedAway {
  person: number;
  name: string;
  to: { section: SectionRef } & ClassName;
  since?: number;
}

/** `source` is the id in the file: a student or class that was typed by hand is tied to the roster by it. */
export interface FieldChange {
  field: 'name' | 'called' | 'native' | 'lang' | 'title' | 'period' | 'source';
  before: string | null;
  after: string;
}

/** A student who is new to the school or changes. Each once, whatever the number of their classes. */
export interface PlannedPerson {
  /** `change:…` or `new:…`; the same in every class. */
  id: string;
  person: PersonRef;
  /** Id in the file; a list of mere names has none. */
  source?: string;
  /** As they will be. */
  name: string;
  called?: string;
  native?: string;
  lang?: string;
  /** Empty for who is new. */
  changes: FieldChange[];
  at: RosterPlace;
}

/** What happens to one student in one class. `id` is what a tick is for. */
export type PlanRow =
  | {
      kind: 'add';
      id: string;
      person: PersonRef;
      name: string;
      /** Classes of the school they are in now; empty for who is new to the school. */
      from: number[];
      /** What changes of who is in the school already; it stands in `people` too. */
      changes: FieldChange[];
      at: RosterPlace;
    }
  /** Comes from another class that the plan takes them out of: both at once, one row and one tick. Rule T6. */
  | {
      kind: 'move';
      id: string;
      person: number;
      name: string;
      /** Where they are now; there they stand in `away`. */
      leaves: { section: number } & ClassName;
      changes: FieldChange[];
      at: RosterPlace;
    }
  /** What changes stands in `people`. */
  | {
      kind: 'change';
      id: string;
      person: number;
      name: string;
      changes: FieldChange[];
      at: RosterPlace;
    }
  | {
      kind: 'archive';
      id: string;
      person: number;
      name: string;
      /** `absent`: not in the file. `inactive`, `ended`: the file says so, at `at`. */
      why: 'absent' | 'inactive' | 'ended';
      /** Classes of the school they are in now, this one too. */
      from: number[];
      /** When their time in this one began. */
      since?: number;
      at?: RosterPlace;
    };

/** A teacher whom the file names. Nothing comes of it unless they are ticked when a person applies it; a file makes nobody staff. */
export interface PlannedTeacher {
  id: string;
  name: string;
  /** Who it is, where they are staff of the school: they can be ticked. Absent: they would have to be invited, as all are whom the list of one class names. */
  person?: number;
  /** They teach this class already. */
  here: boolean;
  at: RosterPlace;
}

/** What an import does to one class. */
export interface SectionPlan {
  /** What the tick of the whole class is for: `section:…`. */
  id: string;
  section: SectionRef;
  source?: string;
  title: string;
  period: string;
  /** `gone`: came from a roster that does not hold it any more, or says it is over: it is archived, with everybody in it. */
  kind: 'new' | 'known' | 'gone';
  changes: FieldChange[];
  rows: PlanRow[];
  /** Who goes into another class of the plan: no removal, and done and ticked by the row there. Absent where nobody does. */
  away?: MovedAway[];
  /** Students who stay as they are. */
  stay: number;
  /** Of those, students who are not in the file and stay because no roster enrolled them here. */
  byHand: number;
  /** Of those, students who are not in the file and stay because a row that could not be read may be theirs. */
  held: number;
  teachers: PlannedTeacher[];
  removals: Removals;
}

/** How many of how many students would go; who moves to another class does not. `confirm` where it is more than a tenth: they need a confirmation of their own. */
export interface Removals {
  leaving: number;
  of: number;
  confirm: boolean;
}

/** A file of an upload that was read. `rows` without the heading and without what could not be read. */
export interface RosterFile {
  file: string;
  rows: number;
  /** A label of the Encoding Standard. */
  encoding: string;
}

export interface RosterPlan {
  format: RosterFormat;
  files: RosterFile[];
  mode: RosterMode;
  scope: RosterScope;
  asks: RosterQuestion | null;
  /** To be written first. */
  people: PlannedPerson[];
  sections: SectionPlan[];
  problems: RosterProblem[];
  leftOut: LeftOut[];
  /** Of students in classes; `change` counts each student once. `skipped` counts rows. */
  totals: {
    stay: number;
    added: number;
    moved: number;
    change: number;
    archived: number;
    skipped: number;
  };
  /** Of the school: students who would be in no class any more. */
  removals: Removals;
  /** Whether any confirmation of removals is due, of a class or of the school. */
  confirm: boolean;
}
