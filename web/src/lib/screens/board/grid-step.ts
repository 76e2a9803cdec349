/** A cell of a grid, counted from its first row and column. */
export interface GridPlace {
  row: number;
  column: number;
}

/**
 * Where a key moves to in a grid, staying inside, as the WAI-ARIA grid pattern has it; null for keys that do not move.
 * `page`: how many rows are in sight.
 */
export function step(
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
  at: GridPlace,
  size: { rows: number; columns: number; page: number },
): GridPlace | null {
  const moves: Readonly<Record<string, readonly [row: number, column: number]>> = ctrlKey
    ? { Home: [-size.rows, -size.columns], End: [size.rows, size.columns] }
    : {
        ArrowUp: [-1, 0],
        ArrowDown: [1, 0],
        ArrowLeft: [0, -1],
        ArrowRight: [0, 1],
        Home: [0, -size.columns],
        End: [0, size.columns],
        PageUp: [-size.page, 0],
        PageDown: [size.page, 0],
      };
  const move = moves[key];
  if (!move) return null;
  const within = (value: number, most: number) => Math.max(0, Math.min(most - 1, value));
  return {
    row: within(at.row + move[0], size.rows),
    column: within(at.column + move[1], size.columns),
  };
}
