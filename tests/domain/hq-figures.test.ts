import { expect, test } from 'vitest';
import { type MinuteBar, minuteBars, minutesUntil } from '../../web/src/lib/screens/hq/figures.ts';

/** So many whole minutes with that many scores each, and the present one. */
const bars = (minutes: number, scores: number): MinuteBar[] =>
  Array.from({ length: minutes + 1 }, (_, minute) => ({
    minute,
    scores,
    part: minute === minutes,
  }));

test('[H2] HQ foresees the milestone from a quarter of an hour, and no further than a day', () => {
  expect(minutesUntil(1_000, bars(15, 10))).toBe(100);
  expect(minutesUntil(14_400, bars(15, 10))).toBe(1_440);
  expect(minutesUntil(14_401, bars(15, 10))).toBeNull();
  expect(minutesUntil(1_000, bars(14, 10))).toBeNull();
  expect(minutesUntil(1_000, bars(90, 0))).toBeNull();
  expect(minutesUntil(1_000, [])).toBeNull();
});

test('[H2] two scores after a start foresee nothing', () => {
  const scores = 499_986_214;
  const minutes = Array.from({ length: 30 }, (_, i): [number, number] => [
    i,
    scores + (i < 25 ? 0 : 2),
  ]);
  const shown = minuteBars({
    minutes,
    totals: {
      ...{ scores: scores + 2, mastered: 1, notYet: 1, assessments: 2 },
      ...{ teachers: 1, schools: 1, countries: 1 },
    },
  });
  expect(minutesUntil(13_784, shown)).toBeNull();
});
