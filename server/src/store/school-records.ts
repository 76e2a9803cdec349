import { randomUUID } from 'node:crypto';
import type { SectionRecord } from '@threshold/shared/contract/records.ts';
import { staffName } from '@threshold/shared/domain/called-name.ts';
import { schoolDay } from '@threshold/shared/domain/school-day.ts';
import type { Functions } from './functions.ts';
import { hqKeys, schoolKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { SchoolStore } from './school-store.ts';

export interface SchoolRecord {
  name: string;
  place: string;
  country: string;
  timeZone: string;
  district?: string;
  state?: string;
}

export interface PersonRecord {
  name: string;
  /** What the class says, where the short form of `name` would be wrong; for staff, what students say. */
  called?: string;
  initials: string;
  native?: string;
  lang?: string;
  role: 'student' | 'teacher' | 'leader';
  /** AES-GCM, students only. */
  pin?: string;
  /** argon2id, staff only. */
  password?: string;
}

/** What a press must know of an objective, kept apart from its texts so that a press reads few bytes. */
export interface Gate {
  shows: number[];
  needs: number[];
  version: number;
  ways: number;
  subject: string;
}

/** Students count from here; staff below it. */
export const FIRST_STUDENT = 65_536;

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
    const now = how.at ?? Number((await redis.time())[0]) * 1_000;
    const day = schoolDay(now, record.timeZone);
    const school = how.number ?? (await SchoolRecords.nextNumber(redis));
    const records = new SchoolRecords(redis, functions, school);
    await redis.hset(records.#keys.school(), {
      record: JSON.stringify(record),
      epoch: randomUUID(),
      since: how.since ?? now,
      // Before anything is recorded: what lies before today must not count as today's.
      dayStart: day.start,
      dayEnd: day.end,
      commit: 0,
      scores: 0,
      mastered: 0,
      notYet: 0,
      assessments: 0,
    });
    return records;
  }

  /** A person with the next number of their kind. Staff sign up now, unless a loader says since when. Unit: epoch ms. */
  async addPerson(person: PersonRecord, since?: number): Promise<number> {
    const student = person.role === 'student';
    const count = await this.#redis.hincrby(this.#keys.ids(), student ? 'student' : 'staff', 1);
    const id = student ? FIRST_STUDENT - 1 + count : count;
    await this.#redis.hset(this.#keys.people(), id, JSON.stringify(person));
    if (!student) {
      const at = since ?? Number((await this.#redis.time())[0]) * 1_000;
      await this.#redis.hset(this.#keys.staff(), id, staffName(person));
      await this.#redis.hincrby(this.#keys.signUps(), String(Math.floor(at / 86_400_000)), 1);
    }
    return id;
  }

  async person(id: number): Promise<PersonRecord | null> {
    const text = await this.#redis.hget(this.#keys.people(), String(id));
    return text === null ? null : (JSON.parse(text) as PersonRecord);
  }

  /** A class with its own line, open, with the rules a class begins with. */
  async addSection(section: SectionRecord): Promise<number> {
    const id = await this.#redis.hincrby(this.#keys.ids(), 'section', 1);
    await this.#redis.hset(this.#keys.section(id), {
      title: section.title,
      period: section.period,
      ...(section.code === undefined ? {} : { code: section.code }),
      tracks: section.tracks.join(' '),
      state: 'open',
      order: 'joined',
      maxOpen: 3,
      coolDown: 0,
      wallMode: 'initials',
      joining: 1,
      rev: 0,
      paused: 0,
    });
    await this.#redis.hset(this.#keys.sections(), id, JSON.stringify(section));
    return id;
  }

  /** Puts a person into a section, or takes them out of it. Told to everybody who watches it. */
  async enroll(
    section: number,
    member: number,
    how: { role: 'student' | 'teacher'; active?: boolean; table?: number; time?: number },
  ): Promise<void> {
    const person = await this.person(member);
    if (!person) throw new RangeError(`no person ${member} in school ${this.school}`);
    await this.store.apply({
      name: 'enrollment.set',
      commandId: randomUUID(),
      person: 0,
      section,
      input: {
        member,
        role: how.role,
        active: how.active ?? true,
        full: person.name,
        ...(person.called === undefined ? {} : { called: person.called }),
        initials: person.initials,
        ...(person.native === undefined ? {} : { native: person.native }),
        ...(person.lang === undefined ? {} : { lang: person.lang }),
        ...(how.table === undefined ? {} : { table: how.table }),
      },
      ...(how.time === undefined ? {} : { time: how.time }),
    });
  }

  async addTrack(track: object): Promise<number> {
    const id = await this.#redis.hincrby(this.#keys.ids(), 'track', 1);
    await this.setTrack(id, track);
    return id;
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
}
