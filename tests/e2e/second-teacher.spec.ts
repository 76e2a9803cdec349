import { expect, type Page } from '@playwright/test';
import { Functions } from '@threshold/server/store/functions.ts';
import { connectRedis, type RedisClient } from '@threshold/server/store/redis.ts';
import { SchoolRecords } from '@threshold/server/store/school-records.ts';
import { laptop } from '../support/e2e-class.ts';
import { openLive } from '../support/e2e-screens.ts';
import { E2eServer } from '../support/e2e-server.ts';
import { test } from '../support/e2e-test.ts';
import { MailServer } from '../support/mail-server.ts';
import { expectNoViolations } from '../support/no-violations.ts';
import { startRedis, type TestRedis } from '../support/start-redis.ts';

const served = { secretKey: 'a secret key that only browser tests use', what: 'empty', port: 0 };
const LETTERS_LEAD_TO = 'https://threshold.example';
const amari = {
  name: 'Mr. Amari',
  email: 'k.amari@lakeshore.example',
  password: 'nine green bottles walking',
};

let redis: TestRedis;
let store: RedisClient;
test.beforeAll(async () => {
  redis = await startRedis({ appendfsync: 'always' });
  store = connectRedis(redis.path);
});
test.afterAll(async () => {
  store.disconnect();
  await redis.stop();
});

async function open(smtp?: string): Promise<E2eServer> {
  const asked = { ...served, address: redis.path, what: 'empty' as const };
  return await E2eServer.open(smtp === undefined ? asked : { ...asked, smtp });
}

/** Signs a teacher up by the form of the page. */
async function signUp(page: Page, url: string, name: string, email: string): Promise<void> {
  const reply = await page.request.post(`${url}/sign-up`, {
    headers: { origin: url, accept: 'text/html' },
    form: { name, email, password: 'purple llama 7 kites', track: 'spanish-interpersonal-oral' },
    maxRedirects: 0,
  });
  expect(reply.status()).toBe(303);
}

async function invite(page: Page, to: string): Promise<void> {
  await page.getByRole('button', { name: 'Invite a co-teacher or a substitute for today' }).click();
  await page.getByRole('textbox').fill(to);
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
}

const linkIn = (raw: string, where: string) =>
  new RegExp(`${LETTERS_LEAD_TO}(/${where}/[\\w.-]+)`).exec(
    raw.replaceAll('=\r\n', '').replaceAll('=3D', '='),
  )![1]!;

async function live(page: Page): Promise<void> {
  await expect(page.getByText('Live. Everything saved.')).toBeVisible();
}

test('[I1] [I2] [I3] [T4] a second teacher comes by a link, both take students, and one is sent away at once', async ({
  browser,
}) => {
  const server = await open();
  const haddad = await (await browser.newContext(laptop)).newPage();
  await signUp(haddad, server.url, 'Ms. Haddad', 'r.haddad@lakeshore.example');
  const functions = new Functions(store);
  await functions.load();
  const records = new SchoolRecords(store, functions, 1);
  for (const [i, name] of ['Amara Okafor', 'Lukas Björk'].entries()) {
    const student = await records.addPerson({ name, initials: `S${i}`, role: 'student' });
    await records.enroll(1, student, { role: 'student' });
    const press = { name: 'attempt.ready', commandId: crypto.randomUUID(), person: student };
    await records.store.apply({ ...press, section: 1, input: { objective: 4_097 } });
  }

  await openLive(haddad, `${server.url}/teach/1/class`);
  await haddad.getByRole('button', { name: /Invite a co-teacher/ }).click();
  await expect(haddad.getByText('No mail server is set up here')).toBeVisible();
  await expectNoViolations(haddad);
  await haddad.keyboard.press('Escape');
  await invite(haddad, 'Mr. Amari');
  const link = await haddad.getByRole('textbox', { name: 'Link' }).inputValue();
  await haddad.getByRole('button', { name: 'Done' }).click();
  await expect(haddad.getByText(/^invited \w+, not in yet$/)).toBeVisible();

  const other = await (await browser.newContext(laptop)).newPage();
  await other.goto(link);
  await expect(
    other.getByRole('heading', { name: 'Ms. Haddad invites you to teach' }),
  ).toBeVisible();
  await expectNoViolations(other);
  await other.getByLabel('Your name, as students say it').fill(amari.name);
  await other.getByLabel('School email').fill(amari.email);
  await other.getByLabel('Password', { exact: true }).fill(amari.password);
  await other.getByRole('button', { name: 'Make my account and come in' }).click();
  await expect(other).toHaveURL(/\/teach\/1$/);
  const teachers = haddad.getByRole('list', { name: 'Teachers' }).getByRole('listitem');
  await expect(teachers).toHaveText([/Ms\. Haddad/, /Mr\. Amari/]);

  await live(other);
  await other.keyboard.press('Space');
  await expect(other.getByRole('heading', { name: 'Amara Okafor' })).toBeVisible();
  const line = await haddad.context().newPage();
  await line.goto(`${server.url}/teach/1`);
  await live(line);
  await line.keyboard.press('Space');
  await expect(line.getByRole('heading', { name: 'Lukas Björk' })).toBeVisible();

  await haddad.getByRole('button', { name: 'More for Mr. Amari' }).click();
  await haddad.getByRole('menuitem', { name: 'Take out of this class' }).click();
  await haddad.getByRole('button', { name: 'Take Mr. Amari out' }).click();
  await expect(other.getByText('You no longer teach that class')).toBeVisible({ timeout: 5_000 });
  await expect(teachers).toHaveText([/Ms\. Haddad/]);

  const late = await (await browser.newContext(laptop)).newPage();
  await late.goto(link);
  await expect(late.getByRole('heading', { name: 'This link opens nothing.' })).toBeVisible();
  await server.close();
});

test('[I1] [I2] [I6] where letters can be sent one brings the link, and a link of another shows that an address is right', async ({
  browser,
}) => {
  const mail = await MailServer.open();
  const server = await open(mail.url);
  const silva = await (await browser.newContext(laptop)).newPage();
  const email = 'j.silva@lakeshore.example';
  await signUp(silva, server.url, 'Mr. Silva', email);
  const verify = linkIn((await mail.to(email)).raw, 'verify');
  await silva.goto(`${server.url}/account`);
  await expect(silva.getByText('Nobody has shown yet that your address is right.')).toBeVisible();
  await silva.goto(server.url + verify);
  await silva.getByRole('button', { name: 'Yes, it is mine' }).click();
  await expect(silva.getByText('Thank you. Your address is right.')).toBeVisible();

  await openLive(silva, `${server.url}/teach/1/class`);
  await invite(silva, 'b.new@lakeshore.example');
  await expect(silva.getByText('A letter to b.new@lakeshore.example is on its way.')).toBeVisible();
  await expect(silva.getByRole('textbox', { name: 'Link' })).toHaveCount(0);
  const link = linkIn((await mail.to('b.new@lakeshore.example')).raw, 'invited');

  const other = await (await browser.newContext(laptop)).newPage();
  await other.goto(server.url + link);
  await other.getByLabel('Your name, as students say it').fill('Ms. New');
  await other.getByLabel('School email').fill('b.new@lakeshore.example');
  await other.getByLabel('Password', { exact: true }).fill(amari.password);
  await other.getByRole('button', { name: 'Make my account and come in' }).click();
  await expect(other).toHaveURL(/\/teach\/1$/);
  await other.goto(`${server.url}/account`);
  await expect(other.getByText('Your address was shown to be right.')).toBeVisible();
  await expectNoViolations(other);
  await other.getByRole('textbox', { name: 'Your name' }).fill('Ms. Newman');
  await other.getByRole('button', { name: 'Change the name' }).click();
  await expect(other.getByText('Your name is Ms. Newman now.')).toBeVisible();
  await expect(other.getByRole('heading', { name: 'Ms. Newman' })).toBeVisible();
  const teachers = silva.getByRole('list', { name: 'Teachers' }).getByRole('listitem');
  await expect(teachers).toHaveText([/Mr\. Silva/, /Ms\. Newman/]);
  await server.close();
  await mail[Symbol.asyncDispose]();
});
