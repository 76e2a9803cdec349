import { expect, type Page } from '@playwright/test';
import { desk, heading, laptop, projector, rows, test } from '../support/e2e-class.ts';

test.describe.configure({ timeout: 120_000 });

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).last();

test('[L3] whoever waits behind people who are away reads what the teacher and the wall say', async ({
  screens,
}) => {
  const { page: teacher } = await screens.teacher('ms-ortiz', desk);
  const { page: wall } = await screens.wall(projector);
  const { page: daniel } = await screens.student('daniel-kowalczyk', laptop);
  await daniel.getByRole('button', { name: '3.1' }).first().click();
  await press(daniel, /^Ready/).click();
  // The six who waited before have no screen open.
  await expect(heading(daniel, 'You’re seventh in line')).toBeVisible();
  await expect(daniel.getByText('All six ahead of you are away')).toBeVisible();
  await expect(daniel.getByText('you may be called next')).toBeVisible();
  await expect(daniel.getByText('In line · seventh, may be next')).toBeVisible();
  await expect(daniel.getByText('Of those who are here, whoever pressed first')).toBeVisible();
  await expect(wall.locator('.next li').first()).toContainText('D. K.');
  await teacher.keyboard.press('m');
  await expect(heading(teacher, 'Daniel is next.')).toBeVisible();

  // One of them opens their path: then somebody here is ahead.
  const { page: priya } = await screens.student('priya-raghavan', laptop);
  await expect(heading(priya, /in line$/)).toBeVisible();
  await expect(heading(teacher, 'Priya is next.')).toBeVisible();
  await expect(daniel.getByText(/with 6 ahead of you, 5 of them away/i)).toBeVisible();
  await expect(wall.locator('.next li').first()).toContainText('P. R.');
  expect(screens.problems).toEqual([]);
});

test('[L6] Escape leaves help, and help that a teacher closed is told, not asked about again', async ({
  screens,
}) => {
  const { page: teacher } = await screens.teacher('ms-ortiz', desk);
  const { page } = await screens.student('daniel-kowalczyk', laptop);
  await press(page, 'Help').click();
  await expect(heading(page, 'What would help?')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(heading(page, 'What would help?')).toBeHidden();

  await press(page, 'Help').click();
  await press(page, 'Something else').click();
  await expect(heading(page, 'Help is on its way.')).toBeVisible();
  await teacher.getByRole('button', { name: 'Daniel Kowalczyk has been helped' }).click();
  const told = page.getByText('Your help is marked as done.');
  await expect(told).toBeVisible();
  await expect(heading(page, /^(Help is on its way|What would help)/)).toBeHidden();

  // The same words once more come into the live region anew, or no screen reader would speak them.
  await expect(page.getByRole('status').filter({ has: told })).toHaveCount(1);
  const before = await told.elementHandle();
  await press(page, 'Help').click();
  await press(page, 'Something else').click();
  await expect(heading(page, 'Help is on its way.')).toBeVisible();
  await teacher.getByRole('button', { name: 'Daniel Kowalczyk has been helped' }).click();
  await expect.poll(() => before!.evaluate((words) => words.isConnected)).toBe(false);
  await expect(told).toBeVisible();
});

test('on a phone, being called comes into sight over the path', async ({ screens }) => {
  const { page: teacher } = await screens.teacher('ms-ortiz', desk);
  const { page } = await screens.student('amara-okafor', { viewport: { width: 390, height: 844 } });
  await expect(heading(page, /^Hi, Amara/)).toBeVisible();
  await rows(teacher, 'Amara Okafor').getByRole('button').first().click();
  await teacher.getByRole('button', { name: /^Call / }).click();
  await expect(heading(page, 'Ms. Ortiz is coming to you')).toBeVisible();
  await expect(heading(page, /^Hi, Amara/)).toBeHidden();
  expect(screens.problems).toEqual([]);
});

test('[L2] a closed line offers nobody back; opened, it gives the kept place again', async ({
  screens,
}) => {
  const { page: teacher } = await screens.teacher('ms-ortiz', desk);
  const { page } = await screens.student('noah-begay', laptop);
  const back = teacher.getByRole('button', { name: 'Back in line' });
  await teacher.getByRole('button', { name: 'Closed' }).click();
  await teacher.getByRole('button', { name: /^End now/ }).click();
  await expect(heading(page, 'Your place is kept')).toBeVisible();
  await expect(page.getByText('The line is closed.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ready again' })).toHaveCount(0);
  await expect(teacher.getByText('Set aside')).toBeVisible();
  await expect(back).toHaveCount(0);

  await teacher.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(back).not.toHaveCount(0);
  await press(page, 'Ready again').click();
  await expect(heading(page, /in line$/)).toBeVisible();
  expect(screens.problems).toEqual([]);
});

test('an exemplar may be heard, seen or opened elsewhere, for the student and the teacher', async ({
  screens,
}) => {
  const { page } = await screens.student('daniel-kowalczyk', laptop);
  await page.getByRole('button', { name: '3.1' }).first().click();
  const plan = page.getByRole('img', { name: /^A town plan of six blocks/ });
  await expect(plan).toBeVisible();
  const width = `document.querySelector('img[src="/exemplars/town-plan.svg"]').naturalWidth`;
  await expect.poll(() => page.evaluate<number>(width)).toBeGreaterThan(0);
  await expect(page.getByText('The plan that lay between them')).toBeVisible();

  await page.getByRole('button', { name: '3.2' }).first().click();
  await expect(page.getByText('Read by a synthetic voice')).toHaveCount(2);
  const listen = page.getByRole('button', { name: /^Listen/ });
  await expect(listen).toHaveText([/0:37/, /0:24/]);
  await listen.first().focus();
  await page.keyboard.press('Enter');
  const place = page.getByRole('slider', { name: 'Place in the recording' });
  await expect(page.getByRole('button', { name: /^Pause 0:0[1-9]/ })).toBeVisible();
  await place.focus();
  await page.keyboard.press('End');
  // At its end it is as it was at first.
  await expect(listen).toHaveText([/0:37/, /0:24/]);
  await expect(place).toBeHidden();

  await page.getByRole('button', { name: /^Intermediate Mid/ }).click();
  await page.getByRole('button', { name: '5.3' }).first().click();
  const link = page.getByRole('link', { name: /^Ponce, where he lived/ });
  await expect(link).toHaveAttribute('target', '_blank');
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');

  const { page: teacher } = await screens.teacher('ms-ortiz', desk);
  await teacher
    .getByRole('listitem')
    .filter({ hasText: 'Amara' })
    .getByRole('button')
    .first()
    .click();
  await expect(teacher.getByRole('button', { name: /^Listen/ }).first()).toBeVisible();
  expect(screens.problems).toEqual([]);
});

test('on a Spanish page what is English says so, and its samples are Spanish', async ({
  screens,
}) => {
  const { page } = await screens.student('daniel-kowalczyk', { ...laptop, locale: 'es' });
  await page.getByRole('button', { name: '3.1' }).first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', /^es/);
  await expect(heading(page, 'Ask for and give directions')).toHaveAttribute('lang', 'en');
  await expect(page.getByText('Three steps that arrive').first()).toHaveAttribute('lang', 'en');
  for (const sample of await page.locator('blockquote').all())
    await expect(sample).toHaveAttribute('lang', 'es');
  await expect(page.locator('figure .why').first()).toHaveAttribute('lang', 'en');
});
