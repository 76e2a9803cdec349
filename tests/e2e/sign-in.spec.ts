import { expect, test } from '@playwright/test';
import { connectRedis } from '@threshold/server/store/redis.ts';
import { schoolKeys } from '@threshold/server/store/keys.ts';
import { DEMO_PASSWORD } from '@threshold/server/demo/demo-access.ts';
import { type Demo, openDemo } from '../support/e2e-demo.ts';
import { code, enterStaff, keyIn, ortiz, pinOf, running, WRONG } from '../support/e2e-doors.ts';
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

test('a student types the code, picks a name, keys the PIN and is on their path', async ({
  page,
}) => {
  await page.goto(`${demo.students}/sign-in`);
  await expectNoViolations(page);
  await page.getByLabel('Character 1 of 6').focus();
  await page.keyboard.type(code.toLowerCase());
  await expect(page.getByText('with Ms. Ortiz and Mr. Lindholm')).toBeVisible();
  await page.getByText('Amara O.').click();
  await expect(page.getByText('Amara, your PIN')).toBeVisible();
  await expectNoViolations(page);
  await keyIn(page, pinOf('Amara Okafor'));
  await expect(page).toHaveURL(/\/path\/1$/);
});

test('a code that opens nothing is said, and another one can be typed at once', async ({
  page,
}) => {
  await page.goto(`${demo.students}/sign-in?code=KITE4Z`);
  const said = page.getByText('No open class has the code KITE4Z.');
  await expect(said).toBeVisible();
  await expect(page.getByText('Z and 2 are easy to swap.')).toBeVisible();
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
  await expect(page.getByLabel('0 of 4 digits entered')).toBeFocused();
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

test('the fourth digit goes in by itself, once, whatever else is pressed meanwhile', async ({
  page,
}) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url());
  });
  // The answer waits until everything was pressed.
  let answer = () => {};
  const pressed = new Promise<void>((go) => (answer = go));
  await page.route(/sign-in\?\/student/, async (route) => {
    await pressed;
    await route.continue();
  });
  await page.goto(`${demo.students}/sign-in?code=${code}`);
  await running(page);
  await page.getByText('Grace O.').click();
  const pin = pinOf('Grace O’Connell');
  await page.keyboard.type(pin.slice(0, 3));
  await page.keyboard.type('x');
  await page.keyboard.press('Backspace');
  expect(sent).toEqual([]);
  await page.keyboard.type(pin.slice(2));
  const go = page.getByRole('button', { name: 'Go in' });
  await expect(go).toHaveAttribute('aria-busy', 'true');
  await page.keyboard.press('Enter');
  await go.click();
  await page.keyboard.press('Backspace');
  await page.keyboard.type('7');
  await expect(page.getByLabel('4 of 4 digits entered')).toHaveValue(pin);
  answer();
  await expect(page).toHaveURL(/\/path\/1$/);
  expect(sent.filter((url) => url.includes('/sign-in'))).toHaveLength(1);
});

test('digits keyed in before the name stay: a tap on the name goes in, arrow keys only choose', async ({
  page,
}) => {
  await page.goto(`${demo.students}/sign-in?code=${code}`);
  await running(page);
  await page.keyboard.type(WRONG);
  await expect(page.getByText('Choose your name first.')).toBeVisible();
  await expect(page.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Beatriz, your PIN')).toBeVisible();
  await expect(page.getByLabel('4 of 4 digits entered')).toBeVisible();
  for (const digit of WRONG) {
    expect(digit).toBe('0');
    await page.keyboard.press('Backspace');
  }
  await page.keyboard.type(pinOf('Sofía Castañeda').slice(0, 3));
  await page.getByText('Sofía C.').click();
  await expect(page.getByLabel('3 of 4 digits entered')).toBeVisible();
  await page.keyboard.type(pinOf('Sofía Castañeda').slice(3));
  await expect(page).toHaveURL(/\/path\/1$/);
});

test('a PIN that is pasted, or filled in by the browser, goes in', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${demo.students}/sign-in?code=${code}`);
  await page.getByText('Lukas B.').click();
  await page.getByLabel('0 of 4 digits entered').focus();
  await page.evaluate(`navigator.clipboard.writeText(' ${pinOf('Lukas Björk').slice(0, 2)}-')`);
  await page.keyboard.press('Control+V');
  await expect(page.getByLabel('2 of 4 digits entered')).toBeVisible();
  await page.getByLabel('2 of 4 digits entered').fill(pinOf('Lukas Björk'));
  // He is in two classes.
  await expect(page.getByRole('heading', { name: 'Your classes' })).toBeVisible();
});

test('the whole way in by keyboard, in the order one reads', async ({ page }) => {
  await page.goto(`${demo.students}/sign-in`);
  const tabTo = async (role: 'textbox' | 'radio' | 'button', name: string | RegExp) => {
    await page.keyboard.press('Tab');
    await expect(page.getByRole(role, { name }).first()).toBeFocused();
  };
  await page.keyboard.press('Tab');
  await tabTo('textbox', 'Character 1 of 6');
  await page.keyboard.type(code);
  await expect(page.getByText('with Ms. Ortiz and Mr. Lindholm')).toBeVisible();
  await expect(page.getByLabel('Character 6 of 6')).toBeFocused();
  await tabTo('radio', 'Amara O.');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Chloë W.' })).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('0 of 4 digits entered')).toBeFocused();
  await tabTo('button', '1');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type(pinOf('Chloë Whitehorse'));
  await expect(page).toHaveURL(/\/path\/1$/);
});

test('while joining is closed a name is typed, and nothing tells which of name and PIN was wrong', async ({
  page,
}) => {
  await inSection('joining', '0');
  try {
    await page.goto(`${demo.students}/sign-in?code=${code}`);
    await expect(page.getByText('Amara O.')).toBeHidden();
    const name = page.getByLabel('Your name');
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

test('staff: an empty form, a wrong password, then in, to the page they asked for', async ({
  page,
}) => {
  await page.goto(`${demo.teachers}/teach/1`);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  const enter = page.getByRole('button', { name: 'Sign in' });
  await enter.click();
  await expect(page.getByText('Type your email and your password.')).toBeVisible();
  await page.getByLabel('School email').fill(ortiz);
  await page.getByLabel('Password', { exact: true }).fill('not her password');
  await enter.click();
  await expect(page.getByText('Address and password don’t go together.')).toBeVisible();
  await expectNoViolations(page);
  await expect(page.getByLabel('School email')).toHaveValue(ortiz);
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await enter.click();
  await expect(page).toHaveURL(/\/teach\/1$/);
});

test('an address of another site is never where a sign-in ends', async ({ page }) => {
  await page.goto(`${demo.teachers}/sign-in?next=${encodeURIComponent('//elsewhere.example/x')}`);
  await enterStaff(page);
  await expect(page).not.toHaveURL(/sign-in/);
  expect(new URL(page.url()).origin).toBe(demo.teachers);
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

test('the way back from a page does not lead to the form by which one came in', async ({
  page,
}) => {
  await page.goto(`${demo.students}/`);
  await page.getByRole('link', { name: 'Enter a class code' }).click();
  await page.getByLabel('Character 1 of 6').focus();
  await page.keyboard.type(code);
  await page.getByText('Isla M.').click();
  await keyIn(page, pinOf('Isla MacLeod'));
  await expect(page).toHaveURL(/\/path\/1$/);
  await page.goBack();
  await expect(page.getByRole('heading', { name: /^Hi, Isla/ })).toBeVisible();
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
