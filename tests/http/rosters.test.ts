import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../support/browser.ts';
import { PASSWORD, type SchoolDoor } from '../support/school-door.ts';
import {
  act,
  all,
  importOf,
  looked,
  rosterDoor,
  rosterOf,
  send,
  settled,
  signedIn,
} from '../support/school-rosters.ts';

let door: SchoolDoor;
let ortiz: Browser;
beforeAll(async () => {
  ({ door, ortiz } = await rosterDoor());
});
afterAll(() => door[Symbol.asyncDispose]());

async function names(): Promise<string[]> {
  const { school } = door.records;
  const roster = await door.codes.roster({ school, section: door.section });
  return roster
    .filter(({ role }) => role === 'student')
    .map(({ person }) => person.name)
    .toSorted();
}

test('[T6] a list is read, looked at, applied; the same once more changes nothing', async () => {
  const before = await names();
  const csv = rosterOf(['Imani Brooks', 'u1'], ['Ravi Menon', 'u2'], ['Amara Okafor', 'u3']);
  const plan = await looked(ortiz, door.section, csv);
  expect(plan).toMatchObject({ stage: 'ready', plan: { totals: { added: 2, archived: 0 } } });
  expect(await names()).toEqual(before);
  const applied = await act(ortiz, plan, 'apply', all);
  expect(applied.status).toBe(200);
  expect(await settled(ortiz, door.section)).toMatchObject({ stage: 'done', leftCount: 0 });
  expect(await names()).toEqual([...before, 'Imani Brooks', 'Ravi Menon'].toSorted());
  const feed = `{s${door.records.school}}:section:${door.section}:feed`;
  const told = await door.redis.xlen(feed);
  const again = await looked(ortiz, door.section, csv);
  expect(again).toMatchObject({
    stage: 'ready',
    plan: { totals: { added: 0, change: 0, archived: 0, skipped: 0 } },
  });
  await act(ortiz, again, 'apply', all);
  expect(await settled(ortiz, door.section)).toMatchObject({ stage: 'done', rows: 0 });
  expect(await door.redis.xlen(feed)).toBe(told);
});

test('[T6] who is called wholly otherwise than their id says is renamed, or another student, once somebody says so', async () => {
  const asked = await looked(ortiz, door.section, rosterOf(['Wen Zhao', 'u1']));
  const problems = [{ code: 'id-renamed', person: 'u1', who: 'Wen Zhao', was: 'Imani Brooks' }];
  expect(asked).toMatchObject({ plan: { totals: { change: 0 }, problems } });
  await act(ortiz, asked, 'answer', { same: 'u1' });
  const said = await settled(ortiz, door.section);
  expect(said).toMatchObject({ plan: { totals: { change: 1 }, problems: [] } });
  await act(ortiz, await looked(ortiz, door.section, rosterOf(['Wen Zhao', 'u1'])), 'answer', {
    other: 'u1',
  });
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
  const okafor = await signedIn(door, 'okafor@testfield.example');
  const tracks = `{s${school}}:tracks`;
  const before = await door.redis.hlen(tracks);
  for (const [name, title] of [
    ['Zoë Adler', 'Math 3 Red'],
    ['Noah Quist', 'Math 3 Blue'],
  ]) {
    await send(okafor, 0, { 'school.csv': `name,class\n${name},${title}\n` });
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

test('[S1] [T6] what new classes are to follow are tracks of the school, or nothing is applied', async () => {
  const plan = await looked(ortiz, door.section, rosterOf(['Imani Brooks', 'u1']));
  const reply = await act(ortiz, plan, 'apply', { ...all, tracks: [4_000] });
  expect(reply.json).toMatchObject({ code: 'INVALID' });
  expect(await settled(ortiz, door.section)).toMatchObject({ id: plan.id, stage: 'ready' });
});

test('[X17] [T6] more than a tenth goes only by a confirmation that says how many', async () => {
  const csv = rosterOf(['Imani Brooks', 'u1'], ['Ravi Menon', 'u2'], ['Amara Okafor', 'u3']);
  await looked(ortiz, door.section, csv);
  const less = await looked(ortiz, door.section, rosterOf(['Imani Brooks', 'u1']));
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
  await looked(ortiz, door.section, rosterOf(['Imani Brooks', 'u1'], ['Lukas Björk', 'u9']));
  const plan = await settled(ortiz, door.section);
  await act(ortiz, plan, 'apply', all);
  await settled(ortiz, door.section);
  const lukas = door.browser();
  expect(
    (await lukas.post('/api/sign-in/student', { code: 'KITE42', name: 'Lukas Björk', pin: '5512' }))
      .json,
  ).toMatchObject({ who: { person: id } });
  expect((await lukas.get('/api/me')).status).toBe(200);
  const without = await looked(ortiz, door.section, rosterOf(['Imani Brooks', 'u1']));
  await act(ortiz, without, 'apply', { ...all, confirm: 1 });
  expect(await settled(ortiz, door.section)).toMatchObject({ stage: 'done', rows: 1 });
  expect((await lukas.get('/api/me')).status).toBe(401);
});

test('a name that is missing can be typed', async () => {
  const csv = 'id,first name,last name\nu1,Imani,Brooks\nu7,,\n';
  const plan = await looked(ortiz, door.section, csv);
  if (plan.stage !== 'ready') throw new Error(plan.stage);
  const problem = plan.plan.problems.find(({ code }) => code === 'no-name')!;
  expect(problem).toMatchObject({ line: 3 });
  await act(ortiz, plan, 'answer', { person: problem.person, name: 'Noor Haddad' });
  const fixed = await settled(ortiz, door.section);
  expect(fixed).toMatchObject({ plan: { totals: { added: 1, skipped: 0 } } });
  await act(ortiz, fixed, 'cancel', {});
  expect(importOf(await ortiz.get(`/api/rosters/${door.section}`))).toBeNull();
});
