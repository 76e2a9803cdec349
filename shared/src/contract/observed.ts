import type { FileRefused } from './roster-refusal.ts';

/** A sheet as text, row by row; cells that held a day are YYYY-MM-DD. Rows may end early, empty ones are in their places. */
export type SheetRows = string[][];

/** What a page needs to look at a sheet of observed scores: today at school (YYYY-MM-DD) and, where a file was sent, what it holds. */
export interface ObservedRead {
  today: string;
  sheet: { ok: true; rows: SheetRows } | FileRefused | null;
}

/** How a day written in numbers is read where both could be meant: 5/9 is 5 September or May 9. */
export type DayOrder = 'day-first' | 'month-first';

/** Why a cell says no score. `level`: a mark out of several, of which nobody has said which ones count as mastered. */
export type CellProblem = 'not-understood' | 'level' | 'no-such-day' | 'future' | 'too-old';

/** Why a row or a column is left out until somebody says whose it is: nobody or several could be meant, or another has taken them. */
export type Unmatched = 'unknown' | 'several' | 'twice';

/** Something of the sheet whose owner its head does not tell; `chosen` is whose it is by an answer. `place` counts from 0 along its side, as answers name it. */
export interface UnmatchedLine {
  place: number;
  /** "7" for a row, "D" for a column, as spreadsheets call them. */
  at: string;
  said: string;
  why: Unmatched;
  /** Those who are called nearly so, nearest first. */
  near: number[];
  chosen: number | null;
  /** Cells in it that say something. */
  cells: number;
}

/** One score that would be added. */
export interface PlannedScore {
  student: number;
  objective: number;
  /** YYYY-MM-DD at school. */
  day: string;
}

/** What a sheet would add to a class. */
export interface ObservedPlan {
  scores: PlannedScore[];
  /** In the order of the sheet; those of whom it says something. */
  students: { student: number; said: string; add: PlannedScore[]; kept: number }[];
  unknownStudents: UnmatchedLine[];
  unknownObjectives: UnmatchedLine[];
  problems: { at: string; student: string; value: string; why: CellProblem }[];
  /** Problems that are not listed. */
  moreProblems: number;
  /** Problems that are levels, listed or not. */
  levels: number;
  /** Cells that say not yet: only what is mastered is observed. */
  notYet: number;
  /** Cells that were ticked and so take the day that was chosen. */
  ticked: number;
  /** Days that could be read either way, and one of them; null where none is. `order` is what the sheet itself tells. */
  either: { example: string; days: Record<DayOrder, string>; order: DayOrder | null } | null;
}
