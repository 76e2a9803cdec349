import { expect, test, type Page } from '@playwright/test';
import { picturesOf } from '@threshold/shared/domain/pin-pictures.ts';
import { builtServer } from '../support/e2e-built-server.ts';
import { LiveSchool } from '../support/live-school.ts';
import type { LiveClient } from '../support/live-client.ts';
import { expectNoViolations } from '../support/no-violations.ts';

let school: LiveSchool;
let teacher: LiveClient;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  school = await LiveSchool.open({ students: 2 }, { serve: [builtServer, builtServer] });
  teacher = await school.teacher(0);
  await teacher.must('section.set', school.section, { pins: 'pictures' });
});
test.afterAll(() => school[Symbol.asyncDispose]());

const site = () => school.servers[0]!.url;
const entry = (index: number) => school.studentEntry(index);
const door = () => `${site()}/sign-in?code=${entry(0).code}`;
const pictures = (index: number) => picturesOf(entry(index).pin);

/** Taps them, as a child does who reads no digit. */
async function tap(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) await page.getByRole('button', { name, exact: true }).click();
}

test('[D1] a child taps four pictures and is in; pictures that are wrong say so', async ({
  page,
}) => {
  await page.goto(door());
  await expect(page.getByLabel('0 of 4 pictures tapped')).toBeVisible();
  await page.getByText('Student 0 Test').click();
  await expectNoViolations(page);
  const [first, ...rest] = pictures(0);
  await tap(page, [first!, first!, first!, first!]);
  await expect(page.getByText('Those aren’t Student’s pictures.')).toBeVisible();
  await tap(page, [first!, first!]);
  await page.getByRole('button', { name: 'Delete' }).click();
  await tap(page, rest);
  await expect(page).toHaveURL(/\/path\/1$/);
});

test('[D1] the keyboard reaches every picture, and without script they are choices of a plain form', async ({
  page,
  browser,
}) => {
  await page.goto(door());
  await expect(page.getByLabel('0 of 4 pictures tapped')).toBeVisible();
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  for (const picture of pictures(0)) {
    const key = page.getByRole('button', { name: picture, exact: true });
    await key.focus();
    await page.keyboard.press('Enter');
  }
  await expect(page).toHaveURL(/\/path\/1$/);

  const plain = await browser.newContext({ javaScriptEnabled: false });
  const other = await plain.newPage();
  await other.goto(door());
  await other.getByText('Student 1 Test').click();
  for (const [i, picture] of pictures(1).entries())
    await other
      .getByRole('group', { name: `Picture ${i + 1}` })
      .getByRole('radio', { name: picture })
      .check({ force: true });
  await other.getByRole('button', { name: 'Go in' }).click();
  await expect(other).toHaveURL(/\/path\/1$/);
  await plain.close();
});
