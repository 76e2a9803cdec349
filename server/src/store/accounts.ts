import type { AccountPlace, SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import type { Functions } from './functions.ts';
import { hqKeys, schoolKeys } from './keys.ts';
import { personPassword } from './record-commands.ts';
import type { RedisClient } from './redis.ts';
import type { PersonRecord, SchoolRecord } from './record-types.ts';
import { SchoolStore } from './school-store.ts';
import type { Secrets } from './secrets.ts';

/** Somebody of HQ. They belong to no school, and count on their own. */
export interface HqPersonRecord {
  name: string;
  initials: string;
  /** argon2id. */
  password?: string;
}

/** Where an account leads. HQ is school 0. */
interface Entry {
  school: number;
  person: number;
}

const HQ = 0;

/** The accounts of staff and HQ, found by their e-mail address, of which only an HMAC is kept. */
export class Accounts {
  readonly #redis: RedisClient;
  readonly #functions: Functions;
  readonly #secrets: Secrets;

  constructor(redis: RedisClient, functions: Functions, secrets: Secrets) {
    this.#redis = redis;
    this.#functions = functions;
    this.#secrets = secrets;
  }

  /** Lets that address sign in as that person; HQ is school 0. Twice is as good as once. */
  async add(email: string, { school, person }: Entry): Promise<void> {
    await this.#account([this.#secrets.emailIndex(email), school, person]);
  }

  /**
   * Where an address leads. One that leads nowhere is given a school that is still to be founded, with this person as its first;
   * asking again answers the same, so a sign-up that was cut off goes on where it was.
   */
  async reserve(email: string): Promise<{ places: Entry[]; taken: boolean }> {
    const places = await this.#account([this.#secrets.emailIndex(email)]);
    const records = await Promise.all(places.map((place) => this.#record(place)));
    return { places, taken: records.some((record) => record !== null) };
  }

  /** A person of HQ with the next number. */
  async addHqPerson(record: HqPersonRecord): Promise<number> {
    const id = await this.#redis.hincrby(hqKeys.ids, 'person', 1);
    await this.#redis.hset(hqKeys.people, id, JSON.stringify(record));
    return id;
  }

  /**
   * Whom the address and password belong to, and where else they could go; null where they do not go together. One
   * password is checked whatever is found, so that an address nobody has takes as long. The first place counts.
   */
  async signIn(
    email: string,
    password: string,
    now: number,
  ): Promise<{ who: SessionPerson; places: AccountPlace[] } | null> {
    const entries = await this.#entries(this.#secrets.emailIndex(email));
    const first = entries[0] ?? { school: HQ, person: 0 };
    const record = await this.#record(first);
    const right = await this.#secrets.checkPassword(record?.password, password);
    if (!right || !record) return null;
    const who = sessionOf(first, record, now);
    const places = await Promise.all(
      entries.map(async (entry) => ({ ...entry, title: await this.#title(entry) })),
    );
    return { who, places };
  }

  /** Where the address leads first; null for one without an account. */
  async find(email: string): Promise<Entry | null> {
    const [first] = await this.#entries(this.#secrets.emailIndex(email));
    return first && (await this.#record(first)) ? first : null;
  }

  /** Who that is, as a session that begins now holds them; null where nobody is there. Unit: epoch ms. */
  async person(place: Entry, now: number): Promise<SessionPerson | null> {
    const record = await this.#record(place);
    return record && sessionOf(place, record, now);
  }

  /** Another password for somebody of the staff or of HQ, as `Secrets.hashPassword` made it. */
  async setPassword({ school, person }: Entry, password: string): Promise<void> {
    if (school !== HQ) {
      const store = new SchoolStore(this.#functions, school);
      const reply = await store.apply(personPassword(person, password));
      if (!reply.ok) throw new RangeError(`no staff ${person} in school ${school}`);
      return;
    }
    const text = await this.#redis.hget(hqKeys.people, String(person));
    const record = { ...(JSON.parse(text ?? '{}') as HqPersonRecord), password };
    await this.#redis.hset(hqKeys.people, person, JSON.stringify(record));
  }

  async #account(args: (string | number)[]): Promise<Entry[]> {
    const text = await this.#functions.call('account', hqKeys.accounts, args);
    return JSON.parse(text as string) as Entry[];
  }

  async #entries(index: string): Promise<Entry[]> {
    const text = await this.#redis.hget(hqKeys.accounts, index);
    return text === null ? [] : (JSON.parse(text) as Entry[]);
  }

  async #record({ school, person }: Entry): Promise<PersonRecord | HqPersonRecord | null> {
    const key = school === HQ ? hqKeys.people : schoolKeys(school).people();
    const text = await this.#redis.hget(key, String(person));
    if (text === null) return null;
    const record = JSON.parse(text) as PersonRecord | HqPersonRecord;
    // Students have a PIN and no password; an entry that leads to one opens nothing.
    return 'role' in record && record.role === 'student' ? null : record;
  }

  async #title({ school }: Entry): Promise<string> {
    if (school === HQ) return 'HQ';
    const text = await this.#redis.hget(schoolKeys(school).school(), 'record');
    return text === null ? '' : (JSON.parse(text) as SchoolRecord).name;
  }
}

function sessionOf(
  place: Entry,
  record: PersonRecord | HqPersonRecord,
  now: number,
): SessionPerson {
  return {
    ...place,
    kind: place.school === HQ ? 'hq' : 'staff',
    leader: 'role' in record && record.role === 'leader',
    name: record.name,
    signedIn: now,
  };
}
