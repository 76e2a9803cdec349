import { expect, type Page } from '@playwright/test';
import { desk, heading, laptop, ready, rows, test } from '../support/e2e-class.ts';

test.describe.configure({ timeout: 120_000 });

/** Counts in the page what is played, from before its own scripts. */
const counting = `window.knocks = 0;
const start = OscillatorNode.prototype.start;
OscillatorNode.prototype.start = function (...given) {
  window.knocks += 1;
  return start.apply(this, given);
};`;
const knocks = (page: Page) => page.evaluate<number>('window.knocks');

test('one knock for the student who is called and chose to hear it, and none for not yet', async ({
  demo,
  screens,
}) => {
  const { page: teacher } = await screens.teacher('ms-ortiz', desk);
  const daniel = await screens.student('daniel-kowalczyk', laptop);
  const quinn = await screens.student('quinn-delacroix', laptop);
  for (const { context, page } of [daniel, quinn]) {
    await context.addInitScript({ content: counting });
    await page.goto(`${demo.students}/account`);
  }
  const sound = daniel.page.getByRole('form', { name: 'Sound' });
  await expect(sound.getByRole('button', { name: 'Off' })).toHaveAttribute('aria-current', 'true');
  await sound.getByRole('button', { name: 'On' }).click();
  await expect(sound.getByRole('button', { name: 'On' })).toHaveAttribute('aria-current', 'true');

  for (const [{ page }, code] of [
    [daniel, '3.1'],
    [quinn, '3.2'],
  ] as const) {
    await page.goto(`${demo.students}/path/1`);
    await page.getByRole('button', { name: code }).first().click();
    await ready(page).click();
    await expect(heading(page, /in line$/)).toBeVisible();
  }
  // Mateo is with her from before.
  await teacher.keyboard.press('n');
  for (const [{ page }, name] of [
    [daniel, 'Daniel'],
    [quinn, 'Quinn'],
  ] as const) {
    await rows(teacher, name).getByRole('button').first().click();
    await teacher.getByRole('button', { name: /^Call / }).click();
    await expect(heading(page, 'Ms. Ortiz is coming to you')).toBeVisible();
    await teacher.keyboard.press('n');
    await expect(heading(page, 'Ms. Ortiz is coming to you')).toBeHidden();
  }
  expect(await knocks(daniel.page)).toBe(1);
  expect(await knocks(quinn.page)).toBe(0);
});
