import type { Outcome } from '../contract/ids.ts';

/** Seconds between the Unix epoch and 2000-01-01T00:00:00Z, where the ledger's clock starts. */
export const LEDGER_EPOCH = 946_684_800;
/** Bytes a record. */
export const RECORD_BYTES = 14;
/** The teacher of a score no teacher gave. */
export const AUTOMATED = 0;
/** The teacher of a score that was judged in another school. */
export const ELSEWHERE = 65_535;

const words = ['not-yet', 'mastered', 'void'] as const;

interface Common {
  /** Seconds since 2000; may lie before the record above it. */
  at: number;
  teacher: number;
  /** 0 where it belongs to no section. */
  section: number;
  /** Same sitting as the record before it. */
  same: boolean;
}

export interface ScoreRecord extends Common {
  outcome: Outcome;
  objective: number;
  /** Indices of ticked criteria. */
  criteria: number[];
  /** Minutes from press to claim, rounded up; 0 without a press, 255 for longer. */
  wait: number;
  /** Length of the sitting in steps of 15 s. */
  sitting: number;
}

interface VoidRecord extends Common {
  outcome: 'void';
  /** Index of the record it takes back. */
  voids: number;
}

export type LedgerRecord = ScoreRecord | VoidRecord;

/**
 * Reads a student's log. `bytes` is a whole number of records of 14 bytes, big-endian: seconds (4), objective or voided
 * index (3), teacher (2), section (2), wait (1), sitting (1), flags (1: outcome in bits 0–1, criteria in bits 2–6,
 * same sitting in bit 7). Throws RangeError on a torn log.
 */
export function readLedger(bytes: Uint8Array): LedgerRecord[] {
  if (bytes.length % RECORD_BYTES !== 0) throw new RangeError(`torn ledger: ${bytes.length} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const records: LedgerRecord[] = [];
  for (let start = 0; start < bytes.length; start += RECORD_BYTES)
    records.push(readRecord(view, start));
  return records;
}

function readRecord(view: DataView, start: number): LedgerRecord {
  const flags = view.getUint8(start + 13);
  const outcome = words[(flags & 3) as 0 | 1 | 2];
  if (outcome === undefined) throw new RangeError(`unknown outcome at byte ${start}`);
  const subject = (view.getUint16(start + 4) << 8) | view.getUint8(start + 6);
  const common = {
    at: view.getUint32(start),
    teacher: view.getUint16(start + 7),
    section: view.getUint16(start + 9),
    same: (flags & 128) !== 0,
  };
  if (outcome === 'void') return { ...common, outcome, voids: subject };
  return {
    ...common,
    outcome,
    objective: subject,
    criteria: tickedOf((flags >> 2) & 31),
    wait: view.getUint8(start + 11),
    sitting: view.getUint8(start + 12),
  };
}

/** Indices of the set bits. */
export function tickedOf(bits: number): number[] {
  return [0, 1, 2, 3, 4].filter((index) => bits & (1 << index));
}
