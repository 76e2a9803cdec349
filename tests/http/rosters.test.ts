import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportChoice, RosterImport } from '@threshold/shared/contract/roster-import.ts';
import type { Answer, Browser } from '../support/browser.ts';
import { keptText } from '../support/kept-text.ts';
import { otherwise } from '../support/roster-files.ts';
import { PASSWORD, SchoolDoor } from '../support/school-door.ts';
import { until } from '../support/until.ts';

let door: SchoolDoor;
let ortiz: Browser;
let before: string[] = [];
beforeAll(async () => {
  before = await readdir(tmpdir());
  door = await SchoolDoor.open();
  ortiz = await signedIn('m.ortiz@testfield.example');
});
afterAll(() => door[Symbol.asyncDispose]());

async function signedIn(email: string): Promise<Browser> {
  const browser = door.browser();
  await browser.post('/api/sign-in/staff', { email, password: PASSWORD });
  return browser;
}

const BOUNDARY = 'a-boundary-that-no-file-holds';
function form(files: Record<string, string>): string {
  const parts = Object.entries(files).map(
    ([name, text]) =>
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n` +
      `content-type: text/csv\r\n\r\n${text}\r\n`,
  );
  return `${parts.join('')}--${BOUNDARY}--\r\n`;
}
const multipart = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
const send = (browser: Browser, section: number, files: Record<string, string>) =>
  browser.post(`/api/rosters/${section}`, form(files), multipart);

const importOf = (answer: Answer) => answer.json['import'] as RosterImport | null;
async function settled(browser: Browser, section: number): Promise<RosterImport> {
  let now: RosterImport | null = null;
  await until('the import stands', async () => {
    now = importOf(await browser.get(`/api/rosters/${section}`));
    return now !== null && !['reading', 'applying', 'stopping'].includes(now.stage);
  });
  return now!;
}
const act = (browser: Browser, { id, section }: RosterImport, name: string, body: object) =>
  browser.post(`/api/rosters/${section}/${id}/${name}`, body);
const all: ImportChoice = { except: [], teachers: [], tracks: [], confirm: null };

/** A list of names, uploaded, its columns as they are guessed, looked at. */
async function looked(csv: string): Promise<RosterImport> {
  await send(ortiz, door.section, { 'class.csv': csv });
  const asked = await settled(ortiz, door.section);
  if (asked.stage !== 'columns') return asked;
  await act(ortiz, asked, 'answer', { columns: asked.table.guess });
  return settled(ortiz, door.section);
}
async function names(): Promise<string[]> {
  const { school } = door.records;
  const roster = await door.codes.roster({ school, section: door.section });
  return roster
    .filter(({ role }) => role === 'student')
    .map(({ person }) => person.name)
    .toSorted();
}
const rosterOf = (...students: [string, string][]) =>
  `id,first name,last name\n${students.map(([name, id]) => `${id},${name.replace(' ', ',')}`).join('\n')}\n`;

test('[T6] a list is read, looked at, applied; the same once more changes nothing', async () => {
  const before = await names();
  const csv = rosterOf(['Imani Brooks', 'u1'], ['Ravi Menon', 'u2'], ['Amara Okafor', 'u3']);
  const plan = await looked(csv);
  expect(plan).toMatchObject({ stage: 'ready', plan: { totals: { added: 2, archived: 0 } } });
  expect(await names()).toEqual(before);
  const applied = await act(ortiz, plan, 'apply', all);
  expect(applied.status).toBe(200);
  expect(await settled(ortiz, door.section)).toMatchObject({ stage: 'done', leftCount: 0 });
  expect(await names()).toEqual([...before, 'Imani Brooks', 'Ravi Menon'].toSorted());
  const feed = `{s${door.records.school}}:section:${door.section}:feed`;
  const told = await door.redis.xlen(feed);
  const again = await looked(csv);
  expect(again).toMatchObject({
    stage: 'ready',
    plan: { totals: { added: 0, change: 0, archived: 0, skipped: 0 } },
  });
  await act(ortiz, again, 'apply', all);
  expect(await settled(ortiz, door.section)).toMatchObject({ stage: 'done', rows: 0 });
  expect(await door.redis.xlen(feed)).toBe(told);
});

test('[T6] who is called wholly otherwise than their id says is renamed, or another student, once somebody says so', async () => {
  const asked = await looked(rosterOf(['Wen Zhao', 'u1']));
  const problems = [{ code: 'id-renamed', person: 'u1', who: 'Wen Zhao', was: 'Imani Brooks' }];
  expect(asked).toMatchObject({ plan: { totals: { change: 0 }, problems } });
  await act(ortiz, asked, 'answer', { same: 'u1' });
  const said = await settled(ortiz, door.section);
  expect(said).toMatchObject({ plan: { totals: { change: 1 }, problems: [] } });
  await act(ortiz, await looked(rosterOf(['Wen Zhao', 'u1'])), 'answer', { other: 'u1' });
  const another = await settled(ortiz, door.section);
  expect(another).toMatchObject({ plan: { totals: { added: 1, change: 0 }, problems: [] } });
});

test('[S1] [T6] new classes of a school’s roster follow a track that comes with the program: one copy, whatever is chosen again', async () => {
  const { school } = door.records;
  const person = await door.records.addPerson({
    ...{ name: 'Dr. Okafor', initials: 'DO', role: 'leader' },
    password: await door.secrets.hashPassword(PASSWORD),
  });
  await door.accounts.add('okafor@testfield.example', { school, person });
  const okafor = await signedIn('okafor@testfield.example');
  const tracks = `{s${school}}:tracks`;
  const before = await door.redis.hlen(tracks);
  for (const title of ['Math 3 Red', 'Math 3 Blue']) {
    await send(okafor, 0, { 'school.csv': `name,class\nZoë Adler,${title}\n` });
    const asked = await settled(okafor, 0);
    if (asked.stage === 'columns')
      await act(okafor, asked, 'answer', { columns: asked.table.guess });
    const plan = await settled(okafor, 0);
    expect(plan).toMatchObject({ stage: 'ready' });
    await act(okafor, plan, 'apply', { ...all, tracks: ['math-grade-3'] });
    expect(await settled(okafor, 0)).toMatchObject({ stage: 'done', leftCount: 0 });
  }
  expect(await door.redis.hlen(tracks)).toBe(before + 1);
  const made = Object.values(await door.redis.hgetall(`{s${school}}:sections`))
    .map((text) => JSON.parse(text) as { title: string; tracks: number[] })
    .filter(({ title }) => title.startsWith('Math 3'));
  expect(made.map(({ tracks }) => tracks.length)).toEqual([1, 1]);
});

test('[P3] whoever may not import there gets what a class that is not there gets, before anything they send is read', async () => {
  const { json: missing, status } = await send(ortiz, 4_711, { 'a.csv': 'name\nAda\n' });
  expect(status).toBe(404);
  const other = await door.records.addSection({ title: 'Other', period: '', tracks: [] });
  const amara = door.browser();
  await amara.post('/api/sign-in/student', { code: 'KITE42', name: 'Amara Okafor', pin: '4071' });
  const { id } = (await looked(rosterOf(['Imani Brooks', 'u1']))) as RosterImport;
  const tried = [
    send(ortiz, other, { 'a.csv': 'name\nAda\n' }),
    // The school's rosters are its leaders'.
    send(ortiz, 0, { 'a.csv': 'name\nAda\n' }),
    send(amara, door.section, { 'a.csv': 'name\nAda\n' }),
    ortiz.get(`/api/rosters/${other}`),
    ortiz.post(`/api/rosters/${other}/${id}/apply`, all),
    ortiz.get(`/api/rosters/${door.section}/00000000-0000-4000-8000-000000000000/rows/0`),
    ortiz.post(`/api/rosters/${door.section}/00000000-0000-4000-8000-000000000000/cancel`, {}),
  ];
  for (const answer of await Promise.all(tried)) expect(answer.json).toEqual(missing);
  expect((await send(door.browser(), door.section, { 'a.csv': 'name\nAda\n' })).json['code']).toBe(
    'SIGNED_OUT',
  );
  // Another teacher of the same class has imports of their own.
  const person = await door.records.addPerson({
    ...{ name: 'Mr. Lindholm', initials: 'ML', role: 'teacher' },
    password: await door.secrets.hashPassword(PASSWORD),
  });
  await door.records.enroll(door.section, person, { role: 'teacher' });
  await door.accounts.add('lindholm@testfield.example', { school: door.records.school, person });
  const lindholm = await signedIn('lindholm@testfield.example');
  expect((await lindholm.get(`/api/rosters/${door.section}`)).json['import']).toBeNull();
  expect((await lindholm.get(`/api/rosters/${door.section}/${id}/rows/0`)).json).toEqual(missing);
});

test('[S1] [T6] what new classes are to follow are tracks of the school, or nothing is applied', async () => {
  const plan = await looked(rosterOf(['Imani Brooks', 'u1']));
  const reply = await act(ortiz, plan, 'apply', { ...all, tracks: [4_000] });
  expect(reply.json).toMatchObject({ code: 'INVALID' });
  expect(await settled(ortiz, door.section)).toMatchObject({ id: plan.id, stage: 'ready' });
});

test('[P3] an import is there where it was handed in, and not by way of another class of its asker', async () => {
  const { id } = await looked(rosterOf(['Imani Brooks', 'u1']));
  const mine = await door.records.addSection({ title: 'Mine too', period: '', tracks: [] });
  await door.records.enroll(mine, door.teacher, { role: 'teacher' });
  const { json: missing } = await ortiz.get('/api/rosters/4711');
  const here = `/api/rosters/${mine}/${id}`;
  const tried = [
    ortiz.get(`${here}/rows/0`),
    ortiz.get(`${here}/problem-rows.csv`),
    ortiz.post(`${here}/answer`, { anew: true }),
    ortiz.post(`${here}/apply`, all),
    ortiz.post(`${here}/cancel`, {}),
  ];
  for (const answer of await Promise.all(tried)) expect(answer.json).toEqual(missing);
  expect(await settled(ortiz, door.section)).toMatchObject({ id, stage: 'ready' });
  await door.records.enroll(mine, door.teacher, { role: 'teacher', active: false });
});

/** Sends bytes for as long as they are taken; answers what came, and how long it took. */
function pour(headers: Record<string, string>, chunk: Buffer, chunks: number) {
  const began = performance.now();
  const cookie = [...ortiz.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return new Promise<{ status: number; ms: number; sent: number }>((answered) => {
    let [status, sent] = [0, 0];
    const asking = request(
      new URL(`/api/rosters/${door.section}`, door.url),
      { method: 'POST', headers: { origin: door.url, cookie, ...multipart, ...headers } },
      (reply) => {
        status = reply.statusCode ?? 0;
        reply.resume();
      },
    );
    asking.on('error', () => undefined);
    asking.on('close', () => answered({ status, ms: performance.now() - began, sent }));
    const more = () => {
      while (sent < chunks && !asking.destroyed) {
        sent += 1;
        if (!asking.write(chunk)) return void asking.once('drain', more);
      }
      if (!asking.destroyed) asking.end();
    };
    asking.write(form({ 'a.csv': 'name\n' }).slice(0, -BOUNDARY.length - 8));
    more();
  });
}

test('[X16] an upload of 1 GB is stopped within 2 s, by what it says of itself or once it is too much', async () => {
  const chunk = Buffer.alloc(1024 * 1024, 'a');
  const said = await pour({ 'content-length': String(1024 ** 3) }, chunk, 1024);
  expect(said).toMatchObject({ status: 413 });
  expect(said.ms).toBeLessThan(2_000);
  const unsaid = await pour({}, chunk, 1024);
  expect(unsaid.sent).toBeLessThan(200);
  expect([413, 0]).toContain(unsaid.status);
  expect(unsaid.ms).toBeLessThan(2_000);
});

test('[X17] [T6] more than a tenth goes only by a confirmation that says how many', async () => {
  const csv = rosterOf(['Imani Brooks', 'u1'], ['Ravi Menon', 'u2'], ['Amara Okafor', 'u3']);
  await looked(csv);
  const less = await looked(rosterOf(['Imani Brooks', 'u1']));
  expect(less).toMatchObject({ plan: { totals: { archived: 2 }, confirm: true } });
  const before = await names();
  const asked = await act(ortiz, less, 'apply', all);
  expect(asked.json).toMatchObject({ code: 'CONFIRM_REMOVALS', left: 2 });
  const wrong = await act(ortiz, less, 'apply', { ...all, confirm: 3 });
  expect(wrong.json).toMatchObject({ code: 'CONFIRM_REMOVALS', left: 2 });
  expect(await names()).toEqual(before);
  await act(ortiz, less, 'apply', { ...all, confirm: 2 });
  await settled(ortiz, door.section);
  expect(await names()).toEqual(before.filter((name) => !/Ravi|Amara/.test(name)));
});

test('[T4] whoever a roster takes out of their last class is signed out', async () => {
  const id = await door.addStudent('Lukas Björk', '5512');
  await looked(rosterOf(['Imani Brooks', 'u1'], ['Lukas Björk', 'u9']));
  const plan = await settled(ortiz, door.section);
  await act(ortiz, plan, 'apply', all);
  await settled(ortiz, door.section);
  const lukas = door.browser();
  expect(
    (await lukas.post('/api/sign-in/student', { code: 'KITE42', name: 'Lukas Björk', pin: '5512' }))
      .json,
  ).toMatchObject({ who: { person: id } });
  expect((await lukas.get('/api/me')).status).toBe(200);
  const without = await looked(rosterOf(['Imani Brooks', 'u1']));
  await act(ortiz, without, 'apply', { ...all, confirm: 1 });
  expect(await settled(ortiz, door.section)).toMatchObject({ stage: 'done', rows: 1 });
  expect((await lukas.get('/api/me')).status).toBe(401);
});

test('[X27] a file makes nobody staff: whom it calls a teacher is let in only where they are staff and were ticked', async () => {
  const files = otherwise('users.csv', 'Ortiz@School.Test', 'm.ortiz@testfield.example');
  // Of classes that are not there yet: who is in them is no change of another test's class.
  files['classes.csv'] = files['classes.csv']!.replaceAll('Spanish 2', 'Chemistry');
  const leader = await door.records.addPerson({
    ...{ name: 'Dr. Hall', initials: 'DH', role: 'leader' },
    password: await door.secrets.hashPassword(PASSWORD),
  });
  await door.accounts.add('hall@testfield.example', {
    ...{ school: door.records.school, person: leader },
  });
  const hall = await signedIn('hall@testfield.example');
  const staffBefore = await door.redis.hgetall(`{s${door.records.school}}:staff`);
  await send(hall, 0, files);
  const plan = await settled(hall, 0);
  expect(plan).toMatchObject({ stage: 'ready', plan: { totals: { added: 5 } } });
  const proposed = async ({ id }: RosterImport) => {
    const { json } = await hall.get(`/api/rosters/0/${id}/rows/0`);
    return (json['teachers'] as { id: string; person: number }[])[0]!;
  };
  expect(await proposed(plan)).toMatchObject({ person: door.teacher });
  expect((await act(hall, plan, 'apply', all)).json).toMatchObject({ ok: true });
  expect(await settled(hall, 0)).toMatchObject({ stage: 'done', rows: 5 });
  const taught = async () =>
    (await door.redis.smembers(`{s${door.records.school}}:sections-of:${door.teacher}`)).length;
  expect(await taught()).toBe(1);
  await send(hall, 0, files);
  const again = await settled(hall, 0);
  await act(hall, again, 'apply', { ...all, teachers: [(await proposed(again)).id] });
  expect(await settled(hall, 0)).toMatchObject({ stage: 'done', rows: 1 });
  expect(await taught()).toBe(2);
  expect(await door.redis.hgetall(`{s${door.records.school}}:staff`)).toEqual(staffBefore);
  // Passwords of the file are nowhere in the store, where its names are.
  const kept = await keptText(door.redis);
  expect(kept).toContain('Chemistry');
  expect(kept).not.toContain('Canary-');
});

test('problem rows come as a table, and a name that is missing can be typed', async () => {
  const csv = 'id,first name,last name\nu1,Imani,Brooks\nu7,,\n';
  const plan = await looked(csv);
  if (plan.stage !== 'ready') throw new Error(plan.stage);
  const problem = plan.plan.problems.find(({ code }) => code === 'no-name')!;
  expect(problem).toMatchObject({ line: 3 });
  const table = await ortiz.get(`/api/rosters/${door.section}/${plan.id}/problem-rows.csv`);
  expect(table.headers['content-disposition']).toContain('problem-rows.csv');
  expect(table.text).toContain('class.csv,3,no-name');
  await act(ortiz, plan, 'answer', { person: problem.person, name: 'Noor Haddad' });
  const fixed = await settled(ortiz, door.section);
  expect(fixed).toMatchObject({ plan: { totals: { added: 1, skipped: 0 } } });
  await act(ortiz, fixed, 'cancel', {});
  expect(importOf(await ortiz.get(`/api/rosters/${door.section}`))).toBeNull();
});

test('what is no roster is refused by name, and nothing of an upload is left on the disk', async () => {
  await send(ortiz, door.section, { 'class.json': '{"students": []}' });
  expect(await settled(ortiz, door.section)).toMatchObject({
    ...{ stage: 'refused', refused: { code: 'is-json' } },
  });
  await until('the folder of the upload is gone', async () => {
    const now = (await readdir(tmpdir())).filter((name) => name.startsWith('threshold-roster-'));
    return now.every((name) => before.includes(name));
  });
});
