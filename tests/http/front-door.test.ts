import type { AsyncLocalStorage } from 'node:async_hooks';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, onTestFinished, test } from 'vitest';
import { openFrontDoor } from '@threshold/server/http/front-door.ts';
import type { RequestContext } from '@threshold/server/http/request-context.ts';
import { hqKeys } from '@threshold/server/store/keys.ts';
import { Browser } from '../support/browser.ts';
import { PASSWORD, SchoolDoor } from '../support/school-door.ts';
import { until } from '../support/until.ts';

const amara = { code: 'KITE42', name: 'Amara Okafor', pin: '4071' };

test('a page’s form action signs in without script, and the next page knows who is there', async () => {
  await using door = await SchoolDoor.open();
  const front = await openFrontDoor({
    ...door.deps(),
    redis: door.redis,
    address: door.server.path,
    loads: (who) => ({ greeting: () => Promise.resolve(`Hello ${who?.name ?? 'nobody'}`) }),
  });
  onTestFinished(() => front.close());
  // As the built pages do: they share no module with the server, only the well-known symbol.
  const context = () => {
    const name = Symbol.for('threshold.request');
    return (globalThis as { [name]?: AsyncLocalStorage<RequestContext> })[name]!.getStore()!;
  };
  const app = express().use(front.handle);
  app.post('/sign-in', express.urlencoded(), async (request, response) => {
    const reply = await context().acts.signInStudent(request.body);
    response.redirect(303, reply.ok ? '/' : '/sign-in?again');
  });
  app.post('/sign-out', async (_request, response) => {
    await context().acts.signOut();
    response.redirect(303, '/');
  });
  app.get('/', async (_request, response) => {
    response.send(String(await context().loads['greeting']?.()));
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const browser = new Browser(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const form = (fields: Record<string, string>) => ({
    body: String(new URLSearchParams(fields)),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });

  const wrong = form({ ...amara, pin: '0000' });
  expect((await browser.post('/sign-in', wrong.body, wrong.headers)).headers.location).toBe(
    '/sign-in?again',
  );
  const right = form(amara);
  const reply = await browser.post('/sign-in', right.body, right.headers);
  expect([reply.status, reply.headers.location]).toEqual([303, '/']);
  expect((await browser.get('/')).text).toBe('Hello Amara Okafor');
  const out = form({});
  await browser.post('/sign-out', out.body, out.headers);
  expect((await browser.get('/')).text).toBe('Hello nobody');
});

test.each([
  ['broken JSON', '{"name": Canary}', 400],
  ['a list', '[]', 400],
  ['nothing', '', 400],
  ['a deep one', `${'['.repeat(3_000)}${']'.repeat(3_000)}`, 400],
  ['too much', JSON.stringify({ ...amara, name: 'x'.repeat(20_000) }), 400],
  ['a PIN that is no text', JSON.stringify({ ...amara, pin: { $gt: '' } }), 400],
  ['both a name and a handle', JSON.stringify({ ...amara, handle: 'x' }), 400],
  ['__proto__', '{"__proto__":{"who":1},"code":"KITE42","name":"Amara Okafor","pin":"0"}', 401],
])('%s is refused, with nothing of it in the answer', async (_, body, status) => {
  await using door = await SchoolDoor.open();
  const answer = await door.browser().post('/api/sign-in/student', body);
  expect(answer.status).toBe(status);
  expect(answer.json).toMatchObject({ ok: false });
  expect(answer.text).not.toMatch(/Canary|SyntaxError| at /);
  expect((await door.browser().post('/api/sign-in/student', amara)).status).toBe(200);
});

test('an answer cannot be framed, sniffed, kept or shown as a page, and names no software', async () => {
  await using door = await SchoolDoor.open();
  const { headers } = await door.browser().get('/api/me');
  expect(headers).toMatchObject({
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
  });
  expect(headers).not.toHaveProperty('x-powered-by');
});

test('a form sent to the routes for programs is not read', async () => {
  await using door = await SchoolDoor.open();
  const answer = await door
    .browser()
    .post('/api/sign-in/student', String(new URLSearchParams(amara)), {
      'content-type': 'application/x-www-form-urlencoded',
    });
  expect([answer.status, answer.json['code']]).toEqual([400, 'INVALID']);
});

test('[X25] a class code or name with the signs of keys in it is only text', async () => {
  await using door = await SchoolDoor.open();
  // What the server counts by itself, at its own time, is not what somebody typed.
  const typed = async () =>
    (await door.redis.keys('*'))
      .filter((key) => !/throttle|:jobs:/.test(key))
      .filter((key) => key !== hqKeys.now && key !== hqKeys.minutes)
      .toSorted();
  const before = await typed();
  for (const text of [
    '}{s1}:people',
    '{hq}:codes',
    'a\r\nDEL x',
    ':',
    '__proto__',
    'constructor',
  ]) {
    const browser = door.browser();
    expect((await browser.post('/api/sign-in/class', { code: text })).status).toBe(404);
    const student = { ...amara, name: text };
    expect((await browser.post('/api/sign-in/student', student)).status).toBe(401);
    const staff = { email: text, password: text };
    expect((await browser.post('/api/sign-in/staff', staff)).status).toBe(401);
  }
  expect(await typed()).toEqual(before);
  const throttles = await door.redis.keys('{hq}:throttle:*');
  expect(throttles.every((key) => /^\{hq\}:throttle:\w+:[\w-]{22}$/.test(key))).toBe(true);
});

test('[T7] while Redis is away every answer says so, and none says signed out', async () => {
  await using door = await SchoolDoor.open();
  const browser = door.browser();
  await browser.post('/api/sign-in/student', amara);
  await door.server.kill9();
  const speaks = { 'accept-language': 'es-MX,es;q=0.9' };
  const pages = [browser.get('/'), browser.ask('GET', '/', speaks)];
  browser.cookies.set('language', 'zh');
  pages.push(browser.ask('GET', '/', speaks));
  const [me, signIn, english, spanish, chinese] = await Promise.all([
    browser.get('/api/me'),
    door.browser().post('/api/sign-in/student', amara),
    ...pages,
  ]);
  expect([me.status, me.json['code']]).toEqual([503, 'UNAVAILABLE']);
  expect([signIn.status, signIn.json['code']]).toEqual([503, 'UNAVAILABLE']);
  expect(english?.status).toBe(503);
  expect(english?.text).toContain('cannot reach its record');
  expect(english?.text).toContain('http-equiv="refresh"');
  // In the language the browser asks for, or in the one that was chosen on it.
  expect(spanish?.text).toContain('vuelve a intentarlo');
  expect(chinese?.text).toContain('<html lang="zh-Hans">');
  await door.server.restart();
  await until('the session is back', async () => (await browser.get('/api/me')).status === 200);
});

test('[X29] names, PINs, passwords, addresses and session ids are in no log line', async () => {
  await using door = await SchoolDoor.open();
  await door.addStudent('Canary Featherstone', '8365');
  const email = 'canary.featherstone@nest.example';
  await door.accounts.add(email, { school: door.records.school, person: door.teacher });
  const browser = door.browser();
  const student = { code: 'KITE42', name: 'Canary Featherstone', pin: '8365' };
  await browser.post('/api/sign-in/class', { code: 'KITE42' });
  await browser.post('/api/sign-in/student', { ...student, pin: '8366' });
  const signedIn = await browser.post('/api/sign-in/student', student);
  // The reader's own message would repeat this.
  await browser.post('/api/sign-in/student', '{"name":Canary Featherstone,"pin":"8365"}');
  await browser.post('/api/sign-in/staff', { email, password: 'canary-wrong' });
  await browser.post('/api/sign-in/staff', { email, password: PASSWORD });
  await browser.get('/canary%E0%A4%A');
  await browser.post('/api/sign-out', {});
  await door.server.kill9();
  await browser.post('/api/sign-in/student', student);

  const logged = door.logged();
  expect(logged).toContain('"signed in"');
  const id = /threshold=s%3A([^.]+)\./.exec(signedIn.cookies.join('\n'))![1]!;
  const secrets = [id, PASSWORD, 'canary-wrong', 'canary', 'featherstone', '8365', '8366'];
  for (const secret of secrets) expect(logged.toLowerCase()).not.toContain(secret.toLowerCase());
});
