/**
 * Rows in the order they may be shown now. While a pointer or the focus is among them nothing moves
 * under it: rows stay where they were, those that left are gone, new ones stand at the end.
 */
export function stillOrder<Row extends { attempt: number }>(
  rows: readonly Row[],
  shown: readonly number[],
  held: boolean,
): Row[] {
  if (!held) return [...rows];
  const before = shown
    .map((attempt) => rows.find((row) => row.attempt === attempt))
    .filter((row) => row !== undefined);
  return [...before, ...rows.filter((row) => !shown.includes(row.attempt))];
}
