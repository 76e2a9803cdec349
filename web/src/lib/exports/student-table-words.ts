import type { StudentTableWords } from '@threshold/shared/contract/student-record.ts';
import { say } from '../words/say.ts';

/** What a student's scores are called where they are a table. */
export function studentTableWords(): StudentTableWords {
  return {
    heading: {
      date: say('school.table-date'),
      objective: say('school.table-objective'),
      statement: say('school.table-statement'),
      outcome: say('school.table-outcome'),
      track: say('school.table-track'),
      by: say('school.table-by'),
      class: say('school.table-class'),
      note: say('school.table-note'),
      takenBack: say('school.table-taken-back'),
    },
    mastered: say('school.file-mastered'),
    notYet: say('school.file-not-yet'),
    elsewhere: say('school.file-elsewhere'),
    automated: say('school.file-automated'),
  };
}
