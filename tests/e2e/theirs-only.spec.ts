import { expect, type Page } from '@playwright/test';
import { viewRights } from '@threshold/shared/contract/permissions.ts';
import type { WatchRequest } from '@threshold/shared/contract/sockets.ts';
import { bringCookies } from '../support/bring-cookies.ts';
import { desk } from '../support/e2e-class.ts';
import { test } from '../support/e2e-test.ts';
import { LiveClient } from '../support/live-client.ts';
import type { LiveSchool } from '../support/live-school.ts';
import { servedPages } from '../support/served-pages.ts';
import type { Visited } from '../support/visitors.ts';

/** Somebody with what is theirs. */
interface Own {
  at: string;
  /** What stands there. */
  sees: string | RegExp;
  /** What they are sent. */
  hears: RegExp;
  /** In nothing that they are sent, neither the page nor what comes over its socket. */
  never: RegExp;
  /** There, and somebody else's. */
  foreign: string[];
  watches: string[];
}

/** Students 0 and 1 are in both classes, 2 and more in the first alone; the second class is `section`. */
function own(school: LiveSchool, { section, students }: Visited): Record<string, Own> {
  const first = school.section;
  const ofClass = ['', '/board', '/class', '/cards', `/history/${students[0]}`].map(
    (of) => `/teach/${section}${of}`,
  );
  const ofSchool = ['', '/audit', '/lines', `/student/${students[1]}`].map((of) => `/school${of}`);
  const record = ['/page', '/data', '/table'].map((of) => `/school/student/${students[1]}${of}`);
  return {
    'a student of another class': {
      ...{
        hears: /Student3/,
        at: `/path/${first}`,
        sees: 'Hi, Student3.',
        never: /Student[0124] Test|Dr\. Leader/,
      },
      foreign: [`/path/${section}`, `/wall/${section}`, ...ofClass, ...ofSchool, ...record, '/hq'],
      watches: [`path ${first}`],
    },
    'a family of the class': {
      ...{
        hears: /Student0/,
        at: '/family/path',
        sees: /Student/,
        never: /Student[1-9] Test|"here":\[\d/,
      },
      foreign: [`/path/${section}`, `/wall/${section}`, ...ofClass, ...ofSchool, ...record, '/hq'],
      watches: [`family ${first}`, `family ${section}`],
    },
    'the leader': {
      ...{
        hears: /Testfield School/,
        at: '/school',
        sees: 'Testfield School',
        never: /Elsewhere|Student\d Test/,
      },
      foreign: [`/path/${section}`, `/wall/${section}`, ...ofClass, '/hq', '/family/path'],
      watches: [],
    },
    'a leader of another school': {
      ...{
        hears: /Elsewhere/,
        at: '/school',
        sees: 'Elsewhere',
        never: /Testfield|Student\d Test|Teacher \d/,
      },
      foreign: [`/school/student/${students[0]}`, ...record, ...ofClass, `/wall/${section}`, '/hq'],
      watches: [],
    },
    HQ: {
      ...{
        hears: /scores/,
        at: '/hq',
        sees: /score/i,
        never: /Student\d|Teacher \d|Dr\. Leader|Mx\. Amari/,
      },
      foreign: [`/path/${section}`, `/wall/${section}`, ...ofClass, ...ofSchool, ...record],
      watches: ['hq 0'],
    },
  };
}

/** All that a page is sent from now on, beside the files of the app. */
function heard(page: Page): () => Promise<string> {
  const said: (string | Promise<string>)[] = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => void said.push(payload.toString())),
  );
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.startsWith('/_app/')) said.push(response.text().catch(() => ''));
  });
  return async () => (await Promise.all(said)).join('\n');
}

test('[X4] [X5] [P2] [P4] [P6] a student, a family, two leaders and HQ each see what is theirs; all else is not there, on a page and on a socket', async ({
  browser,
}) => {
  const { school, visited } = await servedPages();
  await using _ = school;
  const { url } = school.servers[0]!;
  for (const [who, theirs] of Object.entries(own(school, visited))) {
    const { headers, person } = visited.visitors[who]!;
    const context = await browser.newContext(desk);
    await bringCookies(context, headers['cookie']!, url);
    const page = await context.newPage();
    const said = heard(page);
    await page.goto(url + theirs.at);
    await expect(page.getByText(theirs.sees).filter({ visible: true }).first(), who).toBeVisible();

    await expect.poll(said, `what ${who} is sent`).toMatch(theirs.hears);
    if (theirs.watches.length > 0) await expect.poll(said, who).toContain('"epoch":');
    for (const address of theirs.foreign) {
      const answer = await context.request.get(url + address, { headers: { accept: 'text/html' } });
      expect([who, address, answer.status()]).toEqual([who, address, 404]);
      expect(await answer.text(), `${who}: ${address}`).not.toMatch(theirs.never);
    }
    await page.goto(url + theirs.foreign[0]!);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing at this address.');
    await context.close();
    expect(await said(), who).not.toMatch(theirs.never);

    const client = await new LiveClient({ url, cookie: headers['cookie']!, person }).connected();
    const allowed: string[] = [];
    for (const view of Object.keys(viewRights))
      for (const section of view === 'hq' ? [0] : [school.section, visited.section]) {
        const asked = (view === 'hq' ? { view } : { view, section }) as WatchRequest;
        const reply = await client.socket.timeout(5_000).emitWithAck('watch', asked);
        if (reply.ok) allowed.push(`${view} ${section}`);
        else expect(reply, `${who}: ${view}`).toMatchObject({ code: 'NOT_FOUND' });
      }
    expect(allowed, who).toEqual(theirs.watches);
    client.close();
  }
});
