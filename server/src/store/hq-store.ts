import type { HqDay, HqState } from '@threshold/shared/contract/hq.ts';
import type { Outcome } from '@threshold/shared/contract/ids.ts';
import type { Functions } from './functions.ts';
import {
  daysOf,
  hoursOf,
  type KeptTick,
  type KnownSchool,
  millisecondsOf,
  schoolOf,
  shownTick,
  SILENT_MS,
  totalsOf,
  yearsOf,
} from './hq-figures.ts';
import { hqKeys, schoolKeys, schoolTag } from './keys.ts';
import type { RedisClient } from './redis.ts';
import type { SchoolRecord } from './school-records.ts';

/** Figures that nobody told again for twice the usual time: no process has sockets of that school. */
const UNTOLD_MS = 10_000;
/** So many schools without sockets get new figures at a time, those without any first. */
const TURN = 50;
const AT_ONCE = 16;
const MINUTES_KEPT = 2_880;
const MINUTES_SHOWN = 90;
const DAYS_SHOWN = 400;
const DAY_FIELDS = ['mastered', 'notYet', 'assessments'] as const;

/** The organization's counters and series, and what a school tells them. Rules H1, H2, P4. */
export class HqStore {
  readonly #redis: RedisClient;
  readonly #functions: Functions;

  constructor(redis: RedisClient, functions: Functions) {
    this.#redis = redis;
    this.#functions = functions;
  }

  /** Every school's number. */
  async schools(): Promise<number[]> {
    const count = Number((await this.#redis.hget(hqKeys.ids, 'school')) ?? 0);
    return Array.from({ length: count }, (_, i) => i + 1);
  }

  /**
   * Tells the organization a school's totals: of the last two days, or of every day where `all`. Safe in any order, any
   * number of times, from any process. Rule H1.
   */
  async report(
    school: number,
    how: { all?: boolean; tick?: KeptTick; takenBack?: readonly string[] } = {},
  ): Promise<void> {
    const keys = schoolKeys(school);
    const [hash, staff, days] = await Promise.all([
      this.#redis.hgetall(keys.school()),
      this.#redis.hget(keys.ids(), 'staff'),
      how.all ? this.#allDays(school) : this.#lastDays(school),
    ]);
    if (!hash.record) return;
    const { record, epoch, commit } = hash;
    const counted = Object.entries(hash).filter(
      ([field]) =>
        ['scores', 'mastered', 'notYet', 'assessments'].includes(field) ||
        field.startsWith('subject:'),
    );
    const totals: Record<string, number> = { teachers: Number(staff ?? 0) };
    for (const [field, value] of counted) totals[field] = Number(value);
    const report = {
      school,
      epoch,
      commit: Number(commit),
      record: JSON.parse(record) as object,
      totals,
      days,
    };
    await this.#functions.call('hq_report', hqKeys.totals, [
      JSON.stringify({
        ...report,
        ...(how.tick ? { tick: how.tick } : {}),
        ...(how.takenBack?.length ? { takenBack: how.takenBack } : {}),
      }),
    ]);
  }

  /**
   * Sets how many scores an earlier system had counted; they are part of the shown sum and of nothing else. Setting it again
   * replaces it. Rule H1.
   */
  async setOpening(scores: number): Promise<void> {
    await this.#redis.hset(hqKeys.totals, 'opening', scores);
  }

  /** A line of the ticker: place and objective, never a person; undefined where the objective is not known any more. */
  async tickOf(
    school: number,
    assessed: { command?: string; attempt?: number; objective?: number; outcome: Outcome },
  ): Promise<KeptTick | undefined> {
    const keys = schoolKeys(school);
    const objective =
      assessed.objective ?? (await this.#redis.hget(keys.attempt(assessed.attempt!), 'objective'));
    const [record, text, [seconds]] = await Promise.all([
      this.#redis.hget(keys.school(), 'record'),
      this.#redis.hget(keys.objectives(), String(objective)),
      this.#redis.time(),
    ]);
    if (!record || !text) return undefined;
    const { name, place } = JSON.parse(record) as SchoolRecord;
    const { title } = JSON.parse(text) as { title: string };
    return {
      school: name,
      place,
      objective: title,
      outcome: assessed.outcome,
      at: Number(seconds) * 1_000,
      ...(assessed.command === undefined ? {} : { command: assessed.command }),
    };
  }

  async #lastDays(school: number): Promise<[number, Record<string, number>][]> {
    const [seconds] = await this.#redis.time();
    const today = Math.floor(Number(seconds) / 86_400);
    const fields = [today - 1, today].flatMap((day) =>
      DAY_FIELDS.map((field) => `${day}:${field}`),
    );
    const values = await this.#redis.hmget(schoolKeys(school).days(), ...fields);
    return daysOf(Object.fromEntries(fields.map((field, i) => [field, values[i] ?? '0'])));
  }

  async #allDays(school: number): Promise<[number, Record<string, number>][]> {
    return daysOf(await this.#redis.hgetall(schoolKeys(school).days()));
  }

  /** Stores a school's figures of now. */
  async tellNow(school: number): Promise<void> {
    const now = (await this.#functions.call('school_now', schoolTag(school), [])) as number[];
    const [students, open, staffed, ...waiting] = now as [number, number, number];
    // By the store's clock: processes' own may differ by an hour.
    const at = millisecondsOf(await this.#redis.time());
    const figures = { at, now: { students, open, staffed, waiting } };
    await this.#redis.hset(hqKeys.now, school, JSON.stringify(figures));
  }

  /**
   * Stores the figures of now of schools for which nobody did: all that have none which may be shown, and some of the others,
   * longest untold first. They come from the records, so a line that waits while nobody looks is counted too. Rule H2.
   */
  async tellSilent(): Promise<void> {
    const [time, told, schools] = await Promise.all([
      this.#redis.time(),
      this.#redis.hgetall(hqKeys.now),
      this.schools(),
    ]);
    const now = millisecondsOf(time);
    const untold = schools
      .map((school) => {
        const text = told[school];
        const at = text === undefined ? 0 : (JSON.parse(text) as { at: number }).at;
        return { school, silence: now - at };
      })
      .filter(({ silence }) => silence >= UNTOLD_MS)
      .toSorted((a, b) => b.silence - a.silence);
    const dropped = untold.filter(({ silence }) => silence >= SILENT_MS).length;
    const due = untold.slice(0, Math.max(dropped, TURN));
    for (let i = 0; i < due.length; i += AT_ONCE)
      await Promise.all(due.slice(i, i + AT_ONCE).map(({ school }) => this.tellNow(school)));
  }

  /** Everything HQ shows, to somebody who has just come: with figures of now for every school. Rule H2. */
  async firstLook(): Promise<HqState> {
    await this.tellSilent();
    return this.read();
  }

  /** At a minute's end the first process stores the totals; the others find it done. Rule H2. */
  async sampleMinute(): Promise<void> {
    const [seconds] = await this.#redis.time();
    const minute = Math.floor(Number(seconds) / 60);
    const [scores, assessments] = await this.#redis.hmget(hqKeys.totals, 'scores', 'assessments');
    const first = await this.#redis.hsetnx(
      hqKeys.minutes,
      String(minute),
      `${scores ?? 0} ${assessments ?? 0}`,
    );
    if (first) await this.#redis.hdel(hqKeys.minutes, String(minute - MINUTES_KEPT));
  }

  /** What moves several times a second. */
  async readTicks(): Promise<Pick<HqState, 'now' | 'totals' | 'ticker'>> {
    const [time, totals, schools, ticker] = await Promise.all([
      this.#redis.time(),
      this.#redis.hgetall(hqKeys.totals),
      this.#redis.hvals(hqKeys.schools),
      this.#redis.lrange(hqKeys.ticker, 0, -1),
    ]);
    const known = schools.map((text) => JSON.parse(text) as KnownSchool);
    return {
      now: millisecondsOf(time),
      totals: totalsOf(totals, known),
      ticker: ticker.map(shownTick),
    };
  }

  /** Everything HQ shows. Rule H2. */
  async read(): Promise<HqState> {
    const [ticks, totals, minutes, days, schools, now] = await Promise.all([
      this.readTicks(),
      this.#redis.hgetall(hqKeys.totals),
      this.#redis.hgetall(hqKeys.minutes),
      this.#redis.hgetall(hqKeys.days),
      this.#redis.hgetall(hqKeys.schools),
      this.#redis.hgetall(hqKeys.now),
    ]);
    const samples = Object.entries(minutes)
      .map(
        ([minute, text]) =>
          [Number(minute), ...text.split(' ').map(Number)] as [number, number, number],
      )
      .toSorted((a, b) => a[0] - b[0]);
    const byDay = daysOf(days)
      .toSorted((a, b) => a[0] - b[0])
      .map(([day, sums]): HqDay => {
        const { mastered = 0, notYet = 0, assessments = 0, teachers = 0 } = sums;
        return [day, mastered + notYet, mastered, notYet, assessments, teachers];
      });
    return {
      ...ticks,
      minutes: samples
        .slice(-MINUTES_SHOWN)
        .map(([minute, scores]) => [minute, scores + Number(totals.opening ?? 0)]),
      hours: hoursOf(samples, ticks.now, ticks.totals.assessments),
      days: byDay.slice(-DAYS_SHOWN),
      years: yearsOf(byDay, Math.floor(ticks.now / 86_400_000)),
      subjects: Object.entries(totals)
        .filter(([field]) => field.startsWith('subject:'))
        .map(([field, scores]) => ({ subject: field.slice(8), scores: Number(scores) }))
        .toSorted((a, b) => b.scores - a.scores),
      schools: Object.entries(schools).map(([school, text]) =>
        schoolOf(JSON.parse(text) as KnownSchool, now[school], ticks.now),
      ),
    };
  }
}
