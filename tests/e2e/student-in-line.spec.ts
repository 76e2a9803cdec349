import { expect, type Page } from '@playwright/test';
import { desk, heading, laptop, leaveLine, projector, test } from '../support/e2e-class.ts';
import { expectNoViolations } from '../support/no-violations.ts';

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
  await expect(heading(daniel, 'You may be next in line')).toBeVisible();
  const poster = daniel.locator('.poster');
  await expect(poster).toHaveText('');
  const lead = daniel.getByRole('region', { name: 'The objective' }).getByRole('paragraph');
  await expect(lead.filter({ hasText: 'all six ahead of you are away' })).toContainText(
    'You’re seventh',
  );
  await expect(daniel.getByText('In line · may be next')).toBeVisible();
  await expect(daniel.getByText('Of those who are here, whoever pressed first')).toBeVisible();
  await expect(wall.locator('.next li').first()).toContainText('D. K.');
  await teacher.keyboard.press('m');
  await expect(heading(teacher, 'Daniel is next.')).toBeVisible();

  // One of them opens their path: then somebody here is ahead.
  const { page: priya } = await screens.student('priya-raghavan', laptop);
  await expect(heading(priya, /in line$/)).toBeVisible();
  await expect(heading(teacher, 'Priya is next.')).toBeVisible();
  await expect(heading(daniel, 'You’re seventh in line')).toBeVisible();
  await expect(poster).toHaveText(/7\s*th/);
  await expect(lead.filter({ hasText: /of the 6 ahead of you, 1 is here/i })).toBeVisible();
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

test('on a phone, being called comes into sight over the path', async ({ aside, screens }) => {
  const { page } = await screens.student('amara-okafor', { viewport: { width: 390, height: 844 } });
  await expect(heading(page, /^Hi, Amara/)).toBeVisible();
  await aside.call('Amara Okafor');
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

test('[L6] the line is left only by an answer that says what is lost; then it is told, and Ready is there', async ({
  screens,
}) => {
  const { page } = await screens.student('daniel-kowalczyk', {
    viewport: { width: 390, height: 844 },
  });
  await page.getByRole('button', { name: '3.1' }).first().click();
  await page.getByRole('button', { name: 'My path' }).click();
  await press(page, /^Ready/).click();
  // Pressed at the foot of the path, it is answered there.
  const answered = page.locator('.path-dock').getByText('You may be next in line');
  await expect(answered).toBeVisible();
  await answered.click();
  await expect(heading(page, 'You may be next in line')).toBeVisible();
  const leave = page.getByRole('button', { name: 'Leave the line' });
  const dock = page.getByRole('button', { name: 'I need more time' });
  const [link, below] = [(await leave.boundingBox())!, (await dock.boundingBox())!];
  expect(link.y + link.height).toBeLessThan(below.y);

  await leave.focus();
  await page.keyboard.press('Enter');
  const question = page.getByRole('dialog', { name: 'Leave the line?' });
  await expect(question).toContainText('You’re seventh in line. If you leave, that place is gone');
  const stay = question.getByRole('button', { name: 'Keep my place' });
  await expect(stay).toBeFocused();
  await expectNoViolations(page);
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(leave).toBeFocused();
  await page.keyboard.press('Enter');
  await stay.click();
  await expect(leave).toBeFocused();

  const help = page.getByRole('region', { name: 'Help' });
  await press(page, 'Help').click();
  await press(page, 'Something else').click();
  await expect(help).toContainText('You keep your place in the line.');
  await page.keyboard.press('Escape');
  await leaveLine(page);
  const told = page.getByRole('status').filter({ hasText: 'You left the line.' });
  await expect(told).toHaveText(/Press again when you’re ready\./);
  await expect(page.getByRole('region', { name: /^The objective 3\.1/ })).toBeFocused();
  await press(page, 'Help').click();
  await expect(help).toContainText('Only your teachers see that you asked.');
  await expect(help).not.toContainText('your place');
  await page.keyboard.press('Escape');
  await press(page, 'Ready to demonstrate').click();
  await expect(heading(page, 'You may be next in line')).toBeVisible();
  await expect(told).toBeHidden();
  expect(screens.problems).toEqual([]);
});
