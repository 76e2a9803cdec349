import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RosterImport } from '@threshold/shared/contract/roster-import.ts';
import type { Browser } from '../support/browser.ts';
import { keptText } from '../support/kept-text.ts';
import { otherwise } from '../support/roster-files.ts';
import { PASSWORD, type SchoolDoor } from '../support/school-door.ts';
import {
  act,
  all,
  begunForm,
  looked,
  rosterDoor,
  multipart,
  rosterOf,
  send,
  settled,
  signedIn,
} from '../support/school-rosters.ts';
import { until } from '../support/until.ts';

let door: SchoolDoor;
let ortiz: Browser;
let before: string[] = [];
beforeAll(async () => {
  before = await readdir(tmpdir());
  ({ door, ortiz } = await rosterDoor());
});
afterAll(() => door[Symbol.asyncDispose]());

test('[P3] whoever may not import there gets what a class that is not there gets, before anything they send is read', async () => {
  const { json: missing, status } = await send(ortiz, 4_711, { 'a.csv': 'name\nAda\n' });
  expect(status).toBe(404);
  const other = await door.records.addSection({ title: 'Other', period: '', tracks: [] });
  const amara = door.browser();
  await amara.post('/api/sign-in/student', { code: 'KITE42', name: 'Amara Okafor', pin: '4071' });
  const { id } = (await looked(
    ortiz,
    door.section,
    rosterOf(['Imani Brooks', 'u1']),
  )) as RosterImport;
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
  const lindholm = await signedIn(door, 'lindholm@testfield.example');
  expect((await lindholm.get(`/api/rosters/${door.section}`)).json['import']).toBeNull();
  expect((await lindholm.get(`/api/rosters/${door.section}/${id}/rows/0`)).json).toEqual(missing);
});

test('[P3] an import is there where it was handed in, and not by way of another class of its asker', async () => {
  const { id } = await looked(ortiz, door.section, rosterOf(['Imani Brooks', 'u1']));
  const mine = await door.records.addSection({ title: 'Mine too', period: '', tracks: [] });
  await door.records.enroll(mine, door.teacher, { role: 'teacher' });
  const { json: missing } = await ortiz.get('/api/rosters/4711');
  const here = `/api/rosters/${mine}/${id}`;
  const tried = [
    ortiz.get(`${here}/rows/0`),
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
    asking.write(begunForm({ 'a.csv': 'name\n' }));
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
  const hall = await signedIn(door, 'hall@testfield.example');
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
