import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { HqAccounts } from '@threshold/server/store/hq-accounts.ts';
import { PasswordLinks } from '@threshold/server/store/password-links.ts';
import type { Browser } from '../support/browser.ts';
import { PASSWORD, SchoolDoor } from '../support/school-door.ts';

const LEADER = 'okafor@testfield.example';
const ORTIZ = 'm.ortiz@testfield.example';
const FRESH = 'seven lamps over the harbor 9';

let door: SchoolDoor;
let okafor: Browser;
let leader: number;
beforeAll(async () => {
  door = await SchoolDoor.open();
  leader = await addStaff(LEADER, 'leader');
  okafor = await signedIn(LEADER);
});
afterAll(() => door[Symbol.asyncDispose]());
beforeEach(() => door.waitIsOver());

async function addStaff(email: string, role: 'leader' | 'teacher'): Promise<number> {
  const password = await door.secrets.hashPassword(PASSWORD);
  const person = await door.records.addPerson({ name: 'Mr. Lind', initials: 'ML', role, password });
  await door.accounts.add(email, { school: door.records.school, person });
  return person;
}

async function signedIn(email: string, password = PASSWORD): Promise<Browser> {
  const browser = door.browser();
  await browser.post('/api/sign-in/staff', { email, password });
  return browser;
}
const link = (browser: Browser, teacher: number) =>
  browser.post('/api/account/password-link', { commandId: crypto.randomUUID(), teacher });

test('[I8] [T4] [T9] a leader’s link sets a new password once and ends the sessions before it; it shows nothing about the address', async () => {
  const ortiz = await signedIn(ORTIZ);
  const { json, status } = await link(okafor, door.teacher);
  expect(status).toBe(200);
  const token = String(json['path']).replace('/reset/', '');
  const audit = await door.redis.xrange(`{s${door.records.school}}:audit`, '-', '+');
  expect(JSON.stringify(audit)).toContain('staff.password');
  expect(JSON.stringify(audit)).not.toContain(token);
  expect(JSON.stringify(audit)).not.toContain('password.set');
  const use = () => door.browser().post('/api/reset', { token, password: FRESH });
  expect((await use()).status).toBe(200);
  expect((await use()).json['code']).toBe('NOT_FOUND');
  const used = await door.redis.xrange(`{s${door.records.school}}:audit`, '-', '+');
  expect(used.at(-1)![1]).toEqual(expect.arrayContaining(['password.set', String(leader)]));
  expect((await ortiz.get('/api/account/sessions')).json['code']).toBe('SIGNED_OUT');
  const again = await signedIn(ORTIZ, FRESH);
  expect((await again.get('/api/account/sessions')).status).toBe(200);
  expect(await door.accounts.isVerified(door.accounts.indexOf(ORTIZ))).toBe(false);
});

test('[I8] no link for an account that leads elsewhere too, nor by anybody but a leader of that school', async () => {
  const elsewhere = { school: 0, person: 1 };
  const teacher = await door.records.addPerson({
    ...{ name: 'Mr. Lind', initials: 'ML', role: 'teacher' },
    password: await door.secrets.hashPassword(PASSWORD),
  });
  await door.accounts.add('lind@testfield.example', {
    school: door.records.school,
    person: teacher,
  });
  const lind = await signedIn('lind@testfield.example');
  expect((await link(lind, door.teacher)).json['code']).toBe('NOT_ALLOWED');
  expect((await link(door.browser(), teacher)).json['code']).toBe('SIGNED_OUT');
  expect((await link(okafor, teacher)).status).toBe(200);
  await new HqAccounts(door.redis, door.functions).add({ name: 'Ops', initials: 'OP' });
  await door.accounts.add('lind@testfield.example', elsewhere);
  expect((await link(okafor, teacher)).json['code']).toBe('NOT_FOUND');
});

const tokenOf = async (by: Browser, teacher: number) =>
  String((await link(by, teacher)).json['path']).replace('/reset/', '');
const use = async (token: string, password = FRESH) =>
  (await door.browser().post('/api/reset', { token, password })).json;

test('[I8] a link that was made before the account led elsewhere too sets no password anywhere, and uses nothing up', async () => {
  const person = await addStaff('adler@testfield.example', 'teacher');
  const token = await tokenOf(okafor, person);
  const hq = await new HqAccounts(door.redis, door.functions).add({ name: 'Ops', initials: 'OP' });
  await door.accounts.add('adler@testfield.example', { school: 0, person: hq });
  expect(await use(token)).toMatchObject({ code: 'NOT_FOUND' });
  const places = [
    { school: door.records.school, person },
    { school: 0, person: hq },
  ];
  for (const place of places) expect(await door.accounts.isPasswordAt(place, FRESH)).toBe(false);
});

test('[I8] [I9] [I3] links of a leader who leads no more, or was taken off the staff, open nothing', async () => {
  const { store } = door.records;
  const by = { person: leader, leader: true, section: 0 };
  const acts = [
    { name: 'staff.role', input: { leads: false } },
    { name: 'staff.remove', input: {} },
  ];
  for (const { name, input } of acts) {
    const second = await addStaff(`${name}@testfield.example`, 'leader');
    const teacher = await addStaff(`of-${name}@testfield.example`, 'teacher');
    const token = await tokenOf(await signedIn(`${name}@testfield.example`), teacher);
    const commandId = crypto.randomUUID();
    const done = await store.apply({
      name,
      commandId,
      ...by,
      input: { ...input, teacher: second },
    });
    expect(done).toMatchObject({ ok: true });
    expect(await use(token), name).toMatchObject({ code: 'NOT_FOUND' });
    expect(await use(await tokenOf(okafor, teacher)), name).toMatchObject({ ok: true });
  }
});

test('[I8] of two links the older opens nothing once the newer was used, a letter’s neither, nor after one’s own change', async () => {
  const email = 'nell@testfield.example';
  const person = await addStaff(email, 'teacher');
  const letters = new PasswordLinks(door.redis, door.accounts, 'reset');
  const account = door.accounts.indexOf(email);
  const older = [
    await tokenOf(okafor, person),
    await letters.issue(account),
    await letters.issue(account),
  ];
  expect(await use(await tokenOf(okafor, person))).toMatchObject({ ok: true });
  for (const token of older)
    expect(await use(token, 'eight lamps over the harbor')).toMatchObject({ code: 'NOT_FOUND' });
  const another = await letters.issue(account);
  const own = await signedIn(email, FRESH);
  const change = { current: FRESH, password: 'nine green bottles walking' };
  expect((await own.post('/api/account/password', change)).status).toBe(200);
  expect(await use(another)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await use(await letters.issue(account))).toMatchObject({ ok: true });
});
