import { expect, test } from 'vitest';
import { openFrontDoor } from '@threshold/server/http/front-door.ts';
import { closed, opened, sessionSocket } from '../support/session-socket.ts';
import { PASSWORD, SchoolDoor } from '../support/school-door.ts';
import type { Browser } from '../support/browser.ts';

const amara = { code: 'KITE42', name: 'Amara Okafor', pin: '4071' };
const ortiz = { email: 'm.ortiz@testfield.example', password: PASSWORD };

const nameOf = async (browser: Browser) => {
  const { json } = await browser.get('/api/me');
  return (json['who'] as { name: string } | undefined)?.name ?? null;
};

/** Another server process on the same store, as far as sessions go. */
async function elsewhere(door: SchoolDoor) {
  const other = await openFrontDoor({
    ...door.deps(),
    redis: door.redis,
    address: door.server.path,
  });
  return { ...other, [Symbol.dispose]: () => other.close() };
}

test('[X11] signing in gives the session a new id; the old one and its sockets are dead', async () => {
  await using door = await SchoolDoor.open();
  const otherProcess = await door.start();
  const attacker = door.browser();
  await attacker.post('/api/sign-in/student', amara);
  const socket = sessionSocket(otherProcess, attacker.cookies);
  expect(await opened(socket)).toBe('connect');

  // The attacker's cookie, planted in the browser of somebody who then signs in.
  const victim = door.browser();
  attacker.cookies.forEach((value, name) => victim.cookies.set(name, value));
  const gone = closed(socket);
  await victim.post('/api/sign-in/staff', ortiz);

  expect(await nameOf(victim)).toBe('Ms. Ortiz');
  expect(await nameOf(attacker)).toBeNull();
  await gone;
  expect(await opened(sessionSocket(otherProcess, attacker.cookies))).toBe('SIGNED_OUT');
});

test('nobody gets a session or a cookie for looking, and one made up is worth nothing', async () => {
  await using door = await SchoolDoor.open();
  const browser = door.browser();
  browser.cookies.set('threshold', 's:0123456789abcdef0123456789abcdef.forged');
  const looks = [
    await browser.get('/api/me'),
    await browser.get('/'),
    await browser.post('/api/sign-in/class', { code: 'KITE42' }),
    await browser.post('/api/sign-in/student', { ...amara, pin: '0000' }),
  ];
  expect(looks.flatMap((look) => look.cookies)).toEqual([]);
  expect(await door.redis.keys('{hq}:session:*')).toEqual([]);
});

test('[X10] over plain http the cookie is HttpOnly and SameSite=Lax, and goes with the browser', async () => {
  await using door = await SchoolDoor.open();
  // Without PUBLIC_ORIGIN there is no proxy to believe.
  const reply = await door
    .browser({ 'x-forwarded-proto': 'https' })
    .post('/api/sign-in/student', amara);
  const [known, session, ...more] = reply.cookies.toSorted((a, b) => b.length - a.length);
  expect(more).toEqual([]);
  expect(session).toMatch(/^threshold=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(known).toMatch(
    /^threshold-known=[^;]+; Max-Age=\d+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
  );
});

test('[X10] behind https the cookie is Secure with the __Host- name, and a plain one is not read', async () => {
  await using door = await SchoolDoor.open({ publicOrigins: ['https://school.example'] });
  const proxied = { origin: 'https://school.example', 'x-forwarded-proto': 'https' };
  const reply = await door.browser(proxied).post('/api/sign-in/student', amara);
  const [known, session, ...more] = reply.cookies.toSorted((a, b) => b.length - a.length);
  expect(more).toEqual([]);
  expect(session).toMatch(/^__Host-threshold=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  expect(known).toMatch(
    /^__Host-threshold-known=[^;]+; Max-Age=\d+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
  );

  const plain = door.browser();
  await plain.post('/api/sign-in/student', amara);
  expect(await nameOf(plain)).toBe('Amara Okafor');
  const secure = door.browser(proxied);
  plain.cookies.forEach((value, name) => secure.cookies.set(name, value));
  expect(await nameOf(secure)).toBeNull();
});

test.each([
  ['another site', 'https://evil.example'],
  ['a sandboxed page', 'null'],
  ['a name that begins alike', 'http://127.0.0.1.evil.example'],
  ['another port', 'http://127.0.0.1:1'],
])('a post from %s is refused and changes nothing', async (_, origin) => {
  await using door = await SchoolDoor.open();
  const browser = door.browser();
  const post = await browser.post('/api/sign-in/student', amara, { origin });
  expect([post.status, post.json['code']]).toEqual([403, 'NOT_ALLOWED']);
  await browser.post('/api/sign-in/student', amara);
  expect((await browser.post('/api/sign-out', {}, { origin })).status).toBe(403);
  const page = await browser.post('/anything', 'a=b', {
    origin,
    'content-type': 'application/x-www-form-urlencoded',
  });
  expect(page.status).toBe(403);
  expect(await nameOf(browser)).toBe('Amara Okafor');
  const socket = sessionSocket(door.url, browser.cookies, { origin });
  expect(await opened(socket)).not.toBe('connect');
});

test('[X10] a post without an Origin is refused unless the browser says it is the same one', async () => {
  await using door = await SchoolDoor.open();
  const type = { 'content-type': 'application/json' };
  const body = JSON.stringify(amara);
  const path = '/api/sign-in/student';
  expect((await door.browser().ask('POST', path, type, body)).status).toBe(403);
  const cross = { ...type, 'sec-fetch-site': 'cross-site' };
  expect((await door.browser().ask('POST', path, cross, body)).status).toBe(403);
  const same = { ...type, 'sec-fetch-site': 'same-origin' };
  expect((await door.browser().ask('POST', path, same, body)).status).toBe(200);
});

test('[T4] signing out closes the sockets of that session on every process, and of no other', async () => {
  await using door = await SchoolDoor.open();
  const otherProcess = await door.start();
  const [here, there] = [door.browser(), door.browser()];
  await here.post('/api/sign-in/staff', ortiz);
  await there.post('/api/sign-in/staff', ortiz);
  const mine = sessionSocket(otherProcess, here.cookies);
  const others = sessionSocket(otherProcess, there.cookies);
  expect([await opened(mine), await opened(others)]).toEqual(['connect', 'connect']);

  const gone = closed(mine);
  await here.post('/api/sign-out', {});
  expect(await gone).toBeLessThan(5_000);
  expect(others.connected).toBe(true);
  expect(await nameOf(there)).toBe('Ms. Ortiz');
  others.disconnect();
});

test('[T4] ending all sessions of a person ends them everywhere, and nobody else’s', async () => {
  await using door = await SchoolDoor.open();
  using other = await elsewhere(door);
  const [one, two, student] = [door.browser(), door.browser(), door.browser()];
  await one.post('/api/sign-in/staff', ortiz);
  await two.post('/api/sign-in/staff', ortiz);
  await student.post('/api/sign-in/student', amara);
  const socket = sessionSocket(door.url, one.cookies);
  expect(await opened(socket)).toBe('connect');

  const gone = closed(socket);
  await other.endSessionsOf({ school: door.records.school, person: door.teacher });
  expect(await gone).toBeLessThan(5_000);
  expect(await nameOf(one)).toBeNull();
  expect(await nameOf(two)).toBeNull();
  expect(await nameOf(student)).toBe('Amara Okafor');
});

test('a session read by its id is the same one, and touching keeps it but brings none back', async () => {
  await using door = await SchoolDoor.open();
  using other = await elsewhere(door);
  const browser = door.browser();
  await browser.post('/api/sign-in/student', amara);
  const key = (await door.redis.keys('{hq}:session:*'))[0]!;
  const id = key.replace('{hq}:session:', '');
  expect(await other.sessionById(id)).toMatchObject({ name: 'Amara Okafor' });

  const hours = async () => Math.round((await door.redis.ttl(key)) / 3_600);
  expect(await hours()).toBe(12);
  await door.redis.expire(key, 60);
  await other.touchSession(id);
  expect(await hours()).toBe(12);

  await browser.post('/api/sign-out', {});
  await other.touchSession(id);
  expect(await other.sessionById(id)).toBeNull();
  expect(await door.redis.exists(key)).toBe(0);
});

test('[X8] a display’s token is kept as a hash, shows its one thing, and dies with its sockets', async () => {
  await using door = await SchoolDoor.open();
  using other = await elsewhere(door);
  const right = { school: door.records.school, section: door.section, kind: 'wall' } as const;
  const { token, id } = await other.displays.issue(right);
  expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(16);
  expect(JSON.stringify(await door.redis.hgetall('{hq}:displays'))).not.toContain(token);
  expect(await other.displayOf(token)).toEqual({ ...right, id });
  expect(await other.displayOf(id)).toBeNull();

  const socket = sessionSocket(door.url, new Map(), { display: token });
  expect(await opened(socket)).toBe('connect');
  const gone = closed(socket);
  await other.displays.end(id);
  expect(await gone).toBeLessThan(5_000);
  expect(await other.displayOf(token)).toBeNull();
  const again = sessionSocket(door.url, new Map(), { display: token });
  expect(await opened(again)).toBe('SIGNED_OUT');
});

test('signing out has a trusted browser forget what it kept of the person', async () => {
  await using door = await SchoolDoor.open({ publicOrigins: ['https://school.example'] });
  const proxied = { origin: 'https://school.example', 'x-forwarded-proto': 'https' };
  const browser = door.browser(proxied);
  await browser.post('/api/sign-in/student', amara);
  const page = await browser.get('/');
  expect(page.headers['cache-control']).toBe('no-store');
  const out = await browser.post('/api/sign-out', {});
  expect(out.headers['clear-site-data']).toBe('"cache", "storage"');
});
