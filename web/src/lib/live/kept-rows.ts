import type { BoardRow } from '../screens/board-props.ts';

/**
 * The same rows as `made`, but one that says what it said in `before` is that very object. A change of one cell then draws
 * one row of the board, not all of them.
 */
export function keptRows(before: readonly BoardRow[], made: readonly BoardRow[]): BoardRow[] {
  const known = new Map(before.map((row) => [row.student, row]));
  return made.map((row) => {
    const kept = known.get(row.student);
    return kept && says(kept) === says(row) ? kept : row;
  });
}

function says(row: BoardRow): string {
  return JSON.stringify(row);
}
