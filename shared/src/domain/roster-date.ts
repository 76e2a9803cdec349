/** A date as rosters write it, YYYY-MM-DD with or without a time behind it; undefined for an empty cell, null for what is no date. */
export function rosterDate(text: string): string | undefined | null {
  if (text === '') return undefined;
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.]{4,15}(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(text);
  if (!match) return null;
  const date = match.slice(1, 4).join('-');
  const read = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date) ? date : null;
}
