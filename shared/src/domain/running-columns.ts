/** The largest number of a row; ids of a school's system are larger. */
const MOST = 999;
/** A list from which somebody took a few keeps the numbers of the others. */
const STEP = 3;

/**
 * Which columns only number the rows of a list, in the order of its headings: small whole numbers that go up from row to row, beginning
 * anew at 1 where a class does, or 1 to the last in any order. Such a number is somebody else's as soon as a row is put in, so it is
 * nobody's id. Rule T6.
 */
export function runningColumns(
  columns: number,
  rows: readonly { readonly cells: readonly string[] }[],
): boolean[] {
  return Array.from({ length: columns }, (_, column) => {
    const cells = rows.map(({ cells }) => cells[column]?.trim() ?? '').filter(Boolean);
    if (cells.length === 0 || !cells.every((cell) => /^\d{1,3}[.)]?$/.test(cell))) return false;
    return isRunning(cells.map((cell) => Number.parseInt(cell, 10)));
  });
}

function isRunning(numbers: readonly number[]): boolean {
  if (numbers.length === 1) return numbers[0]! <= 1;
  const sorted = numbers.toSorted((a, b) => a - b);
  if (sorted.every((number, i) => number === i + 1)) return true;
  return numbers.every((number, i) => {
    const step = number - (numbers[i - 1] ?? number - 1);
    return number <= MOST && ((step >= 1 && step <= STEP) || number === 1);
  });
}
