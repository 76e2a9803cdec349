import { afterEach, expect, test, vi } from 'vitest';
import { UNHEARD_MS, UNTOUCHED_MS } from '@threshold/shared/domain/untouched.ts';
import type { Browser } from '../support/browser.ts';
import { PASSWORD, SchoolDoor } from '../support/school-door.ts';
import { closed, opened, sessionSocket } from '../support/session-socket.ts';
import { until } from '../support/until.ts';

const ortiz = { email: 'm.ortiz@testfield.example', password: PASSWORD };
const amara = { code: 'KITE42', name: 'Amara Okafor', pin: '4071' };
const untouched = '/api/sign-out/untouched';
const isIn = async (browser: Browser) => (await browser.get('/api/me')).status === 200;

afterEach(() => void vi.useRealTimers());

test('[I10] a device that nobody touches is signed out, with its sockets; the others of that person are not', async () => {
  await using door = await SchoolDoor.open();
  const [left, other] = [door.browser(), door.browser()];
  for (const one of [left, other]) await one.post('/api/sign-in/staff', ortiz);
  const [gone, stays] = [left, other].map((one) => sessionSocket(door.url, one.cookies));
  expect([await opened(gone!), await opened(stays!)]).toEqual(['connect', 'connect']);
  const end = closed(gone!);
  expect((await left.post(untouched, {})).status).toBe(200);
  await end;
  expect([await isIn(left), await isIn(other), stays!.connected]).toEqual([false, true, true]);
  stays!.disconnect();
  // Another tab says the same a moment later.
  const again = await left.post(untouched, {});
  expect([again.status, again.cookies.some((one) => /closed/.test(one))]).toEqual([200, false]);
});

test('[I10] what waits on the device is not cleared, and what says whose it was nobody reads there', async () => {
  await using door = await SchoolDoor.open({ publicOrigins: ['https://school.example'] });
  const proxied = { origin: 'https://school.example', 'x-forwarded-proto': 'https' };
  const browser = door.browser(proxied);
  await browser.post('/api/sign-in/staff', ortiz);
  const out = await browser.post(untouched, {});
  expect(out.headers['clear-site-data']).toBe('"cache"');
  const noted = out.cookies.find((one) => one.startsWith('__Host-threshold-closed='))!;
  expect(noted).toMatch(/^[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  const [, value = ''] = /=([^;]+)/.exec(noted)!;
  expect(Buffer.from(value, 'base64url').toString()).not.toMatch(/ortiz/i);
  const back = await browser.post('/api/sign-in/staff', ortiz);
  expect(back.cookies.some((one) => /^__Host-threshold-closed=;/.test(one))).toBe(true);
  // A student's device has its own rule.
  await browser.post('/api/sign-in/student', amara);
  const child = await browser.post(untouched, {});
  expect(child.headers['clear-site-data']).toBe('"cache", "storage"');
  expect(child.cookies.some((one) => /closed=./.test(one))).toBe(false);
});

test('[I10] a session of staff is kept by hands, not by an open socket; that of a student by either', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  await using door = await SchoolDoor.open();
  const [teacher, student] = [door.browser(), door.browser()];
  await teacher.post('/api/sign-in/staff', ortiz);
  await student.post('/api/sign-in/student', amara);
  const keys = await door.redis.keys('{hq}:session:*');
  const left = async () =>
    Object.fromEntries(
      await Promise.all(
        keys.map(async (key) => {
          const { who } = JSON.parse((await door.redis.get(key))!) as { who: { kind: string } };
          return [who.kind, await door.redis.pttl(key)] as const;
        }),
      ),
    );
  const begun = await left();
  expect(begun['staff']).toBeGreaterThan(UNTOUCHED_MS);
  expect(begun['staff']).toBeLessThanOrEqual(UNHEARD_MS);
  expect(begun['student']).toBeGreaterThan(UNHEARD_MS);

  const sockets = [teacher, student].map((one) => sessionSocket(door.url, one.cookies));
  for (const socket of sockets) expect(await opened(socket)).toBe('connect');
  const SHORT_MS = 60_000;
  for (const key of keys) await door.redis.pexpire(key, SHORT_MS);
  vi.advanceTimersByTime(600_000);
  await until('the student’s session is kept', async () => (await left())['student']! > SHORT_MS);
  expect((await left())['staff']).toBeLessThanOrEqual(SHORT_MS);

  sockets[0]!.emit('touched');
  // It was heard once something sent after it was answered.
  await sockets[0]!.emitWithAck('watch', { view: 'section', section: door.section });
  vi.advanceTimersByTime(60_000);
  await until('the teacher’s is too', async () => (await left())['staff']! > UNTOUCHED_MS);
  for (const socket of sockets) socket.disconnect();
});
