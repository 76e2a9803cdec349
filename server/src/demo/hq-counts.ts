import type { StoredSchool } from './stored-school.ts';

/** What HQ was last told of a school. */
interface Told {
  epoch: string;
  commit: number;
  totals: Record<string, number>;
}

/**
 * How much of the organization's totals is this school's: the sum without what HQ was told by every other school. Null where
 * HQ does not know the school's latest commit; then the figures are on their way. Rule H1.
 */
export function hqCounts({ id, school, hq }: StoredSchool): Record<string, number> | null {
  const told = (of: string) =>
    hq.schools[of] === undefined ? null : (JSON.parse(hq.schools[of]) as Told);
  const own = told(String(id));
  if (own?.epoch !== school['epoch'] || own?.commit !== Number(school['commit'])) return null;
  const counts = Object.fromEntries(
    Object.entries(hq.totals).map(([field, total]) => [field, Number(total)]),
  );
  for (const other of Object.keys(hq.schools).filter((one) => Number(one) !== id)) {
    for (const [field, total] of Object.entries(told(other)!.totals))
      counts[field] = (counts[field] ?? 0) - total;
  }
  return counts;
}
