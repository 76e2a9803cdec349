import type { SheetRows } from '../contract/observed.ts';
import type { ListEncoding } from '../contract/text-encoding.ts';
import { LIST_ROWS, SHEET_SIDE } from './limits.ts';
import { scoreListHeading } from './other-sheet.ts';
import { sheetIn } from './sheet-text.ts';

/** Rows in which the headings of a list may stand, with room to spare. */
const TOP = 20;

/**
 * Whether a sheet of so many rows, of which the first are there, has no more than it may: a list with one row a score has more of them. `written`:
 * what its bytes are read in, if they are.
 */
export function fitsSheet(
  rows: SheetRows,
  written: ListEncoding | null,
  count = rows.length,
): boolean {
  if (count <= SHEET_SIDE) return true;
  const top = rows.slice(0, TOP);
  return count <= LIST_ROWS && scoreListHeading(written ? sheetIn(top, written) : top) !== null;
}
