import { expect } from '@playwright/test';
import { type Demo, openDemo } from '../support/e2e-demo.ts';
import { enterStaff, enterStudent } from '../support/e2e-doors.ts';
import { test } from '../support/e2e-test.ts';
import { holdSockets } from '../support/held-sockets.ts';
import { keepPress, keptPresses } from '../support/kept-presses.ts';
import { expectNoViolations } from '../support/no-violations.ts';

test.use({ serviceWorkers: 'allow' });

let demo: Demo;
test.beforeAll(async () => {
  demo = await openDemo();
});
test.afterAll(() => demo[Symbol.asyncDispose]());

test('[P5] signing out with something unsent asks first, and only a yes discards it', async ({
  page,
}) => {
  await enterStudent(page, demo.students, 'Quinn Delacroix');
  await expect(page).toHaveURL(/\/path\/1$/);
  // The device sends what it keeps as soon as it can: here it cannot.
  await holdSockets(page);
  await page.goto(`${demo.students}/account`);
  const { who } = (await (await page.request.get(`${demo.students}/api/me`)).json()) as {
    who: { school: number; person: number };
  };
  await keepPress(page, `${who.school}:${who.person}`);
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByText('One press is not sent yet.')).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Stay' }).click();
  await expect(page).toHaveURL(/\/account$/);
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByRole('button', { name: 'Discard and sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  expect(await keptPresses(page)).toEqual([]);
});

for (const who of ['a student', 'a teacher'] as const) {
  test(`[P5] ${who} signs out where the browser clears what the site kept`, async ({ page }) => {
    // Browsers heed Clear-Site-Data on https and localhost: it closes the device's database under the page.
    const at = (url: string) => url.replace('127.0.0.1', 'localhost');
    const problems: string[] = [];
    page.on('pageerror', (error) => void problems.push(error.message));
    if (who === 'a student') {
      await enterStudent(page, at(demo.students), 'Elif Yıldız');
    } else {
      await page.goto(`${at(demo.teachers)}/sign-in`);
      await enterStaff(page);
      await page.getByRole('link', { name: /Period 3/ }).click();
    }
    await page.getByRole('link', { name: /your account$/ }).click();
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await expect(page).toHaveURL(/\/sign-in$/);
    expect(problems).toEqual([]);
  });
}

test('[X32] [P5] [T4] after signing out the way back shows nothing of the person', async ({
  page,
}) => {
  await enterStudent(page, demo.students, 'Isla MacLeod');
  await expect(page).toHaveURL(/\/path\/1$/);
  await page.goto(`${demo.students}/account`);
  const tab = await page.context().newPage();
  await tab.goto(`${demo.students}/account`);
  await expect(tab.getByRole('heading', { name: 'Isla' })).toBeVisible();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  // The other tab neither, though nobody pressed anything there.
  await expect(tab).toHaveURL(/\/sign-in/);
  await expect(tab.getByText('Isla', { exact: false })).toBeHidden();
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByText('Isla', { exact: false })).toBeHidden();
});

test('a session that ended, and an address with nothing at it, say what to do next', async ({
  page,
}) => {
  await page.goto(`${demo.students}/sign-in?ended=1`);
  await expect(page.getByRole('heading', { name: 'You’ve been signed out.' })).toBeVisible();
  await expectNoViolations(page);
  const reply = await page.goto(`${demo.students}/nothing/here`);
  expect(reply!.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'Nothing at this address.' })).toBeVisible();
  await page.getByRole('link', { name: 'Enter a class code' }).click();
  await expect(page).toHaveURL(/\/sign-in#class-code$/);
});
