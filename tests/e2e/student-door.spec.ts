import { expect } from '@playwright/test';
import { type Demo, openDemo } from '../support/e2e-demo.ts';
import { code, keyIn, pinOf, running, WRONG } from '../support/e2e-doors.ts';
import { test } from '../support/e2e-test.ts';

let demo: Demo;
test.beforeAll(async () => {
  demo = await openDemo();
});
test.afterAll(() => demo[Symbol.asyncDispose]());

test('a student types the code, picks a name, keys the PIN and is on their path', async ({
  page,
}) => {
  await page.goto(`${demo.students}/sign-in`);
  await page.getByLabel('Character 1 of 6').focus();
  await page.keyboard.type(code.toLowerCase());
  await expect(page.getByText('with Ms. Ortiz and Mr. Lindholm')).toBeVisible();
  await page.getByText('Amara O.').click();
  await expect(page.getByText('Amara, your PIN')).toBeVisible();
  await keyIn(page, pinOf('Amara Okafor'));
  await expect(page).toHaveURL(/\/path\/1$/);
});

test('a wrong code is corrected by typing over it, and each whole code is looked up once', async ({
  page,
}) => {
  await page.goto(demo.students);
  await page.getByRole('link', { name: 'Enter a class code' }).click();
  await expect(page.getByLabel('Character 1 of 6')).toBeFocused();
  await expect(page.getByLabel('Character 1 of 6')).toHaveCSS('outline-style', 'solid');
  const looked: string[] = [];
  page.on('request', (request) => {
    const asked = new URL(request.url()).searchParams.get('code');
    if (asked) looked.push(asked);
  });
  const wrong = `${code.slice(0, 5)}Z`;
  await page.keyboard.type(wrong);
  await expect(page.getByText(`No open class has the code ${wrong}`)).toBeVisible();
  // The same letters, and others, are typed in their boxes, whatever stands there.
  await page.getByLabel('Character 1 of 6').click();
  await page.keyboard.type('XXXXXX');
  await expect(page.getByText('No open class has the code XXXXXX')).toBeVisible();
  await page.getByLabel('Character 1 of 6').click();
  await page.keyboard.type(wrong);
  await expect(page.getByText(`No open class has the code ${wrong}`)).toBeVisible();
  await page.getByLabel('Character 1 of 6').click();
  await page.keyboard.type(code);
  await expect(page.getByText('with Ms. Ortiz and Mr. Lindholm')).toBeVisible();
  expect(looked).toEqual([wrong, 'XXXXXX', wrong, code]);
  // One letter is wrong in the midst: it is typed over, and is looked up once nothing more comes.
  await page.goto(`${demo.students}/sign-in?code=${code.replace(code[2]!, 'Z')}`);
  await page.getByLabel('Character 3 of 6').click();
  await page.keyboard.type(code[2]!);
  await expect(page.getByLabel('Character 4 of 6')).toBeFocused();
  await expect(page.getByText('with Ms. Ortiz and Mr. Lindholm')).toBeVisible();
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
  // He is in two classes, and typed the code of this one.
  await expect(page).toHaveURL(/\/path\/1$/);
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
  // The names are what is asked for next, and what is typed is no part of the code any more.
  await expect(page.getByRole('radio', { name: 'Amara O.' })).toBeFocused();
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
