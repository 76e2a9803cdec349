import { expect } from '@playwright/test';
import { desk, leaveLine, line, test } from '../support/e2e-class.ts';
import { SECTION } from '../support/e2e-screens.ts';

test.describe.configure({ timeout: 240_000 });

test('what is recorded of a student is read once, however the class moves meanwhile', async ({
  demo,
  screens,
}) => {
  const { page, context } = await screens.teacher('ms-ortiz', desk, `/wall/${SECTION}`);
  const asked: string[] = [];
  let answer = () => {};
  const held = new Promise<void>((resolve) => (answer = resolve));
  await context.route('**/history/*', async (route) => {
    asked.push(new URL(route.request().url()).pathname.split('/').at(-1)!);
    await held;
    await route.continue();
  });
  await page.goto(`${demo.teachers}/teach/${SECTION}`);
  const current = line(page).locator('[aria-current=true]');
  await expect(current).toContainText('Mateo Fernández');
  await expect.poll(() => asked).toHaveLength(1);

  // Others press, and are looked at and left, before the first answer is there.
  const { page: daniel } = await screens.student('daniel-kowalczyk');
  await daniel.getByRole('button', { name: '3.1' }).first().click();
  for (let times = 0; times < 3; times += 1) {
    await daniel
      .getByRole('button', { name: /^Ready/ })
      .last()
      .click();
    await expect(line(page).getByText('7 ready')).toBeVisible();
    await leaveLine(daniel);
    await expect(line(page).getByText('6 ready')).toBeVisible();
  }
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
  await expect(current).not.toContainText('Mateo Fernández');
  expect(asked).toHaveLength(1);

  answer();
  // Then the one student who is looked at; who was only passed by is not asked for.
  await expect.poll(() => asked).toHaveLength(2);
  await page.keyboard.press('ArrowUp');
  await expect(current).toContainText('Mateo Fernández');
  await expect(page.getByRole('heading', { name: 'Earlier tries' })).toBeAttached();
  await page.keyboard.press('ArrowDown');
  await expect(current).not.toContainText('Mateo Fernández');
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked).toHaveLength(2);
});
