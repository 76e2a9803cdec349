import { type Cell, isMastered, isTried } from './mastery.ts';
import type { OpenState } from './attempt.ts';

/** What a cell shows. Shape, fill, colour and word all follow from it. */
export type CellStatus = 'locked' | 'not-yet' | 'tried' | 'ready' | 'with' | 'mastered';

/**
 * A student's status at one objective, as every screen shows it: mastered first, then an attempt in the line, then tried,
 * then open or locked by what must come before it. A held attempt is not in the line. Rules A2, M1.
 */
export function cellStatus(of: {
  cells: Readonly<Record<number, Cell>>;
  objective: number;
  needs: readonly number[];
  opened: readonly number[];
  attempt?: OpenState | undefined;
}): CellStatus {
  const cell = of.cells[of.objective] ?? 0;
  if (isMastered(cell)) return 'mastered';
  if (of.attempt === 'claimed') return 'with';
  if (of.attempt === 'ready') return 'ready';
  if (isTried(cell)) return 'tried';
  return isOpen(of) ? 'not-yet' : 'locked';
}

/** Whether a press there may join: everything before it is mastered, or a teacher opened it. Rule A2. */
export function isOpen(of: {
  cells: Readonly<Record<number, Cell>>;
  objective: number;
  needs: readonly number[];
  opened: readonly number[];
}): boolean {
  return (
    of.opened.includes(of.objective) || of.needs.every((need) => isMastered(of.cells[need] ?? 0))
  );
}
