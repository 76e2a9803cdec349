import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer } from '../support/browser.ts';
import { PASSWORD, SchoolDoor } from '../support/school-door.ts';
import { opened, sessionSocket } from '../support/session-socket.ts';

const amara = { code: 'KITE42', name: 'Amara Okafor', pin: '4071' };
const ortiz = { email: 'm.ortiz@testfield.example', password: PASSWORD };

let door: SchoolDoor;
let teacher: ReturnType<typeof sessionSocket>;
beforeAll(async () => {
  door = await SchoolDoor.open();
  const browser = door.browser();
  await browser.post('/api/sign-in/staff', ortiz);
  teacher = sessionSocket(door.url, browser.cookies);
  expect(await opened(teacher)).toBe('connect');
});
afterAll(async () => {
  teacher.disconnect();
  await door[Symbol.asyncDispose]();
});

const code = ({ json }: Answer) => json['code'];
const tries = async (who = amara) => code(await door.browser().post('/api/sign-in/student', who));
const asks = async (name: string, input: object) => {
  const envelope = { commandId: randomUUID(), for: door.teacher, section: door.section };
  return (await teacher.emitWithAck(name, { ...envelope, ...input })) as object;
};
const counted = (limit: string, of: string, points: number) =>
  door.redis.set(`{hq}:throttle:${limit}:${door.secrets.throttleIndex(of)}`, points, 'EX', 3_600);

test('[X26] [D1] a new PIN lets its student in at once, whatever was tried before; others wait on', async () => {
  const school = door.records.school;
  for (const name of ['Amara Okafor', 'Hana Kim']) {
    const of = `student:${school}:${door.students[name]}`;
    await counted('account', of, 5);
    await counted('accountSlow', of, 30);
  }
  expect(await tries()).toBe('TOO_FAST');
  const student = door.students['Amara Okafor']!;
  expect(await asks('student.pin', { student })).toMatchObject({ ok: true });
  const { pin } = (await door.records.person(student))!;
  const opens = door.secrets.openPin(pin!, school)!;
  expect(await tries({ ...amara, pin: opens })).toBeUndefined();
  expect(await tries({ ...amara, name: 'Hana Kim', pin: '2250' })).toBe('TOO_FAST');
});

test('[S5] a door that wrong tries shut is told to the class’s staff, who open it again by its code or by a new one', async () => {
  await door.waitIsOver();
  const anh = { code: 'KITE42', name: 'Đào Minh Anh', pin: '1182' };
  const shut = () => counted('door', `door:${door.records.school}:${door.section}`, 300);
  await shut();
  expect(await tries(anh)).toBe('TOO_FAST');
  const { shutUntil = 0 } = await stateOf();
  expect(shutUntil - Date.now()).toBeGreaterThan(3_000_000);
  expect(shutUntil - Date.now()).toBeLessThanOrEqual(3_601_000);
  // Once is enough.
  expect(await tries(anh)).toBe('TOO_FAST');
  expect((await stateOf()).shutUntil).toBe(shutUntil);

  expect(await asks('section.code', { keep: true })).toMatchObject({ ok: true });
  expect((await stateOf()).shutUntil).toBeUndefined();
  expect(await tries(anh)).toBeUndefined();

  await shut();
  expect(await tries(anh)).toBe('TOO_FAST');
  expect(await asks('section.code', {})).toMatchObject({ ok: true });
  const { code: fresh } = await stateOf();
  expect(fresh).not.toBe('KITE42');
  expect(await tries({ ...anh, code: fresh! })).toBeUndefined();
});

async function stateOf() {
  return (await door.records.store.readSection(door.section, null))!.state.section;
}
