import type { FamilyTry } from '@threshold/shared/contract/snapshots.ts';
import { LEDGER_EPOCH, readLedger } from '@threshold/shared/domain/ledger.ts';

/**
 * The standing scores of a log at the objectives a section shows, in their order. The note of a sitting goes with the first of its
 * scores that is told, as the feed has it.
 */
export function triesOf({
  records: [length, bytes],
  notes,
  staff,
  shown,
}: {
  /** How many records the whole log has, and the bytes of the last of them. */
  records: [length: number, bytes: Buffer];
  notes: Record<string, string>;
  staff: Record<string, string>;
  shown: ReadonlySet<number>;
}): FamilyTry[] {
  const log = readLedger(bytes);
  const first = length - log.length;
  const voided = new Set(log.flatMap((one) => (one.outcome === 'void' ? [one.voids] : [])));
  const tries: FamilyTry[] = [];
  let note: string | undefined;
  log.forEach((record, i) => {
    if (record.outcome === 'void') return;
    const index = first + i;
    if (!record.same) note = notes[index];
    const { objective, outcome, teacher } = record;
    if (!shown.has(objective)) return;
    const said = note === undefined ? {} : { note };
    note = undefined;
    if (voided.has(index)) return;
    const at = (record.at + LEDGER_EPOCH) * 1000;
    tries.push({ objective, outcome, index, at, by: staff[teacher] ?? '', ...said });
  });
  return tries;
}
