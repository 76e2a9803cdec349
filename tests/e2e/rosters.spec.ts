import { expect, type Page } from '@playwright/test';
import { laptop } from '../support/e2e-class.ts';
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

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const total = (page: Page, hasText: string) =>
  page.getByRole('listitem').filter({ hasText }).first();
const file = (name: string, text: string) => ({
  ...{ name, mimeType: 'text/csv', buffer: Buffer.from(text) },
});

/** A school's roster: ten classes of thirty, one with two teachers. `without` leaves students out of the first class. */
function roster(name: (student: number) => string, without: number[] = []): string {
  const rows = Array.from({ length: 300 }, (_, i) => i)
    .filter((i) => !without.includes(i))
    .map((i) => `u${i},${name(i)},Class ${Math.floor(i / 30) + 1},student,`);
  const teachers = ['Haddad', 'Stranger'].map(
    (one) => `t-${one},${one},Class 9,teacher,r.${one.toLowerCase()}@lakeshore.example`,
  );
  return `Student ID,Name,Class,Role,E-mail\n${[...rows, ...teachers].join('\n')}\n`;
}

test('[T6] a roster of 300 is imported, changed, imported again; nothing changes before it is applied', async ({
  browser,
}) => {
  const page = await (await browser.newContext(laptop)).newPage();
  await page.goto(`${server.url}/sign-up`);
  await page.getByLabel('Your name, as students say it').fill('Ms. Haddad');
  await page.getByLabel('School email').fill('r.haddad@lakeshore.example');
  await page.getByLabel('Password', { exact: true }).fill('purple llama 7 kites');
  await button(page, 'Create my class').click();
  await page.waitForURL(/\/teach\/1$/, { timeout: 20_000 });

  await page.goto(`${server.url}/school/import`);
  const choose = page.locator('input[type=file]');
  const stands = async (text: string) => {
    await expect(choose).toBeEnabled({ timeout: 15_000 });
    await choose.setInputFiles(file('school.csv', text));
    await expect(page.getByRole('heading', { name: 'What is in each column?' })).toBeVisible({
      timeout: 15_000,
    });
    await button(page, 'Read it so').click();
    await expect(page.getByText('Nothing has changed yet.')).toBeVisible({ timeout: 15_000 });
  };
  await stands(roster((i) => `Student ${i} Lake`));
  await expectNoViolations(page);
  await expect(total(page, 'would be added')).toHaveText(/^\+300/);
  // Of the teachers it names, who is staff already is ticked; nobody else can be.
  await expect(page.getByText('Somebody of your staff would teach a class')).toBeVisible();
  await button(page, /^Class 9\b.*1 teacher/).click();
  await expect(page.getByRole('checkbox', { name: 'Apply: Haddad' })).toBeChecked();
  await expect(page.getByText('has no account here: to be invited')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Apply: Stranger' })).toHaveCount(0);
  await button(page, 'Apply 301 changes').click();
  await expect(page.getByText('Done: 301 changes')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('region', { name: '1 teacher in the file' })).toContainText(
    /Stranger\s*Class 9/,
  );
  await button(page, 'Choose another file').click();

  const changed = (i: number) => (i === 31 ? 'Student 31 Låke' : `Student ${i} Lake`);
  await stands(roster(changed, [0, 1, 2, 3]));
  await expect(total(page, 'students unchanged')).toHaveText(/^=295/);
  await button(page, /^Class 1\b/).click();
  // Whoever is unticked stays; of the others there are still more than a tenth of a class, but not more than three.
  await page.getByRole('checkbox', { name: 'Apply: Student 3 Lake' }).uncheck();
  await button(page, 'Apply 4 changes').click();
  await expect(page.getByText('Done: 4 changes')).toBeVisible({ timeout: 20_000 });
  await button(page, 'Choose another file').click();

  await stands(roster(changed, [0, 1, 2, 3, 32, 33, 34, 35]));
  await button(page, 'Apply 5 changes').click();
  await page.getByLabel('Type 5 to go on').fill('5');
  await button(page, 'Take 5 students out').click();
  await expect(page.getByText('Done: 5 changes')).toBeVisible({ timeout: 20_000 });
  await button(page, 'Choose another file').click();
  await stands(roster(changed, [0, 1, 2, 3, 32, 33, 34, 35]));
  await expect(page.getByText('The file says what the school is already.')).toBeVisible();
  await expect(button(page, 'Nothing to apply')).toBeDisabled();
});
