import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  AUTOMATED,
  ELSEWHERE,
  type LedgerRecord,
  RECORD_BYTES,
  readLedger,
  tickedOf,
} from '@threshold/shared/domain/ledger.ts';

/** Bytes of a record, written by hand from the description, not by the code under test. */
function bytesOf(record: LedgerRecord): number[] {
  const subject = record.outcome === 'void' ? record.voids : record.objective;
  const ticks = record.outcome === 'void' ? 0 : record.criteria.reduce((sum, i) => sum + 2 ** i, 0);
  const outcome = { 'not-yet': 0, mastered: 1, void: 2 }[record.outcome];
  const [wait, sitting] = record.outcome === 'void' ? [0, 0] : [record.wait, record.sitting];
  const big = (value: number, bytes: number) =>
    Array.from({ length: bytes }, (_, i) => Math.floor(value / 256 ** (bytes - 1 - i)) % 256);
  return [
    ...[...big(record.at, 4), ...big(subject, 3), ...big(record.teacher, 2)],
    ...[...big(record.section, 2), wait, sitting, outcome + ticks * 4 + (record.same ? 128 : 0)],
  ];
}

const common = {
  at: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  teacher: fc.constantFrom(AUTOMATED, 1, 300, ELSEWHERE),
  section: fc.integer({ min: 0, max: 65_535 }),
  same: fc.boolean(),
};
const score = fc.record({
  ...common,
  outcome: fc.constantFrom('mastered' as const, 'not-yet' as const),
  objective: fc.integer({ min: 4_097, max: 0xffffff }),
  criteria: fc.subarray([0, 1, 2, 3, 4]),
  wait: fc.integer({ min: 0, max: 255 }),
  sitting: fc.integer({ min: 0, max: 255 }),
});
const taken = fc.record({
  ...common,
  outcome: fc.constant('void' as const),
  voids: fc.integer({ min: 0, max: 0xffffff }),
});

test('[M3] one record, byte by byte: it keeps its own date, by which its threshold is found', () => {
  const bytes = Uint8Array.of(
    ...[0x32, 0x5a, 0xc1, 0x90, 0x00, 0x10, 0x07, 0x01, 0x02, 0x00, 0x09, 0x03, 0x14, 0xd5],
  );
  expect(readLedger(bytes)).toEqual([
    {
      ...{ at: 0x325ac190, objective: 4_103, teacher: 258, section: 9, wait: 3, sitting: 20 },
      ...{ outcome: 'mastered', criteria: [0, 2, 4], same: true },
    },
  ]);
});

test('[M2] a void carries the index of what it takes back in the place of the objective', () => {
  const bytes = Uint8Array.of(0, 0, 0, 1, 0xff, 0xff, 0xfe, 0, 1, 0, 2, 0, 0, 2);
  expect(readLedger(bytes)).toEqual([
    { outcome: 'void', voids: 0xfffffe, at: 1, teacher: 1, section: 2, same: false },
  ]);
});

test('[M2] any log reads back as it was written', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(score, taken), { maxLength: 40 }), (log) => {
      const bytes = Uint8Array.from(log.flatMap(bytesOf));
      expect(bytes).toHaveLength(log.length * RECORD_BYTES);
      expect(readLedger(bytes)).toEqual(log);
      // Also where it lies inside a larger buffer, as a reply of Redis does.
      const around = new Uint8Array(bytes.length + 6);
      around.set(bytes, 3);
      expect(readLedger(around.subarray(3, 3 + bytes.length))).toEqual(log);
    }),
  );
});

test('[T1] a torn log and an unknown outcome are faults, never read as something else', () => {
  expect(() => readLedger(new Uint8Array(15))).toThrow(RangeError);
  const unknown = new Uint8Array(14);
  unknown[13] = 3;
  expect(() => readLedger(unknown)).toThrow(RangeError);
  expect(readLedger(new Uint8Array(0))).toEqual([]);
});

test('[A7] ticked criteria are the set bits', () => {
  expect([0, 1, 0b10110, 31].map(tickedOf)).toEqual([[], [0], [1, 2, 4], [0, 1, 2, 3, 4]]);
});
