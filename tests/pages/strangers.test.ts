import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, Browser } from '../support/browser.ts';
import { E2eServer } from '../support/e2e-server.ts';
import { SECRET, type ServerPlace } from '../support/live-server.ts';
import { LiveSchool } from '../support/live-school.ts';
import { MailServer } from '../support/mail-server.ts';
import { StoreHeard } from '../support/store-heard.ts';

const LETTERS_LEAD_TO = 'https://threshold.example';

let mail: MailServer;
let school: LiveSchool;
beforeAll(async () => {
  mail = await MailServer.open();
  const serve = async ({ redis }: ServerPlace) => {
    const served = { address: redis, secretKey: SECRET, what: 'empty', port: 0 } as const;
    const server = await E2eServer.open({ ...served, smtp: mail.url });
    return { url: server.url, close: () => server.close() };
  };
  const none = async () => ({ url: '', close: async () => undefined });
  school = await LiveSchool.open({ students: 1, teachers: 2 }, { serve: [serve, none] });
}, 120_000);
afterAll(async () => {
  await school[Symbol.asyncDispose]();
  await mail[Symbol.asyncDispose]();
});

/** Posts a form as the proxy before the server hands it on. */
function post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  const browser = new Browser(school.servers[0]!.url);
  return browser.post(path, new URLSearchParams(fields).toString(), {
    ...{ origin: LETTERS_LEAD_TO, host: new URL(LETTERS_LEAD_TO).host },
    ...{ 'x-forwarded-proto': 'https', 'content-type': 'application/x-www-form-urlencoded' },
    ...{ accept: 'text/html', ...headers },
  });
}

/** All that a browser gets, but what is drawn anew for every answer and what was typed. */
function got({ status, headers, text }: Answer, typed: string): string {
  const bytes = text.replaceAll(typed, '').replaceAll(/nonce-[\w/+=-]+|nonce="[^"]+"/g, '');
  const anew = ['content-security-policy', 'date', 'etag', 'set-cookie'];
  const kept = Object.entries(headers).filter(([name]) => !anew.includes(name));
  return JSON.stringify([status, kept, bytes]);
}

test('[X26] a forgotten password, asked for an address that has an account and for one that has none: one answer, to the byte', async () => {
  const known = school.staffEntry(0).email;
  const unknown = known.replace('teacher', 'nobodyx');
  expect(unknown).toHaveLength(known.length);
  const answers = [];
  for (const email of [known, unknown]) answers.push(got(await post('/forgot', { email }), email));
  expect(JSON.parse(answers[0]!)).toContain(200);
  expect(answers[0] === answers[1]).toBe(true);
  await mail.to(known);
  expect(mail.mails.map(({ to }) => to)).toEqual([[known]]);
});

test('[X26] [I1] an invitation to an address that has an account and to one that has none: one answer, the store is asked the same, and a letter each', async () => {
  const proxied = { origin: LETTERS_LEAD_TO, host: new URL(LETTERS_LEAD_TO).host };
  const browser = new Browser(school.servers[0]!.url, { ...proxied, 'x-forwarded-proto': 'https' });
  const { email, password } = school.staffEntry(0);
  expect((await browser.post('/api/sign-in/staff', { email, password })).status).toBe(200);
  const known = school.staffEntry(1).email;
  const unknown = known.replace('teacher', 'nobodyx');
  const me = school.room.teachers[0]!;
  const at = `/teach/${school.section}/class/invitations`;
  const heard = await StoreHeard.listen(school.room.redis);
  const asks = { [known]: heard.tries(), [unknown]: heard.tries() };
  const said = new Set<string>();
  // As often as letters go to one address; turn by turn, so that what a server does beside is beside both.
  for (let i = 0; i < 4; i += 1) {
    for (const [to, tries] of Object.entries(asks)) {
      const asked = { commandId: crypto.randomUUID(), for: me, to, today: false };
      const answer = await tries.hear(() => browser.post(at, asked));
      expect(answer.status, answer.text).toBe(200);
      said.add(got(answer, to));
    }
  }
  heard.stop();
  expect(said.size).toBe(1);
  const [toKnown, toUnknown] = [asks[known]!.always(), asks[unknown]!.always()];
  expect(toKnown).toContainEqual(expect.stringMatching(/^fcall /));
  expect(toKnown).toEqual(toUnknown);
  for (const to of [known, unknown]) await mail.to(to);
});

test('[X10] a form of another site is refused by the built app, whatever it says of itself', async () => {
  const { email, password } = school.staffEntry(0);
  const entry = { email, password };
  const own = await post('/sign-in?/staff', entry);
  expect(own.status).toBe(303);
  expect(own.cookies[0]).toMatch(/^__Host-.*; Path=\/; .*HttpOnly; Secure; SameSite=Lax/);
  for (const origin of [
    'https://evil.example',
    'null',
    `${LETTERS_LEAD_TO}.evil.example`,
    'http://threshold.example',
  ]) {
    const type = [
      'application/x-www-form-urlencoded',
      'text/plain',
      'multipart/form-data; boundary=x',
    ];
    for (const content of type) {
      const other = await post('/sign-in?/staff', entry, { origin, 'content-type': content });
      expect([origin, content, other.status]).toEqual([origin, content, 403]);
      expect(other.cookies).toEqual([]);
    }
  }
});
