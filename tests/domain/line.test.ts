import { expect, test } from 'vitest';
import {
  ahead,
  countStudents,
  groups,
  inOrder,
  medianService,
  nextInLine,
  waitEstimate,
} from '@threshold/shared/domain/line.ts';

const wait = (attempt: number, student: number, objective = 1) => ({ attempt, student, objective });
const line = [wait(7, 70), wait(3, 30), wait(9, 30), wait(5, 50)];
const places = (ordered: readonly { attempt: number }[]) => ordered.map((one) => one.attempt);

test('[L1] in the order of joining, or fewest assessed today and then joining', () => {
  const today: Record<number, number> = { 30: 2, 50: 1 };
  expect(places(inOrder(line, 'joined', () => 0))).toEqual([3, 5, 7, 9]);
  expect(places(inOrder(line, 'fewest-today', (student) => today[student] ?? 0))).toEqual([
    7, 5, 3, 9,
  ]);
  expect(places(line)).toEqual([7, 3, 9, 5]);
});

test('[L3] next is the first who is here, else the first; nobody in an empty line', () => {
  const ordered = inOrder(line, 'joined', () => 0);
  expect(nextInLine(ordered, (student) => student === 50)?.attempt).toBe(5);
  expect(nextInLine(ordered, () => false)?.attempt).toBe(3);
  expect(nextInLine([], () => true)).toBeUndefined();
});

test('[L3] the place counts students, each once and oneself not', () => {
  const ordered = [wait(1, 10), wait(2, 20), wait(3, 10), wait(4, 30), wait(5, 20)];
  expect(ahead(ordered, 4)).toEqual([10, 20]);
  expect(ahead(ordered, 5)).toEqual([10, 30]);
  expect(ahead(ordered, 1)).toEqual([]);
  expect(countStudents(ordered)).toBe(3);
});

test('[L4] the median: the middle of five or more, null under five', () => {
  expect(medianService([60, 60, 60, 60])).toBeNull();
  expect(medianService([500, 10, 30, 20, 40])).toBe(30);
  expect(medianService([10, 20, 30, 40, 50, 60])).toBe(35);
});

test('[L4] the estimate: a range of whole minutes; none without a median or staff here', () => {
  expect(waitEstimate(240, 4, 2)).toEqual([6, 10]);
  expect(waitEstimate(240, 4, 1)).toEqual([12, 20]);
  expect(waitEstimate(60, 0, 1)).toEqual([0, 1]);
  expect(waitEstimate(null, 4, 2)).toBeNull();
  expect(waitEstimate(240, 4, 0)).toBeNull();
});

test('[L5] two or more who wait for the same objective are a group, in the order of the line', () => {
  const ordered = [wait(1, 10, 5), wait(2, 20, 6), wait(3, 30, 5), wait(4, 40, 7), wait(5, 50, 5)];
  expect([...groups(ordered)].map(([objective, list]) => [objective, places(list)])).toEqual([
    [5, [1, 3, 5]],
  ]);
  expect(groups([wait(1, 10, 5)])).toEqual(new Map());
});
