import { randomUUID } from 'node:crypto';
import type { AccountPlace, SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import {
  type Entry,
  type HqPersonRecord,
  type Known,
  type PasswordLink,
  HQ,
  counting,
  isOpen,
  isSomebody,
  keptOf,
} from './account-place.ts';
import { AccountIndex } from './account-index.ts';
import { AccountPasswords } from './account-passwords.ts';
import type { Functions } from './functions.ts';
import { hqKeys } from './keys.ts';
import { addressMoved } from './record-commands.ts';
import type { RedisClient } from './redis.ts';
import type { PersonRecord } from './record-types.ts';
import { SchoolStore } from './school-store.ts';
import type { Secrets } from './secrets.ts';

/** The accounts of staff and HQ, found by their e-mail address, of which only an HMAC is kept. */
export class Accounts {
  readonly #redis: RedisClient;
  readonly #functions: Functions;
  readonly #index: AccountIndex;
  readonly #passwords: AccountPasswords;
  readonly #secrets: Secrets;

  constructor(redis: RedisClient, functions: Functions, secrets: Secrets) {
    this.#redis = redis;
    this.#functions = functions;
    this.#index = new AccountIndex(redis, functions);
    this.#passwords = new AccountPasswords(redis, functions, this.#index);
    this.#secrets = secrets;
  }

  /** Lets that address sign in as that person; HQ is school 0. Twice is as good as once. */
  async add(email: string, { school, person }: Entry): Promise<void> {
    await this.#index.change([this.#secrets.emailIndex(email), school, person]);
  }

  /**
   * Where an address leads. One that leads nowhere is given a school that is still to be founded, with this person as its first;
   * asking again answers the same, so a sign-up that was cut off goes on where it was. `taken`: somebody has an account by it, also
   * one whose every place was left, which is theirs by its password. Rule I3.
   */
  async reserve(email: string): Promise<{ places: Known[]; taken: boolean }> {
    const places = await this.#index.withRecords(
      await this.#index.change([this.#secrets.emailIndex(email)]),
    );
    return { places, taken: places.some(isSomebody) };
  }

  /**
   * A school that is still to be founded, beside the places of an account that were all left: they stay, as whoever comes back is
   * who they were. `seen`: what `reserve` answered before its password was shown; who saw the same is given the same, also once it
   * is founded. Only after its password was shown.
   */
  async reserveBeside(email: string, seen: readonly Known[]): Promise<Entry> {
    const begun = seen.find((place) => !isSomebody(place));
    const account = this.#secrets.emailIndex(email);
    return begun ?? (await this.#index.change([account, 'beside', seen.length])).at(-1)!;
  }

  /**
   * Whom the address and password belong to, and where else they could go; null where they do not go together. One
   * password is checked whatever is found, so that an address nobody has takes as long. The first place that is open counts. `left`: the
   * password was right for somebody who is on the staff of no school any more.
   */
  async signIn(
    email: string,
    password: string,
    now: number,
  ): Promise<{ who: SessionPerson; places: AccountPlace[]; account: string } | 'left' | null> {
    const account = this.#secrets.emailIndex(email);
    const all = await this.#passwords.known(account);
    const places = all.filter(isOpen);
    const [first] = places;
    const right = await this.#secrets.checkPassword(keptOf(counting(all)?.record), password);
    if (!right) return null;
    if (!first) return 'left';
    const who = sessionOf(first, first.record, now);
    return { who, places: await this.#index.titled(places), account };
  }

  /** The index of an address that somebody has an account by, also one who is on no staff any more; null for one without. */
  async find(email: string): Promise<string | null> {
    const account = this.#secrets.emailIndex(email);
    return counting(await this.#passwords.known(account)) ? account : null;
  }

  /** The index of an address, which is all that is kept of it. */
  indexOf(email: string): string {
    return this.#secrets.emailIndex(email);
  }

  /** Everywhere that account leads now, the first place first. */
  async places(account: string): Promise<AccountPlace[]> {
    return await this.#index.titled(await this.#index.open(account));
  }

  /** Who that account is in that school, also where they were taken off its staff; undefined where it was never there. */
  async memberOf(account: string, school: number): Promise<number | undefined> {
    const places = await this.#index.withRecords(await this.#index.entries(account));
    return places.find((place) => place.school === school && place.record)?.person;
  }

  /**
   * The record that counts for that account's password, with it: of its first open place, or of the one that was left last; null
   * where nobody has it.
   */
  async passwordRecord(account: string): Promise<PersonRecord | HqPersonRecord | null> {
    const record = counting(await this.#passwords.known(account))?.record;
    if (!record) return null;
    const password = keptOf(record);
    return password === undefined ? record : { ...record, password };
  }

  /** Whether that account leads to that place and nowhere else now. */
  async isOnlyAt(account: string, { school, person }: Entry): Promise<boolean> {
    const open = await this.#index.open(account);
    return open.length === 1 && open[0]!.school === school && open[0]!.person === person;
  }

  /** The account that leads to that place and nowhere else; null where it leads on, or none does. */
  async onlyAt({ school, person }: Entry): Promise<string | null> {
    let cursor = '0';
    do {
      const [next, flat] = await this.#redis.hscan(hqKeys.accounts, cursor, 'COUNT', 500);
      for (let i = 0; i < flat.length; i += 2) {
        const entries = JSON.parse(flat[i + 1]!) as Entry[];
        if (!entries.some((one) => one.school === school && one.person === person)) continue;
        const open = await this.#index.open(flat[i]!);
        return open.length === 1 && open[0]!.school === school ? flat[i]! : null;
      }
      cursor = next;
    } while (cursor !== '0');
    return null;
  }

  /**
   * Lets an account into a place beside those it has. Twice is as good as once. `claim`: of one that is made just now, what `claim`
   * answered; false where its address was claimed by another meanwhile.
   */
  async addPlace(account: string, { school, person }: Entry, claim?: string): Promise<boolean> {
    const how = claim === undefined ? [] : [claim];
    return (await this.#index.change([account, school, person, ...how])).length > 0;
  }

  /** Who that is, as a session that begins now holds them; null where nobody is there. Unit: epoch ms. */
  async person(place: Entry, now: number): Promise<SessionPerson | null> {
    const known = { ...place, record: await this.#index.record(place) };
    return isOpen(known) ? sessionOf(known, known.record, now) : null;
  }

  /** Whether that is the password of whoever is in that place, or was before they left it; nobody there takes as long. */
  async isPasswordAt(place: Entry, password: string): Promise<boolean> {
    return await this.#secrets.checkPassword(keptOf(await this.#index.record(place)), password);
  }

  /**
   * Another password for that account, as `Secrets.hashPassword` made it, wherever it leads: the place that counts first. Where
   * every place was left it is set at the one that counts, and opens nothing by itself. By a `link` it is set only where the account's
   * is still the one it was made for, and one that was handed over at its own place alone, while its leader leads: [] where it is not.
   * From the first of them on it is all of them's: what is cut off is done before anybody is asked for that account's password again.
   */
  async setPassword(account: string, password: string, link?: PasswordLink): Promise<Entry[]> {
    return await this.#passwords.set(account, password, link);
  }

  /** Sets passwords that are still owed to places of accounts, where whoever set them was cut off. */
  async payPasswords(): Promise<void> {
    await this.#passwords.payAll();
  }

  /**
   * Another address for that account; null where somebody has one by it. The schools forget the old one first, so that whoever has it
   * next is nobody there; then the account goes over in one step, and what was cut off before that is done by asking again.
   */
  async move(account: string, email: string): Promise<Entry[] | null> {
    const to = this.#secrets.emailIndex(email);
    // What is owed of its password is owed by its index.
    await this.#passwords.known(account);
    const places = await this.#index.entries(account);
    if ((await this.#index.entries(to)).length > 0) return null;
    for (const { school, person } of places)
      if (school !== HQ)
        await new SchoolStore(this.#functions, school).apply(addressMoved(account, person));
    const moved = await this.#index.change([to, 'from', account, randomUUID()]);
    return moved.length > 0 ? moved : null;
  }

  /** Marks that whoever has the account reads its letters. */
  async verify(account: string): Promise<void> {
    await this.#redis.hset(hqKeys.verified, account, '1');
  }

  async isVerified(account: string): Promise<boolean> {
    return (await this.#redis.hexists(hqKeys.verified, account)) === 1;
  }
}

function sessionOf(
  { school, person }: Entry,
  record: PersonRecord | HqPersonRecord,
  now: number,
): SessionPerson {
  return {
    school,
    person,
    kind: school === HQ ? 'hq' : 'staff',
    leader: 'role' in record && record.role === 'leader',
    name: record.name,
    signedIn: now,
  };
}
