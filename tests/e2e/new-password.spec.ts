import { expect, type Page } from '@playwright/test';
import { laptop } from '../support/e2e-class.ts';
import { E2eServer } from '../support/e2e-server.ts';
import { test } from '../support/e2e-test.ts';
import { MailServer } from '../support/mail-server.ts';
import { expectNoViolations } from '../support/no-violations.ts';
import { startRedis, type TestRedis } from '../support/start-redis.ts';

const LETTERS_LEAD_TO = 'https://threshold.example';
const haddad = {
  name: 'Ms. Haddad',
  email: 'r.haddad@lakeshore.example',
  password: 'purple llama 7 kites',
};
const NEXT = 'seven silent windows open';

let redis: TestRedis;
let mail: MailServer;
let server: E2eServer;
test.beforeAll(async () => {
  redis = await startRedis({ appendfsync: 'always' });
  mail = await MailServer.open();
  const secretKey = 'a secret key that only browser tests use';
  const served = { address: redis.path, secretKey, what: 'empty', port: 0 } as const;
  server = await E2eServer.open({ ...served, smtp: mail.url });
});
test.afterAll(async () => {
  await server.close();
  await mail[Symbol.asyncDispose]();
  await redis.stop();
});

async function signUp(page: Page, who = haddad, origin = server.url): Promise<void> {
  const more = { school: 'Lakeshore', title: 'Spanish', track: 'spanish-interpersonal-oral' };
  const reply = await page.request.post(`${origin}/api/sign-up`, {
    headers: { origin },
    data: { ...who, ...more },
  });
  expect(reply.status()).toBe(200);
}

async function askFor(page: Page, email: string): Promise<void> {
  await page.getByLabel('School email').fill(email);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Look in your mail.' })).toContainText(
    `If ${email} has an account`,
  );
}

test('[T4] a forgotten password: a letter, its link once, and signed out everywhere else', async ({
  browser,
}) => {
  const elsewhere = await (await browser.newContext(laptop)).newPage();
  await signUp(elsewhere);
  await elsewhere.goto(`${server.url}/account`);
  await expect(elsewhere.getByRole('heading', { name: 'Ms. Haddad' })).toBeVisible();

  const page = await (await browser.newContext(laptop)).newPage();
  await page.goto(`${server.url}/sign-in`);
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await expectNoViolations(page);
  // Held in a hand, the page begins with what it is about, and the students' door comes after.
  await page.setViewportSize({ width: 390, height: 844 });
  await page.evaluate('scrollTo(0, 0)');
  await expect(page.getByRole('button', { name: 'Send me a link' })).toBeInViewport();
  await page.setViewportSize(laptop.viewport);
  await askFor(page, 'nobody@lakeshore.example');
  await askFor(page, haddad.email);
  const letter = await mail.to(haddad.email);
  expect(mail.mails).toHaveLength(1);
  const text = letter.raw.replaceAll('=\r\n', '').replaceAll('=3D', '=');
  expect(text).toContain('Subject: Threshold: a new password');
  const link = new RegExp(`${LETTERS_LEAD_TO}(/reset/[\\w-]+)`).exec(text)![1]!;

  await page.goto(server.url + link);
  await expectNoViolations(page);
  const set = async (password: string) => {
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Set it and come in' }).click();
  };
  await set('short');
  await expect(page.locator('#reset-said')).toContainText('Make the password longer');
  await set('passwordpassword');
  await expect(page.locator('#reset-said')).toContainText('tried first');
  await set(NEXT);
  await expect(page.getByRole('heading', { name: /^Welcome, Ms\. Haddad/ })).toBeVisible();

  await elsewhere.reload();
  await expect(elsewhere).toHaveURL(/sign-in/);
  await elsewhere.goto(server.url + link);
  // Said at once, and not to who has thought of a password.
  await expect(
    elsewhere.getByRole('heading', { name: 'This link was used, or it is too old.' }),
  ).toBeVisible();
  await expect(elsewhere.getByLabel('Password', { exact: true })).toHaveCount(0);

  const signIn = (password: string) =>
    page.request.post(`${server.url}/api/sign-in/staff`, {
      headers: { origin: server.url },
      data: { email: haddad.email, password },
    });
  expect((await signIn(haddad.password)).status()).toBe(401);
  expect((await signIn(NEXT)).status()).toBe(200);
});

test('where no mail server is set the page says so, and promises nothing', async ({ browser }) => {
  const secretKey = 'a secret key that only browser tests use';
  const plain = await E2eServer.open({
    ...{ address: redis.path, secretKey, what: 'empty', port: 0 },
  });
  const page = await (await browser.newContext(laptop)).newPage();
  await page.goto(`${plain.url}/forgot`);
  await expect(page.getByText('No mail server is set up here')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send me a link' })).toHaveCount(0);
  // The settings too, and they name who can change it.
  await signUp(page, { ...haddad, email: 'another@lakeshore.example' }, plain.url);
  await page.goto(`${plain.url}/account`);
  await expect(page.getByText(/^No mail server is set up here.*sets SMTP_URL\.$/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send me a letter' })).toHaveCount(0);
  await plain.close();
});
