import { expect, test } from 'vitest';
import { HqAccounts } from '@threshold/server/store/hq-accounts.ts';
import { schoolKeys } from '@threshold/server/store/keys.ts';
import { PASSWORD, SchoolDoor } from '../support/school-door.ts';
import type { Browser } from '../support/browser.ts';

const amara = { code: 'KITE42', name: 'Amara Okafor', pin: '4071' };
const ortiz = { email: 'm.ortiz@testfield.example', password: PASSWORD };

const me = async (browser: Browser) => (await browser.get('/api/me')).json['who'] ?? null;

test('a student signs in with class code, name and PIN, and out again', async () => {
  await using door = await SchoolDoor.open();
  const browser = door.browser();
  expect((await browser.get('/api/me')).status).toBe(401);

  const reply = await browser.post('/api/sign-in/student', amara);
  expect(reply.status).toBe(200);
  const who = {
    school: door.records.school,
    person: door.students['Amara Okafor'],
    kind: 'student',
    leader: false,
    name: 'Amara Okafor',
  };
  expect(reply.json).toMatchObject({ ok: true, who });
  expect(await me(browser)).toMatchObject(who);

  const out = await browser.post('/api/sign-out', {});
  expect(out.status).toBe(200);
  // What stays says nothing (rule X26), and opens nothing.
  expect([...browser.cookies.keys()]).toEqual(['threshold-known']);
  expect(await me(browser)).toBeNull();
});

test('a name from the list signs in by its handle, which opens nothing under another code', async () => {
  await using door = await SchoolDoor.open();
  // Who stands in for a day is not named.
  const bee = { name: 'Mr. Bee', initials: 'MB', role: 'teacher' } as const;
  const substitute = await door.records.addPerson(bee);
  const enrollment = { role: 'teacher', spans: [[1, 0]], substitute: true };
  const { enrollments } = schoolKeys(door.records.school);
  await door.redis.hset(enrollments(door.section), substitute, JSON.stringify(enrollment));
  const browser = door.browser();
  const opened = await browser.post('/api/sign-in/class', { code: ' kite-42 ' });
  expect(opened.json).toMatchObject({
    section: { title: 'Spanish 2', period: 'Period 3' },
    teachers: ['Ms. Ortiz'],
    names: [{ label: 'Amara O.' }, { label: 'Đào A.' }, { label: 'Hana K.' }],
  });
  expect(opened.text).not.toContain('김하나');
  const names = opened.json['names'] as { handle: string }[];
  const { handle } = names[2]!;
  expect(opened.text).not.toContain(String(door.students['Hana Kim']));

  const right = await browser.post('/api/sign-in/student', { code: 'KITE42', handle, pin: '2250' });
  expect(right.json).toMatchObject({ who: { name: 'Hana Kim' }, section: door.section });

  await door.codes.give('CROW77', { school: door.records.school, section: door.section });
  const other = await door.browser().post('/api/sign-in/student', {
    code: 'CROW77',
    handle,
    pin: '2250',
  });
  expect(other.json).toMatchObject({ code: 'NO_MATCH' });
});

test.each(['dao minh anh', 'ĐÀO MINH ANH', 'Đào A.', '  Dao  Minh-Anh '])(
  'a typed name is found however it is written: %s',
  async (name) => {
    await using door = await SchoolDoor.open();
    const reply = await door
      .browser()
      .post('/api/sign-in/student', { code: 'KITE42', name, pin: '1182' });
    expect(reply.json).toMatchObject({ who: { name: 'Đào Minh Anh' } });
  },
);

test('who is called otherwise than their name begins is listed so, and may type it', async () => {
  await using door = await SchoolDoor.open();
  await door.addStudent('Phạm Thùy Linh', '7714', { called: 'Thùy Linh P.' });
  const browser = door.browser();
  const opened = await browser.post('/api/sign-in/class', { code: 'KITE42' });
  const labels = (opened.json['names'] as { label: string }[]).map(({ label }) => label);
  expect(labels).toContain('Thùy Linh P.');
  expect(opened.text).not.toContain('Phạm');
  for (const name of ['thuy linh p', 'Phạm Thùy Linh']) {
    const typed = { code: 'KITE42', name, pin: '7714' };
    expect((await browser.post('/api/sign-in/student', typed)).status).toBe(200);
  }
});

test('[P7] two of one name are told apart by their PINs, and listed so that they can be', async () => {
  await using door = await SchoolDoor.open();
  await door.addStudent('Amara Osei', '9920');
  const browser = door.browser();
  const opened = await browser.post('/api/sign-in/class', { code: 'KITE42' });
  const labels = (opened.json['names'] as { label: string }[]).map(({ label }) => label);
  expect(labels).toEqual(['Amara Ok.', 'Amara Os.', 'Đào A.', 'Hana K.']);
  // No more of a name stands there than it takes, and it may be typed as it stands there.
  expect(opened.text).not.toMatch(/Okafor|Osei/);
  const listed = { code: 'KITE42', name: 'Amara Os.', pin: '9920' };
  expect((await door.browser().post('/api/sign-in/student', listed)).status).toBe(200);

  const typed = { code: 'KITE42', name: 'amara o' };
  const osei = await browser.post('/api/sign-in/student', { ...typed, pin: '9920' });
  expect(osei.json).toMatchObject({ who: { name: 'Amara Osei' } });
});

test('[X7] while joining is closed the names are hidden, and a student types theirs', async () => {
  await using door = await SchoolDoor.open();
  const closed = await door.records.store.apply({
    name: 'section.set',
    commandId: crypto.randomUUID(),
    person: door.teacher,
    section: door.section,
    input: { joining: false },
  });
  expect(closed.ok).toBe(true);
  const browser = door.browser();
  const opened = await browser.post('/api/sign-in/class', { code: 'KITE42' });
  expect(opened.json).toMatchObject({ ok: true, names: null });
  expect(opened.text).not.toMatch(/Amara|Hana|Minh/);
  expect((await browser.post('/api/sign-in/student', amara)).status).toBe(200);
});

test('[D1] a class that keys in pictures says so at its door, and every PIN stays as it was', async () => {
  await using door = await SchoolDoor.open();
  const browser = door.browser();
  const opened = () => browser.post('/api/sign-in/class', { code: 'KITE42' });
  expect((await opened()).json).toMatchObject({ pins: 'digits' });
  const set = await door.records.store.apply({
    name: 'section.set',
    commandId: crypto.randomUUID(),
    person: door.teacher,
    section: door.section,
    input: { pins: 'pictures' },
  });
  expect(set.ok).toBe(true);
  expect((await opened()).json).toMatchObject({ pins: 'pictures' });
  expect((await browser.post('/api/sign-in/student', amara)).status).toBe(200);
});

test('[X6] a code that is wrong and one that is closed get one answer', async () => {
  await using door = await SchoolDoor.open();
  const browser = door.browser();
  const wrong = await browser.post('/api/sign-in/class', { code: 'WRONG1' });
  await door.codes.close({ school: door.records.school, section: door.section });
  const closed = await browser.post('/api/sign-in/class', { code: 'KITE42' });
  const student = await browser.post('/api/sign-in/student', amara);
  expect(wrong.status).toBe(404);
  expect([closed.status, closed.text]).toEqual([wrong.status, wrong.text]);
  expect([student.status, student.text]).toEqual([wrong.status, wrong.text]);
});

test('[X7] only who is on the roster now can sign in to a class', async () => {
  await using door = await SchoolDoor.open();
  const { 'Amara Okafor': id } = door.students;
  await door.records.enroll(door.section, id!, { role: 'student', active: false });
  const left = await door.browser().post('/api/sign-in/student', amara);
  const never = await door.browser().post('/api/sign-in/student', { ...amara, name: 'No Body' });
  expect(left.json['code']).toBe('NO_MATCH');
  expect([left.status, left.text]).toEqual([never.status, never.text]);
});

test('staff sign in by e-mail and password, and are told of every place of theirs', async () => {
  await using door = await SchoolDoor.open();
  const hq = await new HqAccounts(door.redis, door.functions).add({
    name: 'R. Abara',
    initials: 'RA',
  });
  await door.accounts.add('m.ortiz@testfield.example', { school: 0, person: hq });
  const reply = await door
    .browser()
    .post('/api/sign-in/staff', { ...ortiz, email: ' M.Ortiz@Testfield.example' });
  const { school } = door.records;
  expect(reply.json).toMatchObject({
    who: { school, person: door.teacher, kind: 'staff', leader: false, name: 'Ms. Ortiz' },
    places: [
      { school, person: door.teacher, title: 'Testfield School' },
      { school: 0, person: hq, title: 'HQ' },
    ],
  });
});

test('a leader and a person of HQ are known as such', async () => {
  await using door = await SchoolDoor.open();
  const password = await door.secrets.hashPassword(PASSWORD);
  const leader = await door.records.addPerson({
    name: 'Dr. Yazzie',
    initials: 'TY',
    role: 'leader',
    password,
  });
  await door.accounts.add('yazzie@testfield.example', {
    school: door.records.school,
    person: leader,
  });
  const hq = await new HqAccounts(door.redis, door.functions).add({
    name: 'R. Abara',
    initials: 'RA',
    password,
  });
  await door.accounts.add('abara@threshold.example', { school: 0, person: hq });
  const as = async (email: string) => {
    const reply = await door.browser().post('/api/sign-in/staff', { email, password: PASSWORD });
    return reply.json['who'];
  };
  expect(await as('yazzie@testfield.example')).toMatchObject({ kind: 'staff', leader: true });
  expect(await as('abara@threshold.example')).toMatchObject({ kind: 'hq', school: 0, person: hq });
});

test('an address that leads to a student opens nothing', async () => {
  await using door = await SchoolDoor.open();
  const { 'Amara Okafor': person } = door.students;
  await door.accounts.add('amara@x.example', { school: door.records.school, person: person! });
  const reply = await door
    .browser()
    .post('/api/sign-in/staff', { email: 'amara@x.example', password: '4071' });
  expect(reply.json).toMatchObject({ code: 'NO_MATCH' });
});

test('what is kept of a password, a PIN and an address says nothing of them', async () => {
  await using door = await SchoolDoor.open();
  const kept = JSON.stringify([
    await door.redis.hgetall('{hq}:accounts'),
    await door.redis.hgetall(`{s${door.records.school}}:people`),
  ]);
  expect(kept).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  for (const secret of [PASSWORD, '4071', 'ortiz@', 'testfield.example'])
    expect(kept).not.toContain(secret);
});

test('a session survives a restart of the server', async () => {
  await using door = await SchoolDoor.open();
  const browser = door.browser();
  await browser.post('/api/sign-in/student', amara);
  await door.stop();
  await door.start();
  const after = door.browser();
  browser.cookies.forEach((value, name) => after.cookies.set(name, value));
  expect(await me(after)).toMatchObject({ name: 'Amara Okafor' });
});
