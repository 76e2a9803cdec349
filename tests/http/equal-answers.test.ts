import { createHook } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FamilyCodes } from '@threshold/server/store/family-codes.ts';
import { schoolKeys } from '@threshold/server/store/keys.ts';
import { tokenHash } from '@threshold/server/store/token.ts';
import { SchoolDoor } from '../support/school-door.ts';

let door: SchoolDoor;
beforeAll(async () => {
  door = await SchoolDoor.open();
});
afterAll(() => door[Symbol.asyncDispose]());

/** How often the store was asked for something so far, by the reads that doors make. */
async function reads(): Promise<number> {
  const stats = await door.redis.info('commandstats');
  const counts = stats.matchAll(/^cmdstat_(?:h?get|hm?get|hgetall|time|hexists):calls=(\d+)/gmu);
  return [...counts].reduce((sum, [, calls]) => sum + Number(calls), 0);
}

/** How many passwords were hashed so far, in this process: the server is in it. */
let hashed = 0;
const hook = createHook({ init: (_id, type) => void (hashed += type === 'ARGON2REQUEST' ? 1 : 0) });
beforeAll(() => void hook.enable());
afterAll(() => void hook.disable());

/**
 * What is answered to each, after how many passwords hashed, and after how many reads of the store: the fewest of some tries, since a server has work of its own beside them.
 * So it is known that no kind takes a way of its own, on however busy a machine; side by side in time they were measured by hand.
 */
async function answers(path: string, kinds: Record<string, object>): Promise<Set<string>> {
  const browser = door.browser();
  const said = new Set<string>();
  for (const input of Object.values(kinds)) {
    let fewest = Infinity;
    let text = '';
    for (let i = 0; i < 3; i += 1) {
      await door.waitIsOver();
      const before = await reads();
      const hashedBefore = hashed;
      const answer = await browser.post(path, input);
      text = `${answer.status} ${answer.text.replace(/"until":\d+/, '')} ${answer.cookies.length} cookies, ${hashed - hashedBefore} hashed`;
      fewest = Math.min(fewest, (await reads()) - before);
    }
    said.add(`${text} after ${fewest} reads`);
  }
  return said;
}

test('[X6] a class code that never was, was closed, was replaced or is too old: one answer after the same reads', async () => {
  const { codes, records, redis } = door;
  const { school } = records;
  const give = async (code: string) => {
    const section = await records.addSection({ title: 'Another', period: '', tracks: [] });
    await codes.give(code, { school, section });
    return { school, section };
  };
  await codes.close(await give('SHUT42'));
  await codes.give('NEWE42', await give('OLDE42'));
  const { section } = await give('PAST42');
  await redis.hset(schoolKeys(school).section(section), 'codeUntil', 1);
  const kinds = ['ZZZZ99', 'SHUT42', 'OLDE42', 'PAST42'].map((code) => [code, { code }]);
  const said = await answers('/api/sign-in/class', Object.fromEntries(kinds));
  expect([...said]).toEqual([expect.stringContaining('NOT_FOUND')]);
});

test('[P6] a family’s code that never was, is old or was taken back: one answer after the same reads', async () => {
  const { records, redis, secrets } = door;
  const keys = schoolKeys(records.school);
  const families = new FamilyCodes(redis, secrets);
  const child = door.students['Amara Okafor']!;
  const give = async () => {
    const [family] = await families.reserve(records.school, [child]);
    const { family: _, ...record } = (await records.person(child))!;
    await redis.hset(keys.people(), child, JSON.stringify({ ...record, family }));
    return { code: secrets.openPin(family!.code, records.school)!, stay: false };
  };
  const kinds = { old: await give(), newer: await give() };
  const { family: _, ...without } = (await records.person(child))!;
  await redis.hset(keys.people(), child, JSON.stringify(without));
  const never = { ...kinds.old, code: kinds.old.code.split('').toReversed().join('') };
  const said = await answers('/api/sign-in/family', { ...kinds, never });
  expect([...said]).toEqual([expect.stringContaining('NO_MATCH')]);
});

test('[X26] an address or a name that nobody has, and a wrong password or PIN: one answer after the same reads', async () => {
  const staff = { password: 'wrong-kite-43' };
  const addresses = ['nobody@testfield.example', 'm.ortiz@testfield.example'];
  const emails = addresses.map((email) => [email, { ...staff, email }]);
  const atStaff = await answers('/api/sign-in/staff', Object.fromEntries(emails));
  expect([...atStaff]).toEqual([expect.stringMatching(/NO_MATCH.* 1 hashed/u)]);
  const student = { code: 'KITE42', pin: '0000' };
  const named = ['Nobody Nowhere', 'Amara Okafor'].map((name) => [name, { ...student, name }]);
  const atClass = await answers('/api/sign-in/student', Object.fromEntries(named));
  expect([...atClass]).toEqual([expect.stringContaining('NO_MATCH')]);
});

test('[I1] [X26] a link onto the staff that never was, was used, or is too old: one answer after the same reads', async () => {
  const { records, redis, secrets, section, teacher } = door;
  const { school } = records;
  const made = async (more: object) => {
    const token = secrets.invitationToken(school, randomUUID());
    const until = Date.now() + 3_600_000;
    const kept = { by: teacher, at: 1, until, section, leads: false, today: false, ...more };
    await redis.hset(schoolKeys(school).invitations(), tokenHash(token), JSON.stringify(kept));
    return token;
  };
  const tokens = {
    never: secrets.invitationToken(school, randomUUID()),
    elsewhere: secrets.invitationToken(4_000, randomUUID()),
    used: await made({ used: { account: 'somebody else', person: 3 } }),
    old: await made({ until: 1 }),
  };
  const comer = { name: 'Ada New', email: 'ada@new.example', password: 'a-kite-over-the-hill-9' };
  const kinds = Object.entries(tokens).map(([kind, token]) => [kind, { ...comer, token }]);
  const said = await answers('/api/join', Object.fromEntries(kinds));
  expect([...said]).toEqual([expect.stringContaining('NOT_FOUND')]);
});
