import { expect, test } from 'vitest';
import { studentTable } from '@threshold/server/exports/student-table.ts';
import type { KeptScore, StudentRecordFile } from '@threshold/shared/contract/student-record.ts';
import { tableWords } from '../support/table-words.ts';

const score: KeptScore = {
  ...{ at: '2026-11-20T23:30:00.000Z', day: '2026-11-21', code: '1.10', objective: 'Greet' },
  ...{ statement: 'I can greet, and say my name', track: 'Spanish', threshold: '' },
  ...{ outcome: 'mastered', met: [], by: 'Ms. Ortiz', elsewhere: false, class: 'Spanish 2' },
};
const rows = (scores: KeptScore[]) => {
  const file = { scores } as StudentRecordFile;
  return studentTable(file, tableWords).replace('\ufeff', '').split('\r\n').slice(0, -1);
};

test('a student’s table has one row a score, in the order of the record, on the school’s days', () => {
  const later: KeptScore = { ...score, day: '2026-11-22', outcome: 'not-yet', objective: 'Ask' };
  expect(rows([score, later])).toEqual([
    'Date,Objective,Statement,Outcome,Track,Judged by,Class,Note,Taken back',
    '2026-11-21,1.10 Greet,"I can greet, and say my name",Mastered,Spanish,Ms. Ortiz,Spanish 2,,',
    '2026-11-22,1.10 Ask,"I can greet, and say my name",Not yet,Spanish,Ms. Ortiz,Spanish 2,,',
  ]);
  expect(rows([])).toHaveLength(1);
});

test('a student’s table says who judged, and what was taken back', () => {
  const { by: _, ...rest } = score;
  const takenBack = { at: '', day: '2026-11-23', by: 'Ms. Ortiz' };
  const [, first, second] = rows([
    { ...rest, by: '', elsewhere: true },
    { ...rest, by: '', takenBack },
  ]);
  expect(first).toContain(',in another school,');
  expect(second).toMatch(/,by the program,Spanish 2,,2026-11-23$/);
});

test('[X15] a note is no formula in a student’s table', () => {
  const [, row] = rows([{ ...score, note: '=HYPERLINK("http://x")' }]);
  expect(row).toContain(`,"'=HYPERLINK(""http://x"")",`);
});
