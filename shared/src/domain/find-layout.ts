import type { SheetRows } from '../contract/observed.ts';
import { SHEET_SIDE } from './limits.ts';
import { listLayout } from './list-layout.ts';
import type { SheetNames } from './match-sheet-names.ts';
import type { SheetObjectives } from './match-sheet-objectives.ts';
import type { SheetLayout } from './sheet-layout.ts';
import { wideLayout } from './wide-layout.ts';

/**
 * Where names, headings and marks stand in a sheet: across and down, or one row a score. Null where neither a student nor an objective of
 * the class is found in it.
 */
export function findLayout(
  rows: SheetRows,
  names: SheetNames,
  objectives: SheetObjectives,
): SheetLayout | null {
  const list = listLayout(rows, names, objectives);
  const wide = rows.length > SHEET_SIDE ? null : wideLayout(rows, names, objectives);
  return list && list.known > 0 && list.known >= (wide?.known ?? 0) ? list : wide;
}
