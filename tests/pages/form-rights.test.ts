import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  actRights,
  commandRights,
  formRights,
  loadRights,
  may,
  type PageAddress,
  pageRights,
} from '@threshold/shared/contract/permissions.ts';
import type { Role } from '@threshold/shared/contract/roles.ts';
import type { LiveSchool } from '../support/live-school.ts';
import { type SentForm, sentForms } from '../support/sent-forms.ts';
import { servedPages } from '../support/served-pages.ts';
import { storedOf } from '../support/stored-of.ts';
import { until } from '../support/until.ts';
import type { Visited, Visitor } from '../support/visitors.ts';

let school: LiveSchool;
let visited: Visited;
let forms: Record<string, Record<string, SentForm>>;
beforeAll(async () => {
  ({ school, visited } = await servedPages());
  forms = await sentForms(school, visited);
}, 120_000);
afterAll(() => school[Symbol.asyncDispose]());

const WRITES = /^export (?:const|async function|function) (POST|PUT|PATCH|DELETE)\b/gmu;
/** The forms of a route's file: the names of its actions, and the methods of an address that write. */
function formsIn(source: string): string[] {
  const [, actions = ''] = source.split(/^export const actions\b[^=]*=/mu);
  const [block = ''] = actions.split(/^\}/mu);
  const names = [...block.matchAll(/^ {2}(?:async )?(\w+)\b/gmu)].map(([, name]) => name!);
  if (/^export .*\bactions\b/mu.test(source)) expect(names, source).not.toEqual([]);
  return [...names, ...[...source.matchAll(WRITES)].map(([, method]) => method!)];
}

test('every form of the site stands in the table, and no other', async () => {
  const routes = fileURLToPath(new URL('../../web/src/routes', import.meta.url));
  const found: Record<string, string[]> = {};
  for (const file of await readdir(routes, { recursive: true })) {
    if (!/(^|\/)\+(page\.server|server)\.ts$/.test(file)) continue;
    const names = formsIn(await readFile(`${routes}/${file}`, 'utf8'));
    const address = `/${file.replace(/\/?\+[^/]+$/, '')}`;
    if (names.length > 0) found[address] = [...(found[address] ?? []), ...names].toSorted();
  }
  const table = Object.entries(formRights).map(([at, of]) => [at, Object.keys(of).toSorted()]);
  expect(found).toEqual(Object.fromEntries(table));
});

const cells = Object.entries(formRights).flatMap(([page, of]) =>
  Object.entries(of).map(([name, right]) => [page, name, right as string] as const),
);
/** What a form asks of whoever leads or teaches anywhere: it finds them their own, wherever they are. */
const ofOnesOwn = [
  ...['staff.name', 'section.begin', 'school.set', 'staff.invite'],
  ...['schoolFind', 'schoolSettings', 'transferLook', 'keyJudge', 'childTurn'],
];

function rightsTo(right: string): readonly Role[] | 'anybody' {
  const tables: Record<string, readonly Role[] | 'anybody'> = {
    ...{ ...commandRights, ...loadRights, ...actRights },
  };
  return tables[right]!;
}

function reaches(right: string, { roles, inClass, inSchool }: Visitor): boolean {
  if (ofOnesOwn.includes(right)) return true;
  if (roles.includes('leader') && may(rightsTo(right), ['leader'])) return inSchool;
  return inClass;
}

/** Whether the form’s own page opens for them: its form may ask a command that others may too, of other pages. */
function opens(page: string, { roles }: Visitor): boolean {
  const right = pageRights[page as PageAddress];
  return right === 'anybody' || right === 'session' || may(loadRights[right], roles);
}

async function send(page: string, name: string, who: Visitor, form: SentForm) {
  const { url } = school.servers[0]!;
  const asked = form.at?.query ?? (name === 'default' ? '' : `/${name}`);
  const isForm = !/^[A-Z]+$/.test(name);
  const query = isForm || form.at?.query ? asked : '';
  const path = page
    .replace('[section]', String(visited.section))
    .replace('[student]', String(form.at?.student ?? visited.students[0]))
    .replace('[token]', form.at?.token ?? 'x'.repeat(32));
  const fields = await form.fields(who);
  const isJson = page.endsWith('/links') || page.endsWith('/invitations');
  const body = new FormData();
  for (const [field, value] of Object.entries(fields)) body.append(field, value);
  const json = { ...fields, for: who.person };
  const reply = await fetch(`${url}${path}${query ? `?${query}` : ''}`, {
    method: isForm ? 'POST' : name,
    redirect: 'manual',
    headers: {
      ...{ origin: url, accept: 'application/json', ...who.headers },
      ...(isForm ? { 'x-sveltekit-action': 'true' } : {}),
      ...(isJson ? { 'content-type': 'application/json' } : {}),
    },
    body: isJson ? JSON.stringify(json) : body,
  });
  return { ...(await answerOf(reply)), cookies: reply.headers.getSetCookie() };
}

/** Whether that cookie is somebody’s. */
async function isSomebody(cookie: string): Promise<boolean> {
  const reply = await fetch(`${school.servers[0]!.url}/api/me`, { headers: { cookie } });
  return reply.status === 200;
}

/** In one word, with what was said: done, led to another page, or not. */
async function answerOf(reply: Response): Promise<{ is: string; text: string }> {
  const text = await reply.text();
  const { status } = reply;
  if (status === 303) return led(reply.headers.get('location') ?? '', text);
  const said = (text.startsWith('{') ? JSON.parse(text) : {}) as Record<string, unknown>;
  if (said['type'] === 'redirect') return led(String(said['location']), text);
  const inner = typeof said['type'] === 'string' ? said['type'] : '';
  if (inner === 'success' || (inner === '' && status === 200)) return { is: 'done', text };
  const error = said['error'] as { status?: number } | undefined;
  const code = error?.status ?? Number(said['status'] ?? status);
  if (code === 401) return { is: 'asked to sign in', text };
  return { is: code === 404 || code === 403 ? 'not there' : code < 500 ? 'told' : 'fault', text };
}
const led = (to: string, text: string) => ({
  is: /^\/sign-in|^\/family$|\?known$/.test(to) ? 'asked to sign in' : 'done',
  text: `${text} ${to}`,
});

test.each(cells)(
  '[X4] [X5] [P3] %s, the form %s: does what it asks (%s) for whom the table says, and nothing for others',
  async (page, name, right) => {
    const form = forms[page]![name]!;
    const sender = typeof form.by === 'string' ? visited.visitors[form.by]! : form.by;
    const before = await storedOf(school.room);
    let refused = 0;
    const others: [string, Visitor][] = [];
    for (const [who, visitor] of Object.entries(visited.visitors)) {
      const isFree = right === 'anybody' || (right === 'session' && visitor.roles.length > 0);
      const isTheirs =
        isFree ||
        (right !== 'session' && may(rightsTo(right), visitor.roles) && reaches(right, visitor));
      const isOther = visitor !== sender && visitor.inSchool;
      if (isTheirs && !isFree && isOther && opens(page, visitor)) others.push([who, visitor]);
      if (isTheirs) continue;
      refused += 1;
      const answer = await send(page, name, visitor, form);
      expect(answer, who).not.toMatchObject({ is: 'done' });
      expect(answer, who).not.toMatchObject({ is: 'fault' });
      // One's own account says beside the field why it stays as it is.
      if (page !== '/account') expect(answer.is, `${who}: ${answer.text}`).not.toBe('told');
    }
    expect(await storedOf(school.room)).toEqual(before);
    expect(refused > 0).toBe(right !== 'anybody');
    const { is, text, cookies } = await send(page, name, sender, form);
    // What an erasure owes is done behind its answer, and would change what the next form finds.
    const { redis, keys } = school.room;
    await until('nothing is owed', async () => (await redis.exists(keys.erasing())) === 0);
    if (form.answers === 'nothing') expect(['told', 'not there'], text).toContain(is);
    else if (form.then === 'out') expect(await isSomebody(sender.headers.cookie!)).toBe(false);
    else expect(is, text).toBe('done');
    if (form.then === 'in')
      expect(await isSomebody(cookies.map((one) => one.split(';')[0]).join('; '))).toBe(true);
    // Whoever else may is given it too.
    for (const [who, visitor] of others) {
      const answer = await send(page, name, visitor, form);
      expect(answer.is, `${who}: ${answer.text}`).toBe('done');
    }
  },
);
