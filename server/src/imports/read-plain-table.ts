import type { RosterTable } from '@threshold/shared/contract/roster-table.ts';
import { guessColumns, headingDoubts, isPrivate } from '@threshold/shared/domain/roster-columns.ts';
import { shownCell } from '@threshold/shared/domain/shown-cell.ts';
import { ROSTER_WORKBOOK } from './caps.ts';
import { openSheet, openTable, type OpenTable } from './open-table.ts';
import { readTable, type Table } from './read-table.ts';
import { readWorkbook } from './read-workbook.ts';
import type { ReadProgress } from './read-progress.ts';
import { StoppedReading } from './stopped-reading.ts';
import type { PackedFile } from './unzip.ts';

/** The one table of an upload, whose columns somebody must name before it is a roster. What looks private is dropped at once. */
export async function readPlainTable(
  files: PackedFile[],
  progress: ReadProgress,
): Promise<RosterTable> {
  const [file, other] = files;
  if (other) throw new StoppedReading('several-tables', { file: other.name });
  const name = shownCell(file!.name.split('/').at(-1)!);
  const opened = await openPlain(file!, name);
  const table = readTable(opened, name, {
    shortRows: true,
    onRows: (rows) => progress(name, rows),
    keep: (headings) =>
      headings.flatMap((heading, column) => (heading === '' || isPrivate(heading) ? [] : [column])),
  });
  if (table.headings.length === 0) throw new StoppedReading('not-a-table', { file: name });
  if (table.rows.length === 0 && table.problems.length === 0)
    throw new StoppedReading('empty', { file: name });
  return {
    file: name,
    encoding: table.encoding,
    separator: table.separator,
    ...(opened.sheet && {
      sheet: { ...opened.sheet, name: shownCell(opened.sheet.name) },
    }),
    headings: table.headings,
    guess: guessColumns(table.headings),
    doubts: { ...headingDoubts(table.headings.map(shownCell)), writing: isUnsure(table, opened) },
    rows: table.rows,
    dropped: table.dropped.map(shownCell),
    problems: table.problems.map(({ cells: _, ...problem }) => problem),
  };
}

async function openPlain(file: PackedFile, name: string): Promise<OpenTable> {
  const bytes = await file.bytes();
  if (!file.workbook) return openTable(bytes, name);
  return openSheet(await readWorkbook(bytes, name, ROSTER_WORKBOOK), name);
}

/** Windows-1252 is what is left where a text is nothing else; a sign in a heading that separates cells elsewhere might do so here. */
function isUnsure({ encoding, headings }: Table, { sheet }: OpenTable): boolean {
  if (sheet) return false;
  return encoding === 'windows-1252' || headings.some((heading) => /[,;\t|]/.test(heading));
}
