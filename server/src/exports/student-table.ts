import type {
  StudentRecordFile,
  StudentTableWords,
} from '@threshold/shared/contract/student-record.ts';
import { writeCsv } from './write-csv.ts';

/**
 * A student's scores as a table for a spreadsheet, one row a score, oldest first, those that were taken back too. Days are the
 * school's. A code stands before its title and never alone: a spreadsheet would take 1.10 for a number and make it 1.1.
 */
export function studentTable({ scores }: StudentRecordFile, words: StudentTableWords): string {
  const { heading } = words;
  const columns = [
    ...[heading.date, heading.objective, heading.statement, heading.outcome, heading.track],
    ...[heading.by, heading.class, heading.note, heading.takenBack],
  ];
  return writeCsv(
    columns,
    scores.map((one) => [
      ...[one.day, [one.code, one.objective].filter(Boolean).join(' '), one.statement],
      ...[one.outcome === 'mastered' ? words.mastered : words.notYet, one.track],
      ...[one.elsewhere ? words.elsewhere : one.by || words.automated, one.class ?? ''],
      ...[one.note ?? '', one.takenBack?.day ?? ''],
    ]),
  );
}
