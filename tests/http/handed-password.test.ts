import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../support/browser.ts';
import { PASSWORD, SchoolDoor } from '../support/school-door.ts';

const LEADER = 'okafor@testfield.example';
const ORTIZ = 'm.ortiz@testfield.example';
const FRESH = 'seven lamps over the harbor 9';

let door: SchoolDoor;
let okafor: Browser;
beforeAll(async () => {
  door = await SchoolDoor.open();
  const person = await door.records.addPerson({
    ...{ name: 'Dr. Okafor', initials: 'DO', role: 'leader' },
    password: await door.secrets.hashPassword(PASSWORD),
  });
  await door.accounts.add(LEADER, { school: door.records.school, person });
  okafor = await signedIn(LEADER);
});
afterAll(() => door[Symbol.asyncDispose]());

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
  const use = () => door.browser().post('/api/reset', { token, password: FRESH });
  expect((await use()).status).toBe(200);
  expect((await use()).json['code']).toBe('NOT_FOUND');
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
  await door.accounts.addHqPerson({ name: 'Ops', initials: 'OP' });
  await door.accounts.add('lind@testfield.example', elsewhere);
  expect((await link(okafor, teacher)).json['code']).toBe('NOT_FOUND');
});
