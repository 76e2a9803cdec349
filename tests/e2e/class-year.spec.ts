import { expect, type Page } from '@playwright/test';
import { desk, projector } from '../support/e2e-class.ts';
import { E2eServer } from '../support/e2e-server.ts';
import { openLive } from '../support/e2e-screens.ts';
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

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const dialog = (page: Page) => page.getByRole('dialog');

test('a second class with two tracks, students moved up with their record, a wall link made and revoked, the first class archived and brought back', async ({
  browser,
}) => {
  const context = await browser.newContext(desk);
  const signedUp = await context.request.post(`${server.url}/api/sign-up`, {
    headers: { origin: server.url },
    data: {
      ...{ name: 'Ms. Haddad', email: 'r.haddad@lakeshore.example', school: 'Lakeshore' },
      ...{ password: 'purple llama 7 kites', title: 'Spanish 2' },
      track: 'spanish-interpersonal-oral',
    },
  });
  expect(signedUp.status()).toBe(200);
  const page = await context.newPage();
  await page.goto(`${server.url}/teach/1/class#add`);
  await dialog(page).getByRole('textbox').fill('Amara Okafor\nLukas Björk\nRosa Jiménez');
  await button(page, 'Add 3 students').click();
  await expect(page.getByText('Amara Okafor')).toBeVisible();

  // What one of them is known to have mastered, to be found again wherever they go.
  const crossed = page.getByLabel(/^Amara Okafor, 1\.1, mastered/i);
  await page.goto(`${server.url}/teach/1/scores/import`);
  await page.getByRole('textbox').first().fill('Student\t1.1\nAmara Okafor\t2026-10-01');
  await button(page, 'Look at it').click();
  await button(page, 'Add 1 score').click();
  await expect(page.getByText('1 score was added.')).toBeVisible();
  await openLive(page, `${server.url}/teach/1/class`);

  await button(page, 'Change the tracks').click();
  await button(page, /^Add Math, Grade 3/).click();
  await expectNoViolations(page);
  await button(page, 'Follow these').click();
  await expect(page.getByText('Math, Grade 3')).toBeVisible();
  await expect(dialog(page)).toHaveCount(0);

  await button(page, /^Change class/).click();
  await page.getByRole('menuitem', { name: 'New class' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Spanish 3');
  for (const track of [/^Spanish/, /^Math/])
    await page.getByRole('checkbox', { name: track }).check();
  await button(page, 'Make the class').click();
  await expect(heading(page, 'Spanish 3')).toBeVisible();
  await button(page, 'From a class').click();
  await dialog(page).getByRole('checkbox', { name: 'Rosa Jiménez' }).uncheck();
  // She leads this school of her own: who is in no class of hers she finds herself.
  const school = dialog(page).getByRole('link', { name: 'To the school’s page' });
  await expect(school).toHaveAttribute('href', '/school');
  await expectNoViolations(page);
  await button(page, 'Take 2 students').click();
  await expect(heading(page, '2 students')).toBeVisible();
  await expect(page.getByText('Lukas Björk')).toBeVisible();
  await openLive(page, `${server.url}/teach/2/board`);
  await expect(crossed).toBeVisible();
  await openLive(page, `${server.url}/teach/2/class`);

  await button(page, 'New wall link').click();
  await dialog(page).getByRole('textbox', { name: 'Name' }).fill('Room 12');
  await button(page, 'Make the link').click();
  const address = await page.getByLabel('Address of the wall').inputValue();
  expect(address).toMatch(/\/wall#[\w-]{32}$/);
  await button(page, 'Done').click();
  await expectNoViolations(page);
  const wall = await (await browser.newContext(projector)).newPage();
  await wall.goto(address);
  await expect(wall.getByText('Spanish 3').first()).toBeVisible();
  // The wall is in sight before its socket is; the page is asked again until it has come.
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(/Open on 1 screen since/)).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await button(page, 'Name: Room 12').click();
  await dialog(page).getByRole('textbox', { name: 'Name' }).fill('Room 12 projector');
  await expectNoViolations(page);
  await button(page, 'Save the name').click();
  await expect(page.getByText('Room 12 projector', { exact: true })).toBeVisible();
  await button(page, 'Revoke link: Room 12 projector').click();
  await dialog(page).getByRole('button', { name: 'Revoke link' }).click();
  await expect(page.getByText('A link shows the wall on a projector')).toBeVisible();
  await expect(heading(wall, 'This wall link opens nothing any more.')).toBeVisible();

  // Of a student and of a teacher who has its line open, each is told when the class ends; who follows an old address too.
  const pin = await context.request.get(`${server.url}/teach/1/class/pin/65536`);
  await page.goto(`${server.url}/teach/1/class`);
  const door = await page.getByText(/^Class code /).textContent();
  const code = /[A-Z]{4} ?\d{2}/.exec(door ?? '')![0].replace(' ', '');
  const child = await browser.newContext(desk);
  const signedIn = await child.request.post(`${server.url}/api/sign-in/student`, {
    headers: { origin: server.url },
    data: { code, name: 'Amara Okafor', ...((await pin.json()) as { pin: string }) },
  });
  expect(signedIn.status()).toBe(200);
  const path = await child.newPage();
  await openLive(path, `${server.url}/path/1`);
  const line = await context.newPage();
  await openLive(line, `${server.url}/teach/1`);
  await openLive(page, `${server.url}/teach/1/class`);
  await button(page, 'Archive the class').click();
  await button(page, 'Archive it').click();
  await expect(heading(page, 'Archived classes')).toBeVisible();
  await expect(heading(line, 'Spanish 2 is archived.')).toBeVisible();
  await expect(line.getByText(/^Ms\. Haddad archived it on /)).toBeVisible();
  await expectNoViolations(line);
  await line.goto(`${server.url}/teach/1/class`);
  await expect(heading(line, 'Spanish 2 is archived.')).toBeVisible();
  await line.close();
  await expect(heading(path, 'Spanish 2 has ended.')).toBeVisible();
  await expect(path.getByText('Everything you crossed stays yours.')).toBeVisible();
  await expectNoViolations(path);
  await expectNoViolations(page);
  await page.getByRole('link', { name: 'Read the board' }).click();
  await expect(page.getByRole('grid')).toContainText('Amara Okafor');
  await expect(crossed).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Math, Grade 3' })).toBeVisible();
  await page.getByRole('link', { name: 'Archived classes' }).click();
  await button(page, 'Bring back').click();
  await expect(heading(page, 'Spanish 2')).toBeVisible();
  await expect(heading(page, '3 students')).toBeVisible();
  await expect(page.getByText('The class is back, with a new code.')).toBeVisible();
});
