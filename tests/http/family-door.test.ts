import { expect, test } from 'vitest';
import { FamilyCodes } from '@threshold/server/store/family-codes.ts';
import { schoolKeys } from '@threshold/server/store/keys.ts';
import { familyOf } from '@threshold/shared/domain/family-number.ts';
import type { Answer, Browser } from '../support/browser.ts';
import { SchoolDoor } from '../support/school-door.ts';

/** Gives a student's family a new code, or takes it away; answers the code. */
async function giveCode(door: SchoolDoor, name: string): Promise<string> {
  const { school } = door.records;
  const child = door.students[name]!;
  const [key] = await new FamilyCodes(door.redis, door.secrets).reserve(school, [child]);
  await setFamily(door, child, key);
  return door.secrets.openPin(key!.code, school)!;
}
async function setFamily(door: SchoolDoor, child: number, family: object | undefined) {
  const record = (await door.records.person(child))!;
  const people = schoolKeys(door.records.school).people();
  await door.redis.hset(people, child, JSON.stringify({ ...record, family }));
}

const enter = (browser: Browser, code: string, more: object = {}) =>
  browser.post('/api/sign-in/family', { code, ...more });
const seen = ({ status, text, cookies }: Answer) => [status, text, cookies.length];
const who = async (browser: Browser) => (await browser.get('/api/me')).json['who'];
/** The id of the session that a browser's cookie opens. */
function idOf({ cookies }: Browser): string {
  const cookie = cookies.get('threshold') ?? '';
  return /^s:([^.]+)\./.exec(decodeURIComponent(cookie))![1]!;
}
/** The line that sets the session's cookie. */
const sessionOf = ({ cookies }: Answer) =>
  cookies.find((one) => one.startsWith('threshold=')) ?? 'none';
/** What the store keeps of a browser's session. */
const keptOf = async (door: SchoolDoor, browser: Browser) =>
  JSON.parse((await door.redis.get(`{hq}:session:${idOf(browser)}`))!) as {
    who: { children: { child: number; mark: string }[] };
  };

test('[P6] a family comes in by its code, as it is printed or as it is typed, and out again', async () => {
  await using door = await SchoolDoor.open();
  const code = await giveCode(door, 'Amara Okafor');
  const typed = ` ${code.slice(0, 4)}-${code.slice(4, 8)} ${code.slice(8)} `.toLowerCase();
  for (const one of [code, typed]) {
    const browser = door.browser();
    const reply = await enter(browser, one);
    expect(reply.status).toBe(200);
    expect(await who(browser)).toMatchObject({
      school: door.records.school,
      person: familyOf(door.students['Amara Okafor']!),
      kind: 'family',
      name: '',
    });
    await browser.post('/api/sign-out', {});
    expect((await browser.get('/api/me')).status).toBe(401);
  }
  expect(door.logged()).not.toContain(code);
  expect(door.logged()).not.toContain('Amara');
});

test('[P6] a code that is wrong, old or taken back has one answer', async () => {
  await using door = await SchoolDoor.open();
  const old = await giveCode(door, 'Amara Okafor');
  await giveCode(door, 'Amara Okafor');
  const gone = await giveCode(door, 'Hana Kim');
  await setFamily(door, door.students['Hana Kim']!, undefined);
  const answers: Answer[] = [];
  for (const code of ['BCDFGHJKMNPR', old, gone, 'x'])
    answers.push(await enter(door.browser(), code));
  expect(new Set(answers.map((answer) => JSON.stringify(seen(answer)))).size).toBe(1);
  expect(answers[0]!.json).toMatchObject({ ok: false, code: 'NO_MATCH' });
  expect(answers[0]!.cookies).toEqual([]);
});

test('[P6] wrong codes are counted by code and by address, right ones by neither', async () => {
  await using door = await SchoolDoor.open();
  const right = await giveCode(door, 'Amara Okafor');
  // Each on a device where nobody came in before; elsewhere it is by whoever did (rule X26).
  const codes = async (times: number, code: (i: number) => string) => {
    const words: unknown[] = [];
    for (let i = 0; i < times; i += 1)
      words.push((await enter(door.browser(), code(i))).json['code']);
    return words;
  };
  expect(await codes(6, () => 'BCDFGHJKMNPR')).toEqual([...Array(5).fill('NO_MATCH'), 'TOO_FAST']);
  expect(await codes(80, () => right)).toEqual(Array(80).fill(undefined));
  const many = await codes(60, (i) => `BCDFGHJKMN${i + 10}`);
  expect(many.slice(0, 54)).toEqual(Array(54).fill('NO_MATCH'));
  expect(many.at(-1)).toBe('TOO_FAST');
  expect((await enter(door.browser(), right)).json['code']).toBe('TOO_FAST');
  await door.waitIsOver();
  expect((await enter(door.browser(), right)).status).toBe(200);
});

test('[X11] [P6] a second code adds its child; the same child twice is held once', async () => {
  await using door = await SchoolDoor.open();
  const [first, second] = [await giveCode(door, 'Amara Okafor'), await giveCode(door, 'Hana Kim')];
  const browser = door.browser();
  await enter(browser, first);
  const before = new Map(browser.cookies);
  await enter(browser, second);
  // Another child, another session: the one before is gone (abuse case 11).
  expect([...browser.cookies]).not.toEqual([...before]);
  const replayed = door.browser();
  for (const [name, value] of before) replayed.cookies.set(name, value);
  expect((await replayed.get('/api/me')).status).toBe(401);
  await enter(browser, first);
  const [amara, hana] = [door.students['Amara Okafor'], door.students['Hana Kim']];
  expect(await who(browser)).toMatchObject({ person: familyOf(amara!) });
  expect(await keptOf(door, browser)).toMatchObject({
    who: { children: [{ child: hana }, { child: amara }] },
  });
});

test('[P6] a browser is told of no child it holds, nor of what stands for their codes', async () => {
  await using door = await SchoolDoor.open();
  const browser = door.browser();
  const replies = [
    await enter(browser, await giveCode(door, 'Amara Okafor')),
    await enter(browser, await giveCode(door, 'Hana Kim')),
    await browser.get('/api/me'),
  ];
  const kept = await keptOf(door, browser);
  expect(kept.who.children).toHaveLength(2);
  for (const { status, text } of replies) {
    expect(status).toBe(200);
    expect(text).not.toContain('children');
    for (const { mark } of kept.who.children) expect(text).not.toContain(mark);
  }
});

test('[I6] [P6] a family sees the one session it asks by, and ends no other: the code may be in two households', async () => {
  await using door = await SchoolDoor.open();
  const code = await giveCode(door, 'Amara Okafor');
  const [here, there] = [door.browser(), door.browser()];
  for (const one of [here, there]) await enter(one, code, { stay: true });
  const list = async (browser: Browser) =>
    (await browser.get('/api/account/sessions')).json['sessions'] as {
      id: string;
      isThis: boolean;
    }[];
  const [mine, theirs] = [await list(here), await list(there)];
  expect([mine, theirs]).toEqual([
    [expect.objectContaining({ isThis: true })],
    [expect.objectContaining({ isThis: true })],
  ]);
  expect(mine[0]!.id).not.toBe(theirs[0]!.id);
  await here.post('/api/account/sessions/end', { id: theirs[0]!.id });
  await here.post('/api/account/sessions/end-others', {});
  expect((await there.get('/api/me')).status).toBe(200);
  await here.post('/api/account/sessions/end', { id: mine[0]!.id });
  expect((await here.get('/api/me')).status).toBe(401);
  expect((await there.get('/api/me')).status).toBe(200);
});

test('[I6] when a session that stays was last used is reckoned by how long it stays', async () => {
  await using door = await SchoolDoor.open();
  const browser = door.browser();
  await enter(browser, await giveCode(door, 'Amara Okafor'), { stay: true });
  const key = `{hq}:session:${idOf(browser)}`;
  const days = 3 * 86_400;
  await door.redis.expire(key, (await door.redis.ttl(key)) - days);
  const { json } = await browser.get('/api/account/sessions');
  const [{ seen }] = json['sessions'] as [{ seen: number }];
  // Looking is a use of its own, and comes after what is listed.
  expect(Math.abs(Date.now() - days * 1_000 - seen)).toBeLessThan(60_000);
});

test('[P6] a family stays in on a device of its own, and goes with the browser elsewhere', async () => {
  await using door = await SchoolDoor.open();
  const code = await giveCode(door, 'Amara Okafor');
  const sessionTtl = (browser: Browser) => door.redis.ttl(`{hq}:session:${idOf(browser)}`);
  const own = door.browser();
  const stays = await enter(own, code, { stay: true });
  expect(sessionOf(stays)).toMatch(/Expires=/i);
  expect(await sessionTtl(own)).toBeGreaterThan(50 * 86_400);
  const shared = door.browser();
  const goes = await enter(shared, code);
  expect(sessionOf(goes)).not.toMatch(/Expires=|Max-Age=/i);
  expect(await sessionTtl(shared)).toBeLessThanOrEqual(43_200);
});
