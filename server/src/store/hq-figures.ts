import type {
  HqDay,
  HqNow,
  HqSchool,
  HqTick,
  HqTotals,
  HqYear,
} from '@threshold/shared/contract/hq.ts';
import type { Outcome } from '@threshold/shared/contract/ids.ts';
import type { SchoolRecord } from './record-types.ts';

/** Figures of now are dropped after this silence. Rule H2. */
export const SILENT_MS = 60_000;

/** A school as HQ knows it, from what it told last. */
export interface KnownSchool {
  record: SchoolRecord;
  totals: Record<string, number>;
  samples: [minute: number, scores: number][];
  /** The day it joined the organization, since 1970; not known of one that an earlier version told. */
  since?: number;
}

/** A line of the ticker as it is kept: with the command it came from, by which it is forgotten when that is taken back. */
export interface KeptTick extends HqTick {
  command?: string;
}

/** What the organization's ticker may say of an assessment: every score it brought. Rules A7, A9. */
export interface Assessed {
  command: string;
  attempt?: number;
  /** The attempt's own first; each objective once. */
  judged: Judged[];
}

/** Scores of one objective; without one it is the attempt's. */
interface Judged {
  objective?: number;
  outcome: Outcome;
  /** One a student. */
  scores: number;
}

/** How many countries these schools lie in; one that nobody named is none. */
function countriesOf(schools: readonly { record: SchoolRecord }[]): number {
  return new Set(schools.flatMap(({ record }) => record.country || [])).size;
}

/** The line as screens get it. */
export function shownTick(text: string): HqTick {
  const { command: _, ...shown } = JSON.parse(text) as KeptTick;
  return shown;
}

/** The sums HQ shows, an earlier system’s scores included. Rule H1. */
export function totalsOf(totals: Record<string, string>, known: KnownSchool[]): HqTotals {
  const number = (field: string) => Number(totals[field] ?? 0);
  return {
    scores: number('scores') + number('opening'),
    mastered: number('mastered'),
    notYet: number('notYet'),
    late: number('late'),
    assessments: number('assessments'),
    teachers: number('teachers'),
    schools: known.length,
    countries: countriesOf(known),
  };
}

/** `<day>:<field>` → number, as [day, fields]. A field may have colons of its own. */
export function daysOf(flat: Record<string, string>): [number, Record<string, number>][] {
  const days = new Map<number, Record<string, number>>();
  for (const [key, value] of Object.entries(flat)) {
    const colon = key.indexOf(':');
    const day = Number(key.slice(0, colon));
    const fields = days.get(day) ?? {};
    fields[key.slice(colon + 1)] = Number(value);
    days.set(day, fields);
  }
  return [...days];
}

const HOURS_SHOWN = 24;

/** Assessments of each of the last 24 hours by their own time, the present hour last. Hours are UTC's, as days are. Rule H2. */
export function hoursOf(kept: Record<string, string>, now: number): [number, number][] {
  const first = Math.floor(now / 3_600_000) - HOURS_SHOWN + 1;
  return Array.from({ length: HOURS_SHOWN }, (_, i) => [first + i, Number(kept[first + i] ?? 0)]);
}

const YEAR = 365;

/**
 * Whole years of 365 days up to yesterday, oldest first: assessments of each, and who was there at its end. A year that began
 * before anything is known is left out. Rule H2.
 */
export function yearsOf(
  days: readonly HqDay[],
  known: readonly Pick<KnownSchool, 'record' | 'since'>[],
  teachers: number,
  today: number,
): HqYear[] {
  const first = Math.min(today, days[0]?.[0] ?? today, ...known.map(({ since }) => since ?? today));
  const count = Math.floor((today - first) / YEAR);
  return Array.from({ length: count }, (_, i): HqYear => {
    const end = today - YEAR * (count - 1 - i);
    const there = known.filter(({ since }) => (since ?? today) < end);
    let [assessments, later] = [0, 0];
    for (const [day, , , , done, signedUp] of days) {
      if (day >= end) later += signedUp;
      else if (day >= end - YEAR) assessments += done;
    }
    return {
      assessments,
      teachers: teachers - later,
      schools: there.length,
      countries: countriesOf(there),
    };
  });
}

const LAST_MINUTES = 5;

/**
 * Scores of each of the last 5 minutes, oldest first, the present one last. A sample is what a school had before its first score
 * of that minute, but for what came late; a minute without one brought nothing, one in which more was taken back than scored less than nothing.
 */
export function lastMinutesOf({ samples, totals }: KnownSchool, now: number): number[] {
  const live = (totals.scores ?? 0) - (totals.late ?? 0);
  const before = (minute: number) => samples.find(([of]) => of >= minute)?.[1] ?? live;
  const first = Math.floor(now / 60_000) - LAST_MINUTES + 1;
  return Array.from({ length: LAST_MINUTES }, (_, i) => before(first + i + 1) - before(first + i));
}

/** A school's figures of now, as it told them; zero after a silence. Rule H2. */
export function nowOf(text: string | undefined, now: number): HqNow {
  const told = text ? (JSON.parse(text) as { at: number; now: HqNow }) : null;
  if (told && now - told.at < SILENT_MS) return told.now;
  return { students: 0, open: 0, staffed: 0, waiting: [0, 0, 0, 0, 0] };
}

/** All schools' figures of now together. */
export function together(all: readonly HqNow[]): HqNow {
  const sum = (of: (one: HqNow) => number) => all.reduce((total, one) => total + of(one), 0);
  const band = (i: number) => sum(({ waiting }) => waiting[i]!);
  return {
    students: sum(({ students }) => students),
    open: sum(({ open }) => open),
    staffed: sum(({ staffed }) => staffed),
    waiting: [band(0), band(1), band(2), band(3), band(4)],
  };
}

/** Of one school a smaller count of students would say who they are. Rule P4. */
const LEAST_COUNT = 5;

/** A school as HQ shows it. Rules H2, P4. */
export function schoolOf(school: KnownSchool, here: HqNow, now: number): HqSchool {
  const { record, totals } = school;
  const waiting = here.waiting.reduce((sum, band) => sum + band, 0);
  return {
    name: record.name,
    place: record.place,
    country: record.country,
    timeZone: record.timeZone,
    scores: totals.scores ?? 0,
    lastMinutes: lastMinutesOf(school, now),
    open: here.open,
    waiting: waiting > 0 && waiting < LEAST_COUNT ? 'few' : waiting,
  };
}
