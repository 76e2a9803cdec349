import type { SheetLine } from './settle-lines.ts';

/** What a sheet says of one student and one objective, once; `at` as spreadsheets call its cell. */
export interface SheetCell {
  at: string;
  text: string;
  /** What a list has in the column of its days beside it. */
  day?: { at: string; text: string };
  /** It stands in a column of days, and is no mark. */
  isDay?: true;
}

/** A sheet as students by objectives, whichever way it was written. Places count from 0 along the side on which they stand. */
export interface SheetLayout {
  students: SheetLine[];
  objectives: SheetLine[];
  /** What stands where those two cross: one cell, or as many as a list has rows of both. */
  cells: (student: number, objective: number) => readonly SheetCell[];
  /** How much of the class was found, to be compared with other layouts of the same sheet. */
  known: number;
}
