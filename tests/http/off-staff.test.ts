import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSWORD, SchoolDoor } from '../support/school-door.ts';

let door: SchoolDoor;
beforeAll(async () => {
  door = await SchoolDoor.open();
});
afterAll(() => door[Symbol.asyncDispose]());

test('[I3] [X26] who was taken off the staff is told so by the right password alone, and is signed in by none', async () => {
  const email = 'm.ortiz@testfield.example';
  const signIn = (password: string) =>
    door.browser().post('/api/sign-in/staff', { email, password });
  expect((await signIn(PASSWORD)).status).toBe(200);
  const reply = await door.records.store.apply({
    ...{ name: 'staff.remove', commandId: crypto.randomUUID(), person: 1, section: 0 },
    ...{ leader: true, input: { teacher: door.teacher } },
  });
  expect(reply.ok).toBe(true);
  expect((await signIn(PASSWORD)).json).toMatchObject({ ok: false, code: 'OFF_STAFF' });
  expect((await signIn('not the password')).json['code']).toBe('NO_MATCH');
});
