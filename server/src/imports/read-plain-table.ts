import type { RosterTable } from '@threshold/shared/contract/roster-table.ts';
import { guessColumns, isPrivate } from '@threshold/shared/domain/roster-columns.ts';
import { shownCell } from '@threshold/shared/domain/shown-cell.ts';
import { readTable } from './read-table.ts';
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
  const table = readTable(await file!.bytes(), name, {
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
    headings: table.headings,
    guess: guessColumns(table.headings),
    rows: table.rows,
    dropped: table.dropped.map(shownCell),
    problems: table.problems.map(({ cells: _, ...problem }) => problem),
  };
}
