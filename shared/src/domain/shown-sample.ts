import type { ColumnField, RosterTable } from '../contract/roster-table.ts';

/** Rows of a table that are shown while its columns are named. */
const ROWS = 6;
const MASK = '•••';

/**
 * The first rows of a table, and what may be its headings, as they are shown while its columns are named. Of a column that no heading tells of
 * only how its cells begin, as it may hold anything; where no heading tells anything whoever names them must see them, the first row too, but for
 * what looks like a password or a PIN.
 */
export function shownSample(
  table: Pick<RosterTable, 'rows' | 'guess' | 'headings' | 'doubts'>,
): Pick<RosterTable, 'headings' | 'doubts'> & { rows: string[][] } {
  const { guess, headings, doubts, rows } = table;
  const isTold = guess.some((field) => field !== 'ignore');
  const shown = (cell: string, field: ColumnField | undefined) => {
    if (field !== 'ignore' || cell === '') return cell;
    if (isTold) return [...cell][0]! + MASK;
    return looksSecret(cell) ? MASK : cell;
  };
  const heading = (cell: string) => (isTold ? cell : shown(cell, 'ignore'));
  return {
    headings: headings.map(heading),
    ...(doubts && { doubts: { ...doubts, unknown: doubts.unknown.map(heading) } }),
    rows: rows.slice(0, ROWS).map(({ cells }) => cells.map((cell, i) => shown(cell, guess[i]))),
  };
}

/** One word of letters and digits or signs together, or digits alone: no name, no address for letters. */
function looksSecret(cell: string): boolean {
  if (/\s/.test(cell) || /^[^@]+@[^@]+\.\p{L}+$/u.test(cell)) return false;
  const plain = cell.replaceAll(/[\p{Pd}'’.]/gu, '');
  return /^\p{N}{4,}$/u.test(plain) || (plain.length > 5 && /[^\p{L}\p{M}]/u.test(plain));
}
