import type { SheetRows } from '../contract/observed.ts';
import type { SheetNames } from './match-sheet-names.ts';

/** Columns that may hold names, among them first and last name apart. */
const NAME_COLUMNS = 5;
/** Rows by which the columns of names are found. */
export const SAMPLE = 60;
const places = Array.from({ length: NAME_COLUMNS }, (_, column) => column);
/** One column, then two of them: first and last name apart, either before the other. */
const candidates = [
  ...places.map((column) => [column]),
  ...places.flatMap((a) => places.flatMap((b) => (a === b ? [] : [[a, b]]))),
];

/**
 * In which columns of the rows below its headings a sheet has its students’ names, one column or two, and how surely: two for each name, one
 * for each first name, of the first rows. The first column where none is known.
 */
export function nameColumns(
  below: SheetRows,
  names: SheetNames,
): { columns: number[]; known: number } {
  let [columns, known] = [[0], 0];
  const some = below.slice(0, SAMPLE).filter((row) => row.length > 0);
  for (const candidate of candidates) {
    let sure = 0;
    for (const row of some)
      sure += names.knows(candidate.map((column) => row[column] ?? '').join(' '));
    if (sure > known) [columns, known] = [candidate, sure];
    // All are known by their names: nothing finds more.
    if (known === 2 * some.length) break;
  }
  return { columns, known };
}
