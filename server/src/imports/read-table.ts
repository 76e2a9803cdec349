import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RosterProblem } from '@threshold/shared/contract/roster-problem.ts';
import { shownCell } from '@threshold/shared/domain/shown-cell.ts';
import { MAX_PROBLEMS, MAX_ROWS } from './caps.ts';
import { cellProblem } from './cell-problem.ts';
import type { CsvRecord } from './csv-records.ts';
import type { OpenTable } from './open-table.ts';
import { StoppedReading } from './stopped-reading.ts';

/** Rows that are read in one go, 10 to 50 ms; giving way after each costs 50,000 rows less than a millisecond. */
const ROWS_AT_ONCE = 1_000;

/**
 * A row of a table: its cells as they stand in the file, trimmed, in the order of the columns that were kept. With `shortRows` it may end
 * early.
 */
export interface TableRow {
  line: number;
  cells: string[];
}

export interface Table {
  file: string;
  encoding: string;
  separator: string;
  /** Of the columns that were kept, as the file has them. */
  headings: string[];
  /** Headings of the columns that were not. */
  dropped: string[];
  rows: TableRow[];
  /** Rows that are no rows of this table: ragged, or not to be taken apart. */
  problems: TableProblem[];
}

/** `cells` is what could be told apart of the row, of all columns; for finding out whom it may be about, and never kept. */
export type TableProblem = RosterProblem & { cells: string[] };

interface TableOptions {
  /** Which columns to keep, by their headings' places. What it leaves out goes no further than the parser. */
  keep: (headings: string[]) => number[];
  /**
   * Whether a row may end early. Spreadsheets leave out empty cells there, and what a column is for tells whether it can be one; in a
   * file that a program wrote, a row that is too short has lost a cell somewhere and what follows stands in the wrong columns.
   */
  shortRows?: boolean;
  /** How much was read, now and then. Unit: rows. */
  onRows?: (rows: number) => Promise<void> | void;
}

/**
 * Any table as text: comma, semicolon, tab or pipe, the encoding found out, quotes and line ends of any kind. The first row that
 * is not empty is the heading. Throws `StoppedReading` where the file as a whole is none; what is wrong with single rows is told
 * in `problems` and the others are read. Nothing in a cell is ever carried out: a formula is its own text. Gives way to what else its
 * thread has to do every thousand rows.
 */
export async function readTable(
  { encoding, separator, heading, records }: OpenTable,
  file: string,
  options: TableOptions,
): Promise<Table> {
  const kept = options.keep(heading);
  const table: Table = {
    file,
    encoding,
    separator,
    headings: kept.map((column) => heading[column]!),
    dropped: heading.filter((text, column) => text !== '' && !kept.includes(column)),
    rows: [],
    problems: [],
  };
  const layout = { file, separator, shortRows: options.shortRows ?? false };
  let rows = 0;
  for (const record of records) {
    rows += 1;
    if (rows > MAX_ROWS) throw new StoppedReading('too-many-rows', { file, limit: MAX_ROWS });
    if (rows % ROWS_AT_ONCE === 0) {
      await options.onRows?.(rows);
      await nextTurn();
    }
    const problem = problemOf(record, heading, kept, layout);
    if (problem) table.problems.push(problem);
    else if ('cells' in record)
      table.rows.push({
        line: record.line,
        cells: kept
          .filter((column) => column < record.cells.length)
          .map((column) => record.cells[column]!.trim()),
      });
    if (table.problems.length > MAX_PROBLEMS)
      throw new StoppedReading('too-many-problems', { file, limit: MAX_PROBLEMS });
  }
  await options.onRows?.(rows);
  return table;
}

/** What makes a row none of this table. Cells beyond the heading's columns do not, where they are empty. */
function problemOf(
  record: CsvRecord,
  heading: string[],
  kept: number[],
  { file, separator, shortRows }: { file: string; separator: string; shortRows: boolean },
): TableProblem | null {
  const { line } = record;
  if ('broken' in record) {
    const cells = record.text.split(separator).map((cell) => cell.replaceAll('"', '').trim());
    return { code: record.broken, file, line, cells };
  }
  const { cells } = record;
  const counted = `${cells.length} / ${heading.length}`;
  const more = cells.slice(heading.length).some((cell) => cell.trim() !== '');
  if (more || (cells.length < heading.length && !shortRows))
    return { code: 'ragged-row', file, line, value: counted, cells };
  for (const column of kept) {
    const cell = cells[column] ?? '';
    const code = cellProblem(cell);
    if (code)
      return {
        code,
        file,
        line,
        column: shownCell(heading[column]!),
        value: shownCell(cell),
        cells,
      };
  }
  return null;
}
