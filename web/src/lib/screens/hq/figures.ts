import type { HqState } from '@threshold/shared/contract/hq.ts';

const DAY_MS = 86_400_000;
const MINUTES = 90;
/** So many minutes say how fast it goes now. */
const PACE_MINUTES = 15;
const GOAL = 500_000_000;

export interface MinuteBar {
  /** Minutes since 1970; the bar is what was scored from there to the next. */
  minute: number;
  scores: number;
  /** The minute that is still going on. */
  part: boolean;
}

/**
 * Scores of each of the last 90 minutes, oldest first, the present one last. A sample is the count at its minute's start; where
 * samples are missing, their minutes share what came between. What came late is in none. Taking scores back never makes a bar negative.
 */
export function minuteBars({ minutes, totals }: Pick<HqState, 'minutes' | 'totals'>): MinuteBar[] {
  const bars: MinuteBar[] = [];
  for (const [i, [minute, scores]] of minutes.entries()) {
    const before = minutes[i - 1];
    if (!before) continue;
    const each = Math.max(0, scores - before[1]) / (minute - before[0]);
    for (let at = Math.max(before[0], minute - MINUTES); at < minute; at += 1)
      bars.push({ minute: at, scores: each, part: false });
  }
  const last = minutes.at(-1);
  if (last)
    bars.push({
      minute: last[0],
      scores: Math.max(0, totals.scores - totals.late - last[1]),
      part: true,
    });
  return bars.slice(-MINUTES);
}

export interface Pace {
  /** Scores of the last whole minute. */
  last: number;
  average: number;
  best: MinuteBar;
}

/** How fast scores come; null before a whole minute is known. */
export function paceOf(bars: readonly MinuteBar[]): Pace | null {
  const whole = bars.filter((bar) => !bar.part);
  const last = whole.at(-1);
  if (!last) return null;
  const best = whole.reduce((most, bar) => (bar.scores > most.scores ? bar : most));
  return { last: Math.round(last.scores), average: mean(whole), best };
}

function mean(bars: readonly MinuteBar[]): number {
  return bars.reduce((sum, bar) => sum + bar.scores, 0) / bars.length;
}

export interface Milestone {
  from: number;
  to: number;
  toGo: number;
  /** How much of the way from `from` to `to` is gone, 0 to 1. */
  gone: number;
}

/** The way to the next milestone. It begins where what is left is of its own size, so that the bar is seen to move. */
export function milestoneOf(scores: number): Milestone {
  const to = (Math.floor(scores / GOAL) + 1) * GOAL;
  const toGo = to - scores;
  const way = Math.min(GOAL, 10 ** Math.ceil(Math.log10(toGo)));
  return { from: to - way, to, toGo, gone: 1 - toGo / way };
}

/** A quarter of an hour says nothing of tomorrow. Unit: minutes. */
const FORESEEN = 1_440;

/**
 * Whole minutes until so many more scores, at the pace of the last quarter hour. Null where nothing says: before a quarter of an
 * hour was counted, when nothing was scored in it, and where it would be more than a day.
 */
export function minutesUntil(toGo: number, bars: readonly MinuteBar[]): number | null {
  const pace = bars.filter((bar) => !bar.part).slice(-PACE_MINUTES);
  const each = pace.length < PACE_MINUTES ? 0 : mean(pace);
  const until = each > 0 ? Math.ceil(toGo / each) : Infinity;
  return until <= FORESEEN ? until : null;
}

/** By the names of their texts, shortest wait first. */
export const waitingBands = [
  'hq.wait-under-1',
  'hq.wait-1-to-3',
  'hq.wait-3-to-5',
  'hq.wait-5-to-10',
  'hq.wait-over-10',
] as const;
const bandEnds = [1, 3, 5, 10];

export interface WaitingNow {
  all: number;
  bands: readonly number[];
  /** Half of them wait less than so many minutes; null where half wait longer than the last band's start. */
  half: number | null;
}

/** Who waits now, in all schools together, by how long. */
export function waitingNow({ here }: Pick<HqState, 'here'>): WaitingNow {
  const bands = here.waiting;
  const all = bands.reduce((sum, band) => sum + band, 0);
  let below = 0;
  const half = bandEnds.find((_, band) => (below += bands[band] ?? 0) * 2 >= all);
  return { all, bands, half: half ?? null };
}

export interface DayFigures {
  scores: number;
  mastered: number;
  notYet: number;
  assessments: number;
  /** Signed up that day. */
  teachers: number;
}

/** The figures of a day by number since 1970; zeros where nothing was scored. */
export function dayFigures({ days }: Pick<HqState, 'days'>, day: number): DayFigures {
  const [, scores = 0, mastered = 0, notYet = 0, assessments = 0, teachers = 0] =
    days.find(([of]) => of === day) ?? [];
  return { scores, mastered, notYet, assessments, teachers };
}

/** The organization's day, UTC, as a number since 1970. */
export function dayOf(now: number): number {
  return Math.floor(now / DAY_MS);
}

/** Today's assessments against all of the same weekday a year ago; null where that day had none. */
export function againstLastYear(state: Pick<HqState, 'days'>, today: number): number | null {
  const then = dayFigures(state, today - 364).assessments;
  return then > 0 ? dayFigures(state, today).assessments / then : null;
}

export interface Growth {
  of: 'scores' | 'assessments' | 'mastered' | 'teachers' | 'schools' | 'countries';
  /** By week or by year, oldest first. */
  series: number[];
  /** The newest against what it is compared with; null where nothing is. */
  ratio: number | null;
}

const inYears = ['assessments', 'teachers', 'schools', 'countries'] as const;

/** Whole years, the newest against the first; null before there are two, or where the first had nothing. */
export function yearly({ years }: Pick<HqState, 'years'>): Growth[] | null {
  if (years.length < 2) return null;
  const rows = inYears.map((of): Growth => {
    const series = years.map((year) => year[of]);
    const [first = 0] = series;
    return { of, series, ratio: first > 0 ? series.at(-1)! / first : null };
  });
  return rows.every(({ ratio }) => ratio !== null) ? rows : null;
}

const inWeeks = ['scores', 'assessments', 'mastered'] as const;

/** Weeks of seven whole days up to yesterday, as far back as days are known; the last four against the same four a year before. */
export function weekly(state: Pick<HqState, 'days'>, today: number): Growth[] {
  const first = state.days[0]?.[0] ?? today;
  const count = Math.floor((today - first) / 7);
  return inWeeks.map((of): Growth => {
    const sum = (from: number, days: number) => {
      let total = 0;
      for (const [day, scores, mastered, , assessments] of state.days)
        if (day >= from && day < from + days) total += { scores, mastered, assessments }[of];
      return total;
    };
    const series = Array.from({ length: count }, (_, i) => sum(today - 7 * (count - i), 7));
    const before = sum(today - 364 - 28, 28);
    return { of, series, ratio: before > 0 ? sum(today - 28, 28) / before : null };
  });
}
