import { type LedgerRecord, readLedger } from '@threshold/shared/domain/ledger.ts';
import type { Classroom } from './classroom.ts';

/** A student's whole log as Redis keeps it. */
export async function ledgerOf(room: Classroom, student: number): Promise<LedgerRecord[]> {
  const bytes = await room.redis.getBuffer(room.keys.scores(student));
  return bytes ? readLedger(bytes) : [];
}
