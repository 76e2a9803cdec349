import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LedgerRecord, ScoreRecord } from '@threshold/shared/domain/ledger.ts';
import {
  asBrought,
  cellTime,
  crossedSince,
  foldLog,
  foldScore,
  isMastered,
  isTried,
  standing,
} from '@threshold/shared/domain/mastery.ts';

const score = (outcome: 'mastered' | 'not-yet', at: number, objective = 4_097): ScoreRecord => ({
  ...{ outcome, at, objective, teacher: 1, section: 1, same: false },
  ...{ criteria: [], wait: 0, sitting: 0 },
});
const taken = (voids: number): LedgerRecord => ({
  ...{ outcome: 'void', voids, at: 900, teacher: 1, section: 1, same: false },
});
const cellOf = (...log: LedgerRecord[]) => foldLog(log).get(4_097) ?? 0;

test('[M5] a cell that another school filled is mastered on its own date, and never crossed here', () => {
  const [own, brought] = [7, asBrought(7)];
  expect([isMastered(brought), isTried(brought)]).toEqual([true, false]);
  expect(cellTime(brought)).toBe(cellTime(own));
  const since = cellTime(own)!;
  expect([own, brought].map((cell) => crossedSince(cell, since))).toEqual([true, false]);
  expect(crossedSince(own, since + 1)).toBe(false);
});

test('[M1] mastered bears the earliest date and stays so beside later not yets', () => {
  const cell = cellOf(
    score('not-yet', 5),
    score('mastered', 9),
    score('mastered', 7),
    score('not-yet', 20),
  );
  expect(cell).toBe(7);
  expect([isMastered(cell), isTried(cell)]).toEqual([true, false]);
  expect(cellTime(cell)).toBe((946_684_800 + 7) * 1_000);
});

test('[M1] without a standing mastered score: the latest not yet, else never', () => {
  const cell = cellOf(score('not-yet', 5), score('not-yet', 3), score('mastered', 9), taken(2));
  expect(cell).toBe(2 ** 31 + 5);
  expect([isMastered(cell), isTried(cell)]).toEqual([false, true]);
  expect(cellTime(cell)).toBe((946_684_800 + 5) * 1_000);
  const never = cellOf(score('not-yet', 5), taken(0));
  expect([never, isMastered(never), isTried(never), cellTime(never)]).toEqual([
    0,
    false,
    false,
    null,
  ]);
});

test('[M1] the order in which scores come does not matter', () => {
  const scores = fc.array(
    fc.record({
      outcome: fc.constantFrom('mastered' as const, 'not-yet' as const),
      at: fc.integer({ min: 1, max: 1_000_000 }),
    }),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(scores, fc.infiniteStream(fc.nat()), (list, keys) => {
      const shuffled = list
        .map((one) => ({ one, key: keys.next().value as number }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ one }) => one);
      expect(shuffled.reduce(foldScore, 0)).toBe(list.reduce(foldScore, 0));
      expect(isMastered(list.reduce(foldScore, 0))).toBe(
        list.some((one) => one.outcome === 'mastered'),
      );
    }),
  );
});

test('[M2] what was taken back counts nowhere; each objective folds by itself', () => {
  const log = [score('mastered', 4), score('mastered', 5, 4_098), taken(0), score('not-yet', 6)];
  expect(standing(log).map(({ index }) => index)).toEqual([1, 3]);
  expect(foldLog(log)).toEqual(
    new Map([
      [4_097, 2 ** 31 + 6],
      [4_098, 5],
    ]),
  );
});
