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
  /** Several classes of the school are called as this one, and neither teacher nor students tell which is meant. */
  'ambiguous-section': 'row',
  /** A student of that name is in the class with another id. */
  'other-id-same-name': 'row',
  /** The id belongs to a student of another class of the same teacher, with another name. */
  'id-taken': 'row',
  /** In a class's own list, the id of a student whom its teacher does not know, whatever the row calls them: a leader puts them in. Rule S3. */
  'ask-leader': 'row',
  /** The id is that of a student who is called wholly otherwise (`was`): a running number, or a new name. Somebody may say it is the same one. */
  'id-renamed': 'row',
  /** Students (`ring`) have each other’s ids. Somebody may say whether the ids were exchanged or the names. */
  'ids-swapped': 'row',
  /** In a list without ids the name stands in another class too (`other`): one student or two. Somebody may say which. */
  'same-name': 'row',
  /** In a list without ids the name is that of one student of the school who is in no class of it, or in another (`where`). Somebody may say whether it is the same one. */
  'name-known': 'row',
  /** Of another class than the one that is imported. */
  'other-section': 'row',
  /** A class of this school has more students than a class may have. */
  'section-full': 'row',
} as const satisfies Record<string, 'row' | 'cell'>;

export type ProblemCode = keyof typeof rosterProblems;
export const problemCodes = Object.keys(rosterProblems) as ProblemCode[];

/** Problems of somebody whose id is known, which a typed name mends. */
export const mendedByName: readonly ProblemCode[] = [
  'no-name',
  'name-without-letters',
  'unreadable-text',
];

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
  /** How the student is called here whom the row's id names. */
  was?: string;
  /** Ids in the file of those whom the row is about, as far as they could be read. */
  person?: string;
  section?: string;
  /** The class in which a student is who might be meant. */
  where?: { title: string; period: string };
  /** Who is asked about together, this one first: ids in the file and names. */
  ring?: { person: string; who: string }[];
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
