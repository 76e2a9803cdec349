import type { ColumnField } from '../contract/roster-table.ts';
import { plainKey } from './plain-key.ts';
import { fieldOfHeading, guessColumns, isPrivate } from './roster-columns.ts';

/** What the first line of a pasted list says of the others: what parts their cells, if anything does, and which of them make up a name. */
export interface TypedHeading {
  separator: '\t' | ';' | ',' | null;
  /** The given name’s before the family’s. */
  columns: number[];
  /** Of lines with tabs, where names are in one cell otherwise. */
  tabbed?: number[];
}

/** Where a given name stands whole. */
const inOneCell = /^(?:first(?:and)?last|given(?:and)?family)(?:names?)?$/;
const beside = /^(?:grade(?:level)?|years?|n[ºo°]?|)$/;

/** Columns of a list, where that line is their headings; null where it may be a name. Rule T6. */
export function typedHeading(line: string): TypedHeading | null {
  if (isWhole(line)) {
    // "Last, First", each name in one cell; where a line has tabs instead, that is their order.
    const guess = guessColumns(line.split(','));
    const tabbed = [guess.indexOf('given'), guess.indexOf('family')];
    return { separator: null, columns: [0], ...(tabbed.includes(-1) ? {} : { tabbed }) };
  }
  for (const separator of ['\t', ';', ','] as const) {
    const cells = line.split(separator);
    const guess = guessColumns(cells);
    const isKnown = (cell: string) =>
      fieldOfHeading(cell) !== null ||
      isPrivate(cell) ||
      isWhole(cell) ||
      /^\s*\d+\s*$/u.test(cell) ||
      beside.test(plainKey(cell));
    if (cells.length < 2 || !cells.every(isKnown)) continue;
    const at = (field: ColumnField) => guess.flatMap((one, i) => (one === field ? [i] : []));
    const parts = [...at('given'), ...at('family')];
    const whole = [...at('name'), ...cells.keys().filter((i) => isWhole(cells[i]!))];
    const columns = parts.length > 0 ? parts : whole.slice(0, 1);
    if (columns.length > 0) return { separator, columns };
  }
  return null;
}

/** The cells of a line that make up its name; null where the line is not parted as the headings are. */
export function namedCells(
  line: string,
  { separator, columns, tabbed }: TypedHeading,
): string[] | null {
  if (separator === null)
    return tabbed && line.includes('\t')
      ? namedCells(line, { separator: '\t', columns: tabbed })
      : null;
  // Nobody types a tab: a heading with commas is of lines with tabs too.
  const cells = line.split(line.includes('\t') ? '\t' : separator);
  return cells.length < 2 ? null : columns.flatMap((column) => cells[column] ?? []);
}

function isWhole(cell: string): boolean {
  if (/[\t;]/u.test(cell)) return false;
  const field = fieldOfHeading(cell);
  if (field === 'name' || field === 'given' || field === 'family') return true;
  // "First, Last" are two cells; "Last, First" is how each name of one cell is written.
  return inOneCell.test(plainKey(cell)) && !cell.includes(',');
}
