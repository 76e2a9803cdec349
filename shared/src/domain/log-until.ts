import { LEDGER_EPOCH, type LedgerRecord } from './ledger.ts';

/**
 * A student's log as it was at a moment, in epoch ms: up to the first record of a later second. What was appended after that came later
 * too, whatever day it bears, and so did what took a score back. Indices stay what they are. Rule S4.
 */
export function logUntil(log: readonly LedgerRecord[], moment: number): LedgerRecord[] {
  const later = log.findIndex(({ at }) => (at + LEDGER_EPOCH) * 1_000 > moment);
  return later === -1 ? [...log] : log.slice(0, later);
}
