import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { AddressClaims } from '@threshold/server/store/address-claims.ts';
import { hqKeys } from '@threshold/server/store/keys.ts';
import { invitationUse } from '@threshold/server/store/record-commands.ts';
import { SchoolRecords } from '@threshold/server/store/school-records.ts';
import { comer, linkTo, NEW } from '../support/comers.ts';
import { PASSWORD, SchoolDoor } from '../support/school-door.ts';

const THEIRS = 'green teapot 9 ladders';

let door: SchoolDoor;
let claims: AddressClaims;
/** A school of whoever would like to open another's place. */
let theirs: { school: number; section: number };
beforeAll(async () => {
  door = await SchoolDoor.open();
  claims = new AddressClaims(door.redis, door.functions, door.secrets);
  const records = await SchoolRecords.found(door.redis, door.functions, {
    ...{ name: 'Lakeshore', place: '', country: 'US', timeZone: 'America/Chicago' },
  });
  const password = await door.secrets.hashPassword(PASSWORD);
  await records.addPerson({ name: 'Dr. Katz', initials: 'DK', role: 'leader', password });
  const section = await records.addSection({ title: 'Math', period: '', tracks: [] });
  theirs = { school: records.school, section };
});
afterAll(() => door[Symbol.asyncDispose]());
beforeEach(() => door.waitIsOver());

const signsIn = async (email: string, password: string) => {
  const { json } = await door.browser().post('/api/sign-in/staff', { email, password });
  return json['ok'] === true;
};

/** Sends both at once; answers who came in, and whose password opens the account: one of them, and none of the other’s. */
async function atOnce(email: string, mine: () => Promise<unknown>, other: () => Promise<unknown>) {
  const said = await Promise.all([mine(), other()]);
  expect(said.map((one) => (one as { code?: string }).code ?? 'in').toSorted()).toEqual([
    'EMAIL_TAKEN',
    'in',
  ]);
  const [first] = said as { code?: string }[];
  const opens = [await signsIn(email, NEW), await signsIn(email, THEIRS)];
  expect(opens).toEqual(first!.code ? [false, true] : [true, false]);
  expect(await door.accounts.places(door.accounts.indexOf(email))).toHaveLength(1);
}

test('[I2] two who claim one address by links of two schools at once: one makes the account, and no password opens the other’s place', async () => {
  for (const name of ['one', 'two', 'three']) {
    const who = comer(name);
    const [token, another] = [await linkTo(door), await linkTo(door, theirs)];
    const join = async (password: string, by: string) =>
      (await door.browser().post('/api/join', { ...who, password, token: by })).json;
    await atOnce(
      who.email,
      () => join(NEW, token),
      () => join(THEIRS, another),
    );
  }
});

test('[I2] and by signing up and by a link at once', async () => {
  for (const name of ['four', 'five', 'six']) {
    const who = comer(name);
    const school = { school: 'Own', title: 'Spanish', track: 'spanish-interpersonal-oral' };
    const token = await linkTo(door, theirs);
    const taken = { ...who, password: THEIRS, token };
    await atOnce(
      who.email,
      async () => (await door.browser().post('/api/sign-up', { ...who, ...school })).json,
      async () => (await door.browser().post('/api/join', taken)).json,
    );
  }
});

test('[I2] a place is given to an account that is made just now only while its address is claimed by its password', async () => {
  const { email } = comer('seven');
  const account = door.accounts.indexOf(email);
  const place = { school: theirs.school, person: 4 };
  const { hash } = (await claims.claim(email, NEW))!;
  expect(await claims.claim(email, NEW)).toEqual({ hash, isMine: false });
  expect(await claims.claim(email, THEIRS)).toBeNull();
  expect(await door.redis.ttl(hqKeys.claimed + account)).toBeGreaterThan(30);
  await door.redis.set(hqKeys.claimed + account, 'another hash');
  expect(await door.accounts.addPlace(account, place, hash)).toBe(false);
  expect(await door.redis.hexists(hqKeys.accounts, account)).toBe(0);
  await door.redis.set(hqKeys.claimed + account, hash);
  expect(await door.accounts.addPlace(account, place, hash)).toBe(true);
});

test('[I2] a password that was refused holds the address up for nobody: whoever was cut off comes in with the one typed then', async () => {
  const who = comer('eight');
  const account = door.accounts.indexOf(who.email);
  const token = await linkTo(door);
  // The school took them in, and the process died before their account led there.
  const password = await door.secrets.hashPassword(NEW);
  const person = { ...{ name: who.name, called: who.name, initials: 'AM' }, password };
  const use = invitationUse(token, {
    account,
    person: { ...person, role: 'teacher' },
    isNew: true,
  });
  expect(await door.records.store.apply(use)).toMatchObject({ ok: true });
  const join = async (typed: string) =>
    (await door.browser().post('/api/join', { ...who, password: typed, token })).json;
  expect(await join(THEIRS)).toMatchObject({ code: 'EMAIL_TAKEN' });
  expect(await door.redis.exists(hqKeys.claimed + account)).toBe(0);
  expect(await join(NEW)).toMatchObject({ ok: true });
  // It is taken back by whoever made it alone.
  const { hash } = (await claims.claim('nobody@lakeshore.example', NEW))!;
  await claims.unclaim('nobody@lakeshore.example', 'another hash');
  expect(await claims.claim('nobody@lakeshore.example', THEIRS)).toBeNull();
  await claims.unclaim('nobody@lakeshore.example', hash);
  expect(await claims.claim('nobody@lakeshore.example', THEIRS)).not.toBeNull();
});
