import { afterAll, beforeAll, expect, test } from 'vitest';
import { ClassReads } from '@threshold/server/reads/class-reads.ts';
import { schoolTag, hqKeys } from '@threshold/server/store/keys.ts';
import { tokenHash } from '@threshold/server/store/token.ts';
import type { LiveClient } from '../support/live-client.ts';
import { SECRET } from '../support/live-server.ts';
import { LiveSchool } from '../support/live-school.ts';
import { readKeys } from '../support/read-keys.ts';
import { until } from '../support/until.ts';

/** Rule T4. Unit: milliseconds. */
const LIMIT = 5_000;

let school: LiveSchool;
let teacher: LiveClient;
beforeAll(async () => {
  school = await LiveSchool.open({ students: 2, teachers: 2, sections: 2 });
  teacher = await school.teacher(0);
  await teacher.watch('section', school.section);
});
afterAll(async () => {
  await school[Symbol.asyncDispose]();
});

const make = (more: { instead?: string; days?: number } = {}, id?: string) =>
  teacher.must('wall.link', school.section, { days: 100, ...more }, id ? { id } : {});

async function screenOf(token: string): Promise<LiveClient> {
  const screen = await school.display(token);
  await screen.watch('wall', school.section);
  return screen;
}

test('[S6] [X8] [P3] a wall token leaks: it shows one class’s wall, as its mode allows, and is refused for anything else', async () => {
  const { section, room } = school;
  const [amara] = room.students as [number];
  const { token, link } = await make();
  const screen = await screenOf(token!);
  expect(screen.state('wall', section).mode).toBe('initials');
  for (const [view, at] of [
    ['section', section],
    ['path', section],
    ['wall', room.sections[1]!],
    ['wall', 999],
  ] as const)
    expect(await screen.watch(view, at)).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  for (const asked of [
    screen.ask('section.set', section, { wallMode: 'names' }),
    screen.ask('wall.link', section, { days: 1 }),
    screen.ask('wall.revoke', section, { link: link!.id }),
    screen.ask('student.pin', section, { student: amara }),
  ])
    expect(await asked).toMatchObject({ ok: false, code: 'NOT_ALLOWED' });
  const { url } = school.servers[0]!;
  const bearer = { origin: url, authorization: `Bearer ${token}` };
  const me = await fetch(`${url}/api/me`, { headers: bearer });
  expect(me.status).toBe(401);
});

test('[S6] [X8] [T2] only the hash of a token is kept, it is read once, and its maker who asks again is told the same', async () => {
  const id = '00000000-0000-4000-8000-0000000000aa';
  const made = await make({}, id);
  expect(made.link!.id).toBe(tokenHash(made.token!));
  expect(await make({}, id)).toEqual(made);
  const { redis, records } = school.room;
  const all = {
    ...(await readKeys(redis, schoolTag(records.school))),
    ...(await readKeys(redis, '{hq}')),
  };
  expect(JSON.stringify(all)).toContain(made.link!.id);
  expect(JSON.stringify(all)).not.toContain(made.token);
});

test('[S6] [X8] [T4] revoked or replaced, a link opens nothing and its screens close within 5 s, on every server', async () => {
  const first = await make();
  const near = await screenOf(first.token!);
  const far = await school.tab(near, 1);
  await far.watch('wall', school.section);
  const second = await make({ instead: first.link!.id });
  await until('both screens are told', () => near.ended.length + far.ended.length === 2, LIMIT);
  await until('no door opens to them', () => near.turnedAway.length + far.turnedAway.length >= 2);

  const screen = await screenOf(second.token!);
  await teacher.must('wall.revoke', school.section, { link: second.link!.id });
  await until('it is told', () => screen.ended.length === 1, LIMIT);
  await until('no door opens to it', () => screen.turnedAway.length > 0);
});

test('[S6] a link ends on its day', async () => {
  const { redis, keys } = school.room;
  const { token, link } = await make({ days: 1 });
  const kept = (await redis.hget(keys.walls(school.section), link!.id))!;
  const [made, , by] = kept.split(' ');
  await redis.hset(keys.walls(school.section), link!.id, `${made} ${Date.now() - 1_000} ${by}`);
  const { url } = school.servers[0]!;
  const asked = await fetch(`${url}/api/display`, {
    method: 'POST',
    headers: { origin: url, authorization: `Bearer ${token}` },
  });
  expect(await asked.json()).toMatchObject({ ok: false, code: 'NOT_FOUND' });
});

test('[S6] staff see on how many screens a link is open and since when; a screen that closes is no more counted', async () => {
  const { room, section } = school;
  const { redis, functions, records } = room;
  const reads = new ClassReads({ redis, functions, secretKey: SECRET });
  const who = {
    school: records.school,
    person: teacher.person,
    kind: 'staff',
    leader: false,
  } as const;
  const asTeacher = { ...who, name: '', signedIn: 0 };
  const { token, link } = await make();
  const card = async () =>
    (await reads.wallLinks(asTeacher, section))!.find(({ id }) => id === link!.id)!;
  expect(await card()).toMatchObject({ ends: link!.ends, name: '', open: null });
  const name = '<b>\u202e{name} 12 13 %00';
  await teacher.must('wall.name', section, { link: link!.id, as: name });
  expect(await card()).toMatchObject({
    ends: link!.ends,
    name: '<b> {name} 12 13 %00',
    open: null,
  });
  const before = Date.now();
  const screen = await screenOf(token!);
  const other = await school.tab(screen, 1);
  await other.watch('wall', section);
  await until('both are counted', async () => (await card()).open?.count === 2);
  const { since } = (await card()).open!;
  expect(since).toBeGreaterThanOrEqual(before);
  expect(since).toBeLessThanOrEqual(Date.now());
  other.close();
  await until('one is counted', async () => (await card()).open?.count === 1);
  // What dies without a word is no more heard of.
  await redis.zadd(hqKeys.screens + link!.id, Date.now() - 2_000, '5 gone');
  expect((await card()).open!.count).toBe(1);
  const stranger = { ...asTeacher, person: 999 };
  expect(await reads.wallLinks(stranger, section)).toBeNull();
});
