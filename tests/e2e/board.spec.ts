import { expect, test, type Locator, type Page } from '@playwright/test';
import { desk } from '../support/e2e-class.ts';
import { openLargeClass } from '../support/e2e-large-class.ts';
import type { LiveSchool } from '../support/live-school.ts';
import { tasksDuring, type Task } from '../support/long-tasks.ts';

test.describe.configure({ timeout: 240_000 });

const MOST_NODES = 8_000;
const LONG = 50;

let school: LiveSchool;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  school = await openLargeClass();
});
test.afterAll(() => school[Symbol.asyncDispose]());

const row = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
/** A cell, counted from the first student and objective of the table as it stands. */
const cell = (page: Page, down: number, right: number): Locator =>
  page.locator('tbody tr').nth(down).locator('.cell').nth(right);

/** The board of the class, live, at a desk. */
async function openBoard(page: Page): Promise<void> {
  await page.setViewportSize(desk.viewport);
  const { url } = school.servers[0]!;
  await page.context().request.post(`${url}/api/sign-in/staff`, {
    headers: { origin: url },
    data: school.staffEntry(0),
  });
  await page.goto(`${url}/teach/${school.section}/board`);
  await expect(page.locator('tbody .cell')).toHaveCount(40 * 60);
  // Live, so hydrated.
  await expect(page.getByText('Connecting')).toBeHidden();
}

function said(what: string, tasks: readonly Task[]): void {
  const [longest] = tasks;
  const ms = (value = 0) => value.toFixed(1);
  console.log(
    `${what}: ${tasks.length} tasks, the longest ${ms(longest?.cpu)} ms (${ms(longest?.wall)} ms by the clock)`,
  );
}

test('40 students by 60 objectives: under 8,000 nodes, and no task over 50 ms while it scrolls', async ({
  page,
}) => {
  await openBoard(page);
  const nodes = await page.evaluate<number>(`(() => {
    const walk = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    let count = 1;
    while (walk.nextNode()) count += 1;
    return count;
  })()`);
  console.log(`the board of 40 by 60: ${nodes} nodes`);
  expect(nodes).toBeLessThan(MOST_NODES);

  const at = (of: 'scrollTop' | 'scrollLeft') =>
    page.evaluate<number>(`document.querySelector('.scroll').${of}`);
  const wheelTo = async (right: number, down: number, there: () => Promise<boolean>) => {
    await expect(async () => {
      await page.mouse.wheel(right, down);
      expect(await there()).toBe(true);
    }).toPass({ intervals: [16] });
  };
  const most = await page.evaluate<[right: number, down: number]>(`(() => {
    const one = document.querySelector('.scroll');
    return [one.scrollWidth - one.clientWidth, one.scrollHeight - one.clientHeight];
  })()`);
  expect(most[0]).toBeGreaterThan(500);
  expect(most[1]).toBeGreaterThan(300);
  await page.mouse.move(800, 500);
  const tasks = await tasksDuring(page, async () => {
    await wheelTo(0, 60, async () => (await at('scrollTop')) >= most[1] - 1);
    await wheelTo(60, 0, async () => (await at('scrollLeft')) >= most[0] - 1);
    await wheelTo(0, -60, async () => (await at('scrollTop')) === 0);
    await wheelTo(-60, 0, async () => (await at('scrollLeft')) === 0);
  });
  said('while it scrolls', tasks);
  expect(tasks.length).toBeGreaterThan(100);
  expect(tasks[0]!.cpu).toBeLessThan(LONG);
});

test('a cell that changes live is drawn without a task over 50 ms, and its row stays under the pointer', async ({
  page,
}) => {
  await openBoard(page);
  const { room } = school;
  const last = page.locator('tbody tr').last();
  const name = (await last.getByRole('rowheader').textContent())!.trim();
  const student = room.students[Number(/\d+/.exec(name)![0])]!;
  const before = await last.locator('.count').textContent();
  await last.scrollIntoViewIfNeeded();
  await last.locator('.cell').nth(30).hover();
  const tasks = await tasksDuring(page, async () => {
    for (const objective of room.objectives.slice(50, 58)) {
      await room.must('score.record', room.teachers[1]!, {
        ...{ students: [student], objective, outcome: 'mastered', criteria: [], version: 1 },
      });
      const column = room.objectives.indexOf(objective);
      await expect(row(page, name).locator('.cell').nth(column)).toHaveAttribute(
        'data-state',
        'mastered',
      );
    }
  });
  said('while cells change', tasks);
  expect(tasks[0]!.cpu).toBeLessThan(LONG);
  await expect(row(page, name).locator('.count')).toHaveText(String(Number(before) + 8));
  // They have more than others now, and go up once nobody points at them.
  await expect(last.getByRole('rowheader')).toHaveText(name);
  await page.mouse.move(400, 20);
  await expect(last.getByRole('rowheader')).not.toHaveText(name);
});

test('by keyboard: the grid’s keys move, Enter opens a cell, Escape comes back to it', async ({
  page,
}) => {
  await openBoard(page);
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
  await openBoard(page);
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
