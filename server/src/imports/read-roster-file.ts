import { shownCell } from '@threshold/shared/domain/shown-cell.ts';
import type { RosterPlace } from '@threshold/shared/contract/roster-problem.ts';
import { detectUnicode } from './detect-encoding.ts';
import { type Columns, findColumns } from './find-columns.ts';
import { openTable } from './open-table.ts';
import { readTable, type TableProblem } from './read-table.ts';
import { neededColumns, rosterFiles, type FieldOf, type RosterFileKind } from './roster-files.ts';
import { StoppedReading } from './stopped-reading.ts';

/** A row of a roster's file by its fields. A field whose column is not there is undefined, an empty cell is ''. */
export interface RosterRow<K extends RosterFileKind> {
  at: RosterPlace;
  cell(field: FieldOf<K>): string | undefined;
}

/** `row`: where only the text of a cell is wrong, so that the others stand in their columns. */
type RowProblem<K extends RosterFileKind> = TableProblem & { row?: RosterRow<K> };

export interface RosterRows<K extends RosterFileKind> {
  encoding: string;
  rows: RosterRow<K>[];
  problems: RowProblem<K>[];
  /** Column and value as a problem names them. */
  named(row: RosterRow<K>, field: FieldOf<K>): { column?: string; value?: string };
}

/** One file of a roster, with the columns that a roster needs and no others. Throws `StoppedReading` where one is missing. */
export async function readRosterFile<K extends RosterFileKind>(
  kind: K,
  bytes: Uint8Array,
  file: string,
  onRows?: (rows: number) => Promise<void> | void,
): Promise<RosterRows<K>> {
  // The file's name without the folders and zips it came in.
  const name = shownCell(file.split('/').at(-1)!);
  const fields = Object.keys(rosterFiles[kind]) as FieldOf<K>[];
  const places = new Map<FieldOf<K>, number>();
  let columns: Columns<K> = {};
  const table = await readTable(openTable(bytes, name, detectUnicode), name, {
    ...(onRows ? { onRows } : {}),
    keep(headings) {
      columns = findColumns(kind, headings);
      for (const needed of neededColumns[kind])
        if (columns[needed] === undefined)
          throw new StoppedReading('column-missing', { file: name, missing: asked(kind, needed) });
      const kept: number[] = [];
      for (const field of fields) {
        const column = columns[field];
        if (column !== undefined) places.set(field, kept.push(column) - 1);
      }
      return kept;
    },
  });
  return {
    encoding: table.encoding,
    problems: table.problems.map((problem) => withRow(problem, columns)),
    rows: table.rows.map(({ line, cells }) => ({
      at: { file: name, line },
      cell(field) {
        const place = places.get(field);
        return place === undefined ? undefined : cells[place]!;
      },
    })),
    named(row, field) {
      const place = places.get(field);
      if (place === undefined) return {};
      const value = row.cell(field)!;
      return {
        column: shownCell(table.headings[place]!),
        ...(value === '' ? {} : { value: shownCell(value) }),
      };
    },
  };
}

function withRow<K extends RosterFileKind>(
  problem: TableProblem,
  columns: Columns<K>,
): RowProblem<K> {
  const { code, file, line, cells } = problem;
  if (code !== 'unreadable-text' && code !== 'cell-too-long') return problem;
  const cell = (field: FieldOf<K>) => {
    const column = columns[field];
    return column === undefined ? undefined : (cells[column] ?? '').trim();
  };
  return { ...problem, row: { at: { file, line }, cell } };
}

/** What the column is called where it is missing: as OneRoster writes it. */
const spelled: Record<string, string> = {
  usersourcedid: 'userSourcedId',
  classsourcedid: 'classSourcedId',
  sourcedid: 'sourcedId',
  propertyname: 'propertyName',
};

function asked<K extends RosterFileKind>(kind: K, field: FieldOf<K>): string {
  const [first] = rosterFiles[kind][field] as unknown as readonly string[];
  return spelled[first!] ?? first!;
}
