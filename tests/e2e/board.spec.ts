import { expect, test, type Locator, type Page } from '@playwright/test';
import { desk } from '../support/e2e-class.ts';
import { openLargeBoard, openLargeClass } from '../support/e2e-large-class.ts';
import type { LiveSchool } from '../support/live-school.ts';

test.describe.configure({ timeout: 240_000 });

let school: LiveSchool;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  school = await openLargeClass();
});
test.afterAll(() => school[Symbol.asyncDispose]());

/** A cell, counted from the first student and objective of the table as it stands. */
const cell = (page: Page, down: number, right: number): Locator =>
  page.locator('tbody tr').nth(down).locator('.cell').nth(right);

test('by keyboard: the grid’s keys move, Enter opens a cell, Escape comes back to it', async ({
  page,
}) => {
  await openLargeBoard(school, page);
  const press = (key: string) => page.keyboard.press(key);
  await page.getByRole('searchbox').focus();
  await press('Tab');
  await expect(cell(page, 0, 0)).toBeFocused();
  await press('ArrowRight');
  await press('ArrowDown');
  await expect(cell(page, 1, 1)).toBeFocused();
  await press('ArrowUp');
  await press('ArrowUp');
  await press('ArrowLeft');
  await press('ArrowLeft');
  await expect(cell(page, 0, 0)).toBeFocused();
  await press('End');
  await expect(cell(page, 0, 59)).toBeFocused();
  await press('Control+End');
  await expect(cell(page, 39, 59)).toBeFocused();
  await press('Home');
  await expect(cell(page, 39, 0)).toBeFocused();
  await press('Control+Home');
  await expect(cell(page, 0, 0)).toBeFocused();

  await press('PageDown');
  const paged = await page.evaluate<number>('document.activeElement.parentElement.sectionRowIndex');
  expect(paged).toBeGreaterThan(10);
  expect(paged).toBeLessThan(25);
  await press('PageUp');
  await expect(cell(page, 0, 0)).toBeFocused();

  // One Tab stop: out of the grid and back in at the same cell, in sight beside what is sticky.
  await press('Control+End');
  const [focused, names, foot] = await Promise.all([
    cell(page, 39, 59).boundingBox(),
    page.locator('tbody .count').first().boundingBox(),
    page.locator('tfoot').boundingBox(),
  ]);
  expect(focused!.x).toBeGreaterThan(names!.x + names!.width);
  expect(focused!.y + focused!.height).toBeLessThanOrEqual(foot!.y + 1);
  await press('Shift+Tab');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await press('Tab');
  await expect(cell(page, 39, 59)).toBeFocused();

  await press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('6.10');
  await expect(dialog.getByRole('button').first()).toBeFocused();
  const box = (await dialog.boundingBox())!;
  expect(box.x + box.width).toBeLessThanOrEqual(desk.viewport.width);
  expect(box.y + box.height).toBeLessThanOrEqual(foot!.y + 1);
  await press('Escape');
  await expect(dialog).toBeHidden();
  await expect(cell(page, 39, 59)).toBeFocused();

  // What it offers leads on: the line, with this student and objective on the panel.
  await press('Enter');
  await press('a');
  await expect(page).toHaveURL(/\/teach\/\d+\?student=\d+&objective=\d+$/);
});

test('filters, search, order and levels leave the rows and columns they name', async ({ page }) => {
  await openLargeBoard(school, page);
  const names = page.locator('tbody').getByRole('rowheader');
  await page.getByRole('searchbox').fill('student 12');
  await expect(names).toHaveText([/Student 12 Test/]);
  await page.getByRole('searchbox').fill('nobody of this name');
  await expect(page.getByText('Nobody matches.')).toBeVisible();
  await page.getByRole('searchbox').fill('');
  await expect(names).toHaveCount(40);

  await page.getByRole('button', { name: /^Away/ }).click();
  await expect(names).toHaveCount(40);
  await page.getByRole('button', { name: /^In line now/ }).click();
  await expect(names).toHaveCount(0);
  await page.getByRole('button', { name: /^Everyone/ }).click();

  await page.getByLabel('Sort').selectOption({ label: 'Name' });
  await expect(names.nth(1)).toContainText('Student 1 Test');
  await page.getByLabel('Levels').selectOption({ label: 'Level 2' });
  await expect(page.locator('thead').getByRole('columnheader')).toHaveCount(11);
  await expect(page.locator('tbody .cell')).toHaveCount(40 * 10);
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  await expect(cell(page, 0, 9)).toBeFocused();
});
