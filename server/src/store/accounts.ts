import type { AccountPlace, SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import { hqKeys, schoolKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import type { PersonRecord, SchoolRecord } from './school-records.ts';
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
  readonly #secrets: Secrets;

  constructor(redis: RedisClient, secrets: Secrets) {
    this.#redis = redis;
    this.#secrets = secrets;
  }

  /** Lets that address sign in as that person; HQ is school 0. Twice is as good as once. */
  async add(email: string, entry: Entry): Promise<void> {
    const index = this.#secrets.emailIndex(email);
    const entries = await this.#entries(index);
    const known = entries.some((one) => one.school === entry.school && one.person === entry.person);
    if (known) return;
    const { school, person } = entry;
    await this.#redis.hset(
      hqKeys.accounts,
      index,
      JSON.stringify([...entries, { school, person }]),
    );
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
    const who: SessionPerson = {
      ...first,
      kind: first.school === HQ ? 'hq' : 'staff',
      leader: 'role' in record && record.role === 'leader',
      name: record.name,
      signedIn: now,
    };
    const places = await Promise.all(
      entries.map(async (entry) => ({ ...entry, title: await this.#title(entry) })),
    );
    return { who, places };
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
