import { expect, test } from 'vitest';
import { problemTable } from '@threshold/server/exports/problem-table.ts';
import { problemTableWords } from '@threshold/shared/contract/problem-table.ts';
import { type ProblemCode, problemCodes } from '@threshold/shared/contract/roster-problem.ts';
import { problemTableWords as wordsNow } from '../../web/src/lib/exports/problem-table-words.ts';
import { speakers } from '../../web/src/lib/words/catalogs.server.ts';
import { speakAs } from '../../web/src/lib/words/say.ts';

speakAs(() => speakers.en);
const words = wordsNow();
const table = (...codes: ProblemCode[]) =>
  problemTable(
    codes.map((code, i) => ({ code, file: 'class.csv', line: i + 2 })),
    words,
  )
    .replace('\ufeff', '')
    .split('\r\n')
    .slice(0, -1);

test('[T6] every problem row says in words why, beside its code; the words are those that the server takes', () => {
  expect(problemTableWords.parse(words)).toEqual(words);
  const [heading, ...rows] = table(...problemCodes);
  expect(heading).toBe(
    'File,Row,Problem,What it means,Column,What stands there,Name,Other file,Other row',
  );
  expect(rows).toHaveLength(problemCodes.length);
  expect(rows[problemCodes.indexOf('no-name')]).toMatch(
    /^class\.csv,\d+,no-name,It has no name\. Skipped\.,/,
  );
  for (const [i, code] of problemCodes.entries())
    expect(words.problem[code], rows[i]).toMatch(/\S \S/);
});

test('[X15] what stands in a row is no formula in the table of problems', () => {
  const problem = { code: 'no-name' as const, file: 'class.csv', line: 2, value: '=1+1' };
  expect(problemTable([problem], words)).not.toMatch(/,=1/);
});
