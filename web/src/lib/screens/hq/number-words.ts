/** A count with its thousands apart: 499,986,214. */
export function whole(count: number): string {
  return Math.round(count).toLocaleString('en-US');
}

/** The word for that many: `counted(1, 'class', 'classes')` is "class". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? one : many;
}

/** So many times as much: "21×", "1.8×", "0.62×". */
export function times(ratio: number): string {
  const digits = ratio >= 10 ? 0 : ratio >= 1 ? 1 : 2;
  return `${ratio.toFixed(digits)}×`;
}

/** A share of all: "61.4%". */
export function percent(part: number, all: number): string {
  return all === 0 ? '0%' : `${((100 * part) / all).toFixed(1)}%`;
}

/** The time of day of the organization, UTC: "16:46", with seconds "16:46:31". Unit in: epoch ms. */
export function utcTime(at: number, seconds = false): string {
  return new Date(at).toISOString().slice(11, seconds ? 19 : 16);
}

/** The date of the organization, UTC: "Thursday 19 November". */
export function utcDate(at: number): string {
  const format = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return new Date(at).toLocaleDateString('en-GB', format).replace(',', '');
}

/** A span as people say it: "11 min", "3 h 20 min", "2 days". Unit in: whole minutes. */
export function span(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 2_880) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  return `${Math.round(minutes / 1_440)} days`;
}

/** How long ago, in the largest unit: "4 s", "12 min", "3 h". Unit in: ms. */
export function ago(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1_000));
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min`;
  return seconds < 86_400 ? `${Math.floor(seconds / 3_600)} h` : 'days ago';
}
