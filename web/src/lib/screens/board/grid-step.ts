/** Where a key moves to in a grid, staying inside; null for keys that do not move. */
export function step(
  key: string,
  at: { row: number; column: number },
  size: { rows: number; columns: number },
): { row: number; column: number } | null {
  const moves: Readonly<Record<string, [row: number, column: number]>> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    Home: [0, -size.columns],
    End: [0, size.columns],
    PageUp: [-10, 0],
    PageDown: [10, 0],
  };
  const move = moves[key];
  if (!move) return null;
  const within = (value: number, most: number) => Math.max(0, Math.min(most - 1, value));
  return {
    row: within(at.row + move[0], size.rows),
    column: within(at.column + move[1], size.columns),
  };
}
