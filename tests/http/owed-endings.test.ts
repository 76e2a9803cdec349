import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Badges } from '@threshold/server/store/badges.ts';
import { givenBy } from '@threshold/server/store/given/given-by.ts';
import { HqAccounts } from '@threshold/server/store/hq-accounts.ts';
import { hqKeys, schoolKeys } from '@threshold/server/store/keys.ts';
import type { CommandName } from '@threshold/shared/contract/command-map.ts';
import type { Browser } from '../support/browser.ts';
import { me } from '../support/comers.ts';
import { PASSWORD, SchoolDoor } from '../support/school-door.ts';

const FRESH = 'seven lamps over the harbor 9';

let door: SchoolDoor;
let head: number;
beforeAll(async () => {
  door = await SchoolDoor.open();
  head = await addStaff('okafor', 'leader');
});
afterAll(() => door[Symbol.asyncDispose]());
beforeEach(() => door.waitIsOver());

async function addStaff(name: string, role: 'leader' | 'teacher'): Promise<number> {
  const password = await door.secrets.hashPassword(PASSWORD);
  const person = await door.records.addPerson({ name, initials: 'XX', role, password });
  await door.accounts.add(emailOf(name), { school: door.records.school, person });
  return person;
}

const emailOf = (name: string) => `${name}@testfield.example`;
const atStaffDoor = async (browser: Browser, name: string, password = PASSWORD) =>
  (await browser.post('/api/sign-in/staff', { email: emailOf(name), password })).json;

async function staff(name: string): Promise<Browser> {
  const browser = door.browser();
  expect(await atStaffDoor(browser, name)).toMatchObject({ ok: true });
  return browser;
}

/** Judged, and the process that was asked died before it did what follows. */
async function cutOff(name: CommandName, by: number, section: number, input: object) {
  const { school, store } = door.records;
  const commandId = crypto.randomUUID();
  const of = { school, section, person: by, commandId };
  const given = await givenBy(door.redis, door.secrets)(of, name, input);
  const more = { leader: by === head, ...(given && { given }) };
  const reply = await store.apply({ name, commandId, person: by, section, input, ...more });
  expect(reply).toMatchObject({ ok: true });
}

/** Nothing is owed to anybody once the next turn was taken, and whoever it was is gone for good. */
async function nobodyIsOwed() {
  const { school } = door.records;
  await door.sweep();
  expect(await door.redis.exists(schoolKeys(school).ending(), hqKeys.ending)).toBe(0);
}

test('[T4] [X12] [I9] whoever was taken off the staff, or leads no more, reads nothing by the session they had, though the process that did it died', async () => {
  const [lind, demir] = [await addStaff('lind', 'teacher'), await addStaff('demir', 'leader')];
  const [removed, demoted, leader] = [
    await staff('lind'),
    await staff('demir'),
    await staff('okafor'),
  ];
  expect([await me(removed), await me(demoted)]).toMatchObject([
    { person: lind },
    { leader: true },
  ]);
  await cutOff('staff.remove', head, 0, { teacher: lind });
  await cutOff('staff.role', head, 0, { teacher: demir, leads: false });
  expect([await me(removed), await me(demoted)]).toEqual([null, null]);
  for (const browser of [removed, demoted])
    expect((await browser.get('/api/rosters/0')).status).toBe(401);
  expect(await me(leader)).toMatchObject({ person: head });
  await nobodyIsOwed();
  expect([await me(removed), await me(demoted)]).toEqual([null, null]);
  expect(await atStaffDoor(demoted, 'demir')).toMatchObject({ ok: true, who: { leader: false } });
});

test('[T4] whoever comes in by what is right now pays first what was owed of before, and is in by trying once more', async () => {
  const demir = await door.accounts.memberOf(door.accounts.indexOf(emailOf('demir')), 1);
  await cutOff('staff.role', head, 0, { teacher: demir!, leads: true });
  const browser = door.browser();
  expect(await atStaffDoor(browser, 'demir')).toMatchObject({ code: 'SIGNED_OUT' });
  expect(await door.redis.exists(schoolKeys(1).ending())).toBe(0);
  expect(await atStaffDoor(browser, 'demir')).toMatchObject({ ok: true, who: { leader: true } });
  expect(await me(browser)).toMatchObject({ leader: true });
});

test('[T4] [D2] who came in by a badge that was replaced is nobody, and who came by PIN stays', async () => {
  const { section, teacher } = door;
  const amara = door.students['Amara Okafor']!;
  await cutOff('section.badges', teacher, section, { to: 'on' });
  const badges = new Badges(door.redis, door.secrets);
  const [badge] = (await badges.of({ school: door.records.school, section }, [amara]))!;
  const [byBadge, byPin] = [door.browser(), door.browser()];
  await byBadge.post('/api/sign-in/badge', { badge });
  await byPin.post('/api/sign-in/student', { code: 'KITE42', name: 'Amara Okafor', pin: '4071' });
  expect([await me(byBadge), await me(byPin)]).toMatchObject([
    { person: amara },
    { person: amara },
  ]);
  await cutOff('student.badge', teacher, section, { student: amara });
  expect([await me(byBadge), await me(byPin)]).toMatchObject([null, { person: amara }]);
  await nobodyIsOwed();
  await cutOff('student.pin', teacher, section, { student: amara });
  expect(await me(byPin)).toBeNull();
  await nobodyIsOwed();
});

test('[T4] [I6] another password, or another address, ends the other sessions in the step that sets it, and what it begins stands', async () => {
  await addStaff('acar', 'teacher');
  const [here, there] = [await staff('acar'), await staff('acar')];
  const account = door.accounts.indexOf(emailOf('acar'));
  const changed = await here.post('/api/account/password', { current: PASSWORD, password: FRESH });
  expect(changed.json).toEqual({ ok: true });
  expect([await me(here), await me(there)]).toMatchObject([{ name: 'acar' }, null]);
  expect(await door.redis.exists(schoolKeys(1).ending())).toBe(0);
  // And by a process that died.
  await door.accounts.setPassword(account, await door.secrets.hashPassword(PASSWORD));
  expect(await me(here)).toBeNull();
  await nobodyIsOwed();
  const again = await staff('acar');
  await door.accounts.move(account, emailOf('acar.two'));
  expect(await me(again)).toBeNull();
  await nobodyIsOwed();
});

test('[T4] [I8] of HQ too: a password by a link, another address, and leaving it', async () => {
  const password = await door.secrets.hashPassword(PASSWORD);
  const person = await new HqAccounts(door.redis, door.functions).add({
    name: 'Ines HQ',
    initials: 'IH',
    password,
  });
  await door.accounts.add(emailOf('hq'), { school: 0, person });
  const account = door.accounts.indexOf(emailOf('hq'));
  const link = { account, name: 'Ines HQ' };
  const first = await staff('hq');
  expect(await door.accounts.setPassword(account, 'x', { ...link, was: 'another' })).toEqual([]);
  expect(await me(first)).toMatchObject({ kind: 'hq' });
  const places = await door.accounts.setPassword(account, password, { ...link, was: password });
  expect(places).toEqual([{ school: 0, person }]);
  expect(await me(first)).toBeNull();
  await nobodyIsOwed();
  const second = await staff('hq');
  await door.accounts.move(account, emailOf('hq.two'));
  expect(await me(second)).toBeNull();
  await nobodyIsOwed();
  const third = await staff('hq.two');
  await new HqAccounts(door.redis, door.functions).leave(
    door.accounts.indexOf(emailOf('hq.two')),
    person,
  );
  expect(await me(third)).toBeNull();
  await nobodyIsOwed();
  expect(await atStaffDoor(door.browser(), 'hq.two')).toMatchObject({ code: 'NO_MATCH' });
});
