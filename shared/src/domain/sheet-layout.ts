import type { SheetRows } from '../contract/observed.ts';
import type { SheetNames } from './match-sheet-names.ts';
import type { SheetObjectives } from './match-sheet-objectives.ts';

/** A sheet as students by objectives, whichever way round it was written. Places count from 0 along their side of the sheet. */
export interface SheetLayout {
  /** Students stand in columns and objectives in rows. */
  flipped: boolean;
  students: { place: number; said: string }[];
  objectives: { place: number; said: string }[];
  /** What stands where those two cross. */
  cell: (student: number, objective: number) => string;
}

/** Rows, and columns, in which headings are looked for: titles and dates stand above some. */
const LOOKED_AT = 10;
/** Columns that may hold names, among them first and last name apart. */
const NAME_COLUMNS = 5;

/** Rows by which the columns of names are found. */
const SAMPLE = 60;
const places = Array.from({ length: NAME_COLUMNS }, (_, column) => column);
/** One column, then two of them: first and last name apart, either before the other. */
const candidates = [
  ...places.map((column) => [column]),
  ...places.flatMap((a) => places.flatMap((b) => (a === b ? [] : [[a, b]]))),
];

/** Where names, headings and marks stand in a sheet. Null where neither a student nor an objective of the class is found in it. */
export function sheetLayout(
  rows: SheetRows,
  names: SheetNames,
  objectives: SheetObjectives,
): SheetLayout | null {
  const turned = turn(rows);
  const found = look(rows, names, objectives);
  const other = look(turned, names, objectives);
  if (found.known + other.known === 0) return null;
  const flipped = other.known > found.known;
  const [sheet, { heading, columns }] = flipped ? [turned, other] : [rows, found];
  const said = (row: string[] | undefined) =>
    columns.map((column) => row?.[column] ?? '').filter((part) => part !== '');
  const ofNames = new Set(columns);
  const width = Math.max(...sheet.map((row) => row.length));
  return {
    flipped,
    students: sheet.flatMap((row, place) =>
      place > heading && row.some((cell) => cell !== '')
        ? [{ place, said: said(row).join(' ') }]
        : [],
    ),
    objectives: Array.from({ length: width }, (_, place) => ({
      place,
      said: sheet[heading]?.[place] ?? '',
    })).filter(({ place }) => !ofNames.has(place)),
    cell: (student, objective) => sheet[student]?.[objective] ?? '',
  };
}

interface Found {
  /** Students and objectives of the class that were found. */
  known: number;
  heading: number;
  columns: number[];
}

function look(rows: SheetRows, names: SheetNames, objectives: SheetObjectives): Found {
  let [heading, headings] = [0, 0];
  const first = Math.max(
    0,
    rows.findIndex((row) => row.some((cell) => cell !== '')),
  );
  heading = first;
  for (let row = first; row < Math.min(rows.length, first + LOOKED_AT); row += 1) {
    const known = rows[row]!.filter((cell) => cell !== '' && objectives.knows(cell)).length;
    if (known > headings) [heading, headings] = [row, known];
  }
  let [columns, known] = [[0], 0];
  const below = rows.slice(heading + 1, heading + 1 + SAMPLE).filter((row) => row.length > 0);
  for (const candidate of candidates) {
    let sure = 0;
    for (const row of below)
      sure += names.knows(candidate.map((column) => row[column] ?? '').join(' '));
    if (sure > known) [columns, known] = [candidate, sure];
    // All are known by their names: nothing finds more.
    if (known === 2 * below.length) break;
  }
  return { known: headings + known, heading, columns };
}

function turn(rows: SheetRows): SheetRows {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ''));
}
