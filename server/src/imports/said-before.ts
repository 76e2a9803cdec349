import type { RosterPlace } from '@threshold/shared/contract/roster-problem.ts';

/** By the id of a row: what it says, and where. */
export type SaidRows = Map<string, { said: string; at: RosterPlace }>;

/**
 * Whether an earlier row bears that id; `differs` hears where, if it says something else. The same said twice is no contradiction:
 * some systems list a person or a class once for each of their schools.
 */
export function saidBefore(
  rows: SaidRows,
  row: { key: string; at: RosterPlace },
  differs: (other: RosterPlace) => void,
): boolean {
  const said = JSON.stringify({ ...row, at: null });
  const before = rows.get(row.key);
  if (!before) rows.set(row.key, { said, at: row.at });
  else if (before.said !== said) differs(before.at);
  return before !== undefined;
}
