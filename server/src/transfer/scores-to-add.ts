import type { LedgerRecord } from '@threshold/shared/domain/ledger.ts';

/** A score as `record.import` takes it: seconds since 2000, objective of this school, 1 for mastered, bits of the criteria, note. */
export type BroughtScore = [
  at: number,
  objective: number,
  mastered: number,
  criteria: number,
  note: string,
];

/** How many of those scores a log would gain: what it has already, taken back or not, is left out, as `cells.import` does. Rule H1. */
export function scoresToAdd(
  log: readonly LedgerRecord[],
  brought: readonly BroughtScore[],
): number {
  const judged = log.flatMap((one) =>
    one.outcome === 'void' ? [] : [said(one.at, one.objective, one.outcome === 'mastered' ? 1 : 0)],
  );
  const known = new Set(judged);
  const all = new Set([
    ...judged,
    ...brought.map(([at, home, mastered]) => said(at, home, mastered)),
  ]);
  return all.size - known.size;
}

function said(at: number, objective: number, mastered: number): string {
  return `${at} ${objective} ${mastered}`;
}
