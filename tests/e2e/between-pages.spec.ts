import { expect, type WebSocket } from '@playwright/test';
import { desk, line, rows, test } from '../support/e2e-class.ts';

test.describe.configure({ timeout: 120_000 });

test('[T5] from the line to the board and back each page is live by one socket, and what is judged there is sent', async ({
  screens,
}) => {
  const { page } = await screens.teacher('ms-ortiz', desk);
  const { page: colleague } = await screens.teacher('mr-lindholm', desk);
  const sockets: WebSocket[] = [];
  page.on('websocket', (socket) => sockets.push(socket));
  await page.reload();
  await expect(line(page).getByText('6 ready')).toBeVisible();
  await expect(line(colleague).getByText('6 ready')).toBeVisible();

  for (const [name, left] of [
    ['Yusuf', 5],
    ['Xinyi', 4],
  ] as const) {
    await page.getByRole('link', { name: 'Full board' }).click();
    await expect(page.getByRole('link', { name: 'Back to the line' })).toBeVisible();
    await rows(colleague, name).getByRole('button').first().click();
    await colleague.getByRole('button', { name: `Call ${name}` }).click();
    await expect(page.getByText(`${left} ready`).first()).toBeVisible();
    await page.getByRole('link', { name: 'Back to the line' }).click();
    await expect(line(page).getByText(`${left} ready`)).toBeVisible();
  }
  await page.keyboard.press('m');
  await expect(page.getByText(/^recorded \d+ s ago$/)).toBeVisible();
  expect(sockets.map((socket) => socket.isClosed())).toEqual([false]);
  expect(screens.problems).toEqual([]);
});
