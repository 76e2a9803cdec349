import { afterAll, beforeAll, expect, test } from 'vitest';
import { hqKeys } from '@threshold/server/store/keys.ts';
import { Badges } from '@threshold/server/store/badges.ts';
import { Secrets } from '@threshold/server/store/secrets.ts';
import { Browser } from '../support/browser.ts';
import type { LiveClient } from '../support/live-client.ts';
import { SECRET } from '../support/live-server.ts';
import { LiveSchool } from '../support/live-school.ts';

let school: LiveSchool;
let teacher: LiveClient;
beforeAll(async () => {
  school = await LiveSchool.open({ students: 3, sections: 2 });
  teacher = await school.teacher(0);
  await teacher.must('section.badges', school.section, { to: 'on' });
});
afterAll(() => school[Symbol.asyncDispose]());

async function badgeOf(index: number): Promise<string> {
  const { redis, records, students } = school.room;
  const badges = new Badges(redis, new Secrets(SECRET));
  const of = { school: records.school, section: school.section };
  return (await badges.of(of, [students[index]!]))![0]!;
}
/** A device on the students' server. */
const device = () => new Browser(school.servers[0]!.url);
const enter = (browser: Browser, badge: string) => browser.post('/api/sign-in/badge', { badge });
const isIn = async (browser: Browser) => (await browser.get('/api/me')).status === 200;

test('[D2] a badge signs its student in; another one for them ends it and what it began, and nothing else', async () => {
  const { section, room } = school;
  const [badge, others] = [await badgeOf(0), await badgeOf(1)];
  const [byBadge, byPin, classmate] = [device(), device(), device()];
  const reply = await enter(byBadge, badge);
  expect(reply.json).toMatchObject({
    ok: true,
    who: { person: room.students[0], kind: 'student' },
  });
  expect((await byPin.post('/api/sign-in/student', school.studentEntry(0))).status).toBe(200);
  expect((await enter(classmate, others)).status).toBe(200);

  await teacher.must('student.badge', section, { student: room.students[0]! });
  expect(await Promise.all([byBadge, byPin, classmate].map(isIn))).toEqual([false, true, true]);
  expect((await enter(device(), badge)).json).toMatchObject({ code: 'NO_MATCH' });
  expect((await enter(byBadge, await badgeOf(0))).status).toBe(200);

  await teacher.must('section.badges', section, { to: 'new' });
  expect(await Promise.all([byBadge, byPin, classmate].map(isIn))).toEqual([false, true, false]);
  const last = device();
  expect((await enter(last, await badgeOf(2))).status).toBe(200);
  await teacher.must('section.badges', section, { to: 'off' });
  expect(await isIn(last)).toBe(false);
  await teacher.must('section.badges', section, { to: 'on' });
});

test('[D2] the next child’s badge takes the device over: of the one before nothing is left', async () => {
  const shared = device();
  await enter(shared, await badgeOf(0));
  const before = new Map(shared.cookies);
  await enter(shared, await badgeOf(1));
  const me = await shared.get('/api/me');
  expect(me.json).toMatchObject({ who: { person: school.room.students[1] } });
  for (const [name, value] of before) shared.cookies.set(name, value);
  expect(await isIn(shared)).toBe(false);
});

test('[D2] [S4] who came in by a badge of a class and is in it no more is signed out, and nobody else', async () => {
  const { section, room } = school;
  const [first, second, third] = room.students as [number, number, number];
  const [leaver, byPin, mover, stayer] = [device(), device(), device(), device()];
  const enterAs = async (browser: Browser, index: number) =>
    expect((await enter(browser, await badgeOf(index))).status).toBe(200);
  await enterAs(leaver, 0);
  await byPin.post('/api/sign-in/student', school.studentEntry(0));
  await enterAs(mover, 1);
  await enterAs(stayer, 2);
  const all = () => Promise.all([leaver, byPin, mover, stayer].map(isIn));

  await teacher.must('student.leave', section, { student: first });
  expect(await all()).toEqual([false, true, true, true]);
  const [, other] = room.sections as [number, number];
  const taken = { from: section, students: [second] };
  await teacher.must('students.take', other, { ...taken, move: false });
  expect(await all()).toEqual([false, true, true, true]);
  await teacher.must('students.take', other, { ...taken, move: true });
  expect(await all()).toEqual([false, true, false, true]);
  await teacher.must('section.archive', section, {});
  expect(await all()).toEqual([false, true, false, false]);
  await teacher.must('section.restore', section, {});
  for (const student of [first, second, third])
    await room.records.enroll(section, student, { role: 'student' });
});

test('[D2] one that was replaced, one of no class and one that never was get one answer, and are counted', async () => {
  const replaced = await badgeOf(0);
  await teacher.must('section.badges', school.section, { to: 'new' });
  const never = Buffer.alloc(28, 7).toString('base64url');
  const replies = [];
  for (const badge of [replaced, never, 'x', 'KITE42']) replies.push(await enter(device(), badge));
  expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(replies[0]!.status).toBe(401);
  expect((await device().post('/api/sign-in/badge', {})).json).toMatchObject({ code: 'INVALID' });
  // 1,000 wrong ones from one address in ten minutes, then all wait; a right one costs none. All but five of them are set.
  const key = `${hqKeys.throttle}:address:${new Secrets(SECRET).throttleIndex('127.0.0.1')}`;
  const counted = Number(await school.room.redis.get(key));
  const wrong = async () => (await enter(device(), never)).json['code'];
  expect(await wrong()).toBe('NO_MATCH');
  expect((await enter(device(), await badgeOf(0))).json).toMatchObject({ ok: true });
  expect(Number(await school.room.redis.get(key))).toBe(counted + 1);
  await school.room.redis.set(key, 995, 'EX', 600);
  for (let left = 5; left > 0; left -= 1) expect(await wrong()).toBe('NO_MATCH');
  expect(await wrong()).toBe('TOO_FAST');
  expect((await enter(device(), await badgeOf(0))).json).toMatchObject({ code: 'TOO_FAST' });
});
