import { expect } from '@playwright/test';
import { desk } from '../support/e2e-class.ts';
import { type Demo, openDemo } from '../support/e2e-demo.ts';
import { SECTION, Screens } from '../support/e2e-screens.ts';
import { test } from '../support/e2e-test.ts';
import { holdScripts } from '../support/held-scripts.ts';
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
    // What is chosen and what is written are one answer.
    await page.getByLabel('Day of the ticks').fill('2026-10-01');
    await page.getByLabel('Day of the ticks').blur();
    await expect(page.getByLabel('Another day')).toBeChecked();
  };
  await look();
  await expectNoViolations(page);
  const problems = page.getByRole('list', { name: 'Cells that can’t be used' });
  await expect(problems.getByRole('listitem')).toHaveText([/F3.*almost/s, /F4.*2027-01-01/s]);
  // Nothing is added while a question is open: the press leads to the first of them.
  await expect(page.getByText('2 questions are open')).toBeVisible();
  await expect(button(/^Add/)).toBeHidden();
  await button('Look again').click();
  await expect(page.getByLabel('Day first: 5 Sept 2026')).toBeFocused();
  await setRight();
  await button('Look again').click();
  // What was not looked at is not added.
  await page.getByRole('radio', { name: /^Today: / }).check();
  await button(/^Add \d+ scores$/).click();
  await expect(page.getByRole('alert')).toHaveText(
    'This is what it comes to now. Look at it, then add it.',
  );
  await setRight();
  await button('Look again').click();
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
  // All that is ticked is crossed already: no day is asked for.
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
  await expect(page.getByText('Say which it is.')).toBeVisible();
  await expect(button('Add 1 score')).toBeHidden();
  await page.getByLabel('A mark, so many out of so many').check();
  await page.getByRole('radio', { name: /^Today: / }).check();
  await runs(() => button('Look again').click());
  await expect(page.getByRole('list', { name: 'Cells that can’t be used' })).toContainText('4/4');
  await expect(button('Add 2 scores')).toBeEnabled();
});

test('[T10] what is answered before the page runs holds once it does; without script it is asked for again', async ({
  browser,
}) => {
  await using screens = new Screens(browser, demo);
  const { page } = await screens.teacher('ms-ortiz', desk, `/teach/${SECTION}/scores/import`);
  const scripts = await holdScripts(page);
  await page.reload({ waitUntil: 'commit' });
  await page
    .getByLabel('or cells, copied and pasted')
    .fill('Who\t6.1\t6.2\nAmara Okafor\t4/4\tx\nLukass\t\tx\n');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const look = async (name: string) => {
    await button(name).click({ noWaitAfter: true });
  };
  await look('Look at it');
  // "Another day", and no day: only the server can tell.
  await page.getByLabel('A day', { exact: true }).check();
  await page.getByLabel('Another day').check();
  await look('Look again');
  await expect(page.getByText('One question is open')).toBeVisible();
  await expect(page.getByText('Say which day.')).toBeVisible();
  await expect(page.getByLabel('A day', { exact: true })).toBeChecked();
  await page.getByLabel('A mark, so many out of so many').check();
  await page.getByRole('radio', { name: /^Before today: / }).check();
  await page.getByLabel('Lukass').selectOption({ label: 'Lukas Björk' });
  await Promise.all([page.waitForEvent('websocket'), scripts.release()]);
  await expect(page.getByLabel('A mark, so many out of so many')).toBeChecked();
  await expect(page.getByRole('radio', { name: /^Before today: / })).toBeChecked();
  await expect(page.getByLabel('Lukass').locator('option:checked')).toHaveText('Lukas Björk');
});
