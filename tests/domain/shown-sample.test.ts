import { expect, test } from 'vitest';
import { shownSample } from '@threshold/shared/domain/shown-sample.ts';
import type { ColumnField } from '@threshold/shared/contract/roster-table.ts';

const doubts = { guessed: [], unknown: [], writing: false };
const sample = (guess: ColumnField[], ...cells: string[]) =>
  shownSample({ guess, headings: [], doubts, rows: [{ line: 2, cells }] }).rows[0];

test('of a column that no heading tells of only how its cells begin is shown', () => {
  expect(sample(['name', 'ignore', 'ignore'], 'Ada Li', 'sesame', '')).toEqual([
    ...['Ada Li', 's•••', ''],
  ]);
});

test('where no heading is known cells are shown, but for what looks like a password or a PIN', () => {
  const guess: ColumnField[] = Array.from({ length: 6 }, () => 'ignore');
  const shown = ['Ada Li', 'O’Neil-Li', '7b', 'ada@school.test'];
  expect(sample(guess, ...shown, 'Xy7!kappa', '4071')).toEqual([...shown, '•••', '•••']);
});

test('a first row that may be a student’s is shown like the others; a heading that is one as it is', () => {
  const headings = ['Ada Li', 'Xy7!kappa'];
  const first = (guess: ColumnField[]) => {
    const table = { guess, headings, doubts: { ...doubts, unknown: headings }, rows: [] };
    const shown = shownSample(table);
    expect(shown.doubts?.unknown).toEqual(shown.headings);
    return shown.headings;
  };
  expect(first(['ignore', 'ignore'])).toEqual(['Ada Li', '•••']);
  expect(first(['name', 'ignore'])).toEqual(headings);
});
