import type { StudentTableWords } from '@threshold/shared/contract/student-record.ts';

/** The words of a student's table, in English. */
export const tableWords: StudentTableWords = {
  heading: {
    ...{ date: 'Date', objective: 'Objective', statement: 'Statement', outcome: 'Outcome' },
    ...{ track: 'Track', by: 'Judged by', class: 'Class', note: 'Note', takenBack: 'Taken back' },
  },
  ...{ mastered: 'Mastered', notYet: 'Not yet' },
  ...{ elsewhere: 'in another school', automated: 'by the program' },
};
