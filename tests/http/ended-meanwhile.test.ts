import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openFrontDoor, type FrontDoor } from '@threshold/server/http/front-door.ts';
import { hqKeys } from '@threshold/server/store/keys.ts';
import { EndedMeanwhile, SessionStore } from '@threshold/server/store/session-store.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import { me } from '../support/comers.ts';
import { PASSWORD, SchoolDoor } from '../support/school-door.ts';
import { until } from '../support/until.ts';

const LEADER = 'okafor@testfield.example';
const FRESH = 'seven lamps over the harbor 9';
/** So many passwords are before the one in question: whoever knows it is on their way for a while. */
const BEFORE = 16;

let door: SchoolDoor;
/** Another server process, as far as sessions go. */
let other: FrontDoor;
let head: number;
beforeAll(async () => {
  door = await SchoolDoor.open();
  other = await openFrontDoor({ ...door.deps(), redis: door.redis, address: door.server.path });
  head = await addStaff('Dr. Okafor', LEADER, 'leader');
});
afterAll(async () => {
  other.close();
  await door[Symbol.asyncDispose]();
});
beforeEach(() => door.waitIsOver());

async function addStaff(name: string, email: string, role: 'leader' | 'teacher'): Promise<number> {
  const password = await door.secrets.hashPassword(PASSWORD);
  const person = await door.records.addPerson({ name, initials: 'XX', role, password });
  await door.accounts.add(email, { school: door.records.school, person });
  return person;
}

/** As the server judges it, and signs out whom it concerns. */
async function press(name: string, input: { teacher: number; leads?: boolean }): Promise<void> {
  const commandId = crypto.randomUUID();
  const by = { person: head, leader: true, section: 0 };
  const reply = await door.records.store.apply({ name, commandId, ...by, input });
  expect(reply).toMatchObject({ ok: true });
  await other.endSessionsOf({ school: door.records.school, person: input.teacher });
}

/** Begins what is asked behind other passwords, and resolves when it was counted and is not judged yet. */
async function onItsWay<T>(ask: () => Promise<T>): Promise<{ answer: Promise<T> }> {
  const counted = async () => (await door.redis.keys(`${hqKeys.throttle}:account:*`)).length;
  const wrong = (i: number) => ({ email: `nobody-${i}@testfield.example`, password: 'wrong-kite' });
  const others = Array.from({ length: BEFORE }, async (_, i) =>
    door.browser().post('/api/sign-in/staff', wrong(i)),
  );
  await until('the others are counted', async () => (await counted()) === BEFORE);
  const answer = ask();
  await until('it is counted', async () => (await counted()) === BEFORE + 1);
  return { answer: Promise.all([answer, ...others]).then(([first]) => first) };
}

test('[T4] [X12] whoever signs in while all their sessions are ended is not in, whatever comes first', async () => {
  const person = await addStaff('Mr. Lind', 'lind@testfield.example', 'teacher');
  const browser = door.browser();
  const lind = { email: 'lind@testfield.example', password: PASSWORD };
  const { answer } = await onItsWay(() => browser.post('/api/sign-in/staff', lind));
  await press('staff.remove', { teacher: person });
  expect((await answer).json['code']).toMatch(/^(SIGNED_OUT|OFF_STAFF)$/u);
  expect(await me(browser)).toBeNull();
  expect(await door.redis.keys(`${hqKeys.sessionsOf}*:${person}`)).toEqual([]);
});

test('[I9] [X11] a leader who is made a teacher while they change their password has no session of a leader after it', async () => {
  const person = await addStaff('Ms. Demir', 'demir@testfield.example', 'leader');
  const browser = door.browser();
  await browser.post('/api/sign-in/staff', {
    email: 'demir@testfield.example',
    password: PASSWORD,
  });
  await door.waitIsOver();
  const change = { current: PASSWORD, password: FRESH };
  const { answer } = await onItsWay(() => browser.post('/api/account/password', change));
  await press('staff.role', { teacher: person, leads: false });
  expect((await answer).json['code']).toBe('SIGNED_OUT');
  expect(await me(browser)).toBeNull();
});

test('[I9] [X11] and none while they take another address', async () => {
  const person = await addStaff('Ms. Acar', 'acar@testfield.example', 'leader');
  const browser = door.browser();
  await browser.post('/api/sign-in/staff', { email: 'acar@testfield.example', password: PASSWORD });
  await door.waitIsOver();
  const change = { current: PASSWORD, email: 'acar@elsewhere.example' };
  const { answer } = await onItsWay(() => browser.post('/api/account/address', change));
  await press('staff.role', { teacher: person, leads: false });
  expect((await answer).json['code']).toBe('SIGNED_OUT');
  expect(await me(browser)).toBeNull();
});

test('[T4] of every kind of session: one that was begun before an ending of its person is not kept after it', async () => {
  await using sessions = await opened();
  const at = { school: door.records.school, leader: false, name: '', signedIn: Date.now() };
  const child = { school: at.school, child: 4_711, mark: 'of a code' };
  const family: SessionPerson = { ...at, person: 24_711, kind: 'family', children: [child] };
  const whos: SessionPerson[] = [
    { ...at, person: 7, kind: 'student' },
    { ...at, person: 8, kind: 'staff' },
    { ...at, school: 0, person: 9, kind: 'hq' },
    family,
  ];
  for (const who of whos) {
    const since = await sessions.store.endings();
    await sessions.save('before', who, since);
    await sessions.save('beside', { ...who, person: who.person + 50, children: [] }, since);
    await sessions.store.endAll(who);
    expect(await sessions.store.read('before')).toBeNull();
    expect(await sessions.store.read('beside')).not.toBeNull();
    await expect(sessions.save('late', who, since)).rejects.toThrow(EndedMeanwhile);
    expect(await sessions.store.read('late')).toBeNull();
    await sessions.save('anew', who, await sessions.store.endings());
    expect(await sessions.store.listOf(who)).toMatchObject([{ id: 'anew' }]);
  }
});

async function opened() {
  const store = await SessionStore.open(door.server.path, door.functions);
  const express = store.forExpress();
  const cookie = { originalMaxAge: null };
  return {
    store,
    save: (id: string, who: SessionPerson, since: number) =>
      new Promise<void>((done, fail) => {
        const answered = (fault?: unknown) => (fault ? fail(fault as Error) : done());
        void express.set(id, { cookie, who, since }, answered);
      }),
    [Symbol.asyncDispose]: async () => store.close(),
  };
}
