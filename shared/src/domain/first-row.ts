import type { RosterTable } from '../contract/roster-table.ts';

/** Whether nothing in the first row is what a column may be called, so that it may be a student: somebody has to say. */
export function mayBeStudent({ guess }: Pick<RosterTable, 'guess'>): boolean {
  return guess.every((field) => field === 'ignore');
}

/** A list without headings: its first row is one as the others. */
export function withFirstRow(table: RosterTable): RosterTable {
  const line = Math.max(1, (table.rows[0]?.line ?? 2) - 1);
  return { ...table, rows: [{ line, cells: table.headings }, ...table.rows] };
}
