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

/** A plain table as it waits for its columns to be named. Columns that look like passwords or anything private are gone. */
export interface RosterTable {
  file: string;
  encoding: string;
  separator: string;
  /** Of a workbook: which of its sheets this is, and how many others hold anything. */
  sheet?: { name: string; others: number };
  headings: string[];
  /** `ignore` stands for what is not a roster's business. In the order of `headings`. */
  guess: ColumnField[];
  /** Cells in the order of `headings`; a row may end early. */
  rows: { line: number; cells: string[] }[];
  /** Headings of the columns that were not kept. */
  dropped: string[];
  problems: RosterProblem[];
}
