import type { SectionRecord } from '@threshold/shared/contract/records.ts';
import { schoolDay } from '@threshold/shared/domain/school-day.ts';
import type { Functions } from './functions.ts';
import { hqKeys, schoolKeys } from './keys.ts';
import {
  type Enrolled,
  enrollmentSet,
  type NewTrack,
  personAdd,
  schoolFound,
  sectionAdd,
  trackAdd,
} from './record-commands.ts';
import type { Gate, PersonRecord, SchoolRecord } from './record-types.ts';
import type { RedisClient } from './redis.ts';
import { SchoolStore, type StoredCommand } from './school-store.ts';
import { timeOf } from './time-of.ts';

/** Makes and reads a school's records. For loaders and rosters; people's commands go through SchoolStore. */
export class SchoolRecords {
  readonly school: number;
  readonly store: SchoolStore;
  readonly #redis: RedisClient;
  readonly #keys: ReturnType<typeof schoolKeys>;

  constructor(redis: RedisClient, functions: Functions, school: number) {
    this.school = school;
    this.#redis = redis;
    this.#keys = schoolKeys(school);
    this.store = new SchoolStore(functions, school);
  }

  /** The number that the next school gets. Never given twice, so one that was asked for is to be used. */
  static nextNumber(redis: RedisClient): Promise<number> {
    return redis.hincrby(hqKeys.ids, 'school', 1);
  }

  /**
   * A new school, of the store's present life, on its first day: the one that holds `at` in its time zone, by the store's
   * clock unless a loader says when. It has the next number unless it was given one already, and joined the organization now
   * unless it was `since` then. Throws RangeError on an unknown time zone, and then nothing was written. Unit: epoch ms.
   */
  static async found(
    redis: RedisClient,
    functions: Functions,
    record: SchoolRecord,
    how: { number?: number; at?: number; since?: number } = {},
  ): Promise<SchoolRecords> {
    const now = how.at ?? (await timeOf(redis));
    const day = schoolDay(now, record.timeZone);
    const school = how.number ?? (await SchoolRecords.nextNumber(redis));
    const records = new SchoolRecords(redis, functions, school);
    await records.#made(schoolFound(record, { day, since: how.since ?? now }));
    return records;
  }

  /** A person with the next number of their kind. Staff sign up now, unless a loader says since when. Unit: epoch ms. */
  addPerson(person: PersonRecord, since?: number): Promise<number> {
    return this.#made(personAdd(person, since));
  }

  async person(id: number): Promise<PersonRecord | null> {
    const text = await this.#redis.hget(this.#keys.people(), String(id));
    return text === null ? null : (JSON.parse(text) as PersonRecord);
  }

  /** A class with its own line, open, with the rules a class begins with. */
  addSection(section: SectionRecord): Promise<number> {
    return this.#made(sectionAdd(section));
  }

  /** Puts a person into a section, or takes them out of it. Told to everybody who watches it. Unit of `time`: epoch ms. */
  async enroll(section: number, member: number, how: Enrolled & { time?: number }): Promise<void> {
    const person = await this.person(member);
    if (!person) throw new RangeError(`no person ${member} in school ${this.school}`);
    const { time } = how;
    const command = enrollmentSet(section, member, person, how);
    await this.#made({ ...command, ...(time === undefined ? {} : { time }) });
  }

  /** A track with everything it shows; answers its number, which with an objective's place makes its home. */
  addTrack(track: NewTrack): Promise<number> {
    return this.#made(trackAdd(track));
  }

  async setTrack(track: number, record: object): Promise<void> {
    await this.#redis.hset(this.#keys.tracks(), track, JSON.stringify(record));
  }

  /** What an objective is, and what a press must know of it. */
  async setObjective(objective: number, gate: Gate, record: object): Promise<void> {
    const known = await this.#redis.hget(this.#keys.gates(), String(objective));
    const before = known === null ? [] : (JSON.parse(known) as Gate).shows;
    const writes = this.#redis.multi();
    for (const track of before) writes.srem(this.#keys.shown(track), objective);
    for (const track of gate.shows) writes.sadd(this.#keys.shown(track), objective);
    writes.hset(this.#keys.gates(), objective, JSON.stringify(gate));
    writes.hset(this.#keys.objectives(), objective, JSON.stringify(record));
    await writes.exec();
  }

  /** Opens an objective for one student, whatever stands before it. */
  async openFor(student: number, objective: number): Promise<void> {
    await this.#redis.sadd(this.#keys.openings(student), objective);
  }

  /** Asks what nothing can refuse; answers the number of what was made, or 0. */
  async #made(command: StoredCommand): Promise<number> {
    const reply = await this.store.apply(command);
    if (!reply.ok) throw new RangeError(`${command.name} in school ${this.school}: ${reply.code}`);
    return reply.id ?? 0;
  }
}
