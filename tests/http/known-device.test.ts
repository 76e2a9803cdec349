import { markOf } from '@threshold/server/http/known-device.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Answer, Browser } from '../support/browser.ts';
import { PASSWORD, SchoolDoor } from '../support/school-door.ts';

const amara = { code: 'KITE42', name: 'Amara Okafor', pin: '4071' };
const hana = { code: 'KITE42', name: 'Hana Kim', pin: '2250' };
const ortiz = { email: 'm.ortiz@testfield.example', password: PASSWORD };

let door: SchoolDoor;
beforeAll(async () => {
  door = await SchoolDoor.open();
});
afterAll(() => door[Symbol.asyncDispose]());
beforeEach(() => door.waitIsOver());

const code = ({ json }: Answer) => json['code'];
const comesStudent = async (browser: Browser, who = amara) =>
  code(await browser.post('/api/sign-in/student', who));
const comesStaff = async (browser: Browser, password = PASSWORD) =>
  code(await browser.post('/api/sign-in/staff', { ...ortiz, password }));
const times = async (many: number, ask: (i: number) => Promise<unknown>) => {
  const answers: unknown[] = [];
  for (let i = 0; i < many; i += 1) answers.push(await ask(i));
  return answers;
};
/** Sets what was counted against a limit. */
const counted = (limit: string, of: string, points: number) =>
  door.redis.set(`{hq}:throttle:${limit}:${door.secrets.throttleIndex(of)}`, points, 'EX', 3_600);
/** The same of what counts by a student who came in. */
const countedBy = (limit: string, name: string, points: number) =>
  counted(
    limit,
    markOf(`student:${door.records.school}:${door.students[name]}`, door.secrets),
    points,
  );

/** A device on which that student was, and is no more. */
async function deviceOf(who = amara): Promise<Browser> {
  const browser = door.browser();
  expect(await comesStudent(browser, who)).toBeUndefined();
  await browser.post('/api/sign-out', {});
  return browser;
}
async function deviceOfOrtiz(): Promise<Browser> {
  const browser = door.browser();
  expect(await comesStaff(browser)).toBeUndefined();
  await browser.post('/api/sign-out', {});
  return browser;
}

test('[X26] wrong passwords elsewhere, for a minute or an hour, do not hold up whoever it is on a device of theirs', async () => {
  const known = await deviceOfOrtiz();
  // Somebody else who came in there in between takes that from nobody.
  expect(await comesStudent(known)).toBeUndefined();
  await known.post('/api/sign-out', {});
  const child = door.browser();
  await times(5, (i) => comesStaff(child, `wrong ${i}`));
  expect(await comesStaff(child)).toBe('TOO_FAST');
  expect(await comesStaff(known)).toBeUndefined();
  await counted('accountSlow', `staff:${door.secrets.emailIndex(ortiz.email)}`, 30);
  expect(await comesStaff(door.browser())).toBe('TOO_FAST');
  expect(await comesStaff(known)).toBeUndefined();
});

test('[X26] on a device of theirs wrong passwords count too, and on those of others as everywhere', async () => {
  const known = await deviceOfOrtiz();
  const wrong = await times(6, (i) => comesStaff(known, `wrong ${i}`));
  expect(wrong).toEqual([...Array.from({ length: 5 }, () => 'NO_MATCH'), 'TOO_FAST']);
  expect(await comesStaff(door.browser())).toBeUndefined();
  await door.waitIsOver();
  const child = await deviceOf();
  await times(5, (i) => comesStaff(door.browser(), `wrong ${i}`));
  expect(await comesStaff(child)).toBe('TOO_FAST');
});

test('[X6] [X26] a child who wears out the school’s address holds up nobody on a device where somebody came in before', async () => {
  const own = await deviceOf();
  await counted('address', '127.0.0.1', 1_000);
  await counted('code', '127.0.0.1', 600);
  const stranger = door.browser();
  expect(await comesStudent(stranger)).toBe('TOO_FAST');
  stranger.cookies.set('threshold-known', 'x'.repeat(170));
  expect(await comesStudent(stranger)).toBe('TOO_FAST');
  expect(await comesStudent(own)).toBeUndefined();
  // Whoever is the next there comes in as well.
  expect(await comesStudent(own, hana)).toBeUndefined();
});

test('[X6] whoever came in on many devices has one count on all; when it is used up, the address counts', async () => {
  const [one, other] = [await deviceOf(), await deviceOf()];
  await counted('code', '127.0.0.1', 600);
  const guess = (browser: Browser) => async (i: number) =>
    code(await browser.post('/api/sign-in/class', { code: `GUESS${i}` }));
  await countedBy('knownCode', amara.name, 58);
  const answers = [await guess(one)(1), await guess(other)(2), await guess(one)(3)];
  expect(answers).toEqual(['NOT_FOUND', 'NOT_FOUND', 'TOO_FAST']);
  await counted('code', '127.0.0.1', 0);
  expect(await guess(one)(4)).toBe('NOT_FOUND');
  // So it is with names and PINs.
  await countedBy('known', amara.name, 100);
  expect(await comesStudent(one)).toBeUndefined();
  await counted('address', '127.0.0.1', 1_000);
  expect(await comesStudent(one)).toBe('TOO_FAST');
});

test('[X26] a class’s door that made-up names shut is open where a child of the class came in before, and only there', async () => {
  const own = await deviceOf();
  const teachers = await deviceOfOrtiz();
  const other = door.browser();
  const shut = `door:${door.records.school}:${door.section}`;
  await counted('door', shut, 299);
  expect(await comesStudent(other, { ...amara, name: 'Nobody Here' })).toBe('NO_MATCH');
  expect(await comesStudent(other, hana)).toBe('TOO_FAST');
  expect(await comesStudent(teachers, hana)).toBe('TOO_FAST');
  expect(await comesStudent(own)).toBeUndefined();
  expect(await comesStudent(own, hana)).toBeUndefined();
  // What is tried there counts by whoever came in there, and then as elsewhere.
  await countedBy('knownDoor', amara.name, 59);
  await countedBy('knownDoor', hana.name, 59);
  const answers = await times(3, (i) => comesStudent(own, { ...amara, name: `Name ${i}` }));
  expect(answers).toEqual(['NO_MATCH', 'NO_MATCH', 'TOO_FAST']);
});

test('[X32] what stays on a device says nothing of who was there, or of how many', async () => {
  const [one, other, teachers] = [await deviceOf(), await deviceOf(), await deviceOfOrtiz()];
  const shared = await deviceOf();
  await comesStudent(shared, hana);
  await comesStaff(shared);
  await shared.post('/api/sign-out', {});
  const kept = [one, other, teachers, shared].map(({ cookies }) => [...cookies]);
  expect(new Set(kept.map((cookies) => cookies.map(([name]) => name).join(' ')))).toEqual(
    new Set(['threshold-known']),
  );
  const values = kept.map(([cookie]) => cookie![1]);
  expect(new Set(values).size).toBe(4);
  expect(new Set(values.map(({ length }) => length)).size).toBe(1);
  // It signs nobody in.
  expect((await shared.get('/api/me')).json['who'] ?? null).toBeNull();
});
