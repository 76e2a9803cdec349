import type { RosterTable } from '@threshold/shared/contract/roster-table.ts';
import type { ListEncoding } from '@threshold/shared/contract/text-encoding.ts';
import { asText } from '@threshold/shared/domain/as-text.ts';
import {
  guessColumns,
  headingDoubts,
  isPrivate,
  knownHeadings,
} from '@threshold/shared/domain/roster-columns.ts';
import { isScoreSheet } from '@threshold/shared/domain/other-sheet.ts';
import { shownCell } from '@threshold/shared/domain/shown-cell.ts';
import { ROSTER_WORKBOOK } from './caps.ts';
import { detectEncoding } from './detect-encoding.ts';
import { openSheet, openTable, type OpenTable } from './open-table.ts';
import { readTable, type Table } from './read-table.ts';
import { readWorkbook } from './read-workbook.ts';
import type { ReadProgress } from './read-progress.ts';
import { StoppedReading } from './stopped-reading.ts';
import { tableIn, titled, undecodedTable, type UndecodedTable } from './undecoded-table.ts';
import type { PackedFile } from './unzip.ts';

/** A list, and the same as bytes where its encoding was guessed. */
export interface PlainTable {
  table: RosterTable;
  undecoded?: UndecodedTable;
}

/** The one table of an upload, whose columns somebody must name before it is a roster. What looks private is dropped at once. */
export async function readPlainTable(
  files: PackedFile[],
  progress: ReadProgress,
): Promise<PlainTable> {
  const [file, other] = files;
  if (other) throw new StoppedReading('several-tables', { file: other.name });
  const name = shownCell(file!.name.split('/').at(-1)!);
  const bytes = await file!.bytes();
  const written = file!.workbook ? null : detectEncoding(bytes);
  const guessed = written?.guessed ? (written.encoding as ListEncoding) : null;
  const said = guessed ? asText(guessed) : (heading: string) => heading;
  const known = (cells: readonly string[]) => knownHeadings(cells.map(said));
  const opened = file!.workbook
    ? openSheet(await readWorkbook(bytes, name, ROSTER_WORKBOOK), name, known)
    : openTable(bytes, name, () => (guessed ? 'bytes' : (written?.encoding ?? null)), known);
  const table = await readTable(opened, name, {
    shortRows: true,
    onRows: (rows) => progress(name, rows),
    keep: (headings) =>
      headings.flatMap((heading, column) =>
        heading === '' || isPrivate(said(heading)) ? [] : [column],
      ),
  });
  if (table.headings.length === 0) throw new StoppedReading('not-a-table', { file: name });
  if (table.rows.length === 0 && table.problems.length === 0)
    throw new StoppedReading('headings-only', { file: name });
  if (isScoreSheet(table.headings, table.rows))
    throw new StoppedReading('is-scores', { file: name });
  if (!guessed) return { table: decodedTable(table, opened) };
  const undecoded = undecodedTable(table, opened.passed);
  return { table: tableIn(undecoded, guessed), undecoded };
}

function decodedTable(table: Table, { sheet, passed }: OpenTable): RosterTable {
  const { file, encoding, separator, headings } = table;
  // A sign in a heading that separates cells elsewhere might do so here.
  const writing = !sheet && headings.some((heading) => /[,;\t|]/.test(heading));
  return {
    ...{ file, encoding, separator },
    ...(sheet && { sheet: { ...sheet, name: shownCell(sheet.name) } }),
    headings,
    guess: guessColumns(headings, table.rows),
    doubts: { ...headingDoubts(headings.map(shownCell), table.rows), writing },
    ...titled(passed),
    rows: table.rows,
    dropped: table.dropped.map(shownCell),
    problems: table.problems.map(({ cells: _, ...problem }) => problem),
  };
}
