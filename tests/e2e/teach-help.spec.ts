import { expect, type Page } from '@playwright/test';
import { desk, heading, laptop, line, rows, test } from '../support/e2e-class.ts';

test.describe.configure({ timeout: 120_000 });

const panel = (page: Page) => page.getByRole('main');
const decisions = (page: Page) => panel(page).getByRole('button', { name: /^(Mastered|Not yet)/ });

test('[L6] who asked for help is not judged for it: what they asked is there, and no decision', async ({
  screens,
}) => {
  const { page } = await screens.teacher('ms-ortiz', desk);
  await expect(line(page).getByText('2 help')).toBeVisible();
  await page.keyboard.press('e');
  await expect(heading(page, 'Zoë Lindqvist')).toBeVisible();
  await expect(panel(page).getByText('“I want to practise with someone”')).toBeVisible();
  await expect(decisions(page)).toHaveCount(0);
  await expect(
    panel(page).getByText('Help is not a try, so nothing is judged here.'),
  ).toBeVisible();
  await expect(panel(page).getByLabel(/^Note to/)).toHaveCount(0);
  await expect(page.getByRole('checkbox').first()).toBeDisabled();

  await page.keyboard.press('m');
  await expect(page.getByText('Zoë asked for help, and help is not a try.')).toBeVisible();
  await expect(page.getByText('27 crossed today')).toBeVisible();
  await panel(page).getByRole('button', { name: 'Has been helped' }).click();
  await expect(rows(page, 'Zoë Lindqvist')).toHaveCount(0);
  await expect(line(page).getByText('1 help')).toBeVisible();
  expect(screens.problems).toEqual([]);
});

test('[L6] [A6] who waits in the line and asks for help is looked at for the help, then called and judged', async ({
  screens,
}) => {
  const { page: amara } = await screens.student('amara-okafor', laptop);
  await amara.getByRole('button', { name: 'Help' }).last().click();
  await amara.getByRole('button', { name: 'I’m stuck on a word' }).click();
  const { page } = await screens.teacher('ms-ortiz', desk);
  const help = rows(page, 'Amara Okafor').filter({ hasText: 'stuck on a word' });
  await help.getByRole('button').first().click();
  await expect(
    panel(page).getByText('Amara is in the line too, for 3.2. Call them to assess it.'),
  ).toBeVisible();
  await expect(decisions(page)).toHaveCount(0);

  await page.keyboard.press('Enter');
  await expect(decisions(page)).toHaveCount(2);
  // The request stays until she has been helped, and says that she is here.
  await help.getByRole('button').first().click();
  await expect(panel(page).getByText('Amara is with you too, for 3.2.')).toBeVisible();
  await expect(decisions(page)).toHaveCount(0);
  await panel(page).getByRole('button', { name: 'To 3.2' }).click();
  await page.keyboard.press('m');
  await expect(page.getByText('28 crossed today')).toBeVisible();
  await expect(help).toHaveCount(1);
  expect(screens.problems).toEqual([]);
});
