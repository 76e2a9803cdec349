import type { ProblemTableWords } from '@threshold/shared/contract/problem-table.ts';
import { problemCodes } from '@threshold/shared/contract/roster-problem.ts';
import { problemWords } from '../screens/import/import-words.ts';
import { say } from '../words/say.ts';

/** What the rows that a roster leaves out are called where they are a table. */
export function problemTableWords(): ProblemTableWords {
  return {
    heading: {
      file: say('import.table-file'),
      row: say('import.table-row'),
      problem: say('import.table-problem'),
      meaning: say('import.table-meaning'),
      column: say('import.table-column'),
      value: say('import.table-value'),
      name: say('import.table-name'),
      otherFile: say('import.table-other-file'),
      otherRow: say('import.table-other-row'),
    },
    problem: Object.fromEntries(
      problemCodes.map((code) => [code, problemWords[code]()]),
    ) as ProblemTableWords['problem'],
  };
}
