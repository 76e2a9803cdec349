import { plainKey } from './plain-key.ts';
import { isPrivate, knownHeadings } from './roster-columns.ts';
import { type ScoreColumn, scoreColumn } from './score-headings.ts';

/** "3.4", "A 1.2", "2.1.3 Orders food": how the objectives of a track are numbered, and no day. */
const code = /^\p{L}{0,4}[ .-]?\d{1,2}(?:\.\d{1,2}){1,2}(?!\.?\d|\.)/u;
/** So many of them are no accident. */
const CODES = 3;
/** What lists of people have besides. */
const besides =
  /^(?:grade(?:level)?|year(?:group)?|school(?:name|id)?|campus|building|teachers?|advisor|team|grado|escuela|docente|年级|学校|老师)$/;
/** Rows in which a list’s headings may stand. */
const LOOK = 10;

/** Whether a table is a sheet of scores, students by objectives or the other way round, and no list of people. */
export function isScoreSheet(
  headings: readonly string[],
  rows: readonly { readonly cells: readonly string[] }[],
): boolean {
  if (codesIn(headings) >= CODES) return true;
  if (isOfCodes(rows, 0)) return true;
  const columns = headings.map(scoreColumn);
  const objective = columns.indexOf('objective');
  return objective !== -1 && hasScores(columns) && isOfCodes(rows, objective);
}

function isOfCodes(rows: readonly { readonly cells: readonly string[] }[], column: number) {
  const filled = rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '');
  const codes = filled.filter((cell) => code.test(cell.trim()));
  return codesIn(codes) >= CODES && codes.length * 2 > filled.length;
}

/** Whether a sheet is a list of people and no scores: one of its first rows says hardly anything but what such a list’s columns are called. */
export function isPeopleList(rows: readonly (readonly string[])[]): boolean {
  return rows.slice(0, LOOK).some((row) => {
    const cells = row.filter((cell) => cell !== '');
    const told = cells.filter(isOfPeople).length;
    return knownHeadings(cells) >= 2 && codesIn(cells) === 0 && (cells.length - told) * 3 <= told;
  });
}

/**
 * Where the headings of a sheet with one row a score stand, counted from 0: its objectives are in a column of that name, with days or results
 * beside them. Null for any other sheet.
 */
export function scoreListHeading(rows: readonly (readonly string[])[]): number | null {
  const row = rows.slice(0, LOOK).findIndex((cells) => {
    const columns = cells.map(scoreColumn);
    return columns.includes('objective') && hasScores(columns);
  });
  return row === -1 ? null : row;
}

function hasScores(columns: readonly (ScoreColumn | null)[]): boolean {
  return columns.includes('day') || columns.includes('result');
}

function isOfPeople(heading: string): boolean {
  return knownHeadings([heading]) > 0 || isPrivate(heading) || besides.test(plainKey(heading));
}

function codesIn(cells: readonly string[]): number {
  return new Set(cells.filter((cell) => code.test(cell.trim()))).size;
}
