/** A date as rosters write it, YYYY-MM-DD with or without a time behind it; undefined for an empty cell, null for what is no date. */
export function rosterDate(text: string): string | undefined | null {
  if (text === '') return undefined;
  const match = /^((\d{4})-(\d{2})-(\d{2}))(?:[T ][\d:.]{4,15}(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    text,
  );
  if (!match) return null;
  const [year, month, day] = match.slice(2).map(Number) as [number, number, number];
  // Day 0 of the next month is the last of this one.
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= new Date(year, month, 0).getDate();
  return exists ? match[1]! : null;
}
