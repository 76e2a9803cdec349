import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, test } from 'vitest';
import { openFrontDoor } from '@threshold/server/http/front-door.ts';
import { requestContext } from '@threshold/server/http/request-context.ts';
import { SchoolDoor } from '../support/school-door.ts';
import { Browser } from '../support/browser.ts';

const amara = { code: 'KITE42', name: 'Amara Okafor', pin: '4071' };

/** A page of another process whose form has begun and comes to its end when `end` is called: then it presses or chooses. */
async function slowForms(door: SchoolDoor) {
  const pressed: number[] = [];
  const { handle, close } = await openFrontDoor({
    ...door.deps(),
    redis: door.redis,
    address: door.server.path,
    accept: (who) => {
      pressed.push(who.person);
      return Promise.resolve({ ok: true, rev: 1 });
    },
  });
  const whole = Promise.withResolvers<undefined>();
  const begun = Promise.withResolvers<undefined>();
  const app = express().use(handle);
  app.post('/:act', async ({ params }, response) => {
    begun.resolve(undefined);
    await whole.promise;
    const { acts } = requestContext()!;
    if (params.act === 'press') response.json(await acts.press('attempt.ready', {}));
    else response.json({ chosen: await acts.choose({ language: 'es' }) });
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    pressed,
    begun: begun.promise,
    end: () => whole.resolve(undefined),
    [Symbol.dispose]: () => {
      server.close();
      close();
    },
  };
}

/** Amara's browser, once at its own server and once at the one of the slow page. */
async function signedIn(door: SchoolDoor, url: string) {
  const browser = door.browser();
  await browser.post('/api/sign-in/student', amara);
  const there = new Browser(url);
  browser.cookies.forEach((value, name) => there.cookies.set(name, value));
  return { browser, there };
}

test.each(['press', 'choose'])(
  '[T4] a %s that was still on its way when its person signed out is not done, and signs nobody in again',
  async (act) => {
    await using door = await SchoolDoor.open();
    using forms = await slowForms(door);
    const { browser, there } = await signedIn(door, forms.url);
    const answer = there.post(`/${act}`, '');
    await forms.begun;
    await browser.post('/api/sign-out', {});
    forms.end();
    expect((await answer).json).toEqual(
      act === 'press' ? expect.objectContaining({ ok: false, code: 'SIGNED_OUT' }) : {},
    );
    expect(forms.pressed).toEqual([]);
    expect(await door.redis.keys('{hq}:session:*')).toEqual([]);
    expect(await door.redis.keys('*:choices')).toEqual([]);
    expect((await browser.get('/api/me')).json).toMatchObject({ code: 'SIGNED_OUT' });
  },
);

test('whoever is still there presses and chooses, and the session says so as long as before', async () => {
  await using door = await SchoolDoor.open();
  using forms = await slowForms(door);
  forms.end();
  const { browser, there } = await signedIn(door, forms.url);
  expect((await there.post('/press', '')).json).toMatchObject({ ok: true });
  expect(forms.pressed).toEqual([door.students['Amara Okafor']]);
  await there.post('/choose', '');
  expect((await browser.get('/api/me')).json).toMatchObject({
    who: { choices: { language: 'es' } },
  });
  const [key] = await door.redis.keys('{hq}:session:*');
  expect(await door.redis.ttl(key!)).toBeGreaterThan(11 * 3_600);
});
