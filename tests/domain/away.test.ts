import { expect, test } from 'vitest';
import type { OpenAttempt, SectionState } from '@threshold/shared/contract/snapshots.ts';
import { awayAhead, awayWaiting } from '@threshold/shared/domain/away.ts';

const open = (
  attempt: number,
  student: number,
  state: OpenAttempt['state'] = 'ready',
): OpenAttempt => ({
  attempt,
  student,
  objective: attempt,
  state,
  at: 0,
  away: 0,
  pausedBefore: 0,
});

const state = {
  settings: {
    order: 'joined',
    coolDown: 0,
    maxOpen: 3,
    wallMode: 'initials',
    joining: true,
    pins: 'digits',
  },
  open: [open(1, 10), open(2, 20), open(3, 10), open(4, 30, 'held'), open(5, 40), open(6, 50)],
  today: {},
} as unknown as SectionState;

test('[L3] a student is told how many of those ahead are away, each once, for each press', () => {
  expect(awayAhead(state, 50, [40, 50])).toEqual({ 6: 2 });
  expect(awayAhead(state, 50, [10, 20, 40, 50])).toEqual({});
  expect(awayAhead(state, 10, [10])).toEqual({ 3: 1 });
  expect(awayAhead(state, 20, [20, 10])).toEqual({});
});

test('[L3] those ahead are those of the order the class chose', () => {
  const fewest = {
    ...state,
    settings: { ...state.settings, order: 'fewest-today' },
    today: { 10: 1, 20: 1, 40: 1 },
  } as unknown as SectionState;
  expect(awayAhead(fewest, 50, [50])).toEqual({});
  expect(awayAhead(fewest, 40, [40])).toEqual({ 5: 3 });
});

test('[P1] the wall is told which of the waiting places are away, by attempt', () => {
  expect(awayWaiting(state, [20, 50])).toEqual([1, 3, 5]);
  expect(awayWaiting(state, [10, 20, 40, 50])).toEqual([]);
});
