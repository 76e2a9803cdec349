import { nameOrder } from '@threshold/shared/domain/name-order.ts';
import type { BoardRow } from '../board-props.ts';

export const boardFilters = ['everyone', 'in-line', 'not-yet', 'away'] as const;
export type BoardFilter = (typeof boardFilters)[number];
/** The names of their texts. */
export const filterWords = {
  everyone: 'board.everyone',
  'in-line': 'board.in-line',
  'not-yet': 'board.two-not-yet',
  away: 'board.away',
} as const;
export type BoardOrder = 'crossed' | 'name' | 'quiet';

const kept: Readonly<Record<BoardFilter, (row: BoardRow) => boolean>> = {
  everyone: () => true,
  'in-line': (row) => row.cells.includes('ready') || row.cells.includes('with'),
  'not-yet': (row) => row.notYet >= 2,
  away: (row) => !row.here,
};

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The rows a filter and a search leave. The search forgives accents and matches either script. */
export function filtered(
  rows: readonly BoardRow[],
  filter: BoardFilter,
  search: string,
): BoardRow[] {
  const wanted = plain(search.trim());
  return rows.filter(
    (row) =>
      kept[filter](row) &&
      (wanted === '' ||
        plain(row.name.latin).includes(wanted) ||
        (row.name.own !== null && plain(row.name.own).includes(wanted))),
  );
}

/** Most crossed first, by name as a reader of that language looks for it, or whoever has been quiet longest first. Never changes the input. */
export function ordered(
  rows: readonly BoardRow[],
  order: BoardOrder,
  language: string,
): BoardRow[] {
  const names = nameOrder(language);
  const byName = (a: BoardRow, b: BoardRow) => names(a.name, b.name);
  return rows.toSorted((a, b) => {
    if (order === 'name') return byName(a, b);
    if (order === 'quiet') return (a.lastScore ?? 0) - (b.lastScore ?? 0) || byName(a, b);
    return b.crossed - a.crossed || byName(a, b);
  });
}

/** Where the line runs in a row. Unit: columns. */
export interface RowLine {
  /** The cell with the line on its left: the student's count. */
  left: number;
  /** The cells with the line under them, down or up to the next row's count: from the first, up to before the second. */
  from: number;
  to: number;
}

/** Where the line runs in the row of a student with so many crossed; `next`: how many the row below has. */
export function lineInRow(crossed: number, next: number | null): RowLine {
  if (next === null) return { left: crossed, from: 0, to: 0 };
  return { left: crossed, from: Math.min(crossed, next), to: Math.max(crossed, next) };
}
