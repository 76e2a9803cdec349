import { afterAll, beforeAll, expect, test } from 'vitest';
import { LiveSchool } from '../support/live-school.ts';
import type { LiveClient } from '../support/live-client.ts';
import { RosterPages } from '../support/roster-pages.ts';

let school: LiveSchool;
let leader: LiveClient;
let pages: RosterPages;
beforeAll(async () => {
  school = await LiveSchool.open({ students: 2, teachers: 2 });
  leader = await school.leader();
  pages = new RosterPages(leader);
});
afterAll(() => school[Symbol.asyncDispose]());

/** A school as OneRoster writes it, in which everybody who is no student is called by that role. */
function administered(role: string, email: string): Record<string, string> {
  return {
    'manifest.csv':
      'propertyName,value\nmanifest.version,1.0\noneroster.version,1.1\n' +
      'file.users,bulk\nfile.classes,bulk\nfile.enrollments,bulk\nfile.orgs,bulk\n',
    'orgs.csv': 'sourcedId,status,name,type\no1,active,Testfield,school\n',
    'users.csv':
      'sourcedId,status,enabledUser,orgSourcedIds,role,username,givenName,familyName,email\n' +
      's1,active,true,o1,student,ada,Ada,Byron,\n' +
      `a1,active,true,o1,${role},root,Rae,Root,root@evil.example\n` +
      `a2,active,true,o1,${role},known,Ms.,Known,${email}\n`,
    'classes.csv':
      'sourcedId,status,title,classType,schoolSourcedId,periods\n' +
      `c1,active,Run by ${role},scheduled,o1,3\n`,
    'enrollments.csv':
      'sourcedId,status,classSourcedId,schoolSourcedId,userSourcedId,role,primary\n' +
      `e1,active,c1,o1,s1,student,false\ne2,active,c1,o1,a1,${role},true\n` +
      `e3,active,c1,o1,a2,${role},true\n`,
  };
}

/** Who is on the staff, as what, and which address leads where. */
async function granted() {
  const { redis, keys } = school.room;
  const people = Object.values(await redis.hgetall(keys.people()))
    .map((text) => JSON.parse(text) as { name: string; role: string })
    .filter(({ role }) => role !== 'student');
  return {
    people: people.map(({ name, role }) => `${name}: ${role}`).toSorted(),
    staff: await redis.hgetall(keys.staff()),
    accounts: await redis.hlen('{hq}:accounts'),
    invitations: await redis.hlen(keys.invitations()),
  };
}

test.each(['administrator', 'districtAdministrator', 'siteAdministrator', 'systemAdministrator'])(
  '[X27] [T6] a roster that is applied with everything it offers and calls people %s grants nobody anything',
  async (role) => {
    const before = await granted();
    expect(before.accounts).toBeGreaterThan(2);
    const { email, password } = school.staffEntry(0);
    const looked = await pages.look(administered(role, email));
    expect(looked).toMatchObject({ stage: 'ready' });
    const offered = await pages.teachers(looked);
    await pages.apply(
      looked,
      offered.map(({ id }) => id),
    );
    expect(await pages.done()).toMatchObject({ stage: 'done' });
    expect(await granted()).toEqual(before);
    // Whom it names signs in as before, or not at all, and leads nothing.
    const { url } = school.servers[1]!;
    const enter = (body: object) =>
      fetch(`${url}/api/sign-in/staff`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url },
        body: JSON.stringify(body),
      });
    const known = (await (await enter({ email, password })).json()) as { who: object };
    expect(known.who).toMatchObject({ kind: 'staff', leader: false });
    expect((await enter({ email: 'root@evil.example', password })).status).toBe(401);
  },
);

/** What keys are made with, and what else has ever been taken for the end of something. */
const naughty = [
  ...['}', '{', '{s2}:people', '}:people', '{hq}', 's1:people', ':', '::', '*', '?', '[a-z]', '\\'],
  ...['a\u0001b', '\u2028', '\u202Egro', '\uFEFFid', '‮⁦', "'; FLUSHALL; --", '${7*7}'],
  ...[
    '../../etc/passwd',
    '%0d%0aSET x',
    '__proto__',
    'constructor',
    'null',
    '-1',
    '1e309',
    'ﬀ',
    '😀',
  ],
];
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

test('[X25] ids, titles and names with the signs of keys in them make no key that would not be there anyway', async () => {
  const { redis } = school.room;
  const lines = naughty.flatMap((text, i) => [
    // In the line of a file, and over two of them.
    [text, `Row ${text}`, `Number${i}`, `Class ${text}`],
    [`${text}\r\n${text}`, `Row\r\n${text}`, `Twice${i}`, `Class ${text}\r\nSET x 1`],
  ]);
  const csv = ['id,first name,last name,class', ...lines.map((line) => line.map(quoted).join(','))];
  const asked = await pages.look({ 'school.csv': csv.join('\n') });
  expect(asked).toMatchObject({ stage: 'ready' });
  await pages.apply(asked);
  const done = await pages.done();
  expect(done).toMatchObject({ stage: 'done' });
  // It did come in: titles and ids are kept as they were typed.
  const titles = Object.values(await redis.hgetall(school.room.keys.sections())).join('\n');
  for (const text of ['}', '{s2}:people', '${7*7}', '😀']) expect(titles).toContain(text);
  const keys = await redis.keys('*');
  const odd = keys.filter((key) => !/^\{(?:s\d+|hq)\}(?::[\w-]+)+$/.test(key));
  expect(odd).toEqual([]);
  // Of the one school and the organization alone.
  expect([...new Set(keys.map((key) => key.slice(0, key.indexOf('}') + 1)))].toSorted()).toEqual([
    '{hq}',
    `{s${school.room.records.school}}`,
  ]);
});
