/** What a roster was written in. `sds` is Microsoft School Data Sync; `table` is any other list with a heading. */
export type RosterFormat =
  'oneroster-1.1' | 'oneroster-1.2' | 'sds-1' | 'sds-2' | 'sds-2.1' | 'table';

/** `bulk`: who is not in the file is not in the class. `delta`: only who is named changes. */
export type RosterMode = 'bulk' | 'delta';

/** Where in an upload something stands. `line` counts from 1, the heading's line and lines within quotes counted too. */
export interface RosterPlace {
  file: string;
  line: number;
}

/**
 * Everything that can be wrong with one row, and what comes of it: `row` leaves the row out, `cell` takes the row without
 * that cell or with it mended. A row that was left out removes nobody: whoever it names stays as they are.
 */
export const rosterProblems = {
  /** More or fewer cells than the heading has columns. */
  'ragged-row': 'row',
  /** A quotation mark that is not closed, or one in the middle of a cell. */
  'quote-open': 'row',
  /** Longer than a row of any roster. */
  'row-too-long': 'row',
  'cell-too-long': 'row',
  /** Signs that belong to no text: the file is of another encoding than it seems, or damaged. */
  'unreadable-text': 'row',
  'no-id': 'row',
  /** Another row has this id and says something else; `other` is where. */
  'duplicate-id': 'row',
  /** Nothing to call them by. Can be mended by typing the name. */
  'no-name': 'row',
  /** No letter in it. Can be mended by typing the name. */
  'name-without-letters': 'row',
  /** Cut to the longest name there may be. */
  'name-too-long': 'cell',
  'no-title': 'row',
  'title-too-long': 'cell',
  'no-role': 'row',
  'unknown-role': 'row',
  /** Enrolled as a student whom the file calls a teacher, or the other way round. */
  'role-differs': 'row',
  'unknown-status': 'row',
  'not-a-date': 'row',
  /** Ends before it begins. */
  'dates-crossed': 'row',
  'no-person': 'row',
  'no-section': 'row',
  /** Names somebody who is in no row of the file, nor known from an earlier one. */
  'unknown-person': 'row',
  'unknown-section': 'row',
  /** The same student in the same class, said differently; `other` is where. */
  'duplicate-enrollment': 'row',
  /** Several students could be meant: give the row an id, or the students different names. */
  'ambiguous-name': 'row',
  /** A student of that name is in the class with another id. */
  'other-id-same-name': 'row',
  /** The id belongs to a student of the school with another name. */
  'id-taken': 'row',
  /** Of another class than the one that is imported. */
  'other-section': 'row',
  /** A class of this school has more students than a class may have. */
  'section-full': 'row',
} as const satisfies Record<string, 'row' | 'cell'>;

export type ProblemCode = keyof typeof rosterProblems;
export const problemCodes = Object.keys(rosterProblems) as ProblemCode[];

/** One thing that is wrong with one row. */
export interface RosterProblem extends RosterPlace {
  code: ProblemCode;
  /** The column's heading as the file has it; absent where the whole row is meant. */
  column?: string;
  /** What stands there, at most 60 characters, signs that cannot be seen made visible. */
  value?: string;
  /** The row it does not go together with. */
  other?: RosterPlace;
  /** Whom the row names, as far as it could be read, for "Row 17, “Okafor, A”". */
  who?: string;
  /** Ids in the file of those whom the row is about, as far as they could be read. */
  person?: string;
  section?: string;
}

/** Rows that are left out though nothing is wrong with them, counted by reason. */
export type LeftOut = {
  count: number;
  /**
   * `role`: neither student nor teacher (`role` says what, as the file has it). `ended`, `inactive`: the file says they are gone.
   * `archived`: of a class that is archived here. `empty-section`: a new class without a student. `no-class`: in no class. `other-section`, `other-school`: of another class or school than the one that is imported.
   */
  why:
    | 'role'
    | 'ended'
    | 'inactive'
    | 'no-class'
    | 'archived'
    | 'empty-section'
    | 'other-section'
    | 'other-school';
  role?: string;
};

/** Why a whole upload, or one file of it, is not read. */
export const fileRefusals = [
  'empty',
  'too-large',
  'too-many-files',
  'too-many-rows',
  'too-many-columns',
  'too-many-problems',
  'too-slow',
  'zip-broken',
  'zip-bomb',
  'zip-encrypted',
  'zip-in-zip',
  'zip-link',
  'zip-path',
  'zip-same-name',
  'not-text',
  'not-a-table',
  'heading-twice',
  'file-missing',
  'column-missing',
  'several-tables',
  'version-unknown',
  'is-clever',
  'is-excel',
  'is-json',
  'is-opendocument',
  'is-pdf',
  'is-xml',
] as const;
export type FileRefusalCode = (typeof fileRefusals)[number];

/** An upload that is not read: why, and what of it. Nothing of it was kept. */
export interface FileRefused {
  ok: false;
  code: FileRefusalCode;
  /** Name in the upload, at most 60 characters, made visible. */
  file?: string;
  /** What was recognised before the refusal. */
  format?: RosterFormat;
  /** The column or file that is missing or twice there. */
  missing?: string;
  /** The most there may be. Unit: bytes, files, rows, columns, problems or seconds, by `code`. */
  limit?: number;
}

/** What a column of a plain table may be. `class` and `period` name the class; `ignore` is everything else. */
export const columnFields = [
  'id',
  'name',
  'given',
  'family',
  'called',
  'native',
  'class',
  'period',
  'role',
  'email',
  'ignore',
] as const;
export type ColumnField = (typeof columnFields)[number];

/** A plain table as it waits for its columns to be named. Columns that look like passwords or anything private are gone. */
export interface RosterTable {
  file: string;
  encoding: string;
  separator: string;
  headings: string[];
  /** `ignore` stands for what is not a roster's business. In the order of `headings`. */
  guess: ColumnField[];
  /** Cells in the order of `headings`. */
  rows: { line: number; cells: string[] }[];
  /** Headings of the columns that were not kept. */
  dropped: string[];
  problems: RosterProblem[];
}

/** What is imported: a school, or one class of it. `source` is the class's id in the file, `org` the school's, where they were asked for. */
export type RosterScope =
  { kind: 'school'; org?: string } | { kind: 'section'; section: number; source?: string };

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
      at?: RosterPlace;
    };

/** A teacher whom the file names. Nothing comes of it unless a person ticks it; a file makes nobody staff. */
export interface PlannedTeacher {
  id: string;
  name: string;
  /** Who it is, where they are staff of the school: they can be ticked. Absent: they would have to be invited. */
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
  /** Students who stay as they are. */
  stay: number;
  /** Of those, students who are not in the file and stay because no roster enrolled them here. */
  byHand: number;
  /** Of those, students who are not in the file and stay because a row that could not be read may be theirs. */
  held: number;
  teachers: PlannedTeacher[];
  removals: Removals;
}

/** How many of how many students would go. `confirm` where it is more than a tenth: they need a confirmation of their own. */
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
  totals: { stay: number; added: number; change: number; archived: number; skipped: number };
  /** Of the school: students who would be in no class any more. */
  removals: Removals;
  /** Whether any confirmation of removals is due, of a class or of the school. */
  confirm: boolean;
}
