import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import {
  loadRights,
  may,
  type PageAddress,
  pageRights,
} from '@threshold/shared/contract/permissions.ts';
import type { Role } from '@threshold/shared/contract/roles.ts';
import { demoContent } from '@threshold/server/demo/content/demo-content.ts';
import { DEMO_PASSWORD, demoFamilyCode, demoPin } from '@threshold/server/demo/demo-access.ts';
import { type Demo, openDemo } from '../support/e2e-demo.ts';
import { test } from '../support/e2e-test.ts';
import { SECRET_KEY } from '../support/past-of-demo.ts';

/** Whoever stands before a page: their roles, how they sign in, and the class they would be let into. */
interface Visitor {
  roles: Role[];
  body: object | null;
  door: 'student' | 'staff' | 'family';
}
const school = demoContent.schools[0]!;
const own = school.sections[0]!;
const OWN = 1;
const password = DEMO_PASSWORD;
const emailOf = (key: string) => school.staff.find((one) => one.key === key)!.email;
const student = school.students.find(({ key }) => own.students.includes(key))!;
const stranger = school.staff.find(
  ({ key, roles }) => !own.teachers.includes(key) && roles.includes('teacher'),
)!;
const leader = school.staff.find((one) => one.roles.includes('leader'))!;

const visitors: Record<string, Visitor> = {
  nobody: { roles: [], body: null, door: 'staff' },
  'a student of the class': {
    roles: ['student'],
    body: { code: own.code, name: student.name, pin: demoPin(student.key) },
    door: 'student',
  },
  'its teacher': {
    roles: ['staff'],
    body: { email: emailOf(own.teachers[0]!), password },
    door: 'staff',
  },
  'a teacher of another class': {
    roles: ['staff'],
    body: { email: stranger.email, password },
    door: 'staff',
  },
  'the leader': {
    roles: ['staff', 'leader'],
    body: { email: leader.email, password },
    door: 'staff',
  },
  'a family': {
    roles: ['family'],
    body: { code: demoFamilyCode(SECRET_KEY) },
    door: 'family',
  },
  HQ: { roles: ['hq'], body: { email: demoContent.hq.email, password }, door: 'staff' },
};
/** Who has no part in the class. */
const outside = ['a teacher of another class', 'the leader'];

let demo: Demo;
const cookies: Record<string, string> = {};
test.beforeAll(async () => {
  test.setTimeout(180_000);
  demo = await openDemo();
  for (const [name, { body, door }] of Object.entries(visitors)) {
    if (!body) continue;
    const reply = await fetch(`${demo.teachers}/api/sign-in/${door}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: demo.teachers },
      body: JSON.stringify(body),
    });
    expect(reply.status, name).toBe(200);
    cookies[name] = reply.headers.get('set-cookie')!.split(';')[0]!;
  }
});
test.afterAll(() => demo[Symbol.asyncDispose]());

/** What an address answers: its status, where it leads to, and what is in it. */
async function look(visitor: string, path: string) {
  const reply = await fetch(demo.teachers + path, {
    redirect: 'manual',
    headers: { accept: 'text/html', cookie: cookies[visitor] ?? '' },
  });
  return { status: reply.status, to: reply.headers.get('location'), text: await reply.text() };
}

/** An address with that class and the student in it. */
function addressOf(page: string, section: number): string {
  return page
    .replace('[section]', String(section))
    .replace('[student]', String(65_536))
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
async function expectRight(page: PageAddress, name: string): Promise<void> {
  const right = pageRights[page];
  const { roles } = visitors[name]!;
  const address = addressOf(page, OWN);
  const answer = await look(name, address);
  if (right === 'anybody') return expect([200, 303]).toContain(answer.status);
  if (roles.length === 0) {
    // The frame of a screen that may bring a token; any other page asks to sign in, and data is not there.
    if (page === '/hq') return expect(answer.text).not.toContain(school.name);
    return answer.status === 303
      ? expect(answer.to).toMatch(/^\/(sign-in|family$)/)
      : expect(answer.status).toBe(404);
  }
  if (right === 'session') return expect(answer.status).toBe(200);
  const isTheirs =
    may(loadRights[right], roles) && !(page.includes('[section]') && outside.includes(name));
  expect(answer.status).toBe(isTheirs ? 200 : 404);
  const elsewhere = addressOf(page, 999);
  if (isTheirs || elsewhere === address) return;
  const nowhere = await look(name, elsewhere);
  expect(nowhere.status).toBe(404);
  expect(bare(answer.text, address)).toBe(bare(nowhere.text, elsewhere));
}

/** A page without what each has of its own: its address, and what is drawn anew for every answer. */
function bare(text: string, address: string): string {
  return text.replaceAll(address, '').replaceAll(/nonce-[\w/+=-]+|nonce="[^"]+"/g, '');
}

for (const page of Object.keys(pageRights) as PageAddress[])
  test(`[X4] [P3] ${page} opens for whom the table says, and is not there for others`, async () => {
    for (const name of Object.keys(visitors)) await test.step(name, () => expectRight(page, name));
  });
