import { expect } from '@playwright/test';
import { desk, heading, laptop, line, ready, rows, test } from '../support/e2e-class.ts';

test.describe.configure({ timeout: 240_000 });

test('a row never moves under the pointer: it tells what became of it, and moves when the pointer has left', async ({
  screens,
}) => {
  const { page } = await screens.teacher('ms-ortiz', desk);
  const { page: lindholm } = await screens.teacher('mr-lindholm', desk);
  await expect(line(page).getByText('6 ready')).toBeVisible();
  const elif = rows(page, 'Elif Yıldız');
  const before = (await elif.boundingBox())!;
  const x = before.x + before.width / 2;
  const y = before.y + before.height / 2;
  await page.mouse.move(x, y);

  // A colleague takes somebody below: one row more stands above.
  await rows(lindholm, 'Yusuf Demir').getByRole('button').first().click();
  await page.mouse.move(x + 1, y);
  await lindholm.getByRole('button', { name: /^Call Yusuf/ }).click();
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
  const { page } = await screens.teacher('ms-ortiz', desk);
  await expect(line(page).getByText('6 ready')).toBeVisible();
  await page.keyboard.press('c');
  await page.getByRole('button', { name: 'End now, keep their places' }).click();
  await expect(line(page).getByText('0 ready')).toBeVisible();
  await expect(rows(page, 'Priya Raghavan')).toContainText('kept from before');
  await expect(line(page).getByRole('button', { name: 'Back in line' })).toHaveCount(0);

  await line(page).getByRole('button', { name: 'Open' }).click();
  await expect(page.getByText(/^The line is open. 6 places are still set aside/)).toBeVisible();
  await expect(line(page).getByText('Their places are kept.')).toBeVisible();
  await line(page).getByRole('button', { name: 'All 6 back' }).click();
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
  const serve = page.getByRole('button', { name: /^Close, serve the/ });
  await page.keyboard.press('c');
  await serve.click();
  await expect(endNow).toBeHidden();
  await expect(line(page).getByRole('button', { name: 'Closed' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(line(page).getByText('6 ready')).toBeVisible();
  await page.keyboard.press('c');
  await expect(endNow).toBeVisible();
  // Those in the line are served already: this changes nothing.
  await serve.click();
  await expect(endNow).toBeHidden();
  await line(page).getByRole('button', { name: 'Closed' }).click();
  await endNow.click();
  await expect(line(page).getByText('0 ready')).toBeVisible();
  await expect(rows(page, 'Priya Raghavan')).toContainText('kept from before');
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
