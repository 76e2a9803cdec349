import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markedParts } from '../../web/src/lib/components/marked-text.ts';
import {
  capital,
  listed,
  minutesInWords,
  ordinalSuffix,
  place,
} from '../../web/src/lib/words/formats.ts';
import type { BoardRow } from '../../web/src/lib/screens/board-props.ts';
import { filtered, lineInRow, ordered } from '../../web/src/lib/screens/board/board-order.ts';
import { step } from '../../web/src/lib/screens/board/grid-step.ts';
import { lineWindow } from '../../web/src/lib/screens/student/line-window.ts';
import { stillOrder } from '../../web/src/lib/components/still-order.ts';
import { bricks, nextFill } from '../../web/src/lib/screens/wall/bricks.ts';
import { speakers } from '../../web/src/lib/words/catalogs.server.ts';
import { speakAs } from '../../web/src/lib/words/say.ts';

test('the wall’s bricks always add up to the true total', () => {
  fc.assert(
    fc.property(fc.nat(2_000), (total) => {
      const { newest, singles, tens } = bricks(total);
      expect(newest + singles + tens * 10).toBe(total);
      expect(Math.min(singles, tens)).toBeGreaterThanOrEqual(0);
      expect(singles).toBeLessThanOrEqual(29);
    }),
  );
});

test('from the 31st crossing on the oldest ten become one brick', () => {
  expect(bricks(30)).toMatchObject({ newest: 1, singles: 29, tens: 0 });
  expect(bricks(31)).toMatchObject({ newest: 1, singles: 20, tens: 1 });
  expect(bricks(51)).toMatchObject({ newest: 1, singles: 20, tens: 3 });
});

test('the wall’s goal never points at the last few of a level', () => {
  const levels = [
    { name: 'Low', counts: [28, 28, 28, 26] },
    { name: 'High', counts: [22, 17, 19, 16] },
  ];
  expect(nextFill(levels, 28)).toEqual({ more: 38, level: 'High' });
  expect(nextFill([levels[0]!], 28)).toBeNull();
  expect(nextFill(levels, 0)).toBeNull();
});

const row = (latin: string, given: Partial<BoardRow> = {}): BoardRow => ({
  ...{ student: latin.length, cells: [], crossed: 0, here: true, wait: null, by: null },
  ...{ notYet: 0, lastScore: null },
  name: { latin, own: null, lang: null, short: latin },
  ...given,
});

test('finding a student forgives accents and matches either script', () => {
  const xinyi = row('Xinyi Li', {
    name: { latin: 'Xinyi Li', own: '李欣怡', lang: 'zh', short: '' },
  });
  const rows = [row('Sofía Castañeda'), row('Zoë Lindqvist'), xinyi];
  const found = (search: string) => filtered(rows, 'everyone', search).map((one) => one.name.latin);
  expect(found('castaneda')).toEqual(['Sofía Castañeda']);
  expect(found('ZOE')).toEqual(['Zoë Lindqvist']);
  expect(found('欣怡')).toEqual(['Xinyi Li']);
  expect(found('nobody')).toEqual([]);
});

test('sorted by count, every step of the staircase joins the next', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(24), { minLength: 2, maxLength: 40 }), (counts) => {
      const rows = ordered(
        counts.map((crossed, index) => row(`Student ${index}`, { crossed })),
        'crossed',
        'en',
      );
      rows.slice(0, -1).forEach((one, index) => {
        const { left, from, to } = lineInRow(one.crossed, rows[index + 1]!.crossed);
        // The line comes down at `left`, runs under the cells between, and goes on at the next count.
        expect(to).toBe(left);
        expect(from).toBe(rows[index + 1]!.crossed);
      });
    }),
  );
});

test('a grid’s keys stay inside it, and only they move', () => {
  const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageDown'];
  fc.assert(
    fc.property(
      fc.constantFrom(...keys, 'PageUp'),
      fc.boolean(),
      fc.nat(27),
      fc.nat(23),
      (key, ctrlKey, r, c) => {
        const size = { rows: 28, columns: 24, page: 16 };
        const to = step({ key, ctrlKey }, { row: r, column: c }, size) ?? { row: r, column: c };
        expect(to.row >= 0 && to.row < 28 && to.column >= 0 && to.column < 24).toBe(true);
      },
    ),
  );
  const small = { rows: 2, columns: 3, page: 1 };
  const at = { row: 0, column: 0 };
  expect(step({ key: 'a', ctrlKey: false }, at, small)).toBeNull();
  expect(step({ key: 'ArrowDown', ctrlKey: true }, at, small)).toBeNull();
  expect(step({ key: 'End', ctrlKey: false }, at, small)).toEqual({ row: 0, column: 2 });
  expect(step({ key: 'End', ctrlKey: true }, at, small)).toEqual({ row: 1, column: 2 });
});

test('[L1] the part of the line a student sees keeps its order and always has them in it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(39), fc.boolean(), (length, at, taken) => {
      const you = at % length;
      const line = Array.from({ length }, (_, index) => ({
        label: String(index),
        state: taken && index === 0 ? ('with' as const) : ('ready' as const),
        you: index === you,
      }));
      const { head, before, around, after } = lineWindow(line);
      const shown = [...head, ...around];
      const places = shown.map((one) => Number(one.label));
      expect(shown.length).toBe(Math.min(5, length));
      expect(shown.some((one) => one.you)).toBe(true);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(new Set(places).size).toBe(places.length);
      expect(shown.length + before + after).toBe(length);
      expect(Number(around[0]!.label)).toBe(head.length + before);
    }),
  );
});

test('[L3] before a student who waits stand as many as their place says, however many are with a teacher', () => {
  fc.assert(
    fc.property(fc.nat(4), fc.nat(20), fc.nat(20), (taken, ahead, behind) => {
      const some = (count: number, state: 'with' | 'ready') =>
        Array.from({ length: count }, () => ({ label: 'x', state, you: false }));
      const me = { label: 'x', state: 'ready' as const, you: true };
      const line = [...some(taken, 'with'), ...some(ahead, 'ready'), me, ...some(behind, 'ready')];
      const { head, before, around, after } = lineWindow(line);
      const at = around.findIndex((one) => one.you);
      expect(head.length).toBe(Math.min(taken, 1));
      expect(before + at).toBe(ahead);
      expect(around.length - at - 1 + after).toBe(behind);
    }),
  );
});

test('rows under a pointer stay where they were; who left is gone, who came stands at the end', () => {
  const rows = [3, 1, 4].map((attempt) => ({ attempt }));
  const order = (held: boolean) =>
    stillOrder(rows, [1, 2, 3], held, ({ attempt }) => attempt).map((one) => one.attempt);
  expect(order(true)).toEqual([1, 3, 4]);
  expect(order(false)).toEqual([3, 1, 4]);
});

test('only what stands in brackets is marked, and no character is lost', () => {
  expect(markedParts('Ayer [fui] al [parque].')).toEqual([
    { text: 'Ayer ', marked: false },
    { text: 'fui', marked: true },
    { text: ' al ', marked: false },
    { text: 'parque', marked: true },
    { text: '.', marked: false },
  ]);
  fc.assert(
    fc.property(fc.string(), (text) => {
      const put = (part: { text: string; marked: boolean }) =>
        part.marked ? `[${part.text}]` : part.text;
      expect(markedParts(text).map(put).join('')).toBe(text);
    }),
  );
});

test('places, minutes and lists read as a person would say them', () => {
  speakAs(() => speakers.en);
  expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 112].map(ordinalSuffix).join(' ')).toBe(
    'st nd rd th th th th st nd th',
  );
  expect([place(2), place(23)]).toEqual(['second', '23rd']);
  expect([minutesInWords([0, 1]), minutesInWords([3, 5]), minutesInWords([4, 4])]).toEqual([
    '1 minute',
    '3 to 5 minutes',
    '4 minutes',
  ]);
  expect([listed([]), listed(['Ada']), listed(['Ada', 'Bo', 'Cy'])]).toEqual([
    '',
    'Ada',
    'Ada, Bo and Cy',
  ]);
});

test('words that begin a sentence begin with a capital', () => {
  expect(capital('a teacher')).toBe('A teacher');
  expect(capital('Ms. Ortiz')).toBe('Ms. Ortiz');
  expect(capital('')).toBe('');
});
