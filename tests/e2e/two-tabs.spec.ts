import { expect } from '@playwright/test';
import { desk, heading, laptop, line, ready, rows, test } from '../support/e2e-class.ts';
import { SECTION } from '../support/e2e-screens.ts';

test.describe.configure({ timeout: 120_000 });

test('two tabs of a student agree, whichever was pressed in', async ({ demo, screens }) => {
  const { page: one, context } = await screens.student('daniel-kowalczyk', laptop);
  const two = await context.newPage();
  await two.goto(`${demo.students}/path/${SECTION}`);

  await one.getByRole('button', { name: '3.1' }).first().click();
  await ready(one).click();
  await expect(heading(one, 'You may be next in line')).toBeVisible();
  await two.getByRole('button', { name: '3.1' }).first().click();
  await expect(heading(two, 'You may be next in line')).toBeVisible();

  await two.getByRole('button', { name: 'I need more time' }).click();
  await expect(heading(two, 'Your place is kept')).toBeVisible();
  await expect(heading(one, 'Your place is kept')).toBeVisible();
  await one.getByRole('button', { name: 'Ready again' }).last().click();
  await expect(heading(one, /in line$/)).toBeVisible();
  await expect(heading(two, /in line$/)).toBeVisible();
});

test('two tabs of a teacher agree on who is with whom, and the board on what was decided', async ({
  demo,
  screens,
}) => {
  const { page: one, context } = await screens.teacher('ms-ortiz', desk);
  const two = await context.newPage();
  await two.goto(`${demo.teachers}/teach/${SECTION}`);
  const board = await context.newPage();
  await board.goto(`${demo.teachers}/teach/${SECTION}/board`);

  await expect(line(one).getByText('6 ready')).toBeVisible();
  // Mateo is with her from before; the next is Priya.
  await one.keyboard.press('n');
  await one.keyboard.press('Space');
  await expect(rows(one, 'Priya').getByText('with you now')).toBeVisible();
  await expect(rows(two, 'Priya').getByText('with you now')).toBeVisible();
  await two.bringToFront();
  await rows(two, 'Priya').getByRole('button').first().click();
  await two.keyboard.press('m');
  await expect(rows(two, 'Priya')).toHaveCount(0);
  await expect(rows(one, 'Priya')).toHaveCount(0);
  await expect(
    board.getByRole('gridcell', { name: 'Priya Raghavan, 3.3, Mastered' }),
  ).toBeVisible();
});
