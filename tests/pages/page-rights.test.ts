import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  loadRights,
  may,
  type PageAddress,
  pageRights,
} from '@threshold/shared/contract/permissions.ts';
import type { LiveSchool } from '../support/live-school.ts';
import { bare, servedPages } from '../support/served-pages.ts';
import type { Visited, Visitor } from '../support/visitors.ts';

let school: LiveSchool;
let visited: Visited;
beforeAll(async () => {
  ({ school, visited } = await servedPages());
}, 120_000);
afterAll(() => school[Symbol.asyncDispose]());

/** What an address answers: its status, where it leads to, and what is in it. */
async function look({ headers }: Visitor, path: string) {
  const reply = await fetch(school.servers[0]!.url + path, {
    redirect: 'manual',
    headers: { accept: 'text/html', ...headers },
  });
  return { status: reply.status, to: reply.headers.get('location'), text: await reply.text() };
}

/** An address with that class and that student in it. */
function addressOf(page: string, section: number, student: number): string {
  return page
    .replace('[section]', String(section))
    .replace('[student]', String(student))
    .replace('[token]', 'x'.repeat(32));
}

test('every address of the site stands in the table, and no other', async () => {
  const routes = fileURLToPath(new URL('../../web/src/routes', import.meta.url));
  const files = await readdir(routes, { recursive: true });
  const addresses = files
    .filter((file) => /(^|\/)\+(page\.svelte|server\.ts)$/.test(file))
    .map((file) => `/${file.replace(/\/?\+[^/]+$/, '')}`);
  expect([...new Set(addresses)].toSorted()).toEqual(Object.keys(pageRights).toSorted());
});

/** What a visitor must find at that address. */
async function expectRight(page: PageAddress, visitor: Visitor): Promise<void> {
  const right = pageRights[page];
  const { roles, inClass, inSchool } = visitor;
  const address = addressOf(page, visited.section, visited.students[0]);
  const answer = await look(visitor, address);
  if (right === 'anybody') return expect([200, 303]).toContain(answer.status);
  if (roles.length === 0) {
    // The frame of a screen that may bring a token; any other page asks to sign in, and data is not there.
    if (page === '/hq') return expect(answer.text).not.toContain('Testfield School');
    return answer.status === 303
      ? expect(answer.to).toMatch(/^\/(sign-in|family$)/)
      : expect(answer.status).toBe(404);
  }
  if (right === 'session') return expect(answer.status).toBe(200);
  const reaches =
    (inClass || !page.includes('[section]')) && (inSchool || !page.includes('[student]'));
  const isTheirs = may(loadRights[right], roles) && reaches;
  expect(answer.status).toBe(isTheirs ? 200 : 404);
  if (isTheirs) return;
  const elsewhere = addressOf(page, 999, 999_999);
  const nowhere = await look(visitor, elsewhere);
  expect(nowhere.status).toBe(404);
  expect(bare(answer.text, address)).toBe(bare(nowhere.text, elsewhere));
}

test.each(Object.keys(pageRights) as PageAddress[])(
  '[X4] [P3] %s opens for whom the table says, and is not there for others',
  async (page) => {
    for (const [name, visitor] of Object.entries(visited.visitors))
      try {
        await expectRight(page, visitor);
      } catch (error) {
        throw new Error(`${page} for ${name}`, { cause: error });
      }
  },
);

/** Where two texts begin to differ; nothing where they do not. */
function differs([one = '', other = '']: string[]): string {
  const at = [...one].findIndex((sign, i) => sign !== other[i]);
  return at < 0 && one.length === other.length
    ? ''
    : `${one.slice(at, at + 60)} … ${other.slice(at, at + 60)}`;
}

/** Somebody’s number where it is none of theirs, and the same address with a number that nobody has. */
const NOBODY = 999_999;
const numbered: Record<
  string,
  [who: string, number: () => number, address: (n: number) => string][]
> = {
  'a student of another class': ['pin/', 'family/'].map((of) => [
    'its teacher',
    () => visited.elsewhere,
    (n) => `/teach/${visited.section}/class/${of}${n}`,
  ]),
  'the past of a student of another class': [
    ['its teacher', () => visited.elsewhere, (n) => `/teach/${visited.section}/history/${n}`],
  ],
  'the letter of a student of another class': [
    [
      'its teacher',
      () => visited.elsewhere,
      (n) => `/teach/${visited.section}/families?student=${n}`,
    ],
  ],
  'a class of a colleague to take from': [
    ['a teacher of another class', () => visited.section, (n) => `/teach/new?from=${n}`],
  ],
  'a student of another school': ['', '/data', '/page', '/signed', '/table'].map((of) => [
    'a leader of another school',
    () => visited.students[0],
    (n) => `/school/student/${n}${of}`,
  ]),
  'somebody of the staff as if they were a student': [
    '',
    '/data',
    '/page',
    '/signed',
    '/table',
  ].map((of) => ['the leader', () => school.room.teachers[0]!, (n) => `/school/student/${n}${of}`]),
  'a student of another school to bring a record onto': [
    ['a leader of another school', () => visited.students[0], (n) => `/school/transfer?onto=${n}`],
  ],
  'what somebody of another school did': [
    ['a leader of another school', () => visited.students[0], (n) => `/school/audit?person=${n}`],
  ],
};

test.each(Object.entries(numbered))(
  '[X4] [P3] the number of %s answers byte for byte like one that nobody has',
  async (_of, asked) => {
    for (const [name, number, address] of asked) {
      const visitor = visited.visitors[name]!;
      const [foreign, missing] = [address(number()), address(NOBODY)];
      const answers = [await look(visitor, foreign), await look(visitor, missing)] as const;
      expect(answers[0].status, foreign).toBe(answers[1].status);
      // A page may say the number that it was asked for; one of a class is short, and stands in other things too.
      const asIs = number() < NOBODY / 100 ? [] : [number(), NOBODY];
      const said = answers.map(({ text }, i) =>
        bare(text, [foreign, missing][i]!).replaceAll(
          new RegExp(`\\b${asIs[i] ?? '(?!)'}\\b`, 'g'),
          '',
        ),
      );
      // A page is too long to be told apart in a report.
      expect(differs(said), foreign).toBe('');
    }
  },
);

test('[X4] [P3] a link of another school or class answers like one that was never made', async () => {
  const { section, clients, visitors } = visited;
  const { url } = school.servers[0]!;
  const before = await school.room.redis.hkeys(school.room.keys.invitations());
  await clients.leader.must('staff.invite', 0, { to: 'somebody', leads: false });
  const { keys, redis } = school.room;
  const invitations = await redis.hkeys(keys.invitations());
  const [invitation] = invitations.filter((one) => !before.includes(one));
  const take = async (id: string) => {
    const reply = await fetch(`${url}/school/invitations/links?id=${id}`, {
      method: 'DELETE',
      headers: { origin: url, ...visitors['a leader of another school']!.headers },
    });
    return `${reply.status} ${await reply.text()}`;
  };
  expect(await take(invitation!)).toBe(await take('x'.repeat(43)));
  expect((await redis.hkeys(keys.invitations())).toSorted()).toEqual(invitations.toSorted());
  await clients.teacher.must('wall.link', section, { days: 1 });
  const walls = await redis.hkeys(keys.walls(section));
  const stranger = await school.teacher(1);
  const revoke = (link: string) => stranger.ask('wall.revoke', school.section, { link });
  for (const link of walls) expect(await revoke(link)).toEqual(await revoke('x'.repeat(43)));
  expect(await school.room.redis.hkeys(school.room.keys.walls(section))).toEqual(walls);
});
