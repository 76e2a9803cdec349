import type { HqSchool, HqState } from '@threshold/shared/contract/hq.ts';

const DAY_MS = 86_400_000;
const YEAR_OF_WEEKS = 364;

/** Scores in each minute, oldest first: the differences of the totals at the minutes' ends. */
export function perMinute(minutes: HqState['minutes']): { minute: number; scores: number }[] {
  return minutes.slice(1).map(([minute, scores], index) => {
    const [before, was] = minutes[index]!;
    return { minute, scores: Math.max(0, Math.round((scores - was) / (minute - before))) };
  });
}

/** The next round number and the one before it: 499,986,214 lies between 499,900,000 and 500,000,000. */
export function milestone(total: number): { from: number; to: number } {
  const digits = String(Math.max(0, total)).length;
  const span = 10 ** Math.max(2, digits - 4);
  const from = Math.floor(total / span) * span;
  return { from, to: from + span };
}

/** Time until a milestone at the present pace. Unit: seconds; null when nothing moves. */
export function secondsUntil(to: number, total: number, aMinute: number): number | null {
  return aMinute > 0 ? Math.round(((to - total) / aMinute) * 60) : null;
}

/** A day of the series by its distance from today: 0 is today, 364 the same weekday a year ago. */
export function dayAgo(figures: HqState, days: number) {
  const wanted = Math.floor(figures.now / DAY_MS) - days;
  const found = figures.days.find(([day]) => day === wanted);
  if (!found) return null;
  const [, scores, mastered, notYet, assessments] = found;
  return { scores, mastered, notYet, assessments };
}

/** Today's assessments against the same weekday of last year; null where last year had none. */
export function againstLastYear(figures: HqState): number | null {
  const then = dayAgo(figures, YEAR_OF_WEEKS)?.assessments ?? 0;
  const now = dayAgo(figures, 0)?.assessments ?? 0;
  return then > 0 ? now / then : null;
}

export const bandWords = ['under 1 min', '1 to 3', '3 to 5', '5 to 10', 'over 10'] as const;

/** What is true now, summed over schools: people here, classes, and the waiting by band. */
export function nowOver(schools: readonly HqSchool[]) {
  const bands = bandWords.map((_, band) =>
    schools.reduce((sum, { now }) => sum + (now.waiting[band] ?? 0), 0),
  );
  const sum = (of: (school: HqSchool) => number) =>
    schools.reduce((total, school) => total + of(school), 0);
  return {
    students: sum(({ now }) => now.students),
    open: sum(({ now }) => now.open),
    staffed: sum(({ now }) => now.staffed),
    bands,
    waiting: bands.reduce((total, band) => total + band, 0),
  };
}

export type SchoolMood = 'scoring' | 'waiting' | 'quiet' | 'closed';

/** A school in one word, for the map of the day. */
export function mood({ recent, now }: HqSchool): SchoolMood {
  if (recent > 0) return 'scoring';
  if (now.waiting.some((count) => count > 0)) return 'waiting';
  return now.open > 0 ? 'quiet' : 'closed';
}

/** Schools by their hour, west to east. `cells` are moods, each cell so many schools, the liveliest first. */
export function zones(schools: readonly HqSchool[], now: number, most = 10, cellsEach = 108) {
  const order: readonly SchoolMood[] = ['scoring', 'waiting', 'quiet', 'closed'];
  const byHour = Map.groupBy(schools, ({ timeZone }) => hoursFromUtc(timeZone, now));
  const columns = [...byHour]
    .toSorted(([a], [b]) => a - b)
    .map(([offset, of]) => ({ offset, of, name: zoneName(of[0]!.timeZone) }));
  const shown = columns.toSorted((a, b) => b.of.length - a.of.length).slice(0, most);
  const largest = Math.max(1, ...shown.map(({ of }) => of.length));
  const each = Math.max(1, Math.ceil(largest / cellsEach));
  return {
    each,
    columns: shown
      .toSorted((a, b) => a.offset - b.offset)
      .map(({ offset, of, name }) => {
        const moods = of.map(mood).toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
        return {
          name,
          offset,
          time: new Date(now + offset * 3_600_000).toISOString().slice(11, 16),
          cells: moods.filter((_, index) => index % each === 0),
        };
      }),
  };
}

function zoneName(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

/** Unit: hours, quarters included; 0 for a zone this device does not know. */
function hoursFromUtc(timeZone: string, at: number): number {
  try {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    const text = parts.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes] = /GMT([+-])(\d+):(\d+)/.exec(text) ?? [];
    if (hours === undefined) return 0;
    return (sign === '-' ? -1 : 1) * (Number(hours) + Number(minutes) / 60);
  } catch (fault) {
    if (fault instanceof RangeError) return 0;
    throw fault;
  }
}

/** The schools with most scores in the last five minutes; those without any are left out. */
export function busiest(schools: readonly HqSchool[], most = 15): HqSchool[] {
  return schools
    .filter(({ recent }) => recent > 0)
    .toSorted((a, b) => b.recent - a.recent || a.name.localeCompare(b.name))
    .slice(0, most);
}

/** 4826 → "4,826". */
export function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

const compact = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 });

/** The same, from ten million on in short: 461304120 → "461.3M". */
export function short(count: number): string {
  return count < 10_000_000 ? grouped(count) : compact.format(count);
}
