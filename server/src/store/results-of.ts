import type { Result } from '@threshold/shared/contract/snapshots.ts';
import { LEDGER_EPOCH, type ScoreRecord, readLedger } from '@threshold/shared/domain/ledger.ts';

/** The end of a student's log with what is read beside it. */
export interface LogsEnd {
  /** How many records the whole log has, and the bytes of the last of them. */
  records: [length: number, bytes: Buffer];
  notes: Record<string, string>;
  staff: Record<string, string>;
  dayStart: number;
  /** Whether this section's path tells of that score. */
  tells: (record: ScoreRecord) => boolean;
}

/** Today's sittings of a log's end, newest first. A sitting whose first record is cut off is left out. */
export function resultsOf({
  records: [length, bytes],
  notes,
  staff,
  dayStart,
  tells,
}: LogsEnd): Result[] {
  const log = readLedger(bytes);
  const first = length - log.length;
  const voided = new Set(log.flatMap((one) => (one.outcome === 'void' ? [one.voids] : [])));
  const results: Result[] = [];
  log.forEach((record, i) => {
    const at = (record.at + LEDGER_EPOCH) * 1000;
    if (record.outcome === 'void' || at < dayStart) return;
    const index = first + i;
    if (!record.same) {
      const note = notes[index];
      const by = staff[record.teacher] ?? '';
      results.unshift({ by, at, scores: [], slip: false, ...(note === undefined ? {} : { note }) });
    }
    if (!tells(record)) return;
    const { objective, outcome, criteria } = record;
    const taken = voided.has(index) ? { taken: true as const } : {};
    results[0]?.scores.push({ objective, outcome, criteria, index, ...taken });
  });
  return results
    .filter((result) => result.scores.length > 0)
    .map((result) => ({ ...result, slip: result.scores.every((score) => score.taken) }));
}
