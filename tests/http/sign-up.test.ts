import { afterAll, beforeAll, expect, test } from 'vitest';
import { HqStore } from '@threshold/server/store/hq-store.ts';
import { hqKeys, schoolKeys } from '@threshold/server/store/keys.ts';
import { isEasilyGuessed } from '@threshold/server/store/password-strength.ts';
import { renewEpochs } from '@threshold/server/store/renew-epochs.ts';
import { SchoolStore } from '@threshold/server/store/school-store.ts';
import { shippedTracks } from '@threshold/server/tracks/shipped-tracks.ts';
import { schoolDay } from '@threshold/shared/domain/school-day.ts';
import { SchoolDoor } from '../support/school-door.ts';
import type { Browser } from '../support/browser.ts';

let door: SchoolDoor;
beforeAll(async () => {
  door = await SchoolDoor.open();
});
afterAll(() => door[Symbol.asyncDispose]());

const haddad = {
  name: 'Ms. Haddad',
  email: 'r.haddad@lakeshore.example',
  password: 'purple llama 7 kites',
  school: 'Ms. Haddad’s school',
  title: 'Spanish',
  track: 'spanish-interpersonal-oral',
  timeZone: 'America/Chicago',
};
const as = (name: string) => ({ ...haddad, email: `${name}@lakeshore.example` });
const me = async (browser: Browser) => (await browser.get('/api/me')).json['who'] ?? null;
const teachers = async () =>
  (await new HqStore(door.redis, door.functions).firstLook()).totals.teachers;

test('a teacher signs up once and has a school, a class with its whole track, a code, and a session', async () => {
  const before = await teachers();
  const browser = door.browser();
  const reply = await browser.post('/api/sign-up', haddad);
  expect(reply.status).toBe(200);
  const who = (await me(browser)) as { school: number; person: number };
  expect(who).toMatchObject({ kind: 'staff', leader: true, name: 'Ms. Haddad' });

  const keys = schoolKeys(who.school);
  const record = JSON.parse((await door.redis.hget(keys.school(), 'record'))!) as object;
  expect(record).toMatchObject({ country: 'US', timeZone: 'America/Chicago' });
  const section = (await new SchoolStore(door.functions, who.school).readSection(1, who.person))!;
  expect(section.state.people).toEqual({
    [who.person]: expect.objectContaining({ role: 'teacher', initials: 'H' }) as unknown,
  });
  expect(await door.redis.scard(keys.shown(1))).toBe(
    shippedTracks['spanish-interpersonal-oral'].levels.flatMap((level) => level.objectives).length,
  );
  const code = (await door.redis.hget(keys.section(1), 'code'))!;
  expect(code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{4}[1-9]\d$/);
  const opened = await door.browser().post('/api/sign-in/class', { code });
  expect(opened.json).toMatchObject({ section: { title: 'Spanish' }, teachers: ['Ms. Haddad'] });
  expect(await teachers()).toBe(before + 1);

  const again = await door.browser().post('/api/sign-in/staff', haddad);
  expect(again.json).toMatchObject({ who: { school: who.school, person: who.person } });
});

test('signing up again with the right password signs in, with another is told so, and founds nothing', async () => {
  const first = await door.browser().post('/api/sign-up', as('twice'));
  const schools = await door.redis.hget(hqKeys.ids, 'school');
  const again = await door.browser().post('/api/sign-up', as('twice'));
  expect(again.json).toMatchObject({
    who: { school: (first.json['who'] as { school: number }).school },
  });
  const other = { ...as('TWICE'), password: 'nine green bottles walking' };
  const refused = await door.browser().post('/api/sign-up', other);
  expect(refused.status).toBe(409);
  expect(refused.json).toMatchObject({ code: 'EMAIL_TAKEN' });
  expect(await door.redis.hget(hqKeys.ids, 'school')).toBe(schools);
});

test('[T1] a sign-up that was cut off before its school was founded goes on in the same school', async () => {
  const { places } = await door.accounts.reserve('cut@lakeshore.example');
  const signIn = await door.browser().post('/api/sign-in/staff', as('cut'));
  expect(signIn.json).toMatchObject({ code: 'NO_MATCH' });
  // What goes round all schools comes by meanwhile.
  const { school } = places[0]!;
  const store = new SchoolStore(door.functions, school);
  await store.sweep(schoolDay(Date.now(), 'UTC'));
  await renewEpochs(door.redis, [school]);
  const reply = await door.browser().post('/api/sign-up', as('cut'));
  expect(reply.json).toMatchObject({ who: { school: places[0]!.school } });
});

test('of many sign-ups of one address at once one founds, and the others are in it or are told', async () => {
  const replies = await Promise.all(
    Array.from({ length: 4 }, (_, i) =>
      door.browser().post('/api/sign-up', {
        ...as('at-once'),
        password: i % 2 ? 'purple llama 7 kites' : 'seven silent windows open',
      }),
    ),
  );
  const founded = new Set(
    replies.flatMap(({ json }) =>
      json['who'] ? [(json['who'] as { school: number }).school] : [],
    ),
  );
  expect(founded.size).toBe(1);
  const [school] = [...founded] as [number];
  expect(await door.redis.hlen(schoolKeys(school).people())).toBe(1);
  expect(replies.map(({ json }) => json['code'] ?? 'in').toSorted()).toEqual([
    'EMAIL_TAKEN',
    'EMAIL_TAKEN',
    'in',
    'in',
  ]);
});

test.each([
  ['a short one', 'seven kites', 'PASSWORD_SHORT'],
  ['one that is tried first', 'passwordpassword', 'PASSWORD_GUESSED'],
  ['a row of keys', 'qwertyuiopasdfgh', 'PASSWORD_GUESSED'],
  ['the name and address again', 'haddad lakeshore', 'PASSWORD_GUESSED'],
  ['one that is tried first in Spanish', 'contraseñasegura', 'PASSWORD_GUESSED'],
  ['a phrase of Spanish', 'teamomuchomiamor', 'PASSWORD_GUESSED'],
  ['a feast and its year', 'feliznavidad2025', 'PASSWORD_GUESSED'],
  ['one that is tried first in Chinese', 'woaini1314520woaini', 'PASSWORD_GUESSED'],
])('%s is no password, and nothing is founded', async (_, password, code) => {
  const schools = await door.redis.hget(hqKeys.ids, 'school');
  const reply = await door.browser().post('/api/sign-up', { ...as('weak'), password });
  expect(reply.status).toBe(400);
  expect(reply.json).toMatchObject({ code });
  expect(await door.redis.hget(hqKeys.ids, 'school')).toBe(schools);
});

test('words that have nothing to do with each other are one, in every language of the screens', async () => {
  for (const password of ['cuatro lunas sobre el lago', 'mei tian zao shang he cha 7'])
    expect(await isEasilyGuessed(password, ['Ms. Haddad'])).toBe(false);
});

test.each([
  ['an address without @', { email: 'haddad' }],
  ['no name', { name: '   ' }],
  ['a track nobody ships', { track: 'toString' }],
  ['a name of 300 letters', { name: 'x'.repeat(300) }],
])('%s is refused as a whole', async (_, wrong) => {
  const reply = await door.browser().post('/api/sign-up', { ...as('wrong'), ...wrong });
  expect(reply.json).toMatchObject({ code: 'INVALID' });
});

test('a device whose time zone nobody knows begins in UTC, of no country', async () => {
  const browser = door.browser();
  await browser.post('/api/sign-up', { ...as('zone'), timeZone: 'Moon/Tranquility' });
  const { school } = (await me(browser)) as { school: number };
  const record = await door.redis.hget(schoolKeys(school).school(), 'record');
  expect(JSON.parse(record!)).toMatchObject({ timeZone: 'UTC', country: '' });
});

test('nothing of who signed up is logged', async () => {
  await door.browser().post('/api/sign-up', { ...as('canary-heron'), name: 'Canary Heron' });
  expect(door.logged()).toContain('signed up');
  expect(door.logged().toLowerCase()).not.toContain('heron');
  expect(door.logged()).not.toContain(haddad.password);
});
