import type { CsvRecord } from './csv-records.ts';

/** Rows above which a heading is looked for, and how many cells of it must be known to be sure. */
const LOOK = 10;
const SURE = 2;
/** Lines in which those rows are looked for; a file may begin with any number of empty ones. */
const THROUGH = 100;

/** How many cells of a row are what columns are called. */
export type KnownCells = (cells: readonly string[]) => number;

/**
 * Which of a table's first rows is its heading: the first one, unless that says less than it must and one below it is surely one, as where
 * a school's name and a date stand above a list. Null where nothing is sure.
 */
export function headingRow(records: Iterable<CsvRecord>, known: KnownCells): number | null {
  let at = 0;
  for (const record of records) {
    if ('cells' in record && known(record.cells) >= SURE) return at;
    if (++at === LOOK) break;
  }
  return null;
}

/** The lines in which a heading is looked for. */
export function* firstLines(lines: Iterable<string | null>): Generator<string | null> {
  let count = 0;
  for (const line of lines) {
    yield line;
    if (++count === THROUGH) return;
  }
}
