import { LEDGER_EPOCH, type LedgerRecord, type ScoreRecord } from './ledger.ts';

/**
 * A cell: a student's present status at one objective as one number, as the store keeps it. 0 = never; seconds since 2000
 * of the earliest standing mastered score; else 2^31 + the seconds of the latest standing not yet. Rule M1. As sections are told it,
 * 2^32 more where a score from another school filled it. Rule M5.
 */
export type Cell = number;

const TRIED = 0x80000000;

const BROUGHT = 0x1_0000_0000;

export function isMastered(cell: Cell): boolean {
  const stored = cell % BROUGHT;
  return stored > 0 && stored < TRIED;
}

export function isTried(cell: Cell): boolean {
  return cell % BROUGHT >= TRIED;
}

/** A stored cell as it is told where a score from another school filled it. */
export function asBrought(cell: Cell): Cell {
  return cell + BROUGHT;
}

/** Whether it was filled in this school since that moment: what a class has as crossed today. Unit: epoch ms. Rule M5. */
export function crossedSince(cell: Cell, start: number): boolean {
  return cell < BROUGHT && isMastered(cell) && cellTime(cell)! >= start;
}

/** When the cell came to its status. Unit: epoch milliseconds; null for a cell never touched. */
export function cellTime(cell: Cell): number | null {
  if (cell === 0) return null;
  const stored = cell % BROUGHT;
  return ((stored >= TRIED ? stored - TRIED : stored) + LEDGER_EPOCH) * 1000;
}

/** A standing score folded into its cell. Order does not matter. Rule M1. */
export function foldScore(cell: Cell, score: Pick<ScoreRecord, 'outcome' | 'at'>): Cell {
  if (score.outcome === 'mastered') return isMastered(cell) ? Math.min(cell, score.at) : score.at;
  if (isMastered(cell)) return cell;
  return Math.max(cell, TRIED + score.at);
}

/** The scores of a log that were not taken back, with their index. */
export function standing(log: readonly LedgerRecord[]): (ScoreRecord & { index: number })[] {
  const voided = new Set(
    log.flatMap((record) => (record.outcome === 'void' ? [record.voids] : [])),
  );
  return log.flatMap((record, index) =>
    record.outcome === 'void' || voided.has(index) ? [] : [{ ...record, index }],
  );
}

/** Every cell of a student from their whole log: objective → cell. Rules M1, M2. */
export function foldLog(log: readonly LedgerRecord[]): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  for (const score of standing(log)) {
    cells.set(score.objective, foldScore(cells.get(score.objective) ?? 0, score));
  }
  return cells;
}
