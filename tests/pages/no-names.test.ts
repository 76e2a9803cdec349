import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageRights } from '@threshold/shared/contract/permissions.ts';
import { E2eServer } from '../support/e2e-server.ts';
import { SECRET, type ServerPlace } from '../support/live-server.ts';
import { LiveSchool } from '../support/live-school.ts';
import type { LiveClient } from '../support/live-client.ts';
import { nameObjectives } from '../support/name-objectives.ts';
import { RosterPages } from '../support/roster-pages.ts';

/** Names that nothing else bears: of a child, a class, a file, and what is typed. */
const canary = ['Zebulon', 'Quuxworth', 'Xanthippe', 'Wolpertinger', 'Sesquipedalia'];

/** Where the server under test writes its log. */
let log: string;
let school: LiveSchool;
let leader: LiveClient;
let teacher: LiveClient;
beforeAll(async () => {
  const logged = async ({ redis, dir }: ServerPlace) => {
    log = join(dir, 'threshold.log');
    const served = { address: redis, secretKey: SECRET, what: 'empty', port: 0 } as const;
    const server = await E2eServer.open({ ...served, log });
    return { url: server.url, close: () => server.close() };
  };
  const opened: Awaited<ReturnType<typeof logged>>[] = [];
  const one = async (place: ServerPlace) => (opened[0] = await logged(place));
  const same = async () => ({ url: opened[0]!.url, close: async () => undefined });
  school = await LiveSchool.open({ students: 1, teachers: 1 }, { serve: [one, same] });
  await nameObjectives(school, 1);
  leader = await school.leader();
  teacher = await school.teacher(0);
}, 120_000);
afterAll(() => school[Symbol.asyncDispose]());

async function get(who: LiveClient, path: string): Promise<string> {
  const { url, cookie } = who.pass;
  const reply = await fetch(url + path, { headers: { cookie: cookie! }, redirect: 'manual' });
  expect(reply.status, path).toBe(200);
  return reply.text();
}

/** What stands at an address, but for the number that was asked for and what is new in every answer. */
async function answered(who: LiveClient, path: string, number: string) {
  const { url, cookie } = who.pass;
  const reply = await fetch(url + path, { headers: { cookie: cookie! }, redirect: 'manual' });
  const text = (await reply.text()).replaceAll(/nonce="[^"]*"|__sveltekit_\w+/g, '');
  const type = reply.headers.get('content-type');
  return { status: reply.status, type, text: text.replaceAll(number, 'N') };
}

/** Sends a form; answers what it said, and where it led. */
async function send(who: LiveClient, path: string, fields: Record<string, string | File>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const { url, cookie } = who.pass;
  const action = { accept: 'application/json', 'x-sveltekit-action': 'true' };
  const reply = await fetch(url + path, {
    ...{ method: 'POST', body },
    headers: { origin: url, cookie: cookie!, ...action },
  });
  return (await reply.json()) as { type: string; location?: string; data?: string };
}

/** What every page of the site says to a teacher of the class and to a leader, where it opens for them. */
async function everyScreen(section: number, student: number): Promise<string[]> {
  const pages: string[] = [];
  for (const address of Object.keys(pageRights))
    for (const { pass } of [teacher, leader]) {
      const path = address
        .replace('[section]', String(section))
        .replace('[student]', String(student))
        .replace('[token]', 'x'.repeat(32));
      const headers = { cookie: pass.cookie!, accept: 'text/html' };
      const reply = await fetch(pass.url + path, { headers, redirect: 'manual' });
      expect(reply.status, path).toBeLessThan(500);
      for (const word of canary) expect(reply.headers.get('location') ?? '').not.toContain(word);
      pages.push(await reply.text());
    }
  return pages;
}

test('[X29] [X31] [T8] a name is in no log line and no address through every screen, rosters, sheets, search, exports, records of other schools and erasure; and who is erased is at no address', async () => {
  const { room, section } = school;
  const name = 'Zebulon Quuxworth';
  const roster = new RosterPages(leader);
  const asked = await roster.look({
    'Xanthippe.csv': `id,first name,last name,class\nz1,Zebulon,Quuxworth,Wolpertinger\nz2,,,Wolpertinger\n`,
  });
  expect(asked).toMatchObject({ stage: 'ready' });
  const problems = await get(leader, '/school/import/problem-rows');
  expect(problems).toContain('Xanthippe.csv');
  await roster.apply(asked);
  expect(await roster.done()).toMatchObject({ stage: 'done' });
  expect(await roster.look({ 'Xanthippe.json': '{"Zebulon": "Quuxworth"}' })).toMatchObject({
    stage: 'refused',
  });

  const found = await send(leader, '/school?/find', { text: 'zebulon quuxworth' });
  const people = Object.entries(await room.redis.hgetall(room.keys.people()));
  const student = people.find(([, text]) => text.includes(name))![0];
  expect(found.data).toContain(student);
  await room.records.enroll(section, Number(student), { role: 'student' });

  const sheet = `name,1.1\n${name},x\nSesquipedalia,x\n`;
  const file = new File([sheet], 'Xanthippe.csv');
  const looked = await send(teacher, `/teach/${section}/scores/import?/look`, { file });
  expect(looked).toMatchObject({ type: 'success' });
  expect(looked.data).toContain('Sesquipedalia');

  const shown = await everyScreen(section, Number(student));
  expect(shown.filter((page) => page.includes('Zebulon')).length).toBeGreaterThan(8);

  const at = `/school/student/${student}`;
  expect(await get(leader, at)).toContain(name);
  for (const of of ['data', 'page']) expect(await get(leader, `${at}/${of}`)).toContain(name);
  await get(leader, `${at}/table`);
  const record = await get(leader, `${at}/signed`);
  expect(record).toContain('Zebulon');
  const look = await send(leader, '/school/transfer?/look', { file: record, text: 'Wolpertinger' });
  expect(look).toMatchObject({ type: 'success' });
  const bring = await send(leader, '/school/transfer?/bring', { file: record, onto: student });
  expect(bring).toMatchObject({ type: 'redirect' });
  const altered = record.replace('Zebulon', 'Sesquipedalia');
  expect(await send(leader, '/school/transfer?/look', { file: altered })).toMatchObject({
    type: 'failure',
  });
  expect(await get(leader, '/school/audit')).toContain(name);
  const fields = { typed: name, commandId: crypto.randomUUID() };
  const erased = await send(leader, `${at}?/erase`, fields);
  expect(erased).toMatchObject({ type: 'redirect', location: '/school?erased' });
  // What cannot be done is told in the log as well as what can.
  await send(leader, `${at}?/erase`, fields);
  const odd = await fetch(`${leader.pass.url}/api/rosters/0/${asked.id}/apply`, {
    method: 'POST',
    headers: {
      origin: leader.pass.url,
      cookie: leader.pass.cookie!,
      'content-type': 'application/json',
    },
    body: `{"Zebulon": Quuxworth`,
  });
  expect(odd.status).toBeGreaterThanOrEqual(400);

  // [T8] Whoever is erased was never there, at any of their addresses.
  const ofTheirs = (of: string) => [
    ...['', '/data', '/page', '/signed', '/table'].map((end) => `/school/student/${of}${end}`),
    ...['history', 'class/pin', 'class/family'].map((one) => `/teach/${section}/${one}/${of}`),
  ];
  const nobody = ofTheirs('999999');
  for (const [i, path] of ofTheirs(student).entries())
    for (const who of [leader, teacher]) {
      const answer = await answered(who, path, student);
      expect(answer, path).toEqual(await answered(who, nobody[i]!, '999999'));
      expect(answer.status, path).toBeGreaterThanOrEqual(400);
    }

  const lines = await readFile(log, 'utf8');
  expect(lines).toContain('signed in');
  for (const word of canary) expect(lines.toLowerCase()).not.toContain(word.toLowerCase());
  for (const { location } of [found, looked, look, bring, erased])
    for (const word of canary) expect(location ?? '').not.toContain(word);
});
