import { expect, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '@threshold/server/demo/demo-access.ts';
import { leaveLine } from '../support/e2e-class.ts';
import { type Demo, openDemo } from '../support/e2e-demo.ts';
import { code, enterStaff, enterStudent, ortiz, pinOf, WRONG } from '../support/e2e-doors.ts';
import { test } from '../support/e2e-test.ts';
import { holdScripts } from '../support/held-scripts.ts';
import { holdSockets } from '../support/held-sockets.ts';
import { keepPress, keptPresses } from '../support/kept-presses.ts';

/** A page is seen, and used, before its scripts have come: on a cold device that is seconds. */
let demo: Demo;
test.beforeAll(async () => {
  demo = await openDemo();
});
test.afterAll(() => demo[Symbol.asyncDispose]());

const seen = { waitUntil: 'commit' } as const;
const goIn = (page: Page) => page.getByRole('button', { name: 'Go in' });
const found = (page: Page) => page.getByText('with Ms. Ortiz and Mr. Lindholm');

test('a name chosen and digits keyed in before the page runs are kept, and more are added', async ({
  page,
}) => {
  const scripts = await holdScripts(page);
  await page.goto(`${demo.students}/sign-in?code=${code}`, seen);
  const pin = pinOf('Quinn Delacroix');
  await page.getByText('Quinn D.').click();
  await page.keyboard.type(pin[0]!);
  await page.getByRole('button', { name: pin[1]!, exact: true }).click();
  await page.keyboard.type('9');
  await page.keyboard.press('Backspace');
  scripts.release();
  await expect(page.getByText('Quinn, your PIN')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Quinn D.' })).toBeChecked();
  await expect(page.getByLabel('2 of 4 digits entered')).toBeVisible();
  await page.keyboard.type(pin.slice(2));
  await expect(page).toHaveURL(/\/path\/1$/);
});

test('digits typed while the page comes to run are all there, and go in, whenever it does', async ({
  page,
}) => {
  const pin = pinOf('Quinn Delacroix');
  for (let before = 0; before <= pin.length; before += 1) {
    const scripts = await holdScripts(page);
    await page.goto(`${demo.students}/sign-in?code=${code}`, seen);
    await page.getByText('Quinn D.').click();
    await page.keyboard.type(pin.slice(0, before));
    scripts.release();
    await page.keyboard.type(pin.slice(before));
    await expect(page).toHaveURL(/\/path\/1$/);
  }
});

test('before the page runs a PIN is sent once, however often the key is pressed', async ({
  page,
}) => {
  await holdScripts(page);
  const sent: string[] = [];
  let answer = () => {};
  const pressed = new Promise<void>((go) => (answer = go));
  await page.route(/sign-in\?\/student/, async (route) => {
    sent.push(route.request().url());
    await pressed;
    await route.continue();
  });
  await page.goto(`${demo.students}/sign-in?code=${code}`, seen);
  await page.getByText('Yusuf D.').click();
  const { x, y, width, height } = (await goIn(page).boundingBox())!;
  await page.keyboard.type(WRONG);
  await expect.poll(() => sent).toHaveLength(1);
  // By the mouse alone: a locator would wait for the page that is on its way.
  await page.mouse.click(x + width / 2, y + height / 2, { clickCount: 2 });
  await page.keyboard.press('Enter');
  answer();
  await expect(page.getByText('Four tries left, then a short wait.')).toBeVisible();
  expect(sent).toHaveLength(1);
});

test('a class code typed into its boxes before the page runs opens the class', async ({ page }) => {
  const box = (at: number) => page.getByLabel(`Character ${at} of 6`);
  for (const typed of [code.toLowerCase(), code.slice(0, 3)]) {
    const scripts = await holdScripts(page);
    await page.goto(`${demo.students}/sign-in`, seen);
    await box(1).focus();
    await page.keyboard.type(typed);
    scripts.release();
    if (typed.length < 6) {
      await expect(box(4)).toBeFocused();
      await page.keyboard.type(code.slice(3));
    }
    await expect(found(page)).toBeVisible();
    await expect(box(6)).toHaveValue(code[5]!);
  }
});

test('email and password typed before the page runs are kept', async ({ page }) => {
  const scripts = await holdScripts(page);
  await page.goto(`${demo.teachers}/sign-in`, seen);
  await page.getByLabel('School email').fill(ortiz);
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  scripts.release();
  // Only a page that runs offers to show a password.
  await page.getByLabel('Show password').click();
  await expect(page.getByLabel('School email')).toHaveValue(ortiz);
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Your classes' })).toBeVisible();
});

test('a sign-up typed and a track chosen before the page runs are kept', async ({ page }) => {
  const scripts = await holdScripts(page);
  await page.goto(`${demo.teachers}/sign-up`, seen);
  await page.getByLabel('Your name, as students say it').fill('Ms. Haddad');
  await page.getByLabel('School email').fill('r.haddad@lakeshore.example');
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('radio', { name: /^Math/ }).check();
  scripts.release();
  await page.getByLabel('Show password').click();
  await expect(page.getByLabel('Your name, as students say it')).toHaveValue('Ms. Haddad');
  await expect(page.getByLabel('School email')).toHaveValue('r.haddad@lakeshore.example');
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue(DEMO_PASSWORD);
  await expect(page.getByRole('radio', { name: /^Math/ })).toBeChecked();
});

test('who comes by an invitation keeps what they typed before the page runs', async ({
  page,
  request,
}) => {
  const headers = { origin: demo.teachers };
  const own = { email: ortiz, password: DEMO_PASSWORD };
  await request.post(`${demo.teachers}/api/sign-in/staff`, { headers, data: own });
  const made = await request.post(`${demo.teachers}/teach/1/class/invitations`, {
    headers,
    data: { commandId: crypto.randomUUID(), to: 'k.amari@ridgeline.example', today: false },
  });
  const { path } = (await made.json()) as { path: string };
  const scripts = await holdScripts(page);
  await page.goto(demo.teachers + path, seen);
  await page.getByLabel('Your name, as students say it').fill('Mr. Amari');
  await page.getByLabel('School email').fill('k.amari@ridgeline.example');
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  scripts.release();
  await page.getByLabel('Show password').click();
  await expect(page.getByLabel('Your name, as students say it')).toHaveValue('Mr. Amari');
  await expect(page.getByLabel('School email')).toHaveValue('k.amari@ridgeline.example');
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue(DEMO_PASSWORD);
});

test('the doors open before the page runs, and the account is a press away', async ({ page }) => {
  await holdScripts(page);
  await page.goto(`${demo.students}/sign-in`, seen);
  await page.getByLabel('Character 1 of 6').fill(code);
  await page.getByRole('button', { name: 'Find my class' }).click();
  await expect(found(page)).toBeVisible();
  await page.getByText('Elif Y.').click();
  await goIn(page).click();
  await expect(page.getByText('Choose your name, then your four digits.')).toBeVisible();
  await page.keyboard.type(pinOf('Elif Yıldız'));
  await expect(page).toHaveURL(/\/path\/1$/);
  await page.getByRole('link', { name: /your account$/ }).click();
  await expect(page).toHaveURL(/\/account$/);
});

test('staff come in before the page runs', async ({ page }) => {
  await holdScripts(page);
  await page.goto(`${demo.teachers}/sign-in`, seen);
  await enterStaff(page);
  await expect(page.getByRole('heading', { name: 'Your classes' })).toBeVisible();
});

test('[P5] nobody signs out before the page runs, unasked', async ({ page }) => {
  await enterStudent(page, demo.students, 'Quinn Delacroix');
  await expect(page).toHaveURL(/\/path\/1$/);
  const { who } = (await (await page.request.get(`${demo.students}/api/me`)).json()) as {
    who: { school: number; person: number };
  };
  const scripts = await holdScripts(page);
  // The device sends what it keeps as soon as it can: here it cannot.
  await holdSockets(page);
  await page.goto(`${demo.students}/account`, seen);
  const out = page.getByRole('button', { name: 'Sign out', exact: true });
  await expect(out).toBeDisabled();
  await keepPress(page, `${who.school}:${who.person}`);
  scripts.release();
  await out.click();
  await expect(page.getByText('One press is not sent yet.')).toBeVisible();
  expect(await keptPresses(page)).toHaveLength(1);
});

test('[T2] a press before the page runs, and while it comes to run, is one press that arrives', async ({
  page,
}) => {
  test.slow();
  await enterStudent(page, demo.students, 'Daniel Kowalczyk');
  await expect(page).toHaveURL(/\/path\/1$/);
  const scripts = await holdScripts(page);
  const inLine = page.getByRole('heading', { name: /^You.* in line$/ });
  const ready = page.getByRole('button', { name: /^(Ready|Sending)/ }).last();

  // Held back all the while: chosen, pressed and left again on the page as it was sent.
  await page.goto(`${demo.students}/path/1`, seen);
  await page.getByRole('button', { name: '3.1' }).first().click();
  await expect(page).toHaveURL(/\?objective=\d+$/);
  await ready.click();
  await expect(inLine).toBeVisible();
  await leaveLine(page);
  await expect(ready).toBeVisible();
  const objective = page.url();
  scripts.release();

  // A press that went as a plain form brings a new page, which may still be on its way when the old one, told by its socket, has the place.
  let asForm = false;
  page.on('request', (request) => {
    asForm ||= request.isNavigationRequest() && request.method() === 'POST';
  });
  const isAnother = async () => expect(await page.evaluate('window.pressedHere')).toBeFalsy();

  // Pressed at a moment of its own each time, while the scripts come: before, during, after.
  for (const milliseconds of [0, 60, 120, 240, 400]) {
    asForm = false;
    await page.goto(objective, seen);
    await ready.waitFor();
    await page.evaluate(pressAfter(milliseconds));
    await expect(inLine).toBeVisible({ timeout: 10_000 });
    if (asForm) await expect(isAnother).toPass();
    // Twice would have been told: they are in line already.
    await expect(page.getByText('You are already in line')).toBeHidden();
    await expect(page.getByText('Live', { exact: true })).toBeVisible();
    expect(await keptPresses(page)).toHaveLength(0);
    await leaveLine(page);
    await expect(ready).toBeVisible();
  }
});

/** In the page: presses the last Ready twice, as a hasty thumb does, so many ms from now. */
const pressAfter = (milliseconds: number) => `void setTimeout(() => {
  window.pressedHere = true;
  const last = [...document.querySelectorAll('button[formaction^="?/ready"]')].at(-1);
  last.click();
  last.click();
}, ${milliseconds})`;
