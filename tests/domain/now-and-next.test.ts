import { expect, test } from 'vitest';
import { nowAndNext } from '@threshold/shared/domain/now-and-next.ts';
import type { CellStatus } from '@threshold/shared/domain/cell-status.ts';

const path = (...states: CellStatus[]) => states.map((state, i) => ({ id: i + 1, state }));
const tried = (objective: number, at: number) => ({ objective, at, index: at });

test('[P6] a family is told what was tried last and is not crossed, else what is open first, and what comes behind it', () => {
  const some = path('mastered', 'tried', 'not-yet', 'tried', 'locked');
  expect(nowAndNext(some, [])).toEqual({ now: 2, next: 3 });
  expect(nowAndNext(some, [tried(4, 5), tried(2, 9), tried(1, 20)])).toEqual({ now: 2, next: 3 });
  expect(nowAndNext(some, [tried(2, 5), tried(4, 9)])).toEqual({ now: 4, next: 5 });
});

test('[P6] where nothing is open behind it, what opens later is next, else what was left before', () => {
  expect(nowAndNext(path('mastered', 'not-yet', 'locked', 'not-yet'), [])).toEqual({
    now: 2,
    next: 4,
  });
  expect(nowAndNext(path('not-yet', 'tried'), [tried(2, 1)])).toEqual({ now: 2, next: 1 });
  expect(nowAndNext(path('mastered', 'tried'), [])).toEqual({ now: 2, next: null });
  expect(nowAndNext(path('mastered', 'locked'), [])).toEqual({ now: null, next: 2 });
  expect(nowAndNext(path('mastered'), [])).toEqual({ now: null, next: null });
  expect(nowAndNext([], [])).toEqual({ now: null, next: null });
});
