import { expect } from '@playwright/test';
import { desk, heading, laptop, line, ready, rows, test, withBoard } from '../support/e2e-class.ts';

test.describe.configure({ timeout: 240_000 });

test('a row never moves under the pointer: it tells what became of it, and moves when the pointer has left', async ({
  colleagueAside,
  screens,
}) => {
  const { page } = await screens.teacher('ms-ortiz', desk);
  await expect(line(page).getByText('6 ready')).toBeVisible();
  const elif = rows(page, 'Elif Yıldız');
  const before = (await elif.boundingBox())!;
  const x = before.x + before.width / 2;
  const y = before.y + before.height / 2;
  await page.mouse.move(x, y);

  // A colleague takes somebody below: one row more stands above.
  await page.mouse.move(x + 1, y);
  await colleagueAside.call('Yusuf Demir');
  let step = 0;
  const moving = async (name: string) => {
    await page.mouse.move(x + (step++ % 2), y);
    return rows(page, name).innerText();
  };
  await expect.poll(() => moving('Yusuf Demir')).toContain('taken just now');
  await expect(line(page).getByText('5 ready')).toBeVisible();
  expect((await elif.boundingBox())!.y).toBe(before.y);

  await page.mouse.move(720, 450);
  await expect(rows(page, 'Yusuf Demir')).toContainText('with Mr. Lindholm');
  await expect.poll(async () => (await elif.boundingBox())!.y).toBeGreaterThan(before.y);
  expect(screens.problems).toEqual([]);
});

test('[A12] a line that is opened again says who is still set aside, and brings them back together', async ({
  screens,
}) => {
  const { page } = await screens.teacher('ms-ortiz', laptop);
  await expect(heading(page, 'Mateo Fernández')).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByText(/^recorded \d+ s ago$/)).toBeVisible();
  await expect(line(page).getByText('6 ready')).toBeVisible();
  await page.keyboard.press('c');
  await page.getByRole('button', { name: 'End now, keep their places' }).click();
  await expect(line(page).getByText('0 ready')).toBeVisible();
  await expect(rows(page, 'Priya Raghavan')).toContainText('kept from before');
  await expect(line(page).getByRole('button', { name: 'Back in line' })).toHaveCount(0);

  await line(page).getByRole('button', { name: 'Open' }).click();
  await expect(page.getByText(/^The line is open. 6 places are still set aside/)).toBeVisible();
  await expect(line(page).getByText('Their places are kept.')).toBeVisible();
  // What is told and what can be taken back stand under it, and cover nothing of it.
  await expect(line(page).getByRole('button', { name: 'Undo' })).toBeVisible();
  const all = line(page).getByRole('button', { name: 'All 6 back' });
  await expect(all).toBeInViewport({ ratio: 1 });
  await all.click();
  await expect(line(page).getByText('6 ready')).toBeVisible();
  await expect(
    page.getByRole('status').filter({ hasText: '6 students are back in the line.' }),
  ).toHaveCount(1);
  await expect(heading(page, 'Set aside')).toBeHidden();
  const waiting = line(page).getByRole('listitem').filter({ hasText: 'Ready, waiting' });
  await expect(waiting.first()).toContainText('Priya Raghavan');
  expect(screens.problems).toEqual([]);
});

test('[A12] a line that closes can still be ended now, by the key and by the button', async ({
  screens,
}) => {
  const { page } = await screens.teacher('ms-ortiz', desk);
  await expect(line(page).getByText('6 ready')).toBeVisible();
  const endNow = page.getByRole('button', { name: 'End now, keep their places' });
  await page.keyboard.press('c');
  await page.getByRole('button', { name: /^Close, serve the/ }).click();
  await expect(endNow).toBeHidden();
  await expect(line(page).getByRole('button', { name: 'Closed' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(line(page).getByText('6 ready')).toBeVisible();
  await page.keyboard.press('c');
  // Those in the line are served already: what is offered is to end, or to go on.
  const again = page.getByRole('dialog', { name: 'The line is closing' });
  await expect(again.getByRole('button')).toHaveText([
    'Go on serving the eight',
    'End now, keep their places',
  ]);
  await expect(again).toHaveAccessibleDescription(/You can also end now/);
  await again.getByRole('button', { name: 'Go on serving the eight' }).click();
  await expect(again).toBeHidden();
  await expect(line(page).getByText('6 ready')).toBeVisible();
  await line(page).getByRole('button', { name: 'Closed' }).click();
  await endNow.click();
  await expect(line(page).getByText('0 ready')).toBeVisible();
  await expect(rows(page, 'Priya Raghavan')).toContainText('kept from before');
  expect(screens.problems).toEqual([]);
});

test('[L3] who is next and who might be sat with are said to be away while no screen of theirs is there', async ({
  screens,
}) => {
  const { page } = await screens.teacher('ms-ortiz', withBoard);
  await expect(heading(page, 'Mateo Fernández')).toBeVisible();
  const main = page.getByRole('main');
  // Beside a long name there is no room for it on the small board.
  const oluwaseun = page.getByRole('row').getByRole('button', { name: /^Oluwaseun A away/ });
  await expect(oluwaseun).toHaveAttribute('title', 'Oluwaseun A, away');
  await page.keyboard.press('n');
  await expect(heading(page, 'Priya is next.')).toBeVisible();
  await expect(main).toContainText('Priya is not here now: no screen of theirs is open.');
  await screens.student('priya-raghavan', laptop);
  await expect(main).not.toContainText('not here now');
  await expect(heading(page, 'Priya is next.')).toBeVisible();

  await page.keyboard.press('c');
  await page.getByRole('button', { name: 'End now, keep their places' }).click();
  await expect(heading(page, /^Nobody is waiting/)).toBeVisible();
  const suggested = main.getByRole('listitem');
  // Who is here first.
  await expect(suggested).toHaveText([
    /Priya Raghavan(?!.*not here now)/,
    /Oluwaseun Adébáyò.*not here now/,
    /Isla MacLeod.*not here now/,
  ]);
  await screens.student('chloe-whitehorse', laptop);
  await expect(suggested).toHaveText([
    /Chloë Whitehorse(?!.*not here now)/,
    /Priya Raghavan(?!.*not here now)/,
    /Oluwaseun Adébáyò.*not here now/,
  ]);
  expect(screens.problems).toEqual([]);
});

test('[L3] who presses for two objectives joins the line once, on the screen and for a screen reader', async ({
  screens,
}) => {
  const { page } = await screens.teacher('ms-ortiz', desk);
  await expect(line(page).getByText('6 ready')).toBeVisible();
  const { page: daniel } = await screens.student('daniel-kowalczyk', laptop);
  for (const [code, title] of [
    ['3.1', 'Ask for and give directions'],
    ['3.2', 'Talk through my daily routine'],
  ] as const) {
    await daniel.getByRole('button', { name: code }).first().click();
    await expect(heading(daniel, title)).toBeVisible();
    await ready(daniel).click();
    await expect(heading(daniel, /in line$/)).toBeVisible();
  }
  await expect(rows(page, 'Daniel Kowalczyk')).toHaveCount(2);
  await expect(line(page).getByText('7 ready')).toBeVisible();
  // Presses are gathered for ten seconds.
  await expect(line(page).getByText('1 joined the line, 7 waiting.')).toBeAttached({
    timeout: 20_000,
  });
  expect(screens.problems).toEqual([]);
});
