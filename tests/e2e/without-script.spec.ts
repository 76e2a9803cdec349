import { expect, test } from '@playwright/test';
import { type Demo, openDemo } from '../support/e2e-demo.ts';
import { code, enterStaff, pinOf, WRONG } from '../support/e2e-doors.ts';

test.use({ javaScriptEnabled: false });

let demo: Demo;
test.beforeAll(async () => {
  demo = await openDemo();
});
test.afterAll(() => demo[Symbol.asyncDispose]());

test('without script, what is missing is said in plain forms as well', async ({ page }) => {
  await page.goto(`${demo.students}/sign-in`);
  await page.getByRole('button', { name: 'Find my class' }).click();
  await expect(page.getByText('Type your class code first.')).toBeVisible();
  await page.getByLabel('Character 1 of 6').fill(code);
  await page.getByRole('button', { name: 'Find my class' }).click();
  await page.getByText('Elif Y.').click();
  for (const pin of ['', '12']) {
    await page.getByLabel('Your PIN, four digits').fill(pin);
    await page.getByRole('button', { name: 'Go in' }).click();
    await expect(page.getByText('Choose your name, then your four digits.')).toBeVisible();
  }
});

test('without script both doors are plain forms', async ({ page }) => {
  await page.goto(`${demo.students}/sign-in`);
  await page.getByLabel('Character 1 of 6').fill(code);
  await page.getByRole('button', { name: 'Find my class' }).click();
  await page.getByText('Elif Y.').click();
  await page.getByLabel('Your PIN, four digits').fill(WRONG);
  await page.getByRole('button', { name: 'Go in' }).click();
  await expect(page.getByText('That isn’t Elif’s PIN.')).toBeVisible();
  await page.getByLabel('Your PIN, four digits').fill(pinOf('Elif Yıldız'));
  await page.getByRole('button', { name: 'Go in' }).click();
  await expect(page).toHaveURL(/\/path\/1$/);
  await page.goto(`${demo.students}/account`);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await enterStaff(page);
  await expect(page.getByRole('heading', { name: 'Your classes' })).toBeVisible();
});
