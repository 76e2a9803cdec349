import { expect, type Page } from '@playwright/test';
import { desk, projector, test } from '../support/e2e-class.ts';
import { code, keyIn, WRONG } from '../support/e2e-doors.ts';
import { SECTION } from '../support/e2e-screens.ts';

/** What a screen says to who does not see it, addresses apart. */
async function saidBy(page: Page): Promise<string> {
  const snapshot = await page.locator('body').ariaSnapshot();
  return snapshot.replaceAll(/^.*(\/url:|\d+\.\d+\.\d+\.\d+).*$/gm, '');
}

/** Words that run into each other or into a number: "filled27", "1.1Greet", "F.Ms. Ortiz"; not a MacLeod. */
const runTogether = /\p{Ll}\d|\d\p{Lu}\p{Ll}|\.\p{Lu}\p{Ll}|(?<!\bMa)\p{Ll}\p{Lu}/gu;

async function expectWords(page: Page): Promise<string> {
  const said = await saidBy(page);
  expect(said.length).toBeGreaterThan(100);
  expect(said.match(runTogether) ?? []).toEqual([]);
  return said;
}

test('the board says what its numbers are, and no words run together', async ({ screens }) => {
  const { page } = await screens.teacher('ms-ortiz', desk, `/teach/${SECTION}/board`);
  const said = await expectWords(page);
  expect(said).toContain('348 of 672 cells filled 27 today');
  expect(said).toContain('columnheader "1.1 Greet someone and say goodbye"');
  expect(said).toContain('gridcell "22 crossed"');
  expect(said).toMatch(/rowheader "Elif Yıldız away waiting \d+:\d\d teacher: ÖL"/);
  await page.getByRole('gridcell', { name: 'Xinyi Li, 5.1, Ready, waiting' }).click();
  await expect(page.getByRole('dialog')).toContainText('First try at this one.');
  expect(await expectWords(page)).toContain('paragraph: 5.1 Tell a short story in the past');
  // By Tab through what it offers, and back to its cell.
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('button', { name: 'Go assess' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(sheet.getByRole('button', { name: 'Call' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(sheet.getByRole('button', { name: 'Go assess' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('gridcell', { name: 'Xinyi Li, 5.1, Ready, waiting' })).toBeFocused();
});

test('the wall says what its code and its numbers are for, and no words run together', async ({
  screens,
}) => {
  const { page } = await screens.teacher('ms-ortiz', projector, `/wall/${SECTION}`);
  await page.getByRole('button', { name: 'Names', exact: true }).click();
  await expect(page.getByText('Rosa J. crossed')).toBeVisible();
  const said = await expectWords(page);
  expect(said).toMatch(/paragraph: Mateo F\.\n\s+- text: Ms\. Ortiz/);
  expect(said).toContain('348 of 672 cells of the class filled');
  await expect(page.getByText(`with the class code ${code}.`)).toBeAttached();
});

test('HQ says what the numbers beside a school and a score are, and no words run together', async ({
  screens,
}) => {
  const { page } = await screens.hq();
  const said = await expectWords(page);
  expect(said).toMatch(/strong: "?\d+ scores? in the last 5 minutes/);
});

test('at the doors no words run together, also when something was refused', async ({
  demo,
  screens,
}) => {
  const { page } = await screens.signedOut();
  for (const address of ['/', '/sign-in', '/sign-in?code=ZZZZ22', '/nowhere']) {
    await page.goto(demo.students + address);
    await expectWords(page);
  }
  await page.goto(`${demo.students}/sign-in?code=${code}`);
  await page.getByText('Daniel K.').click();
  await keyIn(page, WRONG);
  await expect(page.getByText('That isn’t Daniel’s PIN.')).toBeVisible();
  await expectWords(page);
});
