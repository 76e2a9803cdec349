import type {
  HqDay,
  HqNow,
  HqSchool,
  HqTick,
  HqTotals,
  HqYear,
} from '@threshold/shared/contract/hq.ts';
import type { SchoolRecord } from './school-records.ts';

/** Figures of now are dropped after this silence. Rule H2. */
export const SILENT_MS = 60_000;

/** A school as HQ knows it, from what it told last. */
export interface KnownSchool {
  record: SchoolRecord;
  totals: Record<string, number>;
  samples: [minute: number, scores: number][];
}

/** A line of the ticker as it is kept: with the command it came from, by which it is forgotten when that is taken back. */
export interface KeptTick extends HqTick {
  command?: string;
}

/** The line as screens get it. */
export function shownTick(text: string): HqTick {
  const { school, place, objective, outcome, at } = JSON.parse(text) as KeptTick;
  return { school, place, objective, outcome, at };
}

/** What TIME answers, as epoch milliseconds. */
export function millisecondsOf([seconds, micros]: (number | string)[]): number {
  return Number(seconds) * 1_000 + Math.floor(Number(micros) / 1_000);
}

/** The sums HQ shows, an earlier system’s scores included. Rule H1. */
export function totalsOf(totals: Record<string, string>, known: KnownSchool[]): HqTotals {
  const number = (field: string) => Number(totals[field] ?? 0);
  return {
    scores: number('scores') + number('opening'),
    mastered: number('mastered'),
    notYet: number('notYet'),
    assessments: number('assessments'),
    teachers: number('teachers'),
    schools: known.length,
    countries: new Set(known.map(({ record }) => record.country)).size,
  };
}

/** `<day>:<field>` → number, as [day, fields]. */
export function daysOf(flat: Record<string, string>): [number, Record<string, number>][] {
  const days = new Map<number, Record<string, number>>();
  for (const [key, value] of Object.entries(flat)) {
    const [day, field, more] = key.split(':');
    if (more !== undefined) continue;
    const fields = days.get(Number(day)) ?? {};
    fields[field!] = Number(value);
    days.set(Number(day), fields);
  }
  return [...days];
}

const HOURS_SHOWN = 24;

/**
 * Assessments of each of the last 24 hours, from the samples at the hours' ends. The hour in which counting began counts from
 * there; hours before it are left out.
 */
export function hoursOf(
  samples: [minute: number, scores: number, assessments: number][],
  now: number,
  total: number,
): [number, number][] {
  const present = Math.floor(now / 3_600_000);
  const began = samples[0]?.[0] ?? Infinity;
  const hours: [number, number][] = [];
  for (let hour = present - HOURS_SHOWN + 1; hour <= present; hour += 1) {
    const [start, end] = [Math.max(hour * 60, began), (hour + 1) * 60];
    if (start >= end) continue;
    const before = samples.findLast(([minute]) => minute <= start)?.[2] ?? 0;
    const after = hour === present ? total : samples.findLast(([minute]) => minute <= end)?.[2];
    hours.push([hour, (after ?? total) - before]);
  }
  return hours;
}

const YEAR = 365;

/** Sums of whole years of 365 days up to yesterday, oldest first; a year that began before the first day known is left out. */
export function yearsOf(days: readonly HqDay[], today: number): HqYear[] {
  const count = Math.floor((today - (days[0]?.[0] ?? today)) / YEAR);
  const years = Array.from({ length: count }, (): HqYear => [0, 0, 0]);
  for (const [day, scores, mastered, , assessments] of days) {
    const year = years[count - 1 - Math.floor((today - 1 - day) / YEAR)];
    if (!year || day >= today) continue;
    year[0] += scores;
    year[1] += mastered;
    year[2] += assessments;
  }
  return years;
}

/** A school as HQ shows it; figures of now are zero after a silence. Rules H2, P4. */
export function schoolOf(
  { record, totals, samples }: KnownSchool,
  nowText: string | undefined,
  now: number,
): HqSchool {
  const told = nowText ? (JSON.parse(nowText) as { at: number; now: HqNow }) : null;
  const scores = totals.scores ?? 0;
  const since = samples.find(([minute]) => minute > now / 60_000 - 5);
  return {
    name: record.name,
    place: record.place,
    country: record.country,
    timeZone: record.timeZone,
    scores,
    recent: since ? Math.max(0, scores - since[1]) : 0,
    now:
      told && now - told.at < SILENT_MS
        ? told.now
        : { students: 0, open: 0, staffed: 0, waiting: [0, 0, 0, 0, 0] },
  };
}
