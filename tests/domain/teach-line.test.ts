import { expect, test } from 'vitest';
import type { LineRow, LineView, WithRow } from '../../web/src/lib/screens/teach-props.ts';
import { stillLine } from '../../web/src/lib/screens/teach/still-line.ts';
import { keyParts, keys } from '../../web/src/lib/screens/teach/teach-keys.ts';
import { catalogs } from '../../web/src/lib/words/catalogs.server.ts';

const who = (attempt: number) => ({
  attempt,
  student: attempt,
  name: { latin: `Student ${attempt}`, own: null, lang: null, short: `S${attempt}` },
  objective: { id: 1, code: '1.1', title: 'Greet', lang: 'en' },
  track: null,
});
const ready = (attempt: number): LineRow => ({
  ...who(attempt),
  wait: { running: false, ms: 0 },
  here: true,
  fresh: false,
  marked: null,
});
const claimed = (attempt: number): WithRow => ({
  ...who(attempt),
  since: { running: false, ms: 0 },
  with: null,
});
const line = (mine: number[], waiting: number[]): LineView => ({
  state: 'open',
  since: null,
  order: 'joined',
  with: mine.map(claimed),
  ready: waiting.map(ready),
  groups: [],
  held: [],
  help: [],
  next: null,
});
const told = (rows: readonly { attempt: number; became?: string }[]) =>
  rows.map(({ attempt, became }) => (became ? `${attempt} ${became}` : String(attempt)));

test('while a pointer moves among the rows none comes, goes or moves; each tells what became of it', () => {
  const then = line([1, 2], [3, 4, 5]);
  // 1 was judged, 2 went back, 4 was taken, 5 left, 6 joined.
  const now = line([4], [2, 3, 6]);
  const still = stillLine(now, then);
  expect(told(still.with)).toEqual(['1 gone', '2 ready']);
  expect(told(still.ready)).toEqual(['3', '4 with', '5 gone']);
});

test('when it rests or leaves, the line is as it is', () => {
  const now = line([4], [2, 3, 6]);
  expect(stillLine(now, null)).toBe(now);
});

test('a row that stays says what is true now, not what was', () => {
  const here = stillLine({ ...line([], []), ready: [{ ...ready(3), here: false }] }, line([], [3]));
  expect(here.ready[0]).toMatchObject({ attempt: 3, here: false });
});

test('no key has two acts, no act two keys, and each stands in a part of the sheet', () => {
  const unique = <T>(list: readonly T[]) => new Set(list).size === list.length;
  expect(unique(keys.map(({ key }) => key))).toBe(true);
  expect(unique(keys.map(({ act }) => act))).toBe(true);
  expect([...new Set(keys.map(({ part }) => part))]).toEqual([...keyParts]);
  for (const { act } of keys) expect(catalogs.en).toHaveProperty([`teach.key-${act}`]);
});
