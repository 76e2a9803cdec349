import { expect, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '@threshold/server/demo/demo-access.ts';
import { desk, heading, rows, test } from '../support/e2e-class.ts';
import { openLive, SECTION } from '../support/e2e-screens.ts';
import { expectKept, keptOnDevice } from '../support/kept-on-device.ts';
import { expectNoViolations } from '../support/no-violations.ts';

test.describe.configure({ timeout: 120_000 });

const words = 'Froze at the second question';
const helped = 'Helped others to begin';
const note = (page: Page) => page.getByLabel(/^Note to Mateo/);
const asked = (page: Page) => page.getByText(/^Still here\?/);
const kept = async (page: Page) =>
  (await keptOnDevice(page)).filter((one) => one.includes('drafts:'));

/** Closed: no name, no way back to one, and the session is over. */
async function expectClosed(page: Page, address: string): Promise<void> {
  await expect(page).toHaveURL(/\/sign-in\?ended=untouched&/);
  await expect(heading(page, 'You’ve been signed out.')).toBeVisible();
  await expect(page.getByText(/^Nobody touched this device for 45 minutes/)).toBeVisible();
  expect(await page.content()).not.toMatch(/Mateo|Fernández|Priya|Raghavan/);
  const reply = await page.context().request.get(address, { maxRedirects: 0 });
  expect(reply.status()).toBe(303);
}

test('[I10] a tablet that nobody touches asks, then closes; its person comes back to the line and to their note, nobody else does', async ({
  demo,
  screens,
}) => {
  const { page } = await screens.teacher('ms-ortiz', desk);
  const address = `${demo.teachers}/teach/${SECTION}`;
  await page.clock.install();
  await openLive(page, address);
  await expect(heading(page, 'Mateo Fernández')).toBeVisible();
  await note(page).fill(words);
  await expect.poll(() => kept(page)).toHaveLength(1);

  // Something else was being recorded meanwhile, for what was seen without a press.
  const seen = page.getByLabel(/^Note each of them sees it/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('o');
  await page.getByRole('checkbox', { name: /^Priya/ }).check();
  await seen.fill(helped);
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect.poll(() => kept(page)).toHaveLength(2);

  await page.clock.fastForward('44:30');
  await expect(asked(page)).toBeVisible();
  await page.mouse.move(300, 300);
  await expect(asked(page)).toBeHidden();
  await page.clock.fastForward('43:00');
  await expect(note(page)).toHaveValue(words);

  // Its lid was closed meanwhile: the first look after that is too late.
  await page.clock.fastForward('45:00');
  await expectClosed(page, address);
  await expect(page.getByText('A note you were writing is kept here.')).toBeVisible();
  await expectNoViolations(page);
  await page.reload();
  await expectClosed(page, address);
  const password = page.getByLabel('Password for m.ortiz@');
  await password.fill('not this one');
  await page.getByRole('button', { name: 'Carry on at the line', exact: true }).click();
  await expect(page.getByText('Email and password don’t go together.')).toBeVisible();
  await password.fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Carry on at the line', exact: true }).click();
  await expect(page).toHaveURL(address);
  await expect(note(page)).toHaveValue(words);
  await page.keyboard.press('o');
  await expect(seen).toHaveValue(helped);
  await expect(page.getByRole('checkbox', { name: /^Priya/ })).toBeChecked();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();

  await expect.poll(() => kept(page)).toHaveLength(2);
  await page.clock.fastForward('46:00');
  await expectClosed(page, address);
  await page.getByRole('link', { name: 'Not Ms. Ortiz?', exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in#staff$/);
  await expect.poll(() => kept(page)).toEqual([]);
  await page.goto(`${demo.teachers}/sign-in?ended=untouched`);
  await expect(page.getByLabel('School email')).toHaveValue('');
  expect(await page.content()).not.toMatch(/ortiz/i);
});

test.describe('out of reach', () => {
  test.use({ serviceWorkers: 'allow' });

  test('[I10] a tablet that nobody touches closes out of reach too, keeps its judgement, and its session ends before anything is shown', async ({
    demo,
    screens,
  }) => {
    const { page, context } = await screens.teacher('ms-ortiz', desk);
    const address = `${demo.teachers}/teach/${SECTION}`;
    await expectKept(page, `/teach/${SECTION}`);
    await page.clock.install();
    await openLive(page, address);
    await context.setOffline(true);
    await page.keyboard.press('n');
    await expect(heading(page, 'Kept on this device')).toBeVisible();
    await expect(page.getByText(/^The line as it was at /)).toBeVisible();
    await page.clock.fastForward('46:00');
    await expect(heading(page, 'We can’t show this just now.')).toBeVisible();
    expect(await page.content()).not.toMatch(/Mateo|Fernández|Priya|Raghavan/);
    expect((await keptOnDevice(page)).filter((one) => one.includes(' kept:'))).toEqual([]);
    expect((await context.request.get(`${demo.teachers}/api/me`)).status()).toBe(200);

    await context.setOffline(false);
    await expectClosed(page, address);
    await expect(page.getByText(/is kept on this device\./)).toBeVisible();
    await page.getByLabel('Password for m.ortiz@').fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: 'Carry on at the line', exact: true }).click();
    await expect(page).toHaveURL(address);
    await expect(page.getByText('Live. Everything saved.')).toBeVisible();
    await expect(rows(page, 'Mateo Fernández')).toHaveCount(0);
  });
});
