import { expect } from '@playwright/test';
import { connectRedis } from '@threshold/server/store/redis.ts';
import { schoolKeys } from '@threshold/server/store/keys.ts';
import { type Demo, openDemo } from '../support/e2e-demo.ts';
import { code, keyIn, WRONG } from '../support/e2e-doors.ts';
import { test } from '../support/e2e-test.ts';
import { expectNoViolations } from '../support/no-violations.ts';

let demo: Demo;
test.beforeAll(async () => {
  demo = await openDemo();
});
test.afterAll(() => demo[Symbol.asyncDispose]());

/** Does something to the demo's first section in the store. */
async function inSection(field: string, value: string): Promise<void> {
  const redis = connectRedis(demo.redis.path);
  await redis.hset(schoolKeys(1).section(1), field, value);
  redis.disconnect();
}

test('a code that opens nothing is said, and another one can be typed at once', async ({
  page,
}) => {
  await page.goto(`${demo.students}/sign-in?code=KITE4Z`);
  const said = page.getByText('No open class has the code KITE4Z.');
  await expect(said).toBeVisible();
  await expect(page.getByText('Z and 2 are easy to swap.')).toBeVisible();
  await expect(page.getByText('the class has ended or has a new one')).toBeVisible();
  await expectNoViolations(page);
  await page.getByLabel('Character 6 of 6').focus();
  await page.keyboard.type('2');
  await expect(page.getByText('with Ms. Ortiz and Mr. Lindholm')).toBeVisible();
  await expect(said).toBeHidden();
});

test('a wrong PIN says how many tries are left, then the keys wait, for that name alone', async ({
  page,
}) => {
  test.slow();
  await page.goto(`${demo.students}/sign-in?code=${code}`);
  await page.getByText('Beatriz N.').click();
  await keyIn(page, WRONG);
  await expect(page.getByText('That isn’t Beatriz’s PIN.')).toBeVisible();
  await expect(page.getByText('Four tries left, then a short wait.')).toBeVisible();
  const field = page.getByLabel(/^\d of 4 digits entered$/);
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  // Said as it came, so the field does not say it once more; to whoever comes back to it, it does.
  await expect(field).toHaveAccessibleDescription('');
  await field.blur();
  await field.focus();
  await expect(field).toHaveAccessibleDescription(/That isn’t Beatriz’s PIN\..*Four tries left/);
  // Four digits went in by themselves; the last key, pressed after them, takes nothing back of what was said.
  await page.getByRole('button', { name: 'Go in' }).click();
  await expect(field).toBeFocused();
  await expect(page.getByText('That isn’t Beatriz’s PIN.')).toBeVisible();
  await expect(page.getByText('Key in your four digits.')).toBeHidden();
  const edges = () =>
    page.evaluate<string[]>(
      "[...document.querySelectorAll('.cells i')].map((one) => getComputedStyle(one).borderColor)",
    );
  // The next digit's box has the focus colour, and the others stand apart from what they are when all is well.
  const [next, ...wrong] = await edges();
  expect(new Set(wrong).size).toBe(1);
  await page.keyboard.type('1');
  await expect(field).toHaveAttribute('aria-invalid', 'false');
  await expect(field).toHaveAccessibleDescription('');
  const well = await edges();
  expect(wrong).not.toContain(well[3]);
  expect(next).toBe(well[1]);
  await page.keyboard.press('Backspace');
  await expectNoViolations(page);
  for (const left of ['Three', 'Two', 'One']) {
    await keyIn(page, WRONG);
    await expect(page.getByText(new RegExp(`${left} tr(y|ies) left`))).toBeVisible();
  }
  await keyIn(page, WRONG);
  await expect(page.getByText('Wait one minute.')).toBeVisible();
  await expect(page.getByText('The keys come back at')).toBeVisible();
  await expect(page.getByRole('timer')).toHaveText(/^0:[0-5]\d$/);
  await expect(page.getByRole('button', { name: 'Go in' })).toBeDisabled();
  await expectNoViolations(page);
  await page.getByText('Chloë W.').click();
  await expect(page.getByRole('button', { name: 'Go in' })).toBeEnabled();
  await expect(page.getByRole('timer')).toBeHidden();
});

test('a wait counts down, and the keys come back by themselves', async ({ page }) => {
  await page.clock.install();
  await page.goto(`${demo.students}/sign-in?code=${code}`);
  await page.getByText('Esteban R.').click();
  for (let tries = 0; tries < 5; tries += 1) await keyIn(page, WRONG);
  await expect(page.getByRole('timer')).toHaveText(/^0:5\d$/);
  await page.clock.fastForward(30_000);
  await expect(page.getByRole('timer')).toHaveText(/^0:2\d$/);
  await page.clock.fastForward(31_000);
  await expect(page.getByRole('status').filter({ hasText: 'The keys are back.' })).toBeVisible();
  await expect(page.getByRole('timer')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Go in' })).toBeEnabled();
  await expect(page.getByLabel('0 of 4 digits entered')).toBeFocused();
  await expect(page.getByLabel('0 of 4 digits entered')).toBeEditable();
});

test('while joining is closed a name is typed, and nothing tells which of name and PIN was wrong', async ({
  page,
}) => {
  await inSection('joining', '0');
  try {
    await page.goto(`${demo.students}/sign-in?code=${code}`);
    await expect(page.getByText('Amara O.')).toBeHidden();
    const name = page.getByLabel('Your name');
    await expect(page.getByText('Names are not listed here now.')).toBeVisible();
    const said: string[] = [];
    for (const typed of ['Nobody Atall', 'Grace O.']) {
      await name.fill(typed);
      await name.blur();
      await keyIn(page, WRONG);
      const note = page.getByText('Name and PIN don’t go together.');
      await expect(note).toBeVisible();
      said.push(await note.locator('..').innerText());
    }
    expect(said[0]).toBe(said[1]);
    await expectNoViolations(page);
  } finally {
    await inSection('joining', '1');
  }
});

test('a server out of reach is said in the form, which keeps the name', async ({
  page,
  context,
}) => {
  await page.goto(`${demo.students}/sign-in?code=${code}`);
  await page.getByText('Daniel K.').click();
  // What a page cannot load any more it cannot say: it runs first.
  await expect(page.getByText('Daniel, your PIN')).toBeVisible();
  await context.setOffline(true);
  await keyIn(page, WRONG);
  await expect(page.getByText('Threshold cannot reach its record.')).toBeVisible();
  await expect(page.getByText('Daniel, your PIN')).toBeVisible();
});

test('a fault of the server is told as such, and the same press goes in once it is over', async ({
  page,
}) => {
  await page.goto(`${demo.students}/sign-in?code=${code}`);
  await page.getByText('Daniel K.').click();
  await expect(page.getByText('Daniel, your PIN')).toBeVisible();
  const door = '**/sign-in?/student*';
  await page.route(door, (route) =>
    route.fulfill({ status: 500, json: { type: 'error', error: { message: 'Internal Error' } } }),
  );
  await keyIn(page, WRONG);
  await expect(page.getByText('Something went wrong here, not with what you typed.')).toBeVisible();
  await expect(page.getByText('Threshold cannot reach its record.')).toBeHidden();
  await page.unroute(door);
  await keyIn(page, WRONG);
  await expect(page.getByText('That isn’t Daniel’s PIN.')).toBeVisible();
});

test('what is missing is said, and the focus goes to it', async ({ page }) => {
  await page.goto(`${demo.students}/sign-in`);
  await page.getByRole('button', { name: 'Find my class' }).click();
  const note = page.getByRole('status').filter({ hasText: 'Type your class code first.' });
  await expect(note).toBeVisible();
  await expect(page.getByLabel('Character 1 of 6')).toBeFocused();
  await expectNoViolations(page);
  await page.keyboard.type(code);
  await expect(page.getByText('with Ms. Ortiz and Mr. Lindholm')).toBeVisible();
  await expect(note).toBeHidden();

  const enter = page.getByRole('button', { name: 'Go in' });
  await enter.click();
  await expect(page.getByText('Choose your name first.')).toBeVisible();
  await expect(page.getByRole('radio').first()).toBeFocused();
  await page.getByText('Amara O.').click();
  await enter.click();
  await expect(page.getByText('Key in your four digits.')).toBeVisible();
  await expect(page.getByLabel('0 of 4 digits entered')).toBeFocused();
  await page.keyboard.type('12');
  await expect(page.getByText('Key in your four digits.')).toBeHidden();
  await enter.click();
  await expect(page.getByText('A PIN has four digits.')).toBeVisible();
  await expect(page.getByLabel('2 of 4 digits entered')).toBeFocused();
  await expectNoViolations(page);
});
