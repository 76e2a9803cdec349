import { expect, test } from 'vitest';
import { Displays } from '@threshold/server/store/displays.ts';
import { Revocation } from '@threshold/server/store/revocation.ts';
import { closed, opened, sessionSocket } from '../support/session-socket.ts';
import { PASSWORD, SchoolDoor } from '../support/school-door.ts';

const ortiz = { email: 'm.ortiz@testfield.example', password: PASSWORD };

async function displaysOf(door: SchoolDoor) {
  return new Displays(door.redis, await Revocation.open(door.redis));
}

const wall = (door: SchoolDoor) =>
  ({ school: door.records.school, section: door.section, kind: 'wall' }) as const;
const by = (token: string) => ({ authorization: `Bearer ${token}` });

test('a wall whose token was accepted gets a cookie that scripts and other sites do not, and comes in by it', async () => {
  await using door = await SchoolDoor.open();
  const { token, id } = await (await displaysOf(door)).issue(wall(door));
  const projector = door.browser();
  const first = await projector.post('/api/display', {}, by(token));
  expect(first.json).toMatchObject({ ok: true, id, kind: 'wall', section: door.section });
  expect(first.headers['cache-control']).toBe('no-store');
  expect(first.cookies).toHaveLength(1);
  expect(first.cookies[0]).toMatch(
    /^threshold-wall=[\w-]+; Max-Age=\d+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/,
  );
  const later = await projector.post('/api/display', {});
  expect(later.json).toMatchObject({ ok: true, id, kind: 'wall', section: door.section });

  const socket = sessionSocket(door.url, projector.cookies, { display: '' });
  expect(await opened(socket)).toBe('connect');
  socket.close();
});

test('[T4] the cookie ends with the token: no look, no socket, and the cookie itself is taken back', async () => {
  await using door = await SchoolDoor.open();
  const displays = await displaysOf(door);
  const { token, id } = await displays.issue(wall(door));
  const projector = door.browser();
  await projector.post('/api/display', {}, by(token));
  const socket = sessionSocket(door.url, projector.cookies, { display: '' });
  expect(await opened(socket)).toBe('connect');
  const gone = closed(socket);
  await displays.end(id);
  expect(await gone).toBeLessThan(5_000);
  const again = sessionSocket(door.url, projector.cookies, { display: '' });
  expect(await opened(again)).toBe('SIGNED_OUT');
  expect((await projector.post('/api/display', {})).status).toBe(404);
  expect(projector.cookies.size).toBe(0);
});

test('[X8] [P1] the cookie is no session: it neither signs anybody in nor sends a command', async () => {
  await using door = await SchoolDoor.open();
  const { token } = await (await displaysOf(door)).issue(wall(door));
  const projector = door.browser();
  await projector.post('/api/display', {}, by(token));
  expect((await projector.get('/api/me')).json).toMatchObject({ code: 'SIGNED_OUT' });
  expect(await opened(sessionSocket(door.url, projector.cookies))).toBe('SIGNED_OUT');
  const socket = sessionSocket(door.url, projector.cookies, { display: '' });
  await opened(socket);
  const asked = { section: door.section, wallMode: 'names', for: door.teacher };
  const reply: unknown = await socket.emitWithAck('section.set', asked);
  expect(reply).toMatchObject({ ok: false, code: 'NOT_ALLOWED' });
  socket.close();

  // A screen that asks as a display is never taken for the teacher who is signed in beside it.
  const teacher = door.browser();
  await teacher.post('/api/sign-in/staff', ortiz);
  expect(await opened(sessionSocket(door.url, teacher.cookies, { display: '' }))).toBe(
    'SIGNED_OUT',
  );
});

test('[P3] no token, a wrong one and one of another kind of words are answered alike, and set no cookie', async () => {
  await using door = await SchoolDoor.open();
  const answers = await Promise.all(
    [{}, by('nobody-has-this-token'), by('x'.repeat(101)), by('no such words')].map((headers) =>
      door.browser().post('/api/display', {}, headers),
    ),
  );
  for (const { status, text, cookies } of answers) {
    expect(status).toBe(404);
    expect(text).toBe(answers[0]!.text);
    expect(cookies).toEqual([]);
  }
  // Another site’s page cannot make a browser a display.
  const { token } = await (await displaysOf(door)).issue(wall(door));
  const foreign = { ...by(token), origin: 'https://elsewhere.example' };
  const refused = await door.browser().post('/api/display', {}, foreign);
  expect(refused.status).toBe(403);
  expect(refused.cookies).toEqual([]);
});

test('over https only the cookie with the __Host- name counts', async () => {
  await using door = await SchoolDoor.open({ publicOrigins: ['https://school.example'] });
  const { token } = await (await displaysOf(door)).issue(wall(door));
  const proxied = { origin: 'https://school.example', 'x-forwarded-proto': 'https' };
  const projector = door.browser(proxied);
  const first = await projector.post('/api/display', {}, by(token));
  expect(first.cookies[0]).toMatch(/^__Host-threshold-wall=.*; Secure; SameSite=Strict$/);
  projector.cookies.clear();
  projector.cookies.set('threshold-wall', token);
  expect((await projector.post('/api/display', {})).status).toBe(404);
});
