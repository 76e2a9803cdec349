import type { RosterProblem } from '@threshold/shared/contract/roster-problem.ts';
import { writeCsv } from './write-csv.ts';

/** The rows of a roster that were left out, as a table for a spreadsheet; cells that it would take for formulas are no danger in it. */
export function problemTable(problems: readonly RosterProblem[]): string {
  return writeCsv(
    ['file', 'row', 'problem', 'column', 'value', 'name', 'other file', 'other row'],
    problems.map(({ file, line, code, column, value, who, other }) => [
      ...[file, String(line), code, column ?? '', value ?? '', who ?? ''],
      ...[other?.file ?? '', other ? String(other.line) : ''],
    ]),
  );
}
