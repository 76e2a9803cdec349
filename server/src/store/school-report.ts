import { daysOf } from './hq-figures.ts';
import { hqKeys, schoolKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { timeOf } from './time-of.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** What HQ shows, and the hour before, which a clock read a moment ago may still have meant. */
const HOURS_TOLD = 25;
const dayFields = ['mastered', 'notYet', 'assessments'] as const;
/** What is counted by day, beside scores by subject. */
export type DayField = (typeof dayFields)[number];

type Days = [day: number, counts: Record<string, number>][];

/** How far HQ knows a school: to that commit of that life of its record, as it was read on that day since 1970. */
interface Told {
  epoch: string;
  commit: number;
  /** Not known of a school that an earlier version told. */
  day?: number;
}

/**
 * A school's totals for the organization, and of its days every one that may have changed since HQ was told last; all of them
 * where it was told nothing of this life of the record. Null where there is no such school. Rules H1, H2.
 */
export async function schoolReport(redis: RedisClient, school: number): Promise<object | null> {
  const keys = schoolKeys(school);
  // What HQ knows is read before the record: what changes in between is told twice, never left out.
  const [text, now] = await Promise.all([
    redis.hget(hqKeys.schools, String(school)),
    timeOf(redis),
  ]);
  const known = text === null ? null : (JSON.parse(text) as Told);
  const day = Math.floor(now / DAY_MS);
  const present = Math.floor(now / HOUR_MS);
  const recent = Array.from({ length: HOURS_TOLD }, (_, i) => String(present - i));
  const [hash, hours, signUps] = await Promise.all([
    redis.hgetall(keys.school()),
    redis.hmget(keys.hours(), ...recent),
    redis.hgetall(keys.signUps()),
  ]);
  if (!hash.record) return null;
  const { record, epoch, commit, since } = hash;
  const fields = [...dayFields, ...Object.keys(hash).filter((of) => of.startsWith('subject:'))];
  const isKnown = known !== null && known.epoch === epoch && known.day !== undefined;
  return {
    school,
    epoch,
    commit: Number(commit),
    day,
    record: JSON.parse(record) as object,
    ...(since === undefined ? {} : { since: Math.floor(Number(since) / DAY_MS) }),
    totals: {
      ...{ teachers: teachersOf(signUps), late: Number(hash.late ?? 0) },
      ...numbers(hash, ['scores', ...fields]),
    },
    days: isKnown
      ? await daysSince(redis, school, { commit: known.commit, day: known.day! }, day, fields)
      : await allDays(redis, school, Number(since ?? Infinity), day),
    hours: Object.fromEntries(recent.map((hour, i) => [hour, Number(hours[i] ?? 0)])),
    signUps: numbers(signUps, Object.keys(signUps)),
  };
}

/** Those who are there: of each day who signed up, less who was removed. */
function teachersOf(signUps: Record<string, string>): number {
  return Object.values(signUps).reduce((sum, count) => sum + Number(count), 0);
}

function numbers(hash: Record<string, string>, fields: readonly string[]): Record<string, number> {
  return Object.fromEntries(fields.map((field) => [field, Number(hash[field])]));
}

/** Every day of the record, and as nothing those that HQ was told of by another life of it, which are in this one no more. */
async function allDays(
  redis: RedisClient,
  school: number,
  since: number,
  today: number,
): Promise<Days> {
  const own = daysOf(await redis.hgetall(schoolKeys(school).days()));
  const there = new Set(own.map(([day]) => day));
  const first = Math.min(today - 1, Math.floor(since / DAY_MS), ...there);
  const others = daysFrom(first, today).filter((day) => !there.has(day));
  if (others.length === 0) return own;
  const told = await redis.hmget(hqKeys.schoolDays, ...others.map((day) => `${school}:${day}`));
  const gone = others.flatMap((day, i): Days => {
    const fields = Object.keys(JSON.parse(told[i] ?? '{}') as object);
    return fields.length === 0
      ? []
      : [[day, Object.fromEntries(fields.map((field) => [field, 0]))]];
  });
  return [...own, ...gone];
}

/** The days from the one before it was last told, and the older ones that changed after the commit it was told of. */
async function daysSince(
  redis: RedisClient,
  school: number,
  told: { commit: number; day: number },
  today: number,
  of: readonly string[],
): Promise<Days> {
  const keys = schoolKeys(school);
  const late = await redis.zrangebyscore(keys.lateDays(), `(${told.commit}`, '+inf');
  // What was recorded on the day of that look was of that day or the one before, or it is late.
  const days = new Set([...late.map(Number), ...daysFrom(Math.min(told.day, today) - 1, today)]);
  const fields = [...days].flatMap((day) => of.map((field) => `${day}:${field}`));
  const values = await redis.hmget(keys.days(), ...fields);
  return daysOf(Object.fromEntries(fields.map((field, i) => [field, values[i] ?? '0'])));
}

function daysFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
