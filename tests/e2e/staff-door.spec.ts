import { expect } from '@playwright/test';
import { DEMO_PASSWORD } from '@threshold/server/demo/demo-access.ts';
import { type Demo, openDemo } from '../support/e2e-demo.ts';
import { enterStaff, ortiz } from '../support/e2e-doors.ts';
import { test } from '../support/e2e-test.ts';
import { expectNoViolations } from '../support/no-violations.ts';

let demo: Demo;
test.beforeAll(async () => {
  demo = await openDemo();
});
test.afterAll(() => demo[Symbol.asyncDispose]());

test('staff: an empty form, a wrong password, then in, to the page they asked for', async ({
  page,
}) => {
  await page.goto(`${demo.teachers}/teach/1`);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  const enter = page.getByRole('button', { name: 'Sign in' });
  await enter.click();
  await expect(page.getByText('Type your email and your password.')).toBeVisible();
  await page.getByLabel('School email').fill(ortiz);
  await page.getByLabel('Password', { exact: true }).fill('not her password');
  await enter.click();
  const said = page
    .getByRole('status')
    .filter({ hasText: 'Email and password don’t go together.' });
  await expect(said).toBeVisible();
  await expectNoViolations(page);
  // Said as it came: the field that has the focus now does not say it once more; to whoever comes back to it, it does.
  const password = page.getByLabel('Password', { exact: true });
  await expect(password).toBeFocused();
  await expect(password).toHaveAccessibleDescription('');
  await password.blur();
  await password.focus();
  await expect(password).toHaveAccessibleDescription(/Email and password don’t go together\./);
  await expect(page.getByLabel('School email')).toHaveValue(ortiz);
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await enter.click();
  await expect(page).toHaveURL(/\/teach\/1$/);
});

test('an address of another site is never where a sign-in ends', async ({ page }) => {
  await page.goto(`${demo.teachers}/sign-in?next=${encodeURIComponent('//elsewhere.example/x')}`);
  await enterStaff(page);
  await expect(page).not.toHaveURL(/sign-in/);
  expect(new URL(page.url()).origin).toBe(demo.teachers);
});

test('[P5] a session that ended says what is safe and goes on right there, and knows nobody', async ({
  page,
  context,
}) => {
  await page.goto(`${demo.teachers}/sign-in?next=/teach/1`);
  await enterStaff(page);
  await expect(page.getByRole('region', { name: 'The live line' })).toBeVisible();
  const elsewhere = await context.newPage();
  await elsewhere.goto(`${demo.teachers}/account`);
  await elsewhere.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(elsewhere).toHaveURL(/\/sign-in$/);

  await expect(page.getByRole('heading', { name: 'You’ve been signed out.' })).toBeVisible();
  await expect(page.getByText('Ortiz')).toHaveCount(0);
  await expect(page.getByLabel('School email')).toHaveValue('');
  await expect(page.getByRole('link', { name: 'Enter a class code' })).toBeVisible();
  await expectNoViolations(page);
  await page.getByLabel('School email').fill(ortiz);
  await page.getByLabel('Password', { exact: true }).fill('not her password');
  const on = page.getByRole('button', { name: 'Carry on where you were' });
  await on.click();
  await expect(page.getByText('Email and password don’t go together.')).toBeVisible();
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await on.click();
  await expect(page).toHaveURL(/\/teach\/1$/);
});
