import type { HqDay, HqState } from '@threshold/shared/contract/hq.ts';
import {
  daysOf,
  hoursOf,
  type KnownSchool,
  nowOf,
  schoolOf,
  shownTick,
  together,
  totalsOf,
  yearsOf,
} from './hq-figures.ts';
import { hqKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { timeOf } from './time-of.ts';

const MINUTES_SHOWN = 90;
const DAYS_SHOWN = 400;
const SUBJECT = 'subject:';

/** What moves several times a second on HQ's screens. */
export async function readHqTicks(
  redis: RedisClient,
): Promise<Pick<HqState, 'now' | 'totals' | 'ticker'>> {
  const [now, totals, schools, ticker] = await Promise.all([
    timeOf(redis),
    redis.hgetall(hqKeys.totals),
    redis.hvals(hqKeys.schools),
    redis.lrange(hqKeys.ticker, 0, -1),
  ]);
  const known = schools.map((text) => JSON.parse(text) as KnownSchool);
  return {
    now,
    totals: totalsOf(totals, known),
    ticker: ticker.map(shownTick),
  };
}

/** Everything HQ shows, from the counters and series of the store. Rule H2. */
export async function readHq(redis: RedisClient): Promise<HqState> {
  const [ticks, totals, minutes, hours, days, openingDays, schools, now] = await Promise.all([
    readHqTicks(redis),
    redis.hgetall(hqKeys.totals),
    redis.hgetall(hqKeys.minutes),
    redis.hgetall(hqKeys.hours),
    redis.hgetall(hqKeys.days),
    redis.hgetall(hqKeys.openingDays),
    redis.hgetall(hqKeys.schools),
    redis.hgetall(hqKeys.now),
  ]);
  const samples = Object.entries(minutes)
    .map(([minute, scores]) => [Number(minute), Number.parseInt(scores)] as const)
    .toSorted((a, b) => a[0] - b[0]);
  const today = Math.floor(ticks.now / 86_400_000);
  const known = Object.entries(schools).map(
    ([school, text]) => [school, JSON.parse(text) as KnownSchool] as const,
  );
  const here = known.map(([school]) => nowOf(now[school], ticks.now));
  const byDay = seriesOf(days, openingDays);
  return {
    ...ticks,
    here: together(here),
    minutes: samples
      .slice(-MINUTES_SHOWN)
      .map(([minute, scores]) => [minute, scores + Number(totals.opening ?? 0)]),
    hours: hoursOf(hours, ticks.now),
    days: byDay.slice(-DAYS_SHOWN),
    years: yearsOf(
      byDay,
      known.map(([, school]) => school),
      ticks.totals.teachers,
      today,
    ),
    subjects: await subjectsOf(redis, totals, today),
    schools: known.map(([, one], i) => schoolOf(one, here[i]!, ticks.now)),
  };
}

/** What each day brought, oldest first: recorded here, and by an earlier system. */
function seriesOf(...kept: Record<string, string>[]): HqDay[] {
  const days = new Map<number, HqDay>();
  for (const [day, sums] of kept.flatMap(daysOf)) {
    const { mastered = 0, notYet = 0, assessments = 0, teachers = 0 } = sums;
    const told = [mastered + notYet, mastered, notYet, assessments, teachers];
    const before = days.get(day) ?? [day, 0, 0, 0, 0, 0];
    days.set(day, [day, ...told.map((count, i) => count + before[i + 1]!)] as HqDay);
  }
  return [...days.values()].toSorted((a, b) => a[0] - b[0]);
}

/** Scores recorded here by subject, ever and today, most of today first. */
async function subjectsOf(
  redis: RedisClient,
  totals: Record<string, string>,
  today: number,
): Promise<HqState['subjects']> {
  const fields = Object.keys(totals).filter((field) => field.startsWith(SUBJECT));
  if (fields.length === 0) return [];
  const ofToday = fields.map((field) => `${today}:${field}`);
  const counts = await redis.hmget(hqKeys.subjectDays, ...ofToday);
  return fields
    .map((field, i) => ({
      subject: field.slice(SUBJECT.length),
      scores: Number(totals[field]),
      today: Number(counts[i] ?? 0),
    }))
    .toSorted((a, b) => b.today - a.today || b.scores - a.scores);
}
