import type { AccountPlace } from '@threshold/shared/contract/sign-in.ts';
import {
  type Entry,
  type HqPersonRecord,
  type Known,
  type Place,
  HQ,
  isOpen,
  nowhere,
} from './account-place.ts';
import type { Functions } from './functions.ts';
import { hqKeys, schoolKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import type { PersonRecord, SchoolRecord } from './record-types.ts';

/** Where accounts lead, by the index of their address, and who is there. */
export class AccountIndex {
  readonly #redis: RedisClient;
  readonly #functions: Functions;

  constructor(redis: RedisClient, functions: Functions) {
    this.#redis = redis;
    this.#functions = functions;
  }

  /** Changes where an address leads, or asks: as `account.lua` says. */
  async change(args: (string | number)[]): Promise<Entry[]> {
    const text = await this.#functions.call('account', hqKeys.accounts, args);
    return JSON.parse(text as string) as Entry[];
  }

  /** Where it leads, the first place first. */
  async entries(index: string): Promise<Entry[]> {
    const text = await this.#redis.hget(hqKeys.accounts, index);
    return text === null ? [] : (JSON.parse(text) as Entry[]);
  }

  /** The places that are open, after as many reads where the address leads nowhere as where it leads to one. */
  async open(account: string): Promise<Place[]> {
    return (await this.known(account)).filter(isOpen);
  }

  /** Every place with who is there, also who was; one that is nobody’s where it leads nowhere. */
  async known(account: string): Promise<Known[]> {
    const entries = await this.entries(account);
    return await this.withRecords(entries.length > 0 ? entries : [nowhere]);
  }

  async withRecords(entries: Entry[]): Promise<Known[]> {
    return await Promise.all(
      entries.map(async (entry) => ({ ...entry, record: await this.record(entry) })),
    );
  }

  /** Who is in that place, of staff or HQ, or was. */
  async record({ school, person }: Entry): Promise<PersonRecord | HqPersonRecord | null> {
    const key = school === HQ ? hqKeys.people : schoolKeys(school).people();
    const text = await this.#redis.hget(key, String(person));
    if (text === null) return null;
    const record = JSON.parse(text) as PersonRecord | HqPersonRecord;
    // Students have a PIN and no password; an entry that leads to one opens nothing.
    return 'role' in record && record.role === 'student' ? null : record;
  }

  /** With what each place is called. */
  async titled(places: readonly Entry[]): Promise<AccountPlace[]> {
    return await Promise.all(
      places.map(async ({ school, person }) => ({
        school,
        person,
        title: await this.#title({ school, person }),
      })),
    );
  }

  async #title({ school }: Entry): Promise<string> {
    if (school === HQ) return 'HQ';
    const text = await this.#redis.hget(schoolKeys(school).school(), 'record');
    return text === null ? '' : (JSON.parse(text) as SchoolRecord).name;
  }
}
