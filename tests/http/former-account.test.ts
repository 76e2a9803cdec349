import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { hqKeys } from '@threshold/server/store/keys.ts';
import { PasswordLinks } from '@threshold/server/store/password-links.ts';
import { SchoolRecords } from '@threshold/server/store/school-records.ts';
import { comer, linkTo, me, NEW } from '../support/comers.ts';
import { SchoolDoor } from '../support/school-door.ts';

const OTHER = 'seven silent windows open';
const WRONG = 'eleven quiet rivers';

let door: SchoolDoor;
beforeAll(async () => {
  door = await SchoolDoor.open();
});
afterAll(() => door[Symbol.asyncDispose]());
beforeEach(() => door.waitIsOver());

const school = () => door.records.school;
const post = (path: string, body: object) => door.browser().post(path, body);
const signIn = (email: string, password: string) => post('/api/sign-in/staff', { email, password });
const founds = (who: { name: string; email: string; password: string }) =>
  post('/api/sign-up', {
    ...{ ...who, school: 'Own', title: 'Spanish', track: 'spanish-interpersonal-oral' },
  });

async function remove(person: number, from = door.records): Promise<void> {
  const reply = await from.store.apply({
    ...{ name: 'staff.remove', commandId: crypto.randomUUID(), person: 1, section: 0 },
    ...{ input: { teacher: person }, leader: true },
  });
  if (!reply.ok) throw new Error(`not removed: ${reply.code}`);
  // They are signed out, as behind every removal.
  await door.sweep();
}

/** Somebody who came onto the staff by a link, with the password NEW, and was taken off it. */
async function katz(name: string) {
  const who = comer(name);
  const browser = door.browser();
  await browser.post('/api/join', { ...who, token: await linkTo(door) });
  const { person } = (await me(browser)) as { person: number };
  await remove(person);
  return { who, person, known: { email: who.email, password: NEW } };
}

test('[I3] the address of somebody who was taken off the staff stays theirs: another password neither comes in by a link nor founds a school', async () => {
  const { who, person, known } = await katz('stays');
  const schools = await door.redis.hget(hqKeys.ids, 'school');
  const token = await linkTo(door);
  const joined = await post('/api/join', { ...who, password: OTHER, token });
  expect(joined.json).toMatchObject({ ok: false, code: 'EMAIL_TAKEN' });
  const founded = await founds({ ...who, password: OTHER });
  expect(founded.json).toMatchObject({ ok: false, code: 'EMAIL_TAKEN' });
  expect(await door.redis.hget(hqKeys.ids, 'school')).toBe(schools);
  expect((await signIn(who.email, OTHER)).json).toMatchObject({ code: 'NO_MATCH' });
  expect((await signIn(who.email, NEW)).json).toMatchObject({ code: 'OFF_STAFF' });
  // The link that was tried still opens, for who has the password.
  const back = await post('/api/join', { ...known, token });
  expect(back.json).toMatchObject({ who: { school: school(), person } });
});

test('[I2] [I3] an invitation lets whoever was taken off the staff in again with the password they had: to a class and to another school', async () => {
  const { person, known } = await katz('again');
  const token = await linkTo(door);
  const wrong = await post('/api/join', { ...known, password: WRONG, token });
  const nobody = await post('/api/join', { ...known, email: 'nobody@x.example', token });
  expect(wrong.json).toMatchObject({ code: 'NO_MATCH' });
  expect(wrong.json).toEqual(nobody.json);
  const browser = door.browser();
  const back = await browser.post('/api/join', { ...known, token });
  expect(back.json).toMatchObject({ ok: true, who: { school: school(), person } });
  expect(await me(browser)).toMatchObject({ person });
  expect((await signIn(known.email, NEW)).json).toMatchObject({ who: { person } });
  const audit = await door.redis.xrange(`{s${school()}}:audit`, '-', '+');
  const used = audit.map(([, fields]) => fields.join(' ')).filter((one) => one.includes('.used'));
  expect(used.at(-1)).toContain(String(person));
});

test('[I3] a school of one’s own: the password they had founds it, the account leads there, and back where they were once invited', async () => {
  const { who, person, known } = await katz('own');
  expect((await founds({ ...who, password: OTHER })).json).toMatchObject({ code: 'EMAIL_TAKEN' });
  const founded = await founds(who);
  expect(founded.json).toMatchObject({ ok: true, who: { leader: true } });
  const own = (founded.json['who'] as { school: number }).school;
  expect(own).not.toBe(school());
  expect((await signIn(who.email, NEW)).json).toMatchObject({ who: { school: own } });
  expect((await founds({ ...who, password: OTHER })).json).toMatchObject({ code: 'EMAIL_TAKEN' });
  const back = await post('/api/join', { ...known, token: await linkTo(door) });
  expect(back.json).toMatchObject({ who: { school: school(), person } });
});

test('[I3] [T1] of sign-ups at once of one who was taken off the staff, one founds a school and all are in it', async () => {
  const { who } = await katz('at-once');
  const { places } = await door.accounts.reserve(who.email);
  const reserve = () => door.accounts.reserveBeside(who.email, places);
  const reserved = await Promise.all([reserve(), reserve(), reserve()]);
  const beside = reserved[0]!.school;
  expect(reserved.map((place) => place.school)).toEqual([beside, beside, beside]);
  const replies = await Promise.all([founds(who), founds(who), founds(who)]);
  const schools = replies.map(({ json }) => (json['who'] as { school: number }).school);
  expect(new Set(schools).size).toBe(1);
  expect(schools[0]).toBe(beside);
  // Who looked before it was founded and asks after it is given no second one.
  expect((await reserve()).school).toBe(beside);
});

test('[I3] the password that counts is the one that was set last, where several places were left', async () => {
  const { known } = await katz('twice');
  const other = await SchoolRecords.found(door.redis, door.functions, {
    ...{ name: 'Lakeshore', place: '', country: 'US', timeZone: 'America/Chicago' },
  });
  const section = await other.addSection({ title: 'Math', period: '', tracks: [] });
  const there = door.browser();
  const token = await linkTo(door, { school: other.school, section });
  const joined = await there.post('/api/join', { ...known, token });
  const change = { current: NEW, password: OTHER };
  expect((await there.post('/api/account/password', change)).status).toBe(200);
  await remove((joined.json['who'] as { person: number }).person, other);
  expect((await signIn(known.email, NEW)).json).toMatchObject({ code: 'NO_MATCH' });
  expect((await signIn(known.email, OTHER)).json).toMatchObject({ code: 'OFF_STAFF' });
});

test('[I3] who was taken in, cut off before their account led there, and taken off the staff: their password still', async () => {
  const { who, person, known } = await katz('cut');
  await door.redis.hdel(hqKeys.accounts, door.accounts.indexOf(who.email));
  const token = await linkTo(door);
  const taken = await post('/api/join', { ...who, password: OTHER, token });
  expect(taken.json).toMatchObject({ code: 'EMAIL_TAKEN' });
  const back = await post('/api/join', { ...who, ...known, token });
  expect(back.json).toMatchObject({ who: { person } });
});

test('[I3] [T4] a letter’s link sets their password and lets them in nowhere; the next invitation does', async () => {
  const { who, person } = await katz('forgot');
  const asked = await post('/api/join', { ...who, password: OTHER, token: await linkTo(door) });
  expect(asked.json).toMatchObject({ code: 'EMAIL_TAKEN' });
  const account = (await door.accounts.find(who.email))!;
  const token = await new PasswordLinks(door.redis, door.accounts, 'reset').issue(account);
  const browser = door.browser();
  const set = await browser.post('/api/reset', { token, password: OTHER });
  expect(set.json).toMatchObject({ ok: false, code: 'OFF_STAFF' });
  expect(await me(browser)).toBeNull();
  expect((await browser.post('/api/reset', { token, password: WRONG })).json).toMatchObject({
    code: 'NOT_FOUND',
  });
  expect((await signIn(who.email, NEW)).json).toMatchObject({ code: 'NO_MATCH' });
  expect((await signIn(who.email, OTHER)).json).toMatchObject({ code: 'OFF_STAFF' });
  const known = { email: who.email, password: OTHER, token: await linkTo(door) };
  expect((await post('/api/join', known)).json).toMatchObject({ who: { person } });
});
