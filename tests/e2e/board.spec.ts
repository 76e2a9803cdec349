import { expect, type Locator, type Page } from '@playwright/test';
import { desk } from '../support/e2e-class.ts';
import { enterLargeClass, openLargeBoard, openLargeClass } from '../support/e2e-large-class.ts';
import { openLive } from '../support/e2e-screens.ts';
import { test } from '../support/e2e-test.ts';
import { expectNoViolations } from '../support/no-violations.ts';
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

/** A column that shares the width with others may be a 64th of a pixel off. */
const PX_44 = expect.closeTo(44, 1) as unknown;

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
  // Past what it offers, either way, the Tab key leads back to the cell, not out of the page.
  for (const key of ['Tab', 'Shift+Tab']) {
    await press('Enter');
    await expect(dialog.getByRole('button')).toHaveCount(1);
    await expect(dialog.getByRole('button')).toBeFocused();
    await press(key);
    await expect(dialog).toBeHidden();
    await expect(cell(page, 39, 59)).toBeFocused();
  }

  // What it offers leads on: the line, with this student and objective on the panel.
  await press('Enter');
  await expect(dialog.getByRole('button')).toBeFocused();
  await press('a');
  await expect(page).toHaveURL(/\/teach\/\d+\?student=\d+&objective=\d+$/);
});

test('filters, search, order and levels leave the rows and columns they name', async ({ page }) => {
  await openLargeBoard(school, page);
  const names = page.locator('tbody').getByRole('rowheader');
  await page.getByRole('searchbox').fill('student12');
  await expect(names).toHaveText([/Student12 Test/]);

  await page.getByRole('button', { name: /^Away/ }).click();
  await page.getByRole('searchbox').fill('');
  await expect(names).toHaveCount(40);
  await page.getByRole('button', { name: /^Everyone/ }).click();

  await page.getByLabel('Sort').selectOption({ label: 'Name' });
  await expect(names.nth(1)).toContainText('Student1 Test');
  await page.getByLabel('Levels').selectOption({ label: 'Level 2' });
  await expect(page.locator('thead').getByRole('columnheader')).toHaveCount(11);
  await expect(page.locator('tbody .cell')).toHaveCount(40 * 10);
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  await expect(cell(page, 0, 9)).toBeFocused();
});

test('a search or a filter that finds nobody says so, and offers the way back', async ({
  page,
}) => {
  await openLargeBoard(school, page);
  const names = page.locator('tbody').getByRole('rowheader');
  const search = page.getByRole('searchbox');
  const filter = (name: RegExp) => page.getByRole('button', { name }).first().click();
  const said = page.getByRole('main').getByRole('status');
  const clear = page.getByRole('button', { name: 'Clear the search' });
  const everyone = page.getByRole('button', { name: 'Show everyone' });
  await expect(said).toHaveText('');

  await search.fill('Ngozi');
  await expect(said).toHaveText('Nobody in this class is called “Ngozi”.');
  await expect(page.getByRole('grid')).toHaveCount(0);
  await expect(everyone).toHaveCount(0);
  await expectNoViolations(page);
  await clear.click();
  await expect(names).toHaveCount(40);
  await expect(search).toBeFocused();
  await expect(search).toHaveValue('');
  await expect(said).toHaveText('');

  await filter(/^In line now/);
  await expect(said).toHaveText('Nobody is in the line now, and nobody is with a teacher.');
  await expect(clear).toHaveCount(0);
  await search.fill('student12');
  await expect(said).toHaveText('Nobody called “student12” is under “In line now”.');
  await everyone.click();
  await expect(names).toHaveText([/Student12 Test/]);
  await expect(search).toBeFocused();
});

test('for a finger cells are 44 px from the first frame, and nothing shifts as the page comes alive', async ({
  browser,
}) => {
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 1024, height: 768 },
  });
  const page = await context.newPage();
  // What moved is counted whether or not somebody touched the page, for nobody did.
  await page.addInitScript({
    content: `window.shifts = []; new PerformanceObserver((list) => {
      for (const one of list.getEntries()) window.shifts.push([one.value, one.sources.map(({ node }) => node?.nodeName + '.' + node?.className)]);
    }).observe({ type: 'layout-shift', buffered: true });`,
  });
  const width = () =>
    page.evaluate<number>("document.querySelector('tbody .cell').getBoundingClientRect().width");
  const scripts = await context.newCDPSession(page);
  await scripts.send('Emulation.setScriptExecutionDisabled', { value: true });
  await page.goto(await enterLargeClass(school, page));
  expect(await page.locator('tbody .cell').first().boundingBox()).toMatchObject({
    width: PX_44,
    height: expect.closeTo(45, 1) as unknown,
  });
  await scripts.send('Emulation.setScriptExecutionDisabled', { value: false });

  await openLive(page, page.url());
  expect(await width()).toEqual(PX_44);
  expect(await page.evaluate('window.shifts')).toEqual([]);
  await context.close();
});

test('the row and the column of a cell are lit up to their heads, under the pointer and with the focus', async ({
  page,
}) => {
  await openLargeBoard(school, page);
  const colour = (of: string, at: number) =>
    page.evaluate<string>(
      `getComputedStyle(document.querySelectorAll('${of}')[${at}]).backgroundColor`,
    );
  const head = (column: number) => colour('thead .objectives th', column);
  const row = (at: number) => colour('tbody th', at);
  const plain = await head(5);
  await cell(page, 3, 5).hover();
  await expect.poll(() => head(5)).not.toBe(plain);
  const lit = await head(5);
  expect([await colour('col', 2 + 5), await row(3), await head(4)]).toEqual([lit, lit, plain]);
  await page.mouse.move(400, 20);
  await expect.poll(() => head(5)).toBe(plain);

  await page.getByRole('searchbox').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => head(1)).toBe(lit);
  expect([await row(0), await head(0)]).toEqual([lit, plain]);
  // What the cell opens takes the focus, and leaves it plain whose it is.
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect([await row(0), await head(1)]).toEqual([lit, lit]);
});

test('head and foot stay over the rows as they scroll, and go along where larger text leaves the rows no room', async ({
  page,
}) => {
  await openLargeBoard(school, page);
  await page.setViewportSize({ width: 1366, height: 768 });
  /** How far head and foot stand from the edges of what scrolls, and how many rows are whole between them. Unit: px. */
  const stand = () =>
    page.evaluate<{ above: number; below: number; rows: number }>(`(() => {
      const of = (one) => document.querySelector(one).getBoundingClientRect();
      const scroll = document.querySelector('.scroll');
      scroll.scrollTop = 400;
      const [all, head, foot] = [of('.scroll'), of('thead'), of('tfoot')];
      const top = Math.max(all.top, head.bottom);
      const bottom = Math.min(all.top + scroll.clientHeight, foot.top);
      const rows = [...document.querySelectorAll('tbody tr')].map((row) => row.getBoundingClientRect());
      return {
        above: head.top - all.top,
        below: all.top + scroll.clientHeight - foot.bottom,
        rows: rows.filter((row) => row.top >= top - 1 && row.bottom <= bottom + 1).length,
      };
    })()`);
  const usual = await stand();
  expect(Math.abs(usual.above)).toBeLessThanOrEqual(1);
  expect(Math.abs(usual.below)).toBeLessThanOrEqual(1);
  expect(usual.rows).toBeGreaterThan(5);
  await page.evaluate("document.documentElement.style.fontSize = '200%'");
  const large = await stand();
  expect(large.above).toBeLessThan(-100);
  expect(large.below).toBeLessThan(-100);
  // As they would stay, they would leave room for three.
  expect(large.rows).toBeGreaterThan(5);
});

test('for a finger a cell is 44 px wide and high', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await openLargeBoard(school, page);
  await expect
    .poll(async () => (await cell(page, 5, 5).boundingBox())!.width)
    .toBeGreaterThan(43.95);
  expect((await cell(page, 5, 5).boundingBox())!.height).toBeGreaterThan(43.95);
  await context.close();
});

test('“What changed” reads who changed where since it was pressed last, the newest first, and the line by number', async ({
  page,
}) => {
  const { room } = school;
  await openLargeBoard(school, page);
  const button = page.getByRole('button', { name: 'What changed' });
  const said = page.getByRole('status').filter({ hasText: /./ });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(said).toHaveText('Nothing has changed since last time.');

  const [teacher, student] = [room.teachers[1]!, room.students[39]!];
  const cells = page.getByRole('row').filter({ hasText: 'Student39 Test' }).locator('.cell');
  const record = async (column: number, outcome: 'mastered' | 'not-yet', at: number) => {
    const objective = room.objectives[column]!;
    const said = { students: [student], objective, outcome, criteria: [], version: 1 };
    await room.must('score.record', teacher, said, { at });
    const state = outcome === 'mastered' ? 'mastered' : 'tried';
    await expect(cells.nth(column)).toHaveAttribute('data-state', state);
  };
  await record(56, 'not-yet', Date.now() - 60_000);
  await record(57, 'mastered', Date.now() - 30_000);
  await room.ready(student, room.objectives[55]!);
  await expect(cells.nth(55)).toHaveAttribute('data-state', 'ready');
  await page.keyboard.press('Enter');
  await expect(said.getByRole('paragraph')).toHaveText([
    'Student39 Test, 6.6 Tell how it goes in situation 56: Ready, waiting.',
    'Student39 Test, 6.8 Tell how it goes in situation 58: Mastered.',
    'Student39 Test, 6.7 Tell how it goes in situation 57: Not yet, tried.',
    '1 joined the line.',
    '1 is waiting.',
  ]);
  await page.keyboard.press('Enter');
  await expect(said).toHaveText('Nothing has changed since last time.');
});
