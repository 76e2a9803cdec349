import { type ReadCell, readCell } from './observed-cell.ts';
import type { SheetCell } from './sheet-layout.ts';

/** What a sheet says once, read: where what says it stands, and its text. */
export interface SheetMark {
  at: string;
  text: string;
  cell: ReadCell;
  /** The cell that may be a level; null where only a day can stand. */
  mark: { at: string; text: string } | null;
}

/**
 * Reads what a sheet says of one student and one objective. A list’s result says whether it is mastered, and the column of its days when; what
 * is due has a day and no result, and says nothing. Where days have a column of their own, 4/4 is a day there and a mark in the other. Rule T10.
 */
export function sheetMark(
  { at, text, day, isDay }: SheetCell,
  read: (text: string) => ReadCell,
): SheetMark {
  const cell = read(text);
  if (isDay) return { at, text, cell: asDay(cell), mark: null };
  const mark = { at, text };
  if (!day) return { at, text, cell, mark };
  if ('fraction' in cell && cell.fraction)
    return { at, text, cell: { says: 'problem', why: 'level' }, mark };
  if (cell.says !== 'mastered' || cell.day !== null) return { at, text, cell, mark };
  const on = asDay(read(day.text));
  // A tick or nothing beside a tick: no day of its own.
  const tells = on.says === 'problem' || on.says === 'either' || (on.says === 'mastered' && on.day);
  return tells ? { ...day, cell: on, mark } : { at, text, cell, mark };
}

function asDay(cell: ReadCell): ReadCell {
  if (cell.says === 'problem' && cell.why === 'level')
    return { says: 'problem', why: 'not-understood' };
  if (!('fraction' in cell)) return cell;
  const { fraction: _, ...rest } = cell;
  return rest;
}

/** The same, each text read once: most cells of a sheet say one of a few things. `today` is YYYY-MM-DD at school. */
export function readingOnce(today: string): (text: string) => ReadCell {
  const known = new Map<string, ReadCell>();
  return (text) => {
    const cell = known.get(text) ?? readCell(text, today);
    known.set(text, cell);
    return cell;
  };
}
