import type { RosterProblem } from '@threshold/shared/contract/roster-problem.ts';
import type { RosterTable } from '@threshold/shared/contract/roster-table.ts';
import type { ListEncoding } from '@threshold/shared/contract/text-encoding.ts';
import { asText } from '@threshold/shared/domain/as-text.ts';
import { guessColumns, headingDoubts, isPrivate } from '@threshold/shared/domain/roster-columns.ts';
import { shownCell } from '@threshold/shared/domain/shown-cell.ts';
import type { Table } from './read-table.ts';

/** A list whose encoding was guessed, as bytes (`byte-signs.ts`), so that somebody may say another. Without what looks private. */
export type UndecodedTable = Pick<
  RosterTable,
  'file' | 'separator' | 'headings' | 'rows' | 'dropped' | 'problems'
> & { passed?: string[][] };

/** What is kept of a table that was read as bytes. What stands in a row that is none is left out: it would be shown as bytes. */
export function undecodedTable(
  { file, separator, headings, rows, ...table }: Table,
  passed: string[][],
): UndecodedTable {
  const problems = table.problems.map(({ code, line, value }): RosterProblem =>
    code === 'ragged-row' && value ? { code, file, line, value } : { code, file, line },
  );
  return { file, separator, headings, rows, dropped: table.dropped, problems, passed };
}

/** The list as that encoding reads it. Columns that look private now are dropped as well; a row that it cannot read is a problem. */
export function tableIn(undecoded: UndecodedTable, encoding: ListEncoding): RosterTable {
  const text = asText(encoding);
  const { file, separator } = undecoded;
  const all = undecoded.headings.map((heading) => text(heading).trim());
  const kept = all.flatMap((heading, i) => (isPrivate(heading) ? [] : [i]));
  const headings = kept.map((i) => all[i]!);
  const problems = [...undecoded.problems];
  const rows = undecoded.rows.flatMap((row) => {
    const cells = kept.filter((i) => i < row.cells.length).map((i) => text(row.cells[i]!).trim());
    const at = cells.findIndex((cell) => cell.includes('\ufffd'));
    if (at === -1) return [{ line: row.line, cells }];
    const [column, value] = [shownCell(headings[at]!), shownCell(cells[at]!)];
    problems.push({ code: 'unreadable-text', file, line: row.line, column, value });
    return [];
  });
  return {
    ...{ file, encoding, guessed: true, separator, headings, rows },
    guess: guessColumns(headings, rows),
    doubts: { ...headingDoubts(headings.map(shownCell), rows), writing: true },
    ...titled((undecoded.passed ?? []).map((cells) => cells.map(text))),
    dropped: [...undecoded.dropped.map(text), ...all.filter(isPrivate)].map(shownCell),
    problems: problems.toSorted((a, b) => a.line - b.line),
  };
}

/** What stands above the headings, as it is told. */
export function titled(passed: readonly string[][]): Pick<RosterTable, 'titles'> {
  const lines = passed.map((cells) =>
    cells
      .map((cell) => cell.trim())
      .filter(Boolean)
      .join(', '),
  );
  return lines.length === 0 ? {} : { titles: lines.map(shownCell) };
}
