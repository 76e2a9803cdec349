import { expect } from '@playwright/test';
import { desk } from '../support/e2e-class.ts';
import { type Demo, openDemo } from '../support/e2e-demo.ts';
import { SECTION, Screens } from '../support/e2e-screens.ts';
import { test } from '../support/e2e-test.ts';
import { expectNoViolations } from '../support/no-violations.ts';
import { workbookOf } from '../support/workbook-of.ts';

test.describe.configure({ timeout: 90_000 });

let demo: Demo;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  demo = await openDemo();
});
test.afterAll(() => demo[Symbol.asyncDispose]());

test('[T10] a workbook of before: looked at, set right, added, taken back; the same twice adds nothing', async ({
  browser,
}) => {
  await using screens = new Screens(browser, demo);
  const { page } = await screens.teacher('ms-ortiz', desk, `/teach/${SECTION}/class`);
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  await button('More for this class').click();
  await page.getByRole('menuitem', { name: 'Scores you already have' }).click();
  const sheet = [
    ['Student', '6.1', '6.2', '6.3', 'Homework', '7.1'],
    ['Okafor, Amara', { day: 46_279 }, 'x', '', 7, ''],
    ['Daniel Kowalczyk', '5/9/2026', '', '✓', 9, 'almost'],
    ['Chloe Whitehorse', '', 'not yet', { day: 46_280 }, '', '2027-01-01'],
    ['Lukass', 'x', 'x', '', '', ''],
  ];
  const look = async () => {
    await page.getByLabel('A file').setInputFiles({
      ...{ name: 'marks.xlsx', mimeType: 'application/octet-stream' },
      buffer: await workbookOf(sheet),
    });
    await button('Look at it').click();
    await expect(page.getByText('Nothing has changed yet.')).toBeVisible();
  };
  const setRight = async () => {
    await page.getByLabel('Day first: 5 Sept 2026').check();
    await page.getByLabel('Lukass').selectOption({ label: 'Lukas Björk' });
    await page.getByLabel('Day of the 2 ticks').fill('2026-10-01');
  };
  await look();
  await expectNoViolations(page);
  const problems = page.getByRole('list', { name: 'Cells that can’t be used' });
  await expect(problems.getByRole('listitem')).toHaveText([/F3.*almost/s, /F4.*2027-01-01/s]);
  await setRight();
  // What was not looked at is not added.
  await button(/^Add \d+ scores$/).click();
  await expect(page.getByRole('alert')).toHaveText(
    'This is what it comes to now. Look at it, then add it.',
  );
  await expect(page.getByRole('list', { name: 'Students' })).toContainText('6.1 on 5 Sept 2026');
  await expect(page.getByLabel('Lukass')).toHaveValue(/\d+/);
  await button('Add 7 scores').click();
  await expect(page.getByText('7 scores were added.')).toBeVisible();
  await expectNoViolations(page);
  const brought = page.url();
  await page.getByRole('link', { name: 'Bring in another sheet' }).click();
  await look();
  await page.getByLabel('Day first: 5 Sept 2026').check();
  await page.getByLabel('Lukass').selectOption({ label: 'Lukas Björk' });
  await button('Look again').click();
  await expect(button('Nothing to add')).toBeDisabled();
  await page.goto(brought);
  await button('Take all of it back').click();
  await expect(page.getByRole('status')).toHaveText(/^All of it was taken back/);
});

test('[T10] a list of another encoding is read anew in what somebody says; 4/4 is a mark or a day as they say', async ({
  browser,
}) => {
  await using screens = new Screens(browser, demo);
  const { page } = await screens.teacher('ms-ortiz', desk, `/teach/${SECTION}/class`);
  /** A page opens its socket once it runs; what is chosen before is not kept. */
  const runs = async (goes: () => Promise<unknown>) => {
    await Promise.all([page.waitForEvent('websocket'), goes()]);
  };
  await runs(() => page.goto(`${demo.teachers}/teach/${SECTION}/scores/import`));
  const text = 'Alumno;6.1;6.2\nAmara Okafor;4/4;x\nChlo\u00eb Whitehorse;2026-09-14;\n';
  await page.getByLabel('A file').setInputFiles({
    ...{ name: 'notas.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') },
  });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await runs(() => button('Look at it').click());
  const students = page.getByRole('list', { name: 'Students' });
  await expect(students).toContainText('Chloë Whitehorse');
  await page.getByLabel('Written in').selectOption('windows-1251');
  await runs(() => button('Read it again').click());
  await expect(page.getByText('Chloл Whitehorse')).toBeVisible();
  await page.getByLabel('Written in').selectOption('windows-1252');
  await runs(() => button('Read it again').click());
  await expect(students).toContainText('Chloë Whitehorse');

  // Nothing is added before it is said what 4/4 is.
  await expect(page.getByText('What is 4/4?')).toBeVisible();
  await runs(() => button('Add 2 scores').click());
  await expect(page.getByText('Say which it is.')).toBeVisible();
  await page.getByLabel('A day', { exact: true }).check();
  await runs(() => button('Look again').click());
  await expect(students).toContainText(/6\.1 on 4 Apr \d{4}/);
  await page.getByLabel('A mark, so many out of so many').check();
  await runs(() => button('Look again').click());
  await expect(page.getByRole('list', { name: 'Cells that can’t be used' })).toContainText('4/4');
  await expect(button('Add 2 scores')).toBeEnabled();
});
