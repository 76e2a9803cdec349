import { expect, type Locator, type Page } from '@playwright/test';
import { desk, heading, rows, test, withBoard } from '../support/e2e-class.ts';
import { keptOnDevice } from '../support/kept-on-device.ts';

test.describe.configure({ timeout: 120_000 });

const words = 'Froze at the second question';
const tick = (page: Page, at: number): Locator => page.getByRole('checkbox').nth(at);
const note = (page: Page): Locator => page.getByLabel(/^Note to Mateo/);
const not43 = (page: Page): Locator => page.getByRole('button', { name: 'Not 4.3 after all' });

/** What this tab holds of the note. */
const kept = async (page: Page): Promise<string[]> =>
  (await keptOnDevice(page)).filter((one) => one.includes(words) || one.includes('drafts:'));

/** Ticks, types and chooses about Mateo, who is in front of Ms. Ortiz. */
async function draft(page: Page): Promise<void> {
  await expect(heading(page, 'Mateo Fernández')).toBeVisible();
  await tick(page, 1).check();
  await note(page).fill(words);
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  await page.getByRole('menuitemcheckbox', { name: /^4.3/ }).click();
  await page.keyboard.press('Escape');
  await expect(not43(page)).toBeVisible();
  await expect.poll(() => kept(page)).toHaveLength(1);
}

test('[P5] what is ticked and typed outlives a reload of the tab, and goes when it is judged', async ({
  screens,
}) => {
  const { page, context } = await screens.teacher('ms-ortiz', withBoard);
  await draft(page);
  await page.reload();
  await expect(note(page)).toHaveValue(words);
  await expect(tick(page, 0)).not.toBeChecked();
  await expect(tick(page, 1)).toBeChecked();
  await expect(not43(page)).toBeVisible();
  // It is this tab’s alone: another one of the same person does not have it.
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(note(other)).toHaveValue('');
  await other.close();

  await page.keyboard.press('n');
  await expect(heading(page, 'Priya is next.')).toBeVisible();
  expect(await kept(page)).toEqual([]);
  // A slip: what was said is there again, and again outlives a reload.
  await expect(page.getByText(/^recorded \d+ s ago$/)).toBeVisible();
  await page.keyboard.press('u');
  await expect(note(page)).toHaveValue(words);
  await page.reload();
  await expect(note(page)).toHaveValue(words);

  // What was seen without a press waits likewise.
  const seen = page.getByLabel(/^Note to/);
  const toLast = async () => {
    await expect(page.getByText('Live. Everything saved.')).toBeVisible();
    for (const key of ['b', 'End', 'Enter']) await page.keyboard.press(key);
    await expect(page.getByText('observed, no press')).toBeVisible();
  };
  await toLast();
  await seen.fill(words);
  await page.reload();
  await toLast();
  await expect(seen).toHaveValue(words);
  expect(screens.problems).toEqual([]);
});

test('[P5] nothing drafted, or taken back with a judgement, is kept of who went back to the line, or said in their next sitting', async ({
  screens,
}) => {
  const { page } = await screens.teacher('ms-ortiz', desk);
  for (const [key, how] of [
    ['r', 'goes back to the line'],
    ['h', 'needs more time'],
    ['x', 'is not here'],
  ] as const)
    await test.step(`who ${how}`, async () => {
      await draft(page);
      await page.keyboard.press('n');
      await expect(page.getByText(/^recorded \d+ s ago$/)).toBeVisible();
      await page.keyboard.press('u');
      await expect(heading(page, 'Mateo Fernández')).toBeVisible();
      await expect(note(page)).toHaveValue(words);
      await expect.poll(() => kept(page)).toHaveLength(1);
      await page.keyboard.press(key);
      if (key !== 'r')
        await rows(page, 'Mateo Fernández').getByRole('button', { name: 'Back in line' }).click();
      await expect(rows(page, 'Mateo Fernández')).toContainText('Ready, waiting');
      await expect.poll(() => kept(page)).toEqual([]);
      await rows(page, 'Mateo Fernández').getByRole('button').first().click();
      await expect(note(page)).toHaveValue('');
      await page.keyboard.press('Enter');
      await expect(rows(page, 'Mateo Fernández')).toContainText('with you');
      await expect(note(page)).toHaveValue('');
      await expect(not43(page)).toHaveCount(0);
      await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
    });
  expect(screens.problems).toEqual([]);
});

test('[P5] [A12] as the line is ended now, what is drafted stays about who is with the teacher until they are judged, and goes about who waits', async ({
  screens,
}) => {
  const { page } = await screens.teacher('ms-ortiz', desk);
  await draft(page);
  // Priya waits, and is typed about before she is called.
  const priya = page.getByLabel(/^Note to Priya/);
  await rows(page, 'Priya Raghavan').getByRole('button').first().click();
  await priya.fill('Said it all in the past');
  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  await page.getByRole('button', { name: 'End now, keep their places' }).click();
  await expect(rows(page, 'Priya Raghavan')).toContainText('kept from before');
  await expect(rows(page, 'Mateo Fernández')).toContainText('with you now');
  await page.keyboard.press('p');
  await rows(page, 'Priya Raghavan').getByRole('button', { name: 'Back in line' }).click();
  await expect(rows(page, 'Priya Raghavan')).toContainText('Ready, waiting');
  await rows(page, 'Priya Raghavan').getByRole('button').first().click();
  await expect(priya).toHaveValue('');

  await rows(page, 'Mateo Fernández').getByRole('button').first().click();
  await expect(note(page)).toHaveValue(words);
  await expect(tick(page, 1)).toBeChecked();
  await expect(not43(page)).toBeVisible();
  await page.reload();
  await expect(note(page)).toHaveValue(words);
  await page.keyboard.press('n');
  await expect(page.getByText(/^recorded \d+ s ago$/)).toBeVisible();
  await expect.poll(() => kept(page)).toEqual([]);
  expect(screens.problems).toEqual([]);
});

test('[T5] what was said with a judgement that is refused is there again, to be read over', async ({
  screens,
}) => {
  const { page } = await screens.teacher('ms-ortiz', desk);
  // As from a page that was open while the threshold got a newer version.
  await page.routeWebSocket(/\/socket\.io\//, (toPage) => {
    const server = toPage.connectToServer();
    toPage.onMessage((frame) =>
      server.send(String(frame).replace(/("outcome":.*"version":)1/, '$199')),
    );
  });
  await page.reload();
  await draft(page);
  await page.keyboard.press('n');
  await expect(page.getByText('The threshold has a newer version.').first()).toBeVisible();
  await rows(page, 'Mateo Fernández').click();
  await expect(note(page)).toHaveValue(words);
  await expect(tick(page, 1)).toBeChecked();
  await expect(not43(page)).toBeVisible();
});

for (const way of ['the button', 'the plain form', 'an end of the session elsewhere'] as const) {
  test(`[P5] signed out by ${way}, nothing of it is left in the tab`, async ({ demo, screens }) => {
    const { page, context } = await screens.teacher('ms-ortiz', desk);
    await draft(page);
    await page.keyboard.press('o');
    await page.getByLabel(/^Note each of them sees it/).fill('Helped others to begin');
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await expect.poll(() => kept(page)).toHaveLength(2);
    if (way === 'an end of the session elsewhere') {
      const reply = await context.request.post(`${demo.teachers}/api/sign-out`, {
        headers: { origin: demo.teachers },
      });
      expect(reply.ok()).toBe(true);
    } else {
      await page.goto(`${demo.teachers}/account`);
      await expect(page.getByRole('button', { name: 'Sign out', exact: true })).toBeEnabled();
      if (way === 'the button')
        await page.getByRole('button', { name: 'Sign out', exact: true }).click();
      else await page.evaluate(`document.querySelector('form[action="/sign-out"]').submit()`);
    }
    await expect(page).toHaveURL(/\/sign-in/);
    await expect.poll(() => kept(page)).toEqual([]);
  });
}
