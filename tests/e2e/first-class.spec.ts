import { expect, type Locator, type Page } from '@playwright/test';
import { laptop } from '../support/e2e-class.ts';
import { keyIn } from '../support/e2e-doors.ts';
import { E2eServer } from '../support/e2e-server.ts';
import { test } from '../support/e2e-test.ts';
import { expectNoViolations } from '../support/no-violations.ts';
import { startRedis, type TestRedis } from '../support/start-redis.ts';

let redis: TestRedis;
let server: E2eServer;
test.beforeAll(async () => {
  redis = await startRedis({ appendfsync: 'always' });
  const secretKey = 'a secret key that only browser tests use';
  server = await E2eServer.open({ address: redis.path, secretKey, what: 'empty', port: 0 });
});
test.afterAll(async () => {
  await server.close();
  await redis.stop();
});

/** Counts what somebody does with hand or keyboard: a click, a field filled, a digit of a PIN. */
class Hands {
  count = 0;
  async click(what: Locator): Promise<void> {
    this.count += 1;
    await what.click();
  }
  async fill(what: Locator, text: string): Promise<void> {
    this.count += 1;
    await what.fill(text);
  }
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

test('from the front page to a student’s first press in under 20 interactions, and its decision', async ({
  browser,
}) => {
  const hands = new Hands();
  const teacher = await (await browser.newContext(laptop)).newPage();
  await teacher.goto(server.url);
  await hands.click(teacher.getByRole('link', { name: 'Teachers, start a class' }));
  await expectNoViolations(teacher);
  await hands.fill(teacher.getByLabel('Your name, as students say it'), 'Ms. Haddad');
  await hands.fill(teacher.getByLabel('School email'), 'r.haddad@lakeshore.example');
  await hands.fill(teacher.getByLabel('Password', { exact: true }), 'purple llama 7 kites');
  await hands.click(button(teacher, 'Create my class'));
  await expect(teacher.getByRole('heading', { name: /^Welcome, Ms\. Haddad/ })).toBeVisible();
  await expectNoViolations(teacher);

  await hands.click(teacher.getByRole('link', { name: 'Add names' }));
  const names = teacher.getByRole('textbox', { name: /names/i });
  await hands.fill(names, '1. Okafor, Amara\n2. 田中直美 Naomi Tanaka\n3. Lukas Björk');
  await hands.click(button(teacher, /^Add \w+ /));
  await expect(teacher.getByText('Amara Okafor')).toBeVisible();
  await hands.click(teacher.getByRole('link', { name: /PIN cards/ }));
  await expect(teacher.getByRole('heading', { name: 'PIN cards' })).toBeVisible();
  const card = teacher.getByRole('listitem').filter({ hasText: 'Amara Okafor' });
  await expect(card).toBeVisible();
  const text = (await card.innerText()).replaceAll(/\s+/g, ' ');
  const code = /[A-Z]{4} ?\d{2}/.exec(text)![0].replace(' ', '');
  const pin = /PIN\D*((?:\d ?){4})/.exec(text)![1]!.replaceAll(' ', '');

  const student = await (await browser.newContext(laptop)).newPage();
  await student.goto(server.url);
  await hands.click(student.getByRole('link', { name: 'Enter a class code' }));
  await expect(student.getByLabel('Character 1 of 6')).toBeFocused();
  hands.count += 1;
  await student.keyboard.type(code);
  await hands.click(student.getByText('Amara O.'));
  // Each digit is a press of its own; the last one goes in by itself.
  hands.count += pin.length;
  await keyIn(student, pin);
  await hands.click(button(student, /^1\.1 /).first());
  await hands.click(button(student, /^Ready/).last());
  await expect(student.getByRole('heading', { name: 'You’re next in line' })).toBeVisible();
  expect(hands.count).toBeLessThan(20);

  await teacher.goto(`${server.url}/teach/1`);
  await expect(teacher.getByRole('heading', { name: 'Amara is next.' })).toBeVisible();
  // Before it is live a key meets a page that does not run yet.
  await expect(teacher.getByText('Live. Everything saved.')).toBeVisible();
  await teacher.keyboard.press('Space');
  await expect(teacher.getByRole('heading', { name: 'Amara Okafor' })).toBeVisible();
  await teacher.keyboard.press('m');
  await expect(student.getByRole('heading', { name: 'You crossed it.' })).toBeVisible();
});

test('a sign-up that is refused keeps what was typed, says why at the field, and works without script', async ({
  browser,
}) => {
  const page = await (await browser.newContext({ ...laptop, javaScriptEnabled: false })).newPage();
  await page.goto(`${server.url}/sign-up`);
  await button(page, 'Create my class').click();
  await expect(page.getByLabel('Your name, as students say it')).toHaveAccessibleDescription(
    'Type your name, as students say it.',
  );
  await expect(page.getByLabel('School email')).toHaveAccessibleDescription(
    'Type your email first.',
  );
  await expect(page.locator('#said-password')).toContainText('Make the password longer');
  await page.getByLabel('Your name, as students say it').fill('Mr. Silva');
  await page.getByLabel('School email').fill('j.silva@lakeshore');
  await button(page, 'Create my class').click();
  await expect(page.locator('#said-email')).toContainText('This is not an email address yet.');
  await page.getByLabel('School email').fill('j.silva@lakeshore.example');
  await page.getByLabel('Password', { exact: true }).fill('short');
  await page.getByRole('radio', { name: /^Math/ }).check();
  await button(page, 'Create my class').click();
  await expect(page.locator('#said-password')).toContainText('Make the password longer');
  await expect(page.getByLabel('School email')).toHaveValue('j.silva@lakeshore.example');
  await expect(page.getByRole('radio', { name: /^Math/ })).toBeChecked();
  await page.getByLabel('Password', { exact: true }).fill('nine green bottles walking');
  await button(page, 'Create my class').click();
  await expect(page).toHaveURL(/\/teach\/1$/);
  await expect(page.getByText('Math, Grade 3').first()).toBeVisible();
});

test('[D3] a teacher is a student for a minute, judges themself, and nothing anywhere has changed', async ({
  browser,
}) => {
  const page = await (await browser.newContext(laptop)).newPage();
  await page.goto(`${server.url}/sign-up`);
  await page.getByLabel('Your name, as students say it').fill('Ms. Rehearse');
  await page.getByLabel('School email').fill('rehearse@lakeshore.example');
  await page.getByLabel('Password', { exact: true }).fill('seven orange kites up');
  await button(page, 'Create my class').click();
  await expect(page.getByRole('heading', { name: /^Welcome, Ms\. Rehearse/ })).toBeVisible();
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(request.url());
  });
  const sockets: string[] = [];
  await page.getByRole('link', { name: 'Try it' }).click();
  await expect(page.getByRole('heading', { name: 'Your side' })).toBeVisible();
  page.on('websocket', (socket) => sockets.push(socket.url()));
  await expectNoViolations(page);
  await button(page, /^Ready/)
    .last()
    .click();
  await expect(page.getByRole('heading', { name: 'You’re next in line' })).toBeVisible();
  await button(page, 'Take yourself').click();
  await expect(page.getByRole('heading', { name: 'Ms. Rehearse is coming' })).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('checkbox').first().check({ force: true });
  await button(page, 'Not yet').click();
  await button(page, /^Ready/)
    .last()
    .click();
  await button(page, 'Take yourself').click();
  await button(page, 'Mastered').click();
  await expect(page.getByRole('heading', { name: 'You crossed it.' })).toBeVisible();
  expect([...sent, ...sockets]).toEqual([]);
  await page.getByRole('link', { name: 'To my line' }).click();
  await expect(page.getByRole('heading', { name: /^Welcome, Ms\. Rehearse/ })).toBeVisible();
});
