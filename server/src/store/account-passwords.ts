import { randomUUID } from 'node:crypto';
import {
  type Entry,
  type Known,
  type PasswordLink,
  HQ,
  counting,
  isOpen,
  keptOf,
} from './account-place.ts';
import type { AccountIndex } from './account-index.ts';
import type { Functions } from './functions.ts';
import { hqKeys } from './keys.ts';
import { personPassword } from './record-commands.ts';
import type { RedisClient } from './redis.ts';
import { SchoolStore } from './school-store.ts';

/** Another password of an account, until it is set wherever that leads. */
interface Owed {
  /** argon2id. */
  password: string;
  /** The place that counts first. `was`: the hash in whose place it is set there; '' for none. */
  places: (Entry & { was: string })[];
  /** The leader who handed over the link it was set by. */
  by?: number;
}

/**
 * The one password of an account, which stands in each of its places: schools are slots of their own. It is owed to all of them before it is
 * set in the first, and whoever asks for the account's password pays that first; so one that was cut off opens all or nothing. Each place is
 * set only where its password is the one of then, so paid twice, or late, it undoes nothing. Rule I2.
 */
export class AccountPasswords {
  readonly #redis: RedisClient;
  readonly #functions: Functions;
  readonly #index: AccountIndex;

  constructor(redis: RedisClient, functions: Functions, index: AccountIndex) {
    this.#redis = redis;
    this.#functions = functions;
    this.#index = index;
  }

  /** Every place of an account with who is there, or was, once nothing is owed of its password. */
  async known(account: string): Promise<Known[]> {
    const [owed, known] = await Promise.all([
      this.#redis.hget(hqKeys.owedPasswords, account),
      this.#index.known(account),
    ]);
    if (owed === null) return known;
    await this.#pay(account, owed);
    return await this.known(account);
  }

  /** As `Accounts.setPassword` says. */
  async set(account: string, password: string, link?: PasswordLink): Promise<Entry[]> {
    const known = await this.known(account);
    const counts = counting(known);
    const all = counts && !isOpen(counts) ? [counts] : known.filter(isOpen);
    const handed = link?.handed;
    const places = (handed ? known.filter((one) => isSame(one, handed)) : all).map(
      ({ school, person, record }) => ({ school, person, was: keptOf(record) ?? '' }),
    );
    const [first] = places;
    if (!first || (link && link.was !== first.was)) return [];
    const owed: Owed = { password, places, ...(handed && { by: handed.by }) };
    const text = JSON.stringify(owed);
    const isMine = await this.#redis.hsetnx(hqKeys.owedPasswords, account, text);
    if (isMine && (await this.#pay(account, text)))
      return places.map(({ school, person }) => ({ school, person }));
    // Another one came between: a link is judged anew, and opens nothing behind it.
    return isMine && link ? [] : await this.set(account, password, link);
  }

  /** Sets what is still owed to accounts by whoever was cut off. */
  async payAll(): Promise<void> {
    const owed = await this.#redis.hgetall(hqKeys.owedPasswords);
    await Promise.all(Object.entries(owed).map(([account, text]) => this.#pay(account, text)));
  }

  /** Sets it wherever it is not set yet; false where the first place refuses it, and then it is set nowhere. */
  async #pay(account: string, text: string): Promise<boolean> {
    const { password, places, by } = JSON.parse(text) as Owed;
    let stood = true;
    for (const [i, place] of places.entries()) {
      const isSet =
        (await this.#setAt(place, password, i === 0 ? by : undefined)) ||
        keptOf(await this.#index.record(place)) === password;
      stood = isSet || i > 0;
      if (!stood) break;
    }
    await this.#functions.call('password_paid', hqKeys.accounts, [account, text]);
    return stood;
  }

  async #setAt(
    { school, person, was }: Owed['places'][number],
    password: string,
    by: number | undefined,
  ): Promise<boolean> {
    if (school !== HQ) {
      const link = { was, ...(by !== undefined && { by }) };
      const store = new SchoolStore(this.#functions, school);
      return (await store.apply(personPassword(person, password, link))).ok;
    }
    const args = [person, password, randomUUID(), was];
    return (await this.#functions.call('hq_password', hqKeys.people, args)) === 1;
  }
}

function isSame(one: Entry, other: Entry): boolean {
  return one.school === other.school && one.person === other.person;
}
