import type { ProblemTableWords } from '@threshold/shared/contract/problem-table.ts';
import type { RosterProblem } from '@threshold/shared/contract/roster-problem.ts';
import { writeCsv } from './write-csv.ts';

/**
 * The rows of a roster that were left out, as a table for a spreadsheet: by its code, for whoever sorts, and in words, why and what to do. Cells
 * that a spreadsheet would take for formulas are no danger in it.
 */
export function problemTable(
  problems: readonly RosterProblem[],
  { heading, problem }: ProblemTableWords,
): string {
  return writeCsv(
    [
      ...[heading.file, heading.row, heading.problem, heading.meaning, heading.column],
      ...[heading.value, heading.name, heading.otherFile, heading.otherRow],
    ],
    problems.map(({ file, line, code, column, value, who, other }) => [
      ...[file, String(line), code, problem[code], column ?? '', value ?? '', who ?? ''],
      ...[other?.file ?? '', other ? String(other.line) : ''],
    ]),
  );
}
