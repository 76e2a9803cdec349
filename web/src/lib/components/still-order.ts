/**
 * Rows in the order they may be shown now. While a pointer or the focus is among them (`held`) nothing moves under it: rows
 * stay where they were, those that left are gone, new ones stand at the end. `shown`: the keys of the rows as drawn last.
 */
export function stillOrder<Row>(
  rows: readonly Row[],
  shown: readonly number[],
  held: boolean,
  key: (row: Row) => number,
): readonly Row[] {
  if (!held) return rows;
  const before = shown.flatMap((one) => rows.find((row) => key(row) === one) ?? []);
  return [...before, ...rows.filter((row) => !shown.includes(key(row)))];
}
