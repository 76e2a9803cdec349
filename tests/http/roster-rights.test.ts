import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actRights, may, type RosterAct } from '@threshold/shared/contract/permissions.ts';
import { rosterRoutes } from '@threshold/server/http/roster-routes.ts';
import { RosterImports } from '@threshold/server/store/roster-imports.ts';
import type { RosterImport } from '@threshold/shared/contract/roster-import.ts';
import { invited, use } from '../support/invited.ts';
import { LiveSchool } from '../support/live-school.ts';
import { until } from '../support/until.ts';
import { type Visited, type Visitor, visitorsOf } from '../support/visitors.ts';

let school: LiveSchool;
let visited: Visited;
beforeAll(async () => {
  school = await LiveSchool.open({ students: 5, teachers: 4 });
  visited = await visitorsOf(school);
});
afterAll(() => school[Symbol.asyncDispose]());

const ID = '/:section/:id';
/** What each address of a roster does. */
const addresses: Record<string, RosterAct> = {
  'get /:section': 'Look',
  'post /:section': 'Send',
  [`get ${ID}/rows/:part`]: 'Look',
  [`post ${ID}/answer`]: 'Answer',
  [`post ${ID}/apply`]: 'Apply',
  [`post ${ID}/cancel`]: 'Cancel',
};

test('every address of rosters has its act in the table', () => {
  const { stack } = rosterRoutes({ desk: {} as never, whoAsks: async () => null });
  const routes = stack.flatMap(({ route }) =>
    route ? route.stack.map(({ method }) => `${method} ${route.path}`) : [],
  );
  expect(routes.toSorted()).toEqual(Object.keys(addresses).toSorted());
});

/** Asks that address for a class, or (0) the school, with what such a request brings. */
async function ask({ headers }: Visitor, address: string, section: number, id: string) {
  const { url } = school.servers[1]!;
  const [method, path] = address.split(' ') as ['get' | 'post', string];
  const form = new FormData();
  form.append('file', new Blob(['name\nAda Byron\n']), 'class.csv');
  const sent = addresses[address] === 'Send' ? { body: form } : {};
  const said = path.startsWith(ID) && method === 'post' ? { body: '{"anew":true}' } : {};
  const type = 'body' in said ? { 'content-type': 'application/json' } : {};
  const at = path.replace(':section', String(section)).replace(':id', id).replace(':part', '0');
  const reply = await fetch(`${url}/api/rosters${at}`, {
    ...{ method: method.toUpperCase(), ...sent, ...said },
    headers: { origin: url, ...headers, ...type },
  });
  return { status: reply.status, text: await reply.text() };
}

const cells = Object.keys(addresses).flatMap((address) =>
  (['class', 'school'] as const).map((scope) => [address, scope] as const),
);

test.each(cells)(
  '[X4] [X5] [P3] %s of a %s answers whom the table lets, and is not there for others',
  async (address, scope) => {
    const { section, visitors } = visited;
    const rights = actRights[`${scope}Roster${addresses[address]!}`];
    const at = scope === 'class' ? section : 0;
    const teacher = visitors['its teacher']!;
    const nowhere = await ask(teacher, address, 4_711, randomUUID());
    expect(nowhere).toMatchObject({ status: 404, text: expect.stringContaining('NOT_FOUND') });
    let [admitted, refused] = [0, 0];
    for (const [name, visitor] of Object.entries(visitors)) {
      const answer = await ask(visitor, address, at, randomUUID());
      const isTheirs = may(rights, visitor.roles) && (scope === 'school' || visitor.inClass);
      if (isTheirs) {
        admitted += 1;
        // Who may has no import of that number either, and is told so after all else.
        const expected = address.includes(':id') ? [404, 400] : [200];
        expect(expected, name).toContain(answer.status);
      } else if (visitor.roles.length === 0) {
        expect(answer, name).toMatchObject({ status: 401 });
        expect(answer.text).toContain('SIGNED_OUT');
      } else {
        refused += 1;
        expect(answer, name).toEqual(nowhere);
      }
    }
    // Of the school: its leader and that of the other school, each before their own.
    expect(admitted).toBe(scope === 'class' ? 1 : 2);
    expect(refused).toBe(scope === 'class' ? 8 : 7);
  },
);

const ofOneClass = 'id,first name,last name\nu1,Ada,Byron\nu2,,\n';
const ofSchool = 'id,first name,last name,class\nu1,Ada,Byron,Art\nu2,,,Art\n';

/** A list of that teacher’s, read and looked at, with a row that was left out. */
async function lookedAt(
  teacher: Visitor,
  section: number,
  csv = ofOneClass,
): Promise<RosterImport> {
  const { url } = school.servers[1]!;
  const at = `${url}/api/rosters/${section}`;
  const headers = { origin: url, ...teacher.headers };
  const body = new FormData();
  body.append('file', new Blob([csv]), 'class.csv');
  expect((await fetch(at, { method: 'POST', headers, body })).status).toBe(200);
  let now: RosterImport | null = null;
  const settled = (stage: string) =>
    until(`the list is at ${stage}`, async () => {
      const reply = await fetch(at, { headers });
      now = ((await reply.json()) as { import: RosterImport | null }).import;
      return now?.stage === stage;
    });
  await settled('columns');
  const { id, table } = now as unknown as Extract<RosterImport, { stage: 'columns' }>;
  await fetch(`${at}/${id}/answer`, {
    ...{ method: 'POST', body: JSON.stringify({ columns: table.guess }) },
    headers: { ...headers, 'content-type': 'application/json' },
  });
  await settled('ready');
  return now!;
}

const losses = ['taken out of the class', 'made a substitute of it'] as const;

test.each(losses)(
  '[X4] [P3] [T4] [I4] whoever looks at a list of a class and is %s has nothing there any more, and changes nothing',
  async (loss) => {
    const { section, visitors } = visited;
    const { records, redis } = school.room;
    const teacher = visitors['a teacher of another class']!;
    const enroll = (active: boolean) =>
      records.enroll(section, teacher.person, { role: 'teacher', active });
    await enroll(true);
    const { id } = await lookedAt(teacher, section);
    const ofImport = Object.keys(addresses).filter((address) => address.includes(':id'));
    for (const address of ofImport.filter((one) => addresses[one] === 'Look'))
      expect(await ask(teacher, address, section, id), address).toMatchObject({ status: 200 });

    await enroll(false);
    if (loss === 'made a substitute of it') {
      const asked = { today: true, in: section, leader: true };
      const { token } = await invited(school.room, school.room.teachers[0]!, asked);
      const as = { account: `stands in ${teacher.person}`, known: teacher.person };
      expect(await use(school.room, token, as)).toMatchObject({ ok: true });
    }
    const imports = new RosterImports(redis, records.school);
    const stands = await imports.look(id, teacher.person);
    expect(stands).toMatchObject({ stage: 'ready' });
    const nowhere = await ask(teacher, `get ${ID}/rows/:part`, 4_711, randomUUID());
    for (const address of Object.keys(addresses))
      expect(await ask(teacher, address, section, id), address).toEqual(nowhere);
    expect(await imports.look(id, teacher.person)).toEqual(stands);

    if (loss === 'taken out of the class') {
      await enroll(true);
      expect(await ask(teacher, `post ${ID}/cancel`, section, id)).toMatchObject({ status: 200 });
      expect(await imports.look(id, teacher.person)).toBeNull();
      await enroll(false);
    }
  },
);

test('[X4] [P3] an import of the school is there for the leader who began it, and for nobody else by its own id', async () => {
  const { section, visitors } = visited;
  const { records, redis, keys } = school.room;
  const leader = visitors['the leader']!;
  const { id } = await lookedAt(leader, 0, ofSchool);
  const imports = new RosterImports(redis, records.school);
  const stands = await imports.look(id, leader.person);
  const people = await redis.hgetall(keys.people());
  const second = await school.leader();
  const others: Record<string, Visitor> = {
    ...visitors,
    'a second leader': {
      ...leader,
      person: second.person,
      headers: { cookie: second.pass.cookie! },
    },
  };
  delete others['the leader'];
  const acts: [string, string, object?][] = [
    ['GET', 'rows/0'],
    ['POST', 'answer', { anew: true }],
    ['POST', 'apply', { except: [], teachers: [], tracks: [], confirm: null }],
    ['POST', 'cancel', {}],
  ];
  const { url } = school.servers[1]!;
  const sent = async (
    { headers }: Visitor,
    at: string,
    [method, act, body]: (typeof acts)[number],
  ) => {
    const reply = await fetch(`${url}/api/rosters/${at}/${act}`, {
      ...{ method, headers: { origin: url, ...headers, 'content-type': 'application/json' } },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return { status: reply.status, text: await reply.text() };
  };
  for (const act of acts)
    for (const [name, other] of Object.entries(others)) {
      // Neither as the school's nor as a class's.
      for (const of of [0, section]) {
        const answer = await sent(other, `${of}/${id}`, act);
        expect(answer, `${name} ${act[1]}`).toEqual(
          await sent(other, `${of}/${randomUUID()}`, act),
        );
        expect([401, 404], `${name} ${act[1]}`).toContain(answer.status);
      }
    }
  expect(await imports.look(id, leader.person)).toEqual(stands);
  expect(await redis.hgetall(keys.people())).toMatchObject(people);
  for (const act of acts.slice(0, 1))
    expect(await sent(leader, `0/${id}`, act)).toMatchObject({ status: 200 });
  expect(await sent(leader, `0/${id}`, acts.at(-1)!)).toMatchObject({ status: 200 });
  expect(await imports.look(id, leader.person)).toBeNull();
});
