import { expect, test } from 'vitest';
import type { HqDay } from '@threshold/shared/contract/hq.ts';
import { hoursOf, lastMinutesOf, yearsOf } from '@threshold/server/store/hq-figures.ts';
import {
  type MinuteBar,
  minuteBars,
  minutesUntil,
  yearly,
} from '../../web/src/lib/screens/hq/figures.ts';

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
      ...{ late: 0, teachers: 1, schools: 1, countries: 1 },
    },
  });
  expect(minutesUntil(13_784, shown)).toBeNull();
});

const HOUR = 3_600_000;

test('[H2] assessments by hour are those of the last 24, hours without any among them', () => {
  const hour = 500_000;
  const kept = { [hour - 24]: '9', [hour - 23]: '5', [hour - 1]: '6', [hour]: '1' };
  const shown = hoursOf(kept, hour * HOUR + HOUR / 2);
  expect(shown.map(([of]) => of)).toEqual(Array.from({ length: 24 }, (_, i) => hour - 23 + i));
  expect(shown.filter(([, count]) => count !== 0)).toEqual([
    [hour - 23, 5],
    [hour - 1, 6],
    [hour, 1],
  ]);
});

test('[H2] years are whole, end yesterday, and are set against the first', () => {
  const today = 20_000;
  const days = (from: number, to: number): HqDay[] =>
    Array.from({ length: to - from }, (_, i) => [from + i, 0, 0, 0, i < 365 ? 1 : 3, 0]);
  const none = { teachers: 0, schools: 0, countries: 0 };
  expect(yearsOf([], [], 0, today)).toEqual([]);
  expect(yearsOf(days(today - 364, today + 1), [], 0, today)).toEqual([]);
  expect(yearsOf(days(today - 730, today + 1), [], 0, today)).toEqual([
    { ...none, assessments: 365 },
    { ...none, assessments: 1_095 },
  ]);
});

test('[H2] schools, countries and teachers of a year are those of its end, whenever they joined', () => {
  const today = 20_000;
  const school = (since: number | undefined, country: string) => ({
    record: { name: 'Kea', place: 'Dunedin', country, timeZone: 'UTC' },
    ...(since === undefined ? {} : { since }),
  });
  const known = [
    school(today - 730, 'NZ'),
    school(today - 365, 'NZ'),
    school(today - 1, 'US'),
    school(today, 'FR'),
    school(undefined, 'GH'),
  ];
  const days: HqDay[] = [
    [today - 700, 0, 0, 0, 2, 1],
    [today - 365, 0, 0, 0, 10, 4],
    [today, 0, 0, 0, 99, 2],
  ];
  // One of the eight signed up before days were kept.
  const years = yearsOf(days, known, 8, today);
  expect(years).toEqual([
    { assessments: 2, teachers: 2, schools: 1, countries: 1 },
    { assessments: 10, teachers: 6, schools: 3, countries: 2 },
  ]);
  expect(yearly({ years })?.map(({ of, ratio }) => [of, ratio])).toEqual([
    ['assessments', 5],
    ['teachers', 3],
    ['schools', 3],
    ['countries', 2],
  ]);
  expect(yearly({ years: years.slice(1) })).toBeNull();
  expect(yearly({ years: [{ ...years[0]!, assessments: 0 }, years[1]!] })).toBeNull();
});

test('[H2] a school’s last 5 minutes add up to what it scored in them', () => {
  const minute = 29_000_000;
  const record = { name: 'Kea', place: 'Dunedin', country: 'NZ', timeZone: 'UTC' };
  const known = {
    record,
    totals: { scores: 20 },
    samples: [
      [minute - 9, 2],
      [minute - 4, 10],
      [minute - 2, 13],
      [minute, 19],
    ] as [number, number][],
  };
  const at = (of: number) => lastMinutesOf(known, of * 60_000 + 30_000);
  expect(at(minute)).toEqual([3, 0, 6, 0, 1]);
  expect(at(minute + 3)).toEqual([0, 1, 0, 0, 0]);
  expect(at(minute + 9)).toEqual([0, 0, 0, 0, 0]);
  // What came with an older time of its own is none of them.
  expect(
    lastMinutesOf({ ...known, totals: { scores: 26, late: 6 } }, minute * 60_000 + 30_000),
  ).toEqual(at(minute));
  expect(lastMinutesOf({ ...known, totals: {}, samples: [] }, minute * 60_000)).toEqual([
    0, 0, 0, 0, 0,
  ]);
});
