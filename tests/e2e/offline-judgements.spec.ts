import { expect } from '@playwright/test';
import { desk, heading, line, rows, test } from '../support/e2e-class.ts';
import { SECTION } from '../support/e2e-screens.ts';
import { expectKept } from '../support/kept-on-device.ts';
import { keptPresses } from '../support/kept-presses.ts';
import { expectNoViolations } from '../support/no-violations.ts';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ timeout: 240_000 });

test('[T5] judgements made offline outlive a reload and go in order; one that came too late is said, with what to do', async ({
  screens,
}) => {
  const { page: lindholm } = await screens.teacher('mr-lindholm', desk);
  const { page, context } = await screens.teacher('ms-ortiz', desk);
  await expectKept(page, `/teach/${SECTION}`);
  const frames: string[] = [];
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => {
      const [, attempt] = /"attempt\.assess".*?"attempt":(\d+)/.exec(payload.toString()) ?? [];
      if (attempt) frames.push(attempt);
    });
  });
  const judge = async (name: string, key: 'm' | 'n') => {
    await rows(page, name).getByRole('button').first().click();
    await expect(heading(page, name)).toBeVisible();
    await page.keyboard.press(key);
    await expect(rows(page, name)).toHaveCount(0);
  };

  await context.setOffline(true);
  await expect(page.getByText('You’re offline.')).toBeVisible();
  await judge('Mateo Fernández', 'm');
  await judge('Priya Raghavan', 'm');
  await expect(page.getByText(/^(Two|2) judgements are not sent yet\./)).toBeVisible();

  await page.reload();
  await expect(heading(page, 'Kept on this device')).toBeVisible();
  const kept = page.getByRole('main').getByRole('list').first().getByRole('listitem');
  await expect(kept).toHaveText([/Mateo Fernández/, /Priya Raghavan/]);
  await expect(page.getByText(/since \d\d:\d\d/)).toBeVisible();
  await expect(line(page).getByText('Amara Okafor')).toBeVisible();
  await expectNoViolations(page);

  // A colleague has Priya meanwhile, and sees it otherwise.
  await rows(lindholm, 'Priya Raghavan').getByRole('button').first().click();
  await lindholm.keyboard.press('n');
  await expect(rows(lindholm, 'Priya Raghavan')).toHaveCount(0);
  await expect(lindholm.getByText(/^recorded \d+ s ago$/)).toBeVisible();

  await context.setOffline(false);
  const told = page.getByText(
    /^Mr\. Lindholm has already assessed Priya Raghavan at 3\.3: not yet\. What you pressed at \d\d:\d\d was not recorded\./,
  );
  await expect(told).toBeVisible({ timeout: 20_000 });
  await expect(rows(lindholm, 'Mateo Fernández')).toHaveCount(0);
  await expect(page.getByText('28 crossed today')).toBeVisible();
  expect(frames).toHaveLength(2);
  expect(Number(frames[0])).toBeLessThan(Number(frames[1]));

  // It stays until it is read: on the board as well.
  await page.goto(`${page.url()}/board`);
  await expect(told).toBeVisible();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(told).toBeHidden();
  await expect.poll(() => keptPresses(page)).toEqual([]);
  await page.goto(page.url().replace('/board', ''));
  await expect(page.getByText('Live. Everything saved.')).toBeVisible({ timeout: 15_000 });
  await expect(told).toBeHidden();
});
