import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { hqKeys, schoolKeys } from '@threshold/server/store/keys.ts';
import { HqStore } from '@threshold/server/store/hq-store.ts';
import { SchoolRecords } from '@threshold/server/store/school-records.ts';
import { invitationUse } from '@threshold/server/store/record-commands.ts';
import { SchoolStore } from '@threshold/server/store/school-store.ts';
import { tokenHash } from '@threshold/server/store/token.ts';
import { comer, linkTo, me, NEW } from '../support/comers.ts';
import { PASSWORD, SchoolDoor } from '../support/school-door.ts';

let door: SchoolDoor;
beforeAll(async () => {
  door = await SchoolDoor.open();
});
afterAll(() => door[Symbol.asyncDispose]());
beforeEach(() => door.waitIsOver());

const link = (of = {}) => linkTo(door, of);

async function anotherSchool(): Promise<{ school: number; section: number }> {
  const records = await SchoolRecords.found(door.redis, door.functions, {
    ...{ name: 'Lakeshore', place: '', country: 'US', timeZone: 'America/Chicago' },
  });
  const section = await records.addSection({ title: 'Math', period: '', tracks: [] });
  return { school: records.school, section };
}

test('[I2] whoever has no account makes one by the link: in the class, no school founded, counted once', async () => {
  const hq = new HqStore(door.redis, door.functions);
  const schools = await door.redis.hget(hqKeys.ids, 'school');
  await hq.report(door.records.school);
  const before = (await hq.read()).totals.teachers;
  const browser = door.browser();
  const reply = await browser.post('/api/join', { ...comer('new'), token: await link() });
  expect(reply.status).toBe(200);
  const who = (await me(browser)) as { school: number; person: number };
  expect(who).toMatchObject({
    school: door.records.school,
    kind: 'staff',
    leader: false,
    name: 'Mr. Amari',
  });
  const read = await new SchoolStore(door.functions, who.school).readSection(
    door.section,
    who.person,
  );
  expect(read!.state.people[who.person]).toMatchObject({ role: 'teacher', initials: 'A' });
  expect(await door.redis.hget(hqKeys.ids, 'school')).toBe(schools);
  expect((await hq.read()).totals.teachers).toBe(before + 1);
  const again = await door.browser().post('/api/sign-in/staff', comer('new'));
  expect(again.json).toMatchObject({ who: { person: who.person } });
});

test('[X11] [I2] whoever has an account signs in with it, and belongs to two schools; one password opens both', async () => {
  const other = await anotherSchool();
  const ortiz = { email: 'm.ortiz@testfield.example', password: PASSWORD };
  const browser = door.browser();
  const reply = await browser.post('/api/join', { ...ortiz, token: await link(other) });
  expect(reply.json).toMatchObject({ who: { school: other.school, name: 'Ms. Ortiz' } });
  const places = (await browser.get('/api/account/places')).json['places'];
  expect(places).toEqual([
    { school: door.records.school, person: door.teacher, title: 'Testfield School' },
    { school: other.school, person: 1, title: 'Lakeshore' },
  ]);
  // A session of its own, under a new id; the one before is over.
  const before = new Map(browser.cookies);
  await browser.post('/api/account/place', { school: door.records.school });
  expect(await me(browser)).toMatchObject({ school: door.records.school, person: door.teacher });
  expect(browser.cookies).not.toEqual(before);
  const old = door.browser();
  for (const [name, value] of before) old.cookies.set(name, value);
  expect(await me(old)).toBeNull();
  const nowhere = await browser.post('/api/account/place', { school: 4_711 });
  expect(nowhere.json).toMatchObject({ code: 'NOT_FOUND' });

  const change = { current: PASSWORD, password: 'seven silent windows open' };
  expect((await browser.post('/api/account/password', change)).status).toBe(200);
  for (const school of [door.records.school, other.school]) {
    const people = await door.redis.hgetall(schoolKeys(school).people());
    const person = school === other.school ? '1' : String(door.teacher);
    const { password } = JSON.parse(people[person]!) as { password: string };
    expect(await door.secrets.checkPassword(password, change.password)).toBe(true);
  }
  const back = { current: change.password, password: 'correct kites are forty two' };
  expect((await browser.post('/api/account/password', back)).status).toBe(200);
  await door.accounts.setPassword(
    door.accounts.indexOf(ortiz.email),
    await door.secrets.hashPassword(PASSWORD),
  );
  // What it owes is paid: nobody of this file leads by the record.
  await door.sweep();
});

test('[X26] [I1] a link that never was, was used, was taken back, or is too old is answered alike, whoever asks', async () => {
  const keys = schoolKeys(door.records.school);
  const used = await link();
  await door.browser().post('/api/join', { ...comer('first'), token: used });
  const withdrawn = await link();
  await door.redis.hdel(keys.invitations(), tokenHash(withdrawn));
  const old = await link();
  const kept = JSON.parse((await door.redis.hget(keys.invitations(), tokenHash(old)))!) as object;
  await door.redis.hset(keys.invitations(), tokenHash(old), JSON.stringify({ ...kept, until: 1 }));
  const never = `${door.records.school.toString(36)}.${'x'.repeat(43)}`;
  const nowhere = `zzz.${'x'.repeat(43)}`;
  const answers: unknown[] = [];
  for (const token of [used, withdrawn, old, never, nowhere, 'x', '']) {
    const known = { email: 'm.ortiz@testfield.example', password: PASSWORD };
    for (const who of [comer('second'), known])
      answers.push((await door.browser().post('/api/join', { ...who, token })).json);
  }
  expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(answers[0]).toMatchObject({ code: 'NOT_FOUND' });
});

test('[I2] an address that has an account is let in where the password is its own, and is told else', async () => {
  const token = await link();
  const taken = { ...comer('x'), email: 'm.ortiz@testfield.example' };
  const refused = await door.browser().post('/api/join', { ...taken, token });
  expect(refused.json).toMatchObject({ code: 'EMAIL_TAKEN' });
  const wrong = { email: 'nobody@testfield.example', password: NEW, token };
  expect((await door.browser().post('/api/join', wrong)).json).toMatchObject({ code: 'NO_MATCH' });
  const weak = await door
    .browser()
    .post('/api/join', { ...comer('weak'), password: 'passwordpassword', token });
  expect(weak.json).toMatchObject({ code: 'PASSWORD_GUESSED' });
});

test('[T1] [I2] who was taken in, and cut off before the account led there, goes on by the same link, with the password typed then', async () => {
  const token = await link();
  const account = door.secrets.emailIndex(comer('cut').email);
  const person = {
    name: 'Mr. Amari',
    called: 'Mr. Amari',
    initials: 'MA',
    role: 'teacher',
    password: await door.secrets.hashPassword(NEW),
  } as const;
  const cut = await door.records.store.apply(invitationUse(token, { account, person }));
  const password = 'green teapot 9 ladders';
  const another = await door.browser().post('/api/join', { ...comer('cut'), password, token });
  expect(another.json).toMatchObject({ code: 'EMAIL_TAKEN' });
  await door.redis.del(hqKeys.claimed + account);
  const reply = await door.browser().post('/api/join', { ...comer('cut'), token });
  expect(reply.json).toMatchObject({ who: { person: (cut as { id: number }).id } });
  const again = await door.browser().post('/api/sign-in/staff', comer('cut'));
  expect(again.status).toBe(200);
  const other = await door.browser().post('/api/join', { ...comer('other'), token });
  expect(other.json).toMatchObject({ code: 'NOT_FOUND' });
});

test('[I2] an address is one person of a school, in the function that makes them: two links that know of nobody yet', async () => {
  const { store } = door.records;
  const person = { name: 'Mr. Amari', initials: 'MA', role: 'teacher' as const, password: 'hash' };
  const use = async (email: string, isNew: boolean) => {
    const account = door.secrets.emailIndex(email);
    return invitationUse(await link(), { account, person, isNew });
  };
  const both = await Promise.all([
    use('elsewhere@x.example', false),
    use('elsewhere@x.example', false),
  ]);
  const [one, other] = await Promise.all(both.map((command) => store.apply(command)));
  expect(one).toMatchObject({ ok: true });
  expect(other).toMatchObject({ ok: true, id: (one as { id: number }).id });
  const news = await Promise.all([use('made@x.example', true), use('made@x.example', true)]);
  const [made, refused] = await Promise.all(news.map((command) => store.apply(command)));
  expect(made).toMatchObject({ ok: true });
  expect(refused).toMatchObject({ code: 'EMAIL_TAKEN', by: (made as { id: number }).id });
});

test('[I2] two links of one school at once make one person: whoever has the password comes in by both', async () => {
  const staff = () => door.redis.hlen(schoolKeys(door.records.school).staff());
  const before = await staff();
  const tokens = [await link(), await link()];
  const replies = await Promise.all(
    tokens.map((token) => door.browser().post('/api/join', { ...comer('twice'), token })),
  );
  const people = replies.map(({ json }) => (json['who'] as { person: number }).person);
  expect(new Set(people).size).toBe(1);
  expect(await staff()).toBe(before + 1);
  const again = await door.browser().post('/api/sign-in/staff', comer('twice'));
  expect(again.json).toMatchObject({ who: { person: people[0] } });
});

test('[I2] of two who claim one address at once, one comes in; the other’s link still opens', async () => {
  const before = await door.redis.hlen(schoolKeys(door.records.school).staff());
  const passwords = [NEW, 'green teapot 9 ladders'];
  const comers = await Promise.all(
    passwords.map(async (password) => ({ ...comer('claimed'), password, token: await link() })),
  );
  const replies = await Promise.all(comers.map((one) => door.browser().post('/api/join', one)));
  const [first] = replies.flatMap(({ status }, i) => (status === 200 ? [i] : []));
  expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(replies[1 - first!]!.json).toMatchObject({ code: 'EMAIL_TAKEN' });
  expect(await door.redis.hlen(schoolKeys(door.records.school).staff())).toBe(before + 1);
  const right = { ...comers[first!]!, token: comers[1 - first!]!.token };
  const known = await door.browser().post('/api/join', right);
  expect(known.json).toMatchObject({
    who: { person: (replies[first!]!.json['who'] as { person: number }).person },
  });
});

test('[I2] [I3] whoever came by a link and was taken off the staff since is not let in by it again', async () => {
  const token = await link();
  const browser = door.browser();
  await browser.post('/api/join', { ...comer('again'), token });
  const { person } = (await me(browser)) as { person: number };
  const remove = { name: 'staff.remove', commandId: crypto.randomUUID(), person: 1, section: 0 };
  await door.records.store.apply({ ...remove, input: { teacher: person }, leader: true });
  await door.sweep();
  const reply = await door.browser().post('/api/join', { ...comer('again'), token });
  expect(reply.json).toMatchObject({ code: 'NOT_FOUND' });
  const signedIn = await door.browser().post('/api/sign-in/staff', comer('again'));
  expect(signedIn.json).toMatchObject({ code: 'OFF_STAFF' });
});

test('[I3] an address whose only place was left signs in nowhere, and can be invited or sign up anew', async () => {
  const browser = door.browser();
  await browser.post('/api/join', { ...comer('gone'), token: await link() });
  const { person } = (await me(browser)) as { person: number };
  const remove = { name: 'staff.remove', commandId: crypto.randomUUID(), person: 1, section: 0 };
  await door.records.store.apply({ ...remove, input: { teacher: person }, leader: true });
  await door.sweep();
  const refused = await door.browser().post('/api/sign-in/staff', comer('gone'));
  expect(refused.json).toMatchObject({ code: 'OFF_STAFF' });
  const back = await door.browser().post('/api/join', { ...comer('gone'), token: await link() });
  expect(back.json).toMatchObject({ who: { person, school: door.records.school } });
  await door.records.store.apply({
    ...{ ...remove, commandId: crypto.randomUUID() },
    ...{ input: { teacher: person }, leader: true },
  });
  const founded = await door.browser().post('/api/sign-up', {
    ...{ ...comer('gone'), school: 'Own', title: 'Spanish', track: 'spanish-interpersonal-oral' },
  });
  expect(founded.json).toMatchObject({ who: { leader: true } });
  expect((founded.json['who'] as { school: number }).school).not.toBe(door.records.school);
});

test('[X29] nothing of who came by a link is logged', async () => {
  const token = await link();
  await door.browser().post('/api/join', { ...comer('canary-heron'), name: 'Canary Heron', token });
  expect(door.logged()).toContain('came by an invitation');
  expect(door.logged().toLowerCase()).not.toContain('heron');
  expect(door.logged()).not.toContain(token.split('.')[1]);
});
