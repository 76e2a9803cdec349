import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Accounts } from '@threshold/server/store/accounts.ts';
import { Functions } from '@threshold/server/store/functions.ts';
import { hqKeys } from '@threshold/server/store/keys.ts';
import { PasswordLinks } from '@threshold/server/store/password-links.ts';
import { SchoolRecords } from '@threshold/server/store/school-records.ts';
import { me } from '../support/comers.ts';
import { PASSWORD, SchoolDoor } from '../support/school-door.ts';

const FRESH = 'seven lamps over the harbor 9';
const LATER = 'nine boats under the bridge 4';

/** A process that dies when it comes to a school. */
class CutOffAt extends Functions {
  readonly #school: number;

  constructor(door: SchoolDoor, school: number) {
    super(door.redis);
    this.#school = school;
  }

  override async call(...[name, key, args]: Parameters<Functions['call']>) {
    if (key.startsWith(`{s${this.#school}}`)) throw new Error('the process died here');
    return await super.call(name, key, args);
  }
}

let door: SchoolDoor;
let second: SchoolRecords;
beforeAll(async () => {
  door = await SchoolDoor.open();
  second = await SchoolRecords.found(door.redis, door.functions, {
    ...{ name: 'Lakeshore School', place: '', country: 'US', timeZone: 'America/Boise' },
  });
  const password = await door.secrets.hashPassword(PASSWORD);
  await door.records.addPerson({ name: 'Ms. Head', initials: 'H', role: 'leader', password });
});
afterAll(() => door[Symbol.asyncDispose]());
beforeEach(() => door.waitIsOver());

const emailOf = (name: string) => `${name}@testfield.example`;

/** Somebody on the staff of both schools. */
async function inBoth(name: string) {
  const persons: number[] = [];
  const password = await door.secrets.hashPassword(PASSWORD);
  for (const records of [door.records, second]) {
    const person = await records.addPerson({ name, initials: 'X', role: 'teacher', password });
    await door.accounts.add(emailOf(name), { school: records.school, person });
    persons.push(person);
  }
  const [first, other] = persons as [number, number];
  return { account: door.accounts.indexOf(emailOf(name)), first, other };
}

async function signIn(name: string, password: string, browser = door.browser()) {
  await door.waitIsOver();
  const { json } = await browser.post('/api/sign-in/staff', { email: emailOf(name), password });
  return json as { ok: boolean; who?: { school: number } };
}

/** Sets it and dies at that school. */
async function cutOff(account: string, password: string, at: number) {
  const dying = new Accounts(door.redis, new CutOffAt(door, at), door.secrets);
  await expect(dying.setPassword(account, password)).rejects.toThrow('died here');
}

test('[I2] one password opens all: cut off between two schools it is set in the second before anybody is asked for it', async () => {
  const { account, first } = await inBoth('two');
  await cutOff(account, await door.secrets.hashPassword(FRESH), second.school);
  const { store } = door.records;
  const leave = { commandId: crypto.randomUUID(), person: 1, section: 0, leader: true };
  const left = await store.apply({ ...leave, name: 'staff.remove', input: { teacher: first } });
  expect(left).toMatchObject({ ok: true });
  expect(await signIn('two', PASSWORD)).toMatchObject({ ok: false });
  // What was set now has signed everybody out first, as it does each time.
  await signIn('two', FRESH);
  expect(await signIn('two', FRESH)).toMatchObject({ ok: true, who: { school: second.school } });
});

test('[I2] [T4] and by the next turn, with the end of the sessions that were in there', async () => {
  const { account, first, other } = await inBoth('three');
  const browser = door.browser();
  expect(await signIn('three', PASSWORD, browser)).toMatchObject({ ok: true });
  expect((await browser.post('/api/account/place', { school: second.school })).status).toBe(200);
  expect(await me(browser)).toMatchObject({ school: second.school, person: other });
  // Before the first place too: it is the account's from when it is owed.
  const hash = await door.secrets.hashPassword(FRESH);
  await cutOff(account, hash, door.records.school);
  await door.sweep();
  expect(await door.redis.exists(hqKeys.owedPasswords)).toBe(0);
  expect([await door.records.person(first), await second.person(other)]).toMatchObject([
    { password: hash },
    { password: hash },
  ]);
  expect(await me(browser)).toBeNull();
});

test('[I2] what was owed late undoes nothing that was set since', async () => {
  const { account, first, other } = await inBoth('four');
  const [fresh, later] = [
    await door.secrets.hashPassword(FRESH),
    await door.secrets.hashPassword(LATER),
  ];
  await cutOff(account, fresh, second.school);
  const owed = (await door.redis.hget(hqKeys.owedPasswords, account))!;
  expect(await door.accounts.setPassword(account, later)).toHaveLength(2);
  // Another process read it before that, and comes to it only now.
  await door.redis.hset(hqKeys.owedPasswords, account, owed);
  await door.accounts.payPasswords();
  expect([await door.records.person(first), await second.person(other)]).toMatchObject([
    { password: later },
    { password: later },
  ]);
  expect(await door.redis.exists(hqKeys.owedPasswords)).toBe(0);
});

test('[I8] [I2] a letter’s link sets one password, though it is used twice at once', async () => {
  const { account } = await inBoth('five');
  const links = new PasswordLinks(door.redis, door.accounts, 'reset');
  const token = await links.issue(account);
  const answers = await Promise.all(
    [FRESH, LATER].map((password) => door.browser().post('/api/reset', { token, password })),
  );
  expect(answers.map(({ json }) => json.ok).toSorted()).toEqual([false, true]);
  const opens = [(await signIn('five', FRESH)).ok, (await signIn('five', LATER)).ok];
  expect(opens).toEqual(answers.map(({ json }) => json.ok));
});
