import type { HqState } from '@threshold/shared/contract/hq.ts';
import type { Functions } from './functions.ts';
import { type Assessed, type KeptTick, SILENT_MS } from './hq-figures.ts';
import { hqKeys, schoolKeys, schoolTag } from './keys.ts';
import { readHq, readHqTicks } from './read-hq.ts';
import type { RedisClient } from './redis.ts';
import type { SchoolRecord } from './record-types.ts';
import { type DayField, schoolReport } from './school-report.ts';
import { timeOf } from './time-of.ts';

const MINUTE_MS = 60_000;
/** Figures that nobody told again for twice the usual time: no process has sockets of that school. */
const UNTOLD_MS = 10_000;
/** So many schools without sockets get new figures at a time, those without any first. */
const TURN = 50;
const AT_ONCE = 16;
const MINUTES_KEPT = 2_880;

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
   * Tells the organization a school's totals, and of its days every one that may have changed since it was told last; all of
   * them where it was told nothing of this life of the school's record. Safe in any order, any number of times, from any
   * process. Rules H1, H2.
   */
  async report(
    school: number,
    how: { ticks?: readonly KeptTick[]; takenBack?: readonly string[] } = {},
  ): Promise<void> {
    const report = await schoolReport(this.#redis, school);
    if (!report) return;
    const { ticks, takenBack } = how;
    const told = {
      ...report,
      ...(ticks?.length && { ticks }),
      ...(takenBack?.length && { takenBack }),
    };
    await this.#functions.call('hq_report', hqKeys.totals, [JSON.stringify(told)]);
  }

  /**
   * Sets how many scores an earlier system had counted: they are part of the shown sum, and of no school's. Of `days` of which
   * it knew more, the series begin with them. Setting it again replaces it. Rules H1, H2.
   */
  async setOpening(
    scores: number,
    days: readonly (readonly [day: number, Readonly<Record<DayField, number>>])[] = [],
  ): Promise<void> {
    const writes = this.#redis.multi().hset(hqKeys.totals, 'opening', scores);
    writes.del(hqKeys.openingDays);
    // Many years are one answer to wait for, as few are.
    const named = days.flatMap(([day, fields]) =>
      Object.entries(fields).map(([field, count]) => [`${day}:${field}`, count] as const),
    );
    if (named.length > 0) writes.hset(hqKeys.openingDays, Object.fromEntries(named));
    await writes.exec();
  }

  /**
   * Lines of the ticker, of all that was judged, in that order: place, objective and how many scores, never a person. An
   * objective that is not known any more is left out. Rules P4, H2.
   */
  async ticksOf(school: number, assessed: readonly Assessed[]): Promise<KeptTick[]> {
    if (assessed.length === 0) return [];
    const keys = schoolKeys(school);
    const [record, at] = await Promise.all([
      this.#redis.hget(keys.school(), 'record'),
      timeOf(this.#redis),
    ]);
    if (!record) return [];
    const { name, place } = JSON.parse(record) as SchoolRecord;
    // What was also shown is told before what the sitting was about, which is so the newest.
    const judged = assessed.flatMap(({ command, attempt, judged }) =>
      judged.map((one) => ({ command, attempt, ...one })).toReversed(),
    );
    const ticks = judged.map(async ({ command, attempt, objective, outcome, scores }) => {
      const home = objective ?? (await this.#redis.hget(keys.attempt(attempt!), 'objective'));
      const text = await this.#redis.hget(keys.objectives(), String(home));
      if (!text) return [];
      const { title } = JSON.parse(text) as { title: string };
      const many = scores > 1 ? { scores } : {};
      // Of a school that named no place its own name is told.
      return [
        { school: name, place: place || name, objective: title, outcome, ...many, at, command },
      ];
    });
    return (await Promise.all(ticks)).flat();
  }

  /** Stores a school's figures of now. */
  async tellNow(school: number): Promise<void> {
    const now = (await this.#functions.call('school_now', schoolTag(school), [])) as number[];
    const [students, open, staffed, ...waiting] = now as [number, number, number];
    // By the store's clock: processes' own may differ by an hour.
    const at = await timeOf(this.#redis);
    const figures = { at, now: { students, open, staffed, waiting } };
    await this.#redis.hset(hqKeys.now, school, JSON.stringify(figures));
  }

  /**
   * Stores the figures of now of schools for which nobody did: all that have none which may be shown, and some of the others,
   * longest untold first. They come from the records, so a line that waits while nobody looks is counted too. Rule H2.
   */
  async tellSilent(): Promise<void> {
    const [now, told, schools] = await Promise.all([
      timeOf(this.#redis),
      this.#redis.hgetall(hqKeys.now),
      this.schools(),
    ]);
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

  /** At a minute's end the first process stores what was scored so far, but for what came late; the others find it done. Rule H2. */
  async sampleMinute(): Promise<void> {
    const minute = Math.floor((await timeOf(this.#redis)) / MINUTE_MS);
    const [scores, late] = await this.#redis.hmget(hqKeys.totals, 'scores', 'late');
    const live = Number(scores ?? 0) - Number(late ?? 0);
    const first = await this.#redis.hsetnx(hqKeys.minutes, String(minute), live);
    if (!first) return;
    const minutes = await this.#redis.hkeys(hqKeys.minutes);
    const over = minutes.filter((kept) => Number(kept) <= minute - MINUTES_KEPT);
    if (over.length > 0) await this.#redis.hdel(hqKeys.minutes, ...over);
  }

  /** What moves several times a second. */
  readTicks(): Promise<Pick<HqState, 'now' | 'totals' | 'ticker'>> {
    return readHqTicks(this.#redis);
  }

  /** Everything HQ shows. Rule H2. */
  read(): Promise<HqState> {
    return readHq(this.#redis);
  }
}
