import { expect, test } from '@playwright/test';
import { type Demo, openDemo } from '../support/e2e-demo.ts';
import { Screens } from '../support/e2e-screens.ts';
test.describe.configure({ timeout: 120_000 });
let demo: Demo;
test.beforeEach(async () => { demo = await openDemo(); });
test.afterEach(() => demo[Symbol.asyncDispose]());
test('signout', async ({ browser }) => {
  const screens = new Screens(browser, { students: demo.students.replace('127.0.0.1','localhost'), teachers: demo.teachers });
  const { page, problems } = await screens.student('daniel-kowalczyk', {});
  page.on('requestfinished', (r) => r.method()==='POST' && console.log('finished', r.method(), r.url(), Date.now()-t)); let t = 0;
  page.on('requestfailed', (r) => console.log('failed', r.method(), r.url(), r.failure()?.errorText));
  await page.getByRole('button', { name: /your account/ }).click();
  await expect(page).toHaveURL(/account/);
  t = Date.now();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/sign-in/, { timeout: 15000 }).catch((e) => console.log('STILL', page.url()));
  console.log('took', Date.now() - t, problems);
});
