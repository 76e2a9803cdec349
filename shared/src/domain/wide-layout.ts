import type { SheetRows } from '../contract/observed.ts';
import { columnName } from './column-name.ts';
import type { SheetNames } from './match-sheet-names.ts';
import type { SheetObjectives } from './match-sheet-objectives.ts';
import { nameColumns } from './name-columns.ts';
import type { SheetLayout } from './sheet-layout.ts';

/** Rows, and columns, in which headings are looked for: titles and dates stand above some. */
const LOOKED_AT = 10;

/** Students by objectives, whichever way round. Null where neither a student nor an objective of the class is found in the sheet. */
export function wideLayout(
  rows: SheetRows,
  names: SheetNames,
  objectives: SheetObjectives,
): SheetLayout | null {
  const turned = turn(rows);
  const found = look(rows, names, objectives);
  const other = look(turned, names, objectives);
  if (found.known + other.known === 0) return null;
  const flipped = other.known > found.known;
  const [sheet, { heading, columns, known }] = flipped ? [turned, other] : [rows, found];
  const said = (row: string[] | undefined) =>
    columns.map((column) => row?.[column] ?? '').filter((part) => part !== '');
  const ofNames = new Set(columns);
  const width = Math.max(...sheet.map((row) => row.length));
  const [down, across] = flipped ? [columnName, rowName] : [rowName, columnName];
  const text = (student: number, objective: number) => sheet[student]?.[objective] ?? '';
  const students = sheet.flatMap((row, place) =>
    place > heading && row.some((cell) => cell !== '')
      ? [{ place, said: said(row).join(' '), at: down(place) }]
      : [],
  );
  const headings = Array.from({ length: width }, (_, place) => ({
    ...{ place, said: sheet[heading]?.[place] ?? '', at: across(place) },
  })).filter(({ place }) => !ofNames.has(place));
  const filled = (cells: string[]) => cells.filter((cell) => cell !== '').length;
  return {
    students: students.map((one) => ({
      ...one,
      cells: filled(headings.map(({ place }) => text(one.place, place))),
    })),
    objectives: headings.map((one) => ({
      ...one,
      cells: filled(students.map(({ place }) => text(place, one.place))),
    })),
    cells: (student, objective) => {
      const [x, y] = flipped ? [student, objective] : [objective, student];
      return [{ at: `${columnName(x)}${y + 1}`, text: text(student, objective) }];
    },
    known,
  };
}

const rowName = (place: number) => String(place + 1);

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
  const { columns, known } = nameColumns(rows.slice(heading + 1), names);
  return { known: headings + known, heading, columns };
}

function turn(rows: SheetRows): SheetRows {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ''));
}
