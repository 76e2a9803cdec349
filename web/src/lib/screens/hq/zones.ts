import type { HqSchool } from '@threshold/shared/contract/hq.ts';
import { utcTime } from './number-words.ts';

/** What a school does now, the liveliest first. */
export const schoolStates = ['scoring', 'waiting', 'quiet', 'closed'] as const;
export type SchoolState = (typeof schoolStates)[number];

/** Each state by the name of its text. */
export const stateWords = {
  scoring: 'hq.scoring',
  waiting: 'hq.students-waiting',
  quiet: 'hq.open-quiet',
  closed: 'hq.closed',
} as const satisfies Record<SchoolState, string>;

export interface ZoneColumn {
  city: string;
  /** The time of day there, "09:46". */
  time: string;
  /** From the bottom up; each stands for `perCell` schools. */
  cells: SchoolState[];
  counts: Record<SchoolState, number>;
}

const TALLEST = 120;
/** More columns than this cannot be read; the zones with fewest schools are left out, and the panel says so. */
const MOST = 10;

/** Its scores of the last 5 minutes, less what was taken back. */
export function recentOf({ lastMinutes }: Pick<HqSchool, 'lastMinutes'>): number {
  return Math.max(
    0,
    lastMinutes.reduce((sum, scores) => sum + scores, 0),
  );
}

export function schoolState(
  school: Pick<HqSchool, 'lastMinutes' | 'open' | 'waiting'>,
): SchoolState {
  if (recentOf(school) > 0) return 'scoring';
  if (school.waiting !== 0) return 'waiting';
  return school.open > 0 ? 'quiet' : 'closed';
}

/** The schools by time of day, from west to east: one column for each distance from UTC. */
export function zoneColumns(
  schools: readonly HqSchool[],
  now: number,
): { columns: ZoneColumn[]; perCell: number; zones: number } {
  const minute = Math.floor(now / 60_000) * 60_000;
  const groups: Record<number, HqSchool[]> = {};
  for (const school of schools) (groups[offsetOf(school.timeZone, minute)] ??= []).push(school);
  const largest = Object.entries(groups)
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST);
  const perCell = Math.ceil((largest[0]?.[1].length ?? 1) / TALLEST);
  const columns = largest
    .toSorted(([a], [b]) => Number(a) - Number(b))
    .map(([offset, group]): ZoneColumn => {
      const counts = { scoring: 0, waiting: 0, quiet: 0, closed: 0 };
      for (const school of group) counts[schoolState(school)] += 1;
      return {
        city: cityOf(group),
        time: utcTime(minute + Number(offset) * 60_000),
        cells: schoolStates.flatMap((state) =>
          Array.from({ length: Math.ceil(counts[state] / perCell) }, () => state),
        ),
        counts,
      };
    });
  return { columns, perCell, zones: Object.keys(groups).length };
}

/** The city of the zone that most of them are in. */
function cityOf(group: readonly HqSchool[]): string {
  const counts: Record<string, number> = {};
  for (const { timeZone } of group) counts[timeZone] = (counts[timeZone] ?? 0) + 1;
  const [most] = Object.entries(counts).toSorted((a, b) => b[1] - a[1])[0] ?? ['UTC'];
  return most.split('/').at(-1)!.replaceAll('_', ' ');
}

const formats: Record<string, Intl.DateTimeFormat> = {};

/** Minutes ahead of UTC there at that moment. A zone that nobody knows counts as UTC: one record must not blank the screen. */
function offsetOf(timeZone: string, at: number): number {
  try {
    formats[timeZone] ??= new Intl.DateTimeFormat('en-US', {
      timeZone,
      timeZoneName: 'longOffset',
    });
  } catch {
    return 0;
  }
  const parts = formats[timeZone].formatToParts(at);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}
