import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  actRights,
  type ApiAddress,
  apiRights,
  commandRights,
  may,
} from '@threshold/shared/contract/permissions.ts';
import { LiveSchool } from '../support/live-school.ts';
import { servedRoutes } from '../support/served-routes.ts';
import { storedOf } from '../support/stored-of.ts';
import { type Visited, type Visitor, visitorsOf } from '../support/visitors.ts';

const served = servedRoutes();
let school: LiveSchool;
let visited: Visited;
beforeAll(async () => {
  school = await LiveSchool.open({ students: 5, teachers: 4 });
  visited = await visitorsOf(school);
});
afterAll(() => school[Symbol.asyncDispose]());

test('every address that a router of the server answers stands in the table, and no other', () => {
  expect(served.routes().toSorted()).toEqual(Object.keys(apiRights).toSorted());
  // What is mounted at an address beside routes, as headers are, stands before some of the table: it answers nothing of its own.
  const paths = Object.keys(apiRights).map((address) => address.split(' ')[1]!);
  for (const mount of served.mounts())
    expect(
      paths.some((path) => `${path}/`.startsWith(`${mount}/`)),
      mount,
    ).toBe(true);
});

/** What is sent: as much as is answered to whoever may, and changes nothing. Nothing else. */
const bodies: Partial<Record<ApiAddress, () => object>> = {
  'POST /api/account/place': () => ({ school: 4_711 }),
  'POST /api/account/sessions/end': () => ({ id: 'x'.repeat(22) }),
  'POST /api/account/password': () => ({
    current: 'not mine',
    password: 'seven lamps over a harbor',
  }),
  'POST /api/account/password-link': () => ({
    commandId: randomUUID(),
    teacher: school.room.teachers[2]!,
  }),
};
/** What whoever may is answered there. A door answers a body that opens nothing as ill-formed, whoever sends it. */
const answered: Partial<Record<ApiAddress, [status: number, said: string]>> = {
  'GET /healthz': [200, 'ok'],
  'GET /readyz': [200, 'ready'],
  'GET /.well-known/threshold-transfer.json': [200, 'Ed25519'],
  'GET /api/me': [200, '"who"'],
  'GET /api/account/address': [200, '"address"'],
  'GET /api/account/places': [200, '"places"'],
  'GET /api/account/sessions': [200, '"isThis":true'],
  'POST /api/account/place': [404, 'NOT_FOUND'],
  'POST /api/account/sessions/end': [200, '"ok":true'],
  'POST /api/account/sessions/end-others': [200, '"ok":true'],
  'POST /api/account/password': [401, 'NO_MATCH'],
  'POST /api/account/password-link': [200, '/reset/'],
  'POST /api/display': [200, '"page"'],
  'GET /api/rosters/:section': [200, '"import"'],
  // There is no import of that number for whoever may, either.
  'GET /api/rosters/:section/:id/rows/:part': [404, 'NOT_FOUND'],
  'POST /api/rosters/:section/:id/cancel': [404, 'NOT_FOUND'],
};
const ILL_FORMED = [400, ''] as const;

async function ask({ headers }: Visitor, address: ApiAddress, section: number) {
  const [method, path] = address.split(' ') as ['GET' | 'POST', string];
  const { url } = school.servers[1]!;
  const at = path.replace(':section', String(section)).replace(':id', randomUUID());
  const reply = await fetch(`${url}${at.replace(':part', '0')}`, {
    method,
    headers: { origin: url, 'content-type': 'application/json', ...headers },
    ...(method === 'POST' && { body: JSON.stringify(bodies[address]?.() ?? {}) }),
  });
  return { status: reply.status, text: await reply.text() };
}

/** Whether the table lets them, and whether it is theirs. */
function isTheirs(right: string, who: string, { roles, inClass, inSchool }: Visitor): boolean {
  if (right === 'anybody') return true;
  if (right === 'session') return roles.length > 0;
  if (right === 'account') return may(['staff', 'substitute', 'leader', 'hq'], roles);
  if (right === 'display') return / (wall|screen) of /.test(who);
  if (right in commandRights)
    return may(commandRights[right as keyof typeof commandRights], roles) && inSchool;
  return may(actRights[`class${right}` as keyof typeof actRights], roles) && inClass;
}

const others = Object.keys(apiRights).filter((address) => !address.includes('/sign-out'));
test.each(others as ApiAddress[])(
  '[X4] [P3] %s answers whom the table lets, is not there for others, and changes nothing for them',
  async (address) => {
    const right: string = apiRights[address];
    const before = await storedOf(school.room);
    const theirs: string[] = [];
    for (const [who, visitor] of Object.entries(visited.visitors)) {
      if (isTheirs(right, who, visitor)) {
        theirs.push(who);
        continue;
      }
      const answer = await ask(visitor, address, visited.section);
      const isSomebody = visitor.roles.length > 0 && right !== 'account';
      const said = isSomebody || right === 'display' ? /NOT_FOUND|NOT_ALLOWED/ : /SIGNED_OUT/;
      expect(answer.text, `${who}: ${answer.status}`).toMatch(said);
    }
    expect(await storedOf(school.room)).toEqual(before);
    expect(theirs.length).toBeGreaterThan(0);
    for (const who of theirs) {
      const answer = await ask(visited.visitors[who]!, address, visited.section);
      const [status, said] = answered[address] ?? ILL_FORMED;
      expect(answer, who).toMatchObject({ status, text: expect.stringContaining(said) });
    }
  },
);

test('[P3] POST /api/sign-out ends whoever’s session it is, and of nobody else', async () => {
  const left = Object.entries(visited.visitors).filter(([, { roles }]) => roles.length > 0);
  for (const [who, visitor] of left) {
    expect(await ask(visitor, 'GET /api/me', 0), who).toMatchObject({ status: 200 });
    expect(await ask(visitor, 'POST /api/sign-out', 0), who).toMatchObject({ status: 200 });
    expect(await ask(visitor, 'GET /api/me', 0), who).toMatchObject({ status: 401 });
  }
});
