import type { FractionReading } from '../contract/observed.ts';
import type { ReadCell } from './observed-cell.ts';

/** Days that no mark is, as 14/9, are a fifth of all and more; a mark above the whole, as 5/4, is rarer than this. */
const RARE = 10;

/**
 * What the cells of a sheet that could be days or marks are, by its others: marks where some can be no day, as 17/20, and days where some
 * are no part of a whole, as 14/9. Null where it shows neither or both, or only such cells: 4/4 is no day before somebody says so. Rule T10.
 */
export function fractionReading(
  cells: readonly { text: string; cell: ReadCell }[],
): FractionReading | null {
  const fractions = cells.filter(({ cell }) => mayBeMark(cell)).length;
  const marks = cells.some(
    ({ text, cell }) => cell.says === 'problem' && text.includes('/') && cell.why === 'level',
  );
  const days = cells.filter(
    ({ text, cell }) => /^\d+\/\d+$/.test(text) && !mayBeMark(cell) && cell.says !== 'problem',
  ).length;
  if (marks) return days === 0 ? 'marks' : null;
  return days > 0 && days * RARE >= fractions ? 'days' : null;
}

/** Whether a cell is a day unless it is a mark. */
export function mayBeMark(cell: ReadCell): boolean {
  return (cell.says === 'mastered' || cell.says === 'either') && cell.fraction === true;
}
