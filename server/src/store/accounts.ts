import { randomUUID } from 'node:crypto';
import type { AccountPlace, SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import {
  type Entry,
  type HqPersonRecord,
  type Known,
  type PasswordLink,
  type Place,
  HQ,
  counting,
  isOpen,
  isSomebody,
  keptOf,
  nowhere,
} from './account-place.ts';
import type { Functions } from './functions.ts';
import { hqKeys, schoolKeys } from './keys.ts';
import { addressMoved, personPassword } from './record-commands.ts';
import type { RedisClient } from './redis.ts';
import type { PersonRecord, SchoolRecord } from './record-types.ts';
import { SchoolStore } from './school-store.ts';
import type { Secrets } from './secrets.ts';

/** How long an address stays claimed: longer than all that is done once its password was hashed, as no answer is waited for beyond 4 s. Unit: seconds. */
const CLAIMED_S = 45;

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
   * Claims an address that nobody has an account by for whoever types that password, before anything is made by it: of two at once only
   * the first goes on. Answers the hash that claims it, also where the same password claimed it before (`isMine`: it is this call's to take
   * back); null where another does. It lasts for as long as making the account may take, and whoever was cut off goes on with the same
   * password. Rule I2.
   */
  async claim(email: string, password: string): Promise<{ hash: string; isMine: boolean } | null> {
    const hash = await this.#secrets.hashPassword(password);
    const key = hqKeys.claimed + this.#secrets.emailIndex(email);
    const first = await this.#redis.set(key, hash, 'EX', CLAIMED_S, 'NX', 'GET');
    if (first === null) return { hash, isMine: true };
    const isSame = await this.#secrets.checkPassword(first, password);
    return isSame ? { hash: first, isMine: false } : null;
  }

  /** Takes a claim back by which no account was made: a password that was refused holds the address up for nobody. */
  async unclaim(email: string, hash: string): Promise<void> {
    await this.#functions.call('unclaim', hqKeys.accounts, [this.#secrets.emailIndex(email), hash]);
  }

  /**
   * Where an address leads. One that leads nowhere is given a school that is still to be founded, with this person as its first;
   * asking again answers the same, so a sign-up that was cut off goes on where it was. `taken`: somebody has an account by it, also
   * one whose every place was left, which is theirs by its password. Rule I3.
   */
  async reserve(email: string): Promise<{ places: Known[]; taken: boolean }> {
    const places = await this.#withRecords(await this.#account([this.#secrets.emailIndex(email)]));
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
    return begun ?? (await this.#account([account, 'beside', seen.length])).at(-1)!;
  }

  /** A person of HQ with the next number. */
  async addHqPerson(record: HqPersonRecord): Promise<number> {
    const id = await this.#redis.hincrby(hqKeys.ids, 'person', 1);
    await this.#redis.hset(hqKeys.people, id, JSON.stringify(record));
    return id;
  }

  /** Who that account is in HQ; undefined where it does not lead there. */
  async inHq(account: string): Promise<number | undefined> {
    return (await this.#entries(account)).find(({ school }) => school === HQ)?.person;
  }

  /**
   * Takes somebody out of HQ: who they were there is forgotten, the account leads on to its other places, or nowhere, and their sessions
   * are owed an end, all in one step.
   */
  async leaveHq(account: string, person: number): Promise<void> {
    await this.#functions.call('hq_leave', hqKeys.accounts, [account, person, randomUUID()]);
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
    const all = await this.#known(account);
    const places = all.filter(isOpen);
    const [first] = places;
    const right = await this.#secrets.checkPassword(keptOf(counting(all)?.record), password);
    if (!right) return null;
    if (!first) return 'left';
    const who = sessionOf(first, first.record, now);
    return { who, places: await this.#titled(places), account };
  }

  /** The index of an address that somebody has an account by, also one who is on no staff any more; null for one without. */
  async find(email: string): Promise<string | null> {
    const account = this.#secrets.emailIndex(email);
    return counting(await this.#known(account)) ? account : null;
  }

  /** The index of an address, which is all that is kept of it. */
  indexOf(email: string): string {
    return this.#secrets.emailIndex(email);
  }

  /** Everywhere that account leads now, the first place first. */
  async places(account: string): Promise<AccountPlace[]> {
    return await this.#titled(await this.#open(account));
  }

  /** Who that account is in that school, also where they were taken off its staff; undefined where it was never there. */
  async memberOf(account: string, school: number): Promise<number | undefined> {
    const places = await this.#withRecords(await this.#entries(account));
    return places.find((place) => place.school === school && place.record)?.person;
  }

  /**
   * The record that counts for that account's password, with it: of its first open place, or of the one that was left last; null
   * where nobody has it.
   */
  async passwordRecord(account: string): Promise<PersonRecord | HqPersonRecord | null> {
    const record = counting(await this.#known(account))?.record;
    if (!record) return null;
    const password = keptOf(record);
    return password === undefined ? record : { ...record, password };
  }

  /** Whether that account leads to that place and nowhere else now. */
  async isOnlyAt(account: string, { school, person }: Entry): Promise<boolean> {
    const open = await this.#open(account);
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
        const open = await this.#open(flat[i]!);
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
    return (await this.#account([account, school, person, ...how])).length > 0;
  }

  /** Who that is, as a session that begins now holds them; null where nobody is there. Unit: epoch ms. */
  async person(place: Entry, now: number): Promise<SessionPerson | null> {
    const known = { ...place, record: await this.#record(place) };
    return isOpen(known) ? sessionOf(known, known.record, now) : null;
  }

  /** Whether that is the password of whoever is in that place, or was before they left it; nobody there takes as long. */
  async isPasswordAt(place: Entry, password: string): Promise<boolean> {
    return await this.#secrets.checkPassword(keptOf(await this.#record(place)), password);
  }

  /**
   * Another password for that account, as `Secrets.hashPassword` made it, wherever it leads: the place that counts first. Where
   * every place was left it is set at the one that counts, and opens nothing by itself. By a `link` it is set only where the account's
   * is still the one it was made for, and one that was handed over at its own place alone, while its leader leads: [] where it is not.
   */
  async setPassword(account: string, password: string, link?: PasswordLink): Promise<Entry[]> {
    const known = await this.#known(account);
    const counts = counting(known);
    const all = counts && !isOpen(counts) ? [counts] : known.filter(isOpen);
    const places: Entry[] = link?.handed ? [link.handed] : all;
    for (const [i, place] of places.entries()) {
      const isSet = await this.#setPasswordAt(place, password, i === 0 ? link : undefined);
      if (!isSet) return [];
    }
    return places.map(({ school, person }) => ({ school, person }));
  }

  async #setPasswordAt(
    { school, person }: Entry,
    password: string,
    link?: PasswordLink,
  ): Promise<boolean> {
    if (school !== HQ) {
      const store = new SchoolStore(this.#functions, school);
      const by = link && { was: link.was, ...(link.handed && { by: link.handed.by }) };
      const reply = await store.apply(personPassword(person, password, by));
      if (!reply.ok && !link) throw new RangeError(`no staff ${person} in school ${school}`);
      return reply.ok;
    }
    const args = [person, password, randomUUID(), ...(link ? [link.was] : [])];
    return (await this.#functions.call('hq_password', hqKeys.people, args)) === 1;
  }

  /**
   * Another address for that account; null where somebody has one by it. The schools forget the old one first, so that whoever has it
   * next is nobody there; then the account goes over in one step, and what was cut off before that is done by asking again.
   */
  async move(account: string, email: string): Promise<Entry[] | null> {
    const to = this.#secrets.emailIndex(email);
    const places = await this.#entries(account);
    if ((await this.#entries(to)).length > 0) return null;
    for (const { school, person } of places)
      if (school !== HQ)
        await new SchoolStore(this.#functions, school).apply(addressMoved(account, person));
    const moved = await this.#account([to, 'from', account, randomUUID()]);
    return moved.length > 0 ? moved : null;
  }

  /** Marks that whoever has the account reads its letters. */
  async verify(account: string): Promise<void> {
    await this.#redis.hset(hqKeys.verified, account, '1');
  }

  async isVerified(account: string): Promise<boolean> {
    return (await this.#redis.hexists(hqKeys.verified, account)) === 1;
  }

  /** The places that are open, after as many reads where the address leads nowhere as where it leads to one. */
  async #open(account: string): Promise<Place[]> {
    return (await this.#known(account)).filter(isOpen);
  }

  async #known(account: string): Promise<Known[]> {
    const entries = await this.#entries(account);
    return await this.#withRecords(entries.length > 0 ? entries : [nowhere]);
  }

  async #withRecords(entries: Entry[]): Promise<Known[]> {
    return await Promise.all(
      entries.map(async (entry) => ({ ...entry, record: await this.#record(entry) })),
    );
  }

  async #titled(places: readonly Entry[]): Promise<AccountPlace[]> {
    return await Promise.all(
      places.map(async ({ school, person }) => ({
        school,
        person,
        title: await this.#title({ school, person }),
      })),
    );
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
