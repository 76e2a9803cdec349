import type { FileRefused } from './roster-refusal.ts';
import type { ListEncoding } from './text-encoding.ts';

/** A sheet as text, row by row; cells that held a day are YYYY-MM-DD. Rows may end early, empty ones are in their places. */
export type SheetRows = string[][];

/** What a file holds. `guessed`: what it is likely written in; the cells are bytes then, which `sheetIn` reads. */
export interface SheetRead {
  ok: true;
  rows: SheetRows;
  guessed: ListEncoding | null;
}

/** What a page needs to look at a sheet of observed scores: today at school (YYYY-MM-DD) and, where a file was sent, what it holds. */
export interface ObservedRead {
  today: string;
  sheet: SheetRead | FileRefused | null;
}

/** How a day written in numbers is read where both could be meant: 5/9 is 5 September or May 9. */
export type DayOrder = 'day-first' | 'month-first';

/** Whether 4/4 and the like are days or marks, four out of four. */
export type FractionReading = 'days' | 'marks';

/** Why a cell says no score. `level`: a mark out of several, of which nobody has said which ones count as mastered. */
export type CellProblem = 'not-understood' | 'level' | 'no-such-day' | 'future' | 'too-old';

/** Why a row or a column is left out until somebody says whose it is: nobody or several could be meant, or another has taken them. */
export type Unmatched = 'unknown' | 'several' | 'twice';

/** Something of the sheet whose owner its head does not tell; `chosen` is whose it is by an answer. `place` counts from 0 along its side, as answers name it. */
export interface UnmatchedLine {
  place: number;
  /** "7" for a row, "D" for a column, as spreadsheets call them; in a list with one row a score the first row in which it stands. */
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
  /** Cells that are ticked, on no day of their own: they take the day that was said, and are not read before. */
  ticked: number;
  /** Cells that could be a day or a mark, and one of them; null where none is. `are` null: nobody said, and the sheet does not tell. */
  fractions: { example: string; are: FractionReading | null } | null;
  /** Days that could be read either way, and one of them; null where none is. `order` is what the sheet itself tells. */
  either: { example: string; days: Record<DayOrder, string>; order: DayOrder | null } | null;
  /** What neither the sheet nor anybody tells yet: such cells are not read, and nothing is added before. */
  open: OpenQuestion[];
}

/** What a sheet leaves to be said: whether 4/4 is a day, which number of a day is the month, on which day its ticks were mastered. */
export type OpenQuestion = 'fractions' | 'order' | 'ticks';

/** How somebody says the day of the ticks: the last weekday before today, today, or another. */
export const tickChoices = ['before', 'today', 'other'] as const;
export type TickChoice = (typeof tickChoices)[number];
