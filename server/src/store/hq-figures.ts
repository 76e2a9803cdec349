import type { HqNow, HqSchool, HqTick, HqTotals } from '@threshold/shared/contract/hq.ts';
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

/** Assessments of each hour of this UTC day so far, from the samples at the hours' ends. */
export function hoursOf(
  samples: [minute: number, scores: number, assessments: number][],
  now: number,
  total: number,
): [number, number][] {
  const first = Math.floor(now / 86_400_000) * 1_440;
  const hours: [number, number][] = [];
  for (let hour = 0; first + hour * 60 <= now / 60_000; hour += 1) {
    const before = samples.findLast(([minute]) => minute <= first + hour * 60)?.[2];
    const end = first + (hour + 1) * 60;
    const after = end > now / 60_000 ? total : samples.findLast(([minute]) => minute <= end)?.[2];
    if (before !== undefined && after !== undefined) hours.push([hour, after - before]);
  }
  return hours;
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
