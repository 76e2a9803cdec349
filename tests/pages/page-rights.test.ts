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
