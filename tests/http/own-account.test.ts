import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { hqKeys } from '@threshold/server/store/keys.ts';
import { comer, linkTo, me, NEW } from '../support/comers.ts';
import { PASSWORD, SchoolDoor } from '../support/school-door.ts';

let door: SchoolDoor;
beforeAll(async () => {
  door = await SchoolDoor.open();
});
afterAll(() => door[Symbol.asyncDispose]());
beforeEach(() => door.waitIsOver());

test('[I6] sessions are listed with what they were begun on, and each is ended alone', async () => {
  const ortiz = { email: 'm.ortiz@testfield.example', password: PASSWORD };
  const agent =
    'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';
  const [here, there, third] = [
    door.browser({ 'user-agent': agent }),
    door.browser({ 'user-agent': 'x'.repeat(9_000) }),
    door.browser(),
  ];
  for (const browser of [here, there, third]) await browser.post('/api/sign-in/staff', ortiz);
  const list = async () =>
    (await here.get('/api/account/sessions')).json['sessions'] as {
      id: string;
      browser: string;
      isThis: boolean;
    }[];
  const before = await list();
  expect(before[0]).toMatchObject({ browser: 'Chrome', system: 'Chrome OS', isThis: true });
  expect(before.filter(({ isThis }) => isThis)).toHaveLength(1);
  // Nothing in the list opens a session.
  const cookie = [...here.cookies.values()].join();
  for (const { id } of before) expect(cookie).not.toContain(id);
  await here.post('/api/account/sessions/end', { id: before[1]!.id });
  await here.post('/api/account/sessions/end', { id: 'nothing' });
  expect(await list()).toHaveLength(before.length - 1);
  await here.post('/api/account/sessions/end-others', {});
  expect(await list()).toHaveLength(1);
  expect([await me(there), await me(third)]).toEqual([null, null]);
  expect(await me(here)).not.toBeNull();
});

test('[I6] [T4] a new password ends every other session, asks for the present one, and is weighed as at sign-up', async () => {
  const token = await linkTo(door);
  const [here, there] = [door.browser(), door.browser()];
  await here.post('/api/join', { ...comer('pass'), token });
  await there.post('/api/sign-in/staff', comer('pass'));
  const change = (current: string, password: string) =>
    here.post('/api/account/password', { current, password });
  expect((await change('wrong', NEW)).json).toMatchObject({ code: 'NO_MATCH' });
  expect((await change(NEW, 'short')).json).toMatchObject({ code: 'PASSWORD_SHORT' });
  expect((await change(NEW, 'passwordpassword')).json).toMatchObject({ code: 'PASSWORD_GUESSED' });
  expect((await change(NEW, 'nine green bottles walking')).status).toBe(200);
  expect(await me(here)).not.toBeNull();
  expect(await me(there)).toBeNull();
  expect((await door.browser().post('/api/sign-in/staff', comer('pass'))).status).toBe(401);
});

test('[X26] a wrong present password counts as a wrong one at the door, for the hour too; a right one counts nothing', async () => {
  const browser = door.browser();
  await browser.post('/api/join', { ...comer('tries'), token: await linkTo(door) });
  const account = `staff:${door.secrets.emailIndex(comer('tries').email)}`;
  const slow = `${hqKeys.throttle}:accountSlow:${door.secrets.throttleIndex(account)}`;
  const counted = async () => Number(await door.redis.get(slow));
  const change = (current: string) =>
    browser.post('/api/account/password', { current, password: 'nine green bottles walking' });
  const before = await counted();
  await change('wrong');
  expect(await counted()).toBe(before + 1);
  await change(NEW);
  expect(await counted()).toBe(before + 1);
});

test('[I6] an address is shown to its owner alone, and kept with the account by its index', async () => {
  const browser = door.browser();
  const email = comer('shown').email;
  await browser.post('/api/join', { ...comer('shown'), token: await linkTo(door) });
  const shown = await browser.get('/api/account/address');
  expect(shown.json['address']).toMatchObject({ address: email, verified: false });
  expect((await door.browser().get('/api/account/address')).status).toBe(401);
  const stored = await door.redis.hgetall(hqKeys.accounts);
  expect(JSON.stringify(stored)).not.toContain(email);
  // Nor does what keeps the session say it to whoever reads the store.
  for (const key of await door.redis.keys(`${hqKeys.session}*`))
    expect(String(await door.redis.get(key).catch(() => ''))).not.toContain(email);
});

test('[I6] [T4] another address opens the account and the old one nothing; it asks for the password, and for one nobody has', async () => {
  const token = await linkTo(door);
  const [here, there] = [door.browser(), door.browser()];
  await here.post('/api/join', { ...comer('moves'), token });
  await there.post('/api/sign-in/staff', comer('moves'));
  await door.browser().post('/api/join', { ...comer('stays'), token: await linkTo(door) });
  const change = (current: string, email: string) =>
    here.post('/api/account/address', { current, email });
  const email = 'moved@testfield.example';
  expect((await change('wrong', email)).json).toMatchObject({ code: 'NO_MATCH' });
  expect((await change(NEW, 'no address')).json).toMatchObject({ code: 'INVALID' });
  expect((await change(NEW, comer('stays').email)).json).toMatchObject({ code: 'EMAIL_TAKEN' });
  expect(await me(there)).not.toBeNull();
  const person = async (of: typeof here) => ((await me(of)) as { person: number }).person;
  const before = await person(here);
  expect((await change(NEW, email)).status).toBe(200);
  expect(await me(there)).toBeNull();
  expect(await person(here)).toBe(before);
  expect((await here.get('/api/account/address')).json).toMatchObject({
    address: { address: email },
  });

  const entry = { email, password: NEW };
  expect((await door.browser().post('/api/sign-in/staff', comer('moves'))).status).toBe(401);
  const again = door.browser();
  expect((await again.post('/api/sign-in/staff', entry)).status).toBe(200);
  expect(await person(again)).toBe(before);

  // Whoever has the old address next is somebody else: by the link that was used with it, and by a new one.
  const next = door.browser();
  expect((await next.post('/api/join', { ...comer('moves'), token })).status).toBe(404);
  await next.post('/api/join', { ...comer('moves'), token: await linkTo(door) });
  expect(await person(next)).not.toBe(before);
});
