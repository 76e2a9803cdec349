import { afterAll, beforeAll, expect, test } from 'vitest';
import { commandNames } from '@threshold/shared/contract/command-map.ts';
import { familyOf } from '@threshold/shared/domain/family-number.ts';
import { asBrought } from '@threshold/shared/domain/mastery.ts';
import { Accounts } from '@threshold/server/store/accounts.ts';
import { Secrets } from '@threshold/server/store/secrets.ts';
import { everythingOnce, secrets } from '../support/live-scenario.ts';
import { LiveClient } from '../support/live-client.ts';
import { LiveSchool } from '../support/live-school.ts';
import { SECRET } from '../support/live-server.ts';
import { cookiesOf } from '../support/cookies-of.ts';
import { until } from '../support/until.ts';

/** Rule T4. Unit: milliseconds. */
const LIMIT = 5_000;

let school: LiveSchool;
let teacher: LiveClient;
beforeAll(async () => {
  school = await LiveSchool.open({ students: 6, teachers: 2, sections: 2 });
  teacher = await school.teacher(0);
  await teacher.watch('section', school.section);
});
afterAll(async () => {
  await school[Symbol.asyncDispose]();
});

/** The words of fields, wherever they stand, of what was sent. */
function fieldsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (value === null || typeof value !== 'object') return found;
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value) && !/^\d+$/.test(key)) found.add(key);
    fieldsIn(inner, found);
  }
  return found;
}

const allowed = new Set([
  ...['section', 'id', 'title', 'period', 'tracks', 'child', 'name', 'called', 'native', 'lang'],
  ...['staff', 'cells', 'opened', 'tries', 'objective', 'outcome', 'index', 'at', 'by', 'note'],
  ...['type', 'indices'],
]);

test('[P6][F4] a family is sent its own child’s path live: no line, nobody’s presence, no other child’s id or name', async () => {
  const { section, room } = school;
  const family = await school.family(0);
  const other = await school.family(1, 1);
  await family.watch('family', section);
  await other.watch('family', section);
  const cast = { student: await school.student(0), other: await school.student(1), teacher };
  await cast.student.watch('path', section);
  await everythingOnce(school, cast);
  const mine = () => family.state('family', section).tries.map(({ outcome }) => outcome);
  await until('the last is told', () => mine().length === 3);
  // The not yet that was undone is gone, the observed one was corrected.
  expect(mine()).toEqual(['mastered', 'not-yet', 'mastered']);
  expect(family.state('family', section).tries[0]).toMatchObject({ note: secrets.note });
  const fresh = await school.tab(family, 1);
  await fresh.watch('family', section);
  expect(family.state('family', section)).toEqual(fresh.state('family', section));

  for (const screen of [family, other, fresh]) {
    const views = screen.snapshots.map(({ snapshot }) => snapshot);
    const events = screen.packets.flatMap((packet) => packet.events);
    for (const field of fieldsIn([views, events])) expect(allowed).toContain(field);
    for (const { here, staffHere, awayAhead, away } of screen.snapshots)
      expect([here, staffHere, awayAhead, away]).toEqual([[], 0, undefined, undefined]);
    expect(screen.here).toEqual([]);
    const sent = JSON.stringify([screen.packets, screen.snapshots]);
    const child = screen === other ? 1 : 0;
    for (const [i, id] of room.students.entries()) {
      expect(sent).not.toContain(String(id));
      if (i !== child) expect(sent).not.toContain(`Student${i} Test`);
    }
    expect(sent).toContain(`Student${child} Test`);
    for (const word of ['ready', 'claimed', 'held', secrets.help, secrets.reason])
      expect(sent).not.toContain(word);
  }
  expect(other.packets.length).toBeLessThan(family.packets.length);
});

test('[P6] [F3] a family hears of other tracks, and of what its child brought from another school', async () => {
  const { section, room } = school;
  const [, , child] = room.students as [number, number, number];
  const family = await school.family(2);
  await family.watch('family', section);
  const state = () => family.state('family', section);
  const before = state().section.tracks;
  await teacher.must('section.tracks', section, { tracks: [...before, 'math-grade-3'] });
  await until('the tracks are told', () => state().section.tracks.length === before.length + 1);

  const [objective] = room.objectives as [number];
  const file = crypto.randomUUID();
  await room.records.store.apply({
    ...{ name: 'record.import', commandId: crypto.randomUUID(), person: room.teachers[0]! },
    ...{ leader: true, section: 0 },
    input: { file, student: child, scores: [[700_000_000, objective, 1, 0, 'Well done there']] },
  });
  await until('what was brought is told', () => state().tries.length === 1);
  expect(state().cells[objective]).toBe(asBrought(700_000_000));
  expect(state().tries).toMatchObject([
    { objective, outcome: 'mastered', note: 'Well done there' },
  ]);
  await teacher.must('section.tracks', section, { tracks: before });
});

test('[X5] [P6] [P3] a family watches its own child’s classes and nothing else; nobody else watches as a family does', async () => {
  const { section, room } = school;
  const [first, second] = room.sections as [number, number];
  const family = await school.family(2);
  const child = room.students[2]!;
  expect((await family.watch('family', second)).ok).toBe(true);
  await room.records.enroll(second, child, { role: 'student', active: false });
  await until('the class that was left is ended', () => family.ended.length > 0, LIMIT);
  const gone = await family.watch('family', second);
  const never = await family.watch('family', 9_999);
  expect(gone).toEqual(never);
  expect(never).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  for (const view of ['section', 'path', 'wall'] as const)
    expect(await family.watch(view, first)).toEqual(never);
  expect(await family.watchHq()).toEqual(never);

  const leader = await leaderOf(school);
  const others = [await school.student(2), teacher, leader, await school.hq(), await school.wall()];
  for (const screen of others) expect(await screen.watch('family', section)).toEqual(never);
});

test('[P6] a family commands nothing', async () => {
  const family = await school.family(3);
  const { section } = school;
  const tried = await Promise.all(
    commandNames.map((name) => family.ask(name, section, {} as never)),
  );
  for (const [i, reply] of tried.entries())
    expect([commandNames[i], reply.ok || reply.code]).toEqual([
      commandNames[i],
      expect.stringMatching(/^(INVALID|NOT_ALLOWED)$/),
    ]);
  const reply = await family.ask('family.code', section, { students: [school.room.students[3]!] });
  expect(reply).toMatchObject({ ok: false, code: 'NOT_ALLOWED' });
});

test('[P6] a family in sight is not in the room', async () => {
  const { section } = school;
  const family = await school.family(4);
  await family.watch('family', section);
  const student = await school.student(4);
  await student.watch('path', section);
  const latest = () => teacher.here.at(-1)?.people ?? [];
  await until('the student is told to be in the room', () => latest().includes(student.person));
  expect(latest()).not.toContain(family.person);
});

/** Comes in by that code, on a device of its own or one that holds a child already; the cookie of it. */
async function enter(code: string, cookie = ''): Promise<string> {
  const { url } = school.servers[0]!;
  const reply = await fetch(`${url}/api/sign-in/family`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, cookie },
    body: JSON.stringify({ code }),
  });
  expect(reply.status).toBe(200);
  return cookiesOf(reply);
}
const isIn = async (cookie: string) =>
  (await fetch(`${school.servers[1]!.url}/api/me`, { headers: { cookie } })).status === 200;

test.each(['family.code', 'family.revoke'] as const)(
  '[X12] [T4] [P6] %s ends the sessions and sockets of whoever came in by the code before',
  async (name) => {
    const { section, room } = school;
    const child = room.students[5]!;
    const near = await school.family(5, 0);
    await near.watch('family', section);
    const far = await school.tab(near, 1);
    await far.watch('family', section);
    // Two who came in by one code, each on a device of their own: one going takes nobody along, another code takes both.
    const [mother, father, aunt] = [
      await enter(near.code),
      await enter(near.code),
      await enter(near.code),
    ];
    const origin = school.servers[0]!.url;
    const headers = { origin, cookie: aunt };
    await fetch(`${origin}/api/sign-out`, { method: 'POST', headers });
    const are = () => Promise.all([mother, father, aunt, near.pass.cookie!].map(isIn));
    expect(await are()).toEqual([true, true, false, true]);
    const input = name === 'family.code' ? { students: [child] } : { student: child };
    await teacher.must(name, section, input as never);
    expect(await are()).toEqual([false, false, false, false]);
    await until('both are told', () => near.ended.length + far.ended.length === 2, LIMIT);
    await until('no door opens to them', () => near.turnedAway.length + far.turnedAway.length > 1);
    const seen = [near.packets.length, far.packets.length];
    await teacher.must('score.record', section, {
      students: [child],
      objective: room.objectives[0]!,
      outcome: 'not-yet',
      criteria: [],
      version: 1,
    });
    const student = await school.student(5);
    await student.watch('path', section);
    expect([near.packets.length, far.packets.length]).toEqual(seen);
    expect(near.turnedAway).toContain('SIGNED_OUT');
  },
);

test('[T4] who holds two children goes when the code of either ends', async () => {
  const { section, room } = school;
  const [first, second] = [room.students[2]!, room.students[4]!];
  const code = await school.familyCode(first);
  const more = await school.familyCode(second);
  const { url } = school.servers[0]!;
  const cookie = await enter(more, await enter(code));
  const me = await fetch(`${url}/api/me`, { headers: { cookie } });
  expect(await me.json()).toMatchObject({
    who: { person: familyOf(second) },
  });
  await teacher.must('family.revoke', section, { student: first });
  const after = await fetch(`${url}/api/me`, { headers: { cookie } });
  expect(after.status).toBe(401);
});

async function leaderOf({ room, servers }: LiveSchool): Promise<LiveClient> {
  const of = new Secrets(SECRET);
  const password = await of.hashPassword('a long password of a leader 9');
  const person = await room.records.addPerson({
    name: 'Dr. Okafor',
    initials: 'DO',
    role: 'leader',
    password,
  });
  const entry = { school: room.records.school, person };
  await new Accounts(room.redis, room.functions, of).add('leader@test.example', entry);
  const url = servers[1]!.url;
  const reply = await fetch(`${url}/api/sign-in/staff`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({
      email: 'leader@test.example',
      password: 'a long password of a leader 9',
    }),
  });
  const cookie = cookiesOf(reply);
  return school.tab({ again: () => new LiveClient({ url, cookie, person }) } as never, 1);
}
