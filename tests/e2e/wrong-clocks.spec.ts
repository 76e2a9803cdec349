import { expect } from '@playwright/test';
import { desk, heading, laptop, line, ready, rows, test } from '../support/e2e-class.ts';
import { openLive, type Screen, SECTION } from '../support/e2e-screens.ts';

test.describe.configure({ timeout: 120_000 });

const HOURS_26 = 26 * 3_600_000;

/** Of minutes and seconds as a line shows them. */
function inSeconds(shown: string): number {
  const [minutes, rest] = shown.split(':').map(Number) as [number, number];
  return minutes * 60 + rest;
}

/** That device's clock goes wrong by so much, and its page is opened anew. */
async function wrongBy({ page }: Screen, by: number, address: string): Promise<void> {
  await page.clock.setSystemTime(Date.now() + by);
  await openLive(page, address);
}

test('[X14] devices a day ahead and a day behind: places are those of pressing, waits those of the record', async ({
  demo,
  screens,
}) => {
  const ahead = await screens.student('daniel-kowalczyk', laptop);
  await wrongBy(ahead, HOURS_26, `${demo.students}/path/${SECTION}`);
  const right = await screens.student('quinn-delacroix', laptop);
  const teacher = await screens.teacher('ms-ortiz', desk);
  const since = Date.now();
  const waited = inSeconds(await rows(teacher.page, 'Priya').locator('time').innerText());
  await wrongBy(teacher, -HOURS_26, `${demo.teachers}/teach/${SECTION}`);
  const listed = line(teacher.page).getByRole('listitem');
  const before = await listed.count();

  await ahead.page.getByRole('button', { name: '3.1' }).first().click();
  await ready(ahead.page).click();
  await expect(heading(ahead.page, /in line$/)).toBeVisible();
  await right.page.getByRole('button', { name: '3.2' }).first().click();
  await ready(right.page).click();
  await expect(heading(right.page, /in line$/)).toBeVisible();

  await expect(listed).toHaveCount(before + 2);
  const names = await listed.allInnerTexts();
  const place = (name: string) => names.findIndex((text) => text.includes(name));
  expect(place('Daniel')).toBeGreaterThan(place('Priya'));
  expect(place('Quinn')).toBeGreaterThan(place('Daniel'));
  // Who waits since before, and who has just come, wait as long as they do.
  const times = await listed.locator('time').allInnerTexts();
  const seconds = times.map(inSeconds);
  expect(Math.max(...seconds)).toBeLessThan(20 * 60);
  expect(Math.min(...seconds)).toBeGreaterThanOrEqual(0);
  const passed = Math.ceil((Date.now() - since) / 1_000);
  expect(seconds[place('Priya')]).toBeGreaterThanOrEqual(waited);
  expect(seconds[place('Priya')]).toBeLessThanOrEqual(waited + passed);
  expect(seconds[place('Quinn')]).toBeLessThan(60);
});
