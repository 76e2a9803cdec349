import { chromium, expect } from '@playwright/test';
import { heading, laptop, ready, test } from '../support/e2e-class.ts';
import { enterStudent } from '../support/e2e-doors.ts';
import { chromiumFlags, findChromium } from '../support/find-chromium.ts';
import { keptPresses } from '../support/kept-presses.ts';

test.describe.configure({ timeout: 240_000 });

test('[T5] by the plain address of a machine in the school a press is kept and sent, and nobody is led away offline', async ({
  aside,
  demo,
}) => {
  // Browsers trust only https and localhost with workers and locks.
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...chromiumFlags, '--host-resolver-rules=MAP threshold.school 127.0.0.1'],
  });
  const context = await browser.newContext(laptop);
  const page = await context.newPage();
  await enterStudent(
    page,
    demo.students.replace('127.0.0.1', 'threshold.school'),
    'Daniel Kowalczyk',
  );
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  expect(await page.evaluate(`isSecureContext || 'serviceWorker' in navigator`)).toBe(false);
  await page.getByRole('button', { name: '3.1' }).first().click();

  await context.setOffline(true);
  await ready(page).click();
  await expect(heading(page, 'Your press is safe')).toBeVisible();
  await page.getByRole('link', { name: /your account$/ }).click();
  await expect(page.getByText('Threshold is out of reach, so you stay here.')).toBeVisible();
  await expect(heading(page, 'Your press is safe')).toBeVisible();

  await context.setOffline(false);
  await aside.sees('Daniel Kowalczyk', 1);
  await expect.poll(() => keptPresses(page)).toEqual([]);
  await browser.close();
});
