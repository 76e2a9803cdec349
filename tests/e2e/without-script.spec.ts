import { expect, type Page } from '@playwright/test';
import { TeacherAside } from '../support/teacher-aside.ts';
import { leaveLine } from '../support/e2e-class.ts';
import { type Demo, openDemo } from '../support/e2e-demo.ts';
import { code, enterStaff, pinOf, WRONG } from '../support/e2e-doors.ts';
import { test } from '../support/e2e-test.ts';

test.use({ javaScriptEnabled: false });

let demo: Demo;
test.beforeAll(async () => {
  demo = await openDemo();
});
test.afterAll(() => demo[Symbol.asyncDispose]());

test('without script, what is missing is said in plain forms as well', async ({ page }) => {
  await page.goto(`${demo.students}/sign-in`);
  await page.getByRole('button', { name: 'Find my class' }).click();
  await expect(page.getByText('Type your class code first.')).toBeVisible();
  await page.getByLabel('Character 1 of 6').fill(code);
  await page.getByRole('button', { name: 'Find my class' }).click();
  await page.getByText('Elif Y.').click();
  for (const pin of ['', '12']) {
    await page.getByLabel('Your PIN, four digits').fill(pin);
    await page.getByRole('button', { name: 'Go in' }).click();
    await expect(page.getByText('Choose your name, then your four digits.')).toBeVisible();
  }
});

test('without script both doors are plain forms', async ({ page }) => {
  await page.goto(`${demo.students}/sign-in`);
  // 中文 has letters on every device: the style names a face for its two, and both are there to be fetched.
  await expect(page.getByRole('button', { name: '中文' })).toHaveCSS(
    'font-family',
    /Threshold Chinese/,
  );
  const faces =
    "document.fonts.load('16px Threshold Chinese', '中文').then((faces) => faces.length)";
  expect(await page.evaluate<number>(faces)).toBe(2);
  await page.getByLabel('Character 1 of 6').fill(code);
  await page.getByRole('button', { name: 'Find my class' }).click();
  await page.getByText('Elif Y.').click();
  await page.getByLabel('Your PIN, four digits').fill(WRONG);
  await page.getByRole('button', { name: 'Go in' }).click();
  await expect(page.getByText('That isn’t Elif’s PIN.')).toBeVisible();
  await page.getByLabel('Your PIN, four digits').fill(pinOf('Elif Yıldız'));
  await page.getByRole('button', { name: 'Go in' }).click();
  await expect(page).toHaveURL(/\/path\/1$/);
  await page.goto(`${demo.students}/account`);
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await enterStaff(page);
  await expect(page.getByRole('heading', { name: 'Your classes' })).toBeVisible();
});

async function enterPath(page: Page, name: string): Promise<void> {
  await page.goto(`${demo.students}/sign-in?code=${code}`);
  const [first = '', last = ''] = name.split(' ');
  await page.getByText(`${first} ${last[0]}.`).click();
  await page.getByLabel('Your PIN, four digits').fill(pinOf(name));
  await page.getByRole('button', { name: 'Go in' }).click();
  await expect(page).toHaveURL(/\/path\/1$/);
}

test('[L1] [T2] without script the whole of a student’s line is plain forms, and what is refused is said', async ({
  page,
  context,
}) => {
  await enterPath(page, 'Daniel Kowalczyk');
  const button = (name: string | RegExp, on = page) => on.getByRole('button', { name }).last();
  const heading = (name: string | RegExp, on = page) => on.getByRole('heading', { name });

  // Nothing connects, so nothing says that it does.
  await expect(page.locator('header')).not.toContainText('Connecting');

  // Levels open, objectives are chosen, and the address says so.
  const first = page.getByRole('button', { name: /^1\.1/ });
  await expect(first).toBeHidden();
  await page.getByRole('button', { name: /^Novice Low/ }).click();
  await expect(first).toBeVisible();
  await page.getByRole('button', { name: '3.1' }).first().click();
  await expect(page).toHaveURL(/\?objective=\d+$/);
  const other = await context.newPage();
  await other.goto(page.url());

  await button('Ready to demonstrate').click();
  await expect(heading('You may be next in line')).toBeVisible();
  // The other page was sent before that press.
  await button('Ready to demonstrate', other).click();
  await expect(other.getByText('You are already in line for this.')).toBeVisible();
  await expect(heading('You may be next in line', other)).toBeVisible();
  await button('I need more time').click();
  await expect(heading('Your place is kept')).toBeVisible();
  await button('Ready again').click();
  await expect(heading('You may be next in line')).toBeVisible();

  await button('Help').click();
  await button('Something else').click();
  await expect(heading('You may be next in line')).toBeVisible();
  await button('Help').click();
  await expect(heading('Help is on its way.')).toBeVisible();
  await button('I don’t need help any more').click();
  await button('Help').click();
  await expect(heading('What would help?')).toBeVisible();
  await button('Close').click();

  await button('Leave the line').click();
  await expect(page.getByText('If you leave, that place is gone')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(heading('You may be next in line')).toBeVisible();
  await leaveLine(page);
  await expect(page.getByText('You left the line.')).toBeVisible();
  await expect(heading('You may be next in line')).toBeHidden();
  await expect(button('Ready to demonstrate')).toBeVisible();
});

test('[T2] a form that is sent twice is one press', async ({ page }) => {
  await enterPath(page, 'Daniel Kowalczyk');
  await page.getByRole('button', { name: '3.1' }).first().click();
  const ready = page.getByRole('button', { name: 'Ready to demonstrate' }).last();
  const hidden = (name: string) =>
    page.locator(`input[name="${name}"][type="hidden"]`).inputValue();
  const form = {
    commandId: await hidden('commandId'),
    for: await hidden('for'),
    objective: (await ready.getAttribute('value'))!,
  };
  const action = new URL((await ready.getAttribute('formaction'))!, page.url()).href;
  const sent = async () => {
    const reply = await page.request.post(action, {
      form,
      headers: { origin: demo.students, accept: 'text/html' },
      maxRedirects: 0,
    });
    return reply.status();
  };
  expect([await sent(), await sent()]).toEqual([303, 303]);
  await page.reload();
  await expect(page.getByRole('heading', { name: /in line$/ })).toBeVisible();
});

test('without script a page that waits looks again by itself, says so, and can be told not to', async ({
  page,
}) => {
  await using aside = await TeacherAside.open(demo.teachers);
  await enterPath(page, 'Chloë Whitehorse');
  // Playwright looks for no text within noscript; by element it does.
  const strip = (hasText: string) => page.locator('noscript p', { hasText });
  const says = strip('This page looks again every 20 seconds.');
  await expect(page.getByRole('button', { name: 'Ready to demonstrate' }).last()).toBeVisible();
  await expect(says).toBeHidden();
  await page.getByRole('button', { name: 'Ready to demonstrate' }).last().click();
  await expect(page.getByRole('heading', { name: /in line$/ })).toBeVisible();
  await expect(says).toBeVisible();
  const here = page.url();

  const refresh = page.locator('meta[http-equiv="refresh"]');
  await page.getByRole('link', { name: 'Let it stay as it is' }).click();
  await expect(strip('This page does not look again by itself.')).toBeVisible();
  await expect(page.getByRole('heading', { name: /in line$/ })).toBeVisible();
  await expect(refresh).toHaveCount(0);
  // Whatever is pressed meanwhile.
  await page.getByRole('button', { name: 'I need more time' }).last().click();
  await expect(page.getByRole('heading', { name: 'Your place is kept' })).toBeVisible();
  await page.getByRole('button', { name: 'Ready again' }).last().click();
  await expect(page.getByRole('heading', { name: /in line$/ })).toBeVisible();
  await expect(refresh).toHaveCount(0);
  await page.getByRole('link', { name: 'Look again every 20 seconds' }).click();
  await expect(says).toBeVisible();
  await expect(refresh).toHaveCount(1);
  expect(page.url()).toBe(here);

  await aside.call('Chloë Whitehorse');
  const called = page.getByRole('heading', { name: 'Ms. Ortiz is coming to you' });
  await expect(called).toBeVisible({ timeout: 40_000 });
  await expect(says).toBeVisible();
});
