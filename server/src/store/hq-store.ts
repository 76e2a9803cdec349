import type { HqState } from '@threshold/shared/contract/hq.ts';
import type { Outcome } from '@threshold/shared/contract/ids.ts';
import type { Functions } from './functions.ts';
import { daysOf, type KeptTick, millisecondsOf, SILENT_MS } from './hq-figures.ts';
import { hqKeys, schoolKeys, schoolTag } from './keys.ts';
import { readHq, readHqTicks } from './read-hq.ts';
import type { RedisClient } from './redis.ts';
import type { SchoolRecord } from './school-records.ts';

/** Figures that nobody told again for twice the usual time: no process has sockets of that school. */
const UNTOLD_MS = 10_000;
/** So many schools without sockets get new figures at a time, those without any first. */
const TURN = 50;
const AT_ONCE = 16;
const MINUTES_KEPT = 2_880;
const DAY_MS = 86_400_000;
const DAY_FIELDS = ['mastered', 'notYet', 'assessments'] as const;
type OpeningField = (typeof DAY_FIELDS)[number];

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
   * Tells the organization a school's totals, and of its days the last two and every older one that changed since it was told
   * last; all of them where it was told nothing of this life of the school's record. Safe in any order, any number of times,
   * from any process. Rules H1, H2.
   */
  async report(
    school: number,
    how: { tick?: KeptTick; takenBack?: readonly string[] } = {},
  ): Promise<void> {
    const keys = schoolKeys(school);
    // What HQ knows is read before the record: what changes in between is told twice, never left out.
    const text = await this.#redis.hget(hqKeys.schools, String(school));
    const known = text === null ? null : (JSON.parse(text) as { epoch: string; commit: number });
    const [hash, staff, signUps] = await Promise.all([
      this.#redis.hgetall(keys.school()),
      this.#redis.hget(keys.ids(), 'staff'),
      this.#redis.hgetall(keys.signUps()),
    ]);
    if (!hash.record) return;
    const { record, epoch, commit, since } = hash;
    const subjects = Object.keys(hash).filter((field) => field.startsWith('subject:'));
    const totals: Record<string, number> = { teachers: Number(staff ?? 0) };
    for (const field of ['scores', ...DAY_FIELDS, ...subjects]) totals[field] = Number(hash[field]);
    const report = {
      school,
      epoch,
      commit: Number(commit),
      record: JSON.parse(record) as object,
      ...(since === undefined ? {} : { since: Math.floor(Number(since) / DAY_MS) }),
      totals,
      days:
        known && known.epoch === epoch
          ? await this.#daysSince(school, known.commit, [...DAY_FIELDS, ...subjects])
          : await this.#allDays(school, Number(since ?? Infinity)),
      signUps: Object.fromEntries(
        Object.entries(signUps).map(([day, count]) => [day, Number(count)]),
      ),
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
   * Sets how many scores an earlier system had counted: they are part of the shown sum, and of no school's. Of `days` of which
   * it knew more, the series begin with them. Setting it again replaces it. Rules H1, H2.
   */
  async setOpening(
    scores: number,
    days: readonly (readonly [day: number, Readonly<Record<OpeningField, number>>])[] = [],
  ): Promise<void> {
    const writes = this.#redis.multi().hset(hqKeys.totals, 'opening', scores);
    writes.del(hqKeys.openingDays);
    for (const [day, fields] of days) {
      const named = Object.entries(fields).map(([field, count]) => [`${day}:${field}`, count]);
      writes.hset(hqKeys.openingDays, Object.fromEntries(named));
    }
    await writes.exec();
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

  /** Every day of the record, and as nothing those that HQ was told of by another life of it, which are in this one no more. */
  async #allDays(school: number, since: number): Promise<[number, Record<string, number>][]> {
    const [seconds] = await this.#redis.time();
    const own = daysOf(await this.#redis.hgetall(schoolKeys(school).days()));
    const there = new Set(own.map(([day]) => day));
    const today = Math.floor(Number(seconds) / 86_400);
    const first = Math.min(today - 1, Math.floor(since / DAY_MS), ...there);
    const others = Array.from({ length: today - first + 1 }, (_, i) => first + i).filter(
      (day) => !there.has(day),
    );
    if (others.length === 0) return own;
    const told = await this.#redis.hmget(
      hqKeys.schoolDays,
      ...others.map((day) => `${school}:${day}`),
    );
    const gone = others.flatMap((day, i): [number, Record<string, number>][] => {
      const fields = Object.keys(JSON.parse(told[i] ?? '{}') as object);
      return fields.length === 0
        ? []
        : [[day, Object.fromEntries(fields.map((field) => [field, 0]))]];
    });
    return [...own, ...gone];
  }

  /** Today, yesterday, and the older days that changed after that commit. */
  async #daysSince(
    school: number,
    commit: number,
    of: readonly string[],
  ): Promise<[number, Record<string, number>][]> {
    const keys = schoolKeys(school);
    const [[seconds], late] = await Promise.all([
      this.#redis.time(),
      this.#redis.zrangebyscore(keys.lateDays(), `(${commit}`, '+inf'),
    ]);
    const today = Math.floor(Number(seconds) / 86_400);
    const fields = [...late, today - 1, today].flatMap((day) =>
      of.map((field) => `${day}:${field}`),
    );
    const values = await this.#redis.hmget(keys.days(), ...fields);
    return daysOf(Object.fromEntries(fields.map((field, i) => [field, values[i] ?? '0'])));
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
