import type { RosterProblem } from './roster-problem.ts';

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

/** What the first row of a list is: what its columns are called, or a student as the others are. */
export const firstRows = ['headings', 'student'] as const;
export type FirstRow = (typeof firstRows)[number];

/** What somebody should look at, because it was not plain. */
export interface TableDoubts {
  /** Headings that could be meant otherwise than they were taken. */
  guessed: string[];
  /** Headings that nothing here is called by; they are left out until somebody says what they are. */
  unknown: string[];
  /** Headings of columns that only number the rows, left out likewise. Absent where there is none. */
  numbers?: string[];
  /** How the text is encoded, or what separates its cells, could be otherwise. */
  writing: boolean;
}

/** A plain table as it waits for its columns to be named. Columns that look like passwords or anything private are gone. */
export interface RosterTable {
  file: string;
  encoding: string;
  /** The encoding was guessed, or said by somebody in place of the guess: another may be said. */
  guessed?: true;
  separator: string;
  /** Of a workbook: which of its sheets this is, and how many others hold anything. */
  sheet?: { name: string; others: number };
  /** Rows above the headings, which are passed over; absent where there are none. */
  titles?: string[];
  headings: string[];
  /** `ignore` stands for what is not a roster's business. In the order of `headings`. */
  guess: ColumnField[];
  /** Absent where an older server read it. */
  doubts?: TableDoubts;
  /** Cells in the order of `headings`; a row may end early. */
  rows: { line: number; cells: string[] }[];
  /** Headings of the columns that were not kept. */
  dropped: string[];
  problems: RosterProblem[];
}
