import { beforeEach, expect, test } from 'vitest';
import { changedCells } from '../../web/src/lib/live/board-changes.ts';
import { readOut } from '../../web/src/lib/live/read-out.ts';
import { WallChanges } from '../../web/src/lib/live/wall-changes.ts';
import type { WallCrossing } from '../../web/src/lib/screens/wall-props.ts';
import { speakers } from '../../web/src/lib/words/catalogs.server.ts';
import { languages } from '@threshold/shared/contract/languages.ts';
import { speakAs } from '../../web/src/lib/words/say.ts';

beforeEach(() => speakAs(() => speakers.en));

const noOne = { before: new Set(), now: new Set(), waiting: 0 };

test('a few changes are read, the rest is a number, and the line comes after them', () => {
  const line = { before: new Set(['a', 'b']), now: new Set(['b', 'c', 'd']), waiting: 1 };
  expect(readOut(['One.', 'Two.'], line).join(' ')).toBe(
    'One. Two. 2 joined the line. 1 left the line. 1 is waiting.',
  );
  expect(readOut(['1.', '2.', '3.', '4.', '5.', '6.', '7.'], noOne).join(' ')).toBe(
    '1. 2. 3. 4. 5. 2 more changes.',
  );
  expect(readOut([], { ...line, now: new Set() }).join(' ')).toBe('2 left the line. 1 is waiting.');
});

test('that nothing changed is said, in every language', () => {
  const said = languages.map((language) => {
    speakAs(() => speakers[language]);
    return readOut([], noOne).join(' ');
  });
  expect(said[0]).toBe('Nothing has changed since last time.');
  expect(new Set(said).size).toBe(languages.length);
});

test('a cell is news when it shows another state, not when it only opened or its student is new', () => {
  const before = { 1: ['mastered', 'ready', 'locked'], 2: ['not-yet', 'tried', 'locked'] } as const;
  const now = {
    1: ['mastered', 'mastered', 'not-yet'],
    2: ['with', 'tried', 'locked'],
    3: ['mastered', 'mastered', 'mastered'],
  } as const;
  expect(changedCells(before, now)).toEqual([
    { student: 1, column: 1, state: 'mastered' },
    { student: 2, column: 0, state: 'with' },
  ]);
  expect(changedCells(now, now)).toEqual([]);
});

const crossing = (who: string, label: string | null): WallCrossing => ({
  ...{ key: `${who} 7`, who, label },
  ...{ objective: 'Tell a story', lang: 'en', brick: '' },
});

test('[P1] a wall reads each crossing once, the newest first, and nobody’s name where it shows none', () => {
  const wall = { crossed: [crossing('a', 'Ana S.')], next: [], state: null };
  const changes = new WallChanges(wall);
  expect(changes.read().join(' ')).toBe('Nothing has changed since last time.');
  wall.crossed = [crossing('c', 'Chloë W.'), crossing('b', 'Ben O.'), ...wall.crossed];
  expect(changes.read().join(' ')).toBe(
    'Chloë W. crossed: Tell a story. Ben O. crossed: Tell a story.',
  );
  expect(changes.read().join(' ')).toBe('Nothing has changed since last time.');
  wall.crossed = [crossing('d', null), ...wall.crossed.map((one) => ({ ...one, label: null }))];
  expect(changes.read().join(' ')).toBe('One more over the line: Tell a story.');
  // One that was taken back is no news, and one that comes again is.
  wall.crossed = wall.crossed.slice(1);
  expect(changes.read().join(' ')).toBe('Nothing has changed since last time.');
});
