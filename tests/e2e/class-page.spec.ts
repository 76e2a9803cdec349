import { type APIRequestContext, expect, type Locator, type Page } from '@playwright/test';
import { demoPin } from '@threshold/server/demo/demo-access.ts';
import { countTaps } from '../support/count-taps.ts';
import { desk, laptop } from '../support/e2e-class.ts';
import { type Demo, openDemo } from '../support/e2e-demo.ts';
import { openLive, SECTION, Screens } from '../support/e2e-screens.ts';
import { test } from '../support/e2e-test.ts';
import { keptOnDevice } from '../support/kept-on-device.ts';
import { Keys } from '../support/keys.ts';
import { expectNoViolations } from '../support/no-violations.ts';

test.describe.configure({ timeout: 60_000 });

let demo: Demo;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  demo = await openDemo();
});
test.afterAll(() => demo[Symbol.asyncDispose]());

const CLASS = `/teach/${SECTION}/class`;
const row = (page: Page, name: string): Locator =>
  page.getByRole('listitem').filter({ hasText: name });
const roster = (page: Page): Locator => page.getByRole('list', { name: /students?$/ });
const pinOf = (page: Page, name: string): Locator =>
  page.getByRole('button', { name: new RegExp(`PIN of ${name}`) });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const choose = async (page: Page, name: string, what: string): Promise<void> => {
  await page.getByRole('button', { name: `More for ${name}` }).click();
  await page.getByRole('menuitem', { name: what }).click();
};

/** Whether a name and PIN come in at the door of Period 3, and with which code. */
async function enters(request: APIRequestContext, data: object): Promise<boolean> {
  const headers = { origin: demo.students };
  const url = `${demo.students}/api/sign-in/student`;
  return (await request.post(url, { headers, data })).ok();
}

test('a new class is empty, and has everybody once their names are pasted', async ({ browser }) => {
  await using screens = new Screens(browser, demo);
  const { page, context } = await screens.signedOut(desk);
  const founded = await context.request.post(`${demo.teachers}/api/sign-up`, {
    headers: { origin: demo.teachers },
    data: {
      name: 'Ms. Haddad',
      email: 'r.haddad@lakeshore.example',
      password: 'purple llama 7 kites',
      school: 'Lakeshore',
      title: 'Spanish',
      track: 'spanish-interpersonal-oral',
    },
  });
  expect(founded.ok()).toBe(true);
  await openLive(page, demo.teachers + CLASS);
  await expect(page.getByRole('heading', { name: 'Nobody is in this class yet.' })).toBeVisible();
  await expectNoViolations(page);

  // As the first day of the line sends here.
  await page.goto(`${demo.teachers}/teach/1/class#add`);
  const dialog = page.getByRole('dialog', { name: 'Add students' });
  const field = dialog.getByRole('textbox', { name: 'Names, one a line' });
  await expect(field).toBeFocused();
  await expect(page).toHaveURL(/\/class$/);
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const many = letters.flatMap((a) => [`${a}da Moss`, `${a}bi Stone`, `Reed, ${a}lo`]).slice(0, 64);
  await field.fill(['1. Okafor, Amara', '2019', '李欣怡 Xinyi Li', ...many].join('\n'));
  // [P5] Children's names, kept in this tab until they are sent.
  await page.reload();
  await page.getByRole('button', { name: 'Add names' }).click();
  const status = dialog.getByRole('status');
  await expect(status.first()).toContainText('66 names');
  await expect(status.first()).toContainText('One line is left out:');
  await expect(dialog.getByRole('listitem')).toHaveText(/Line 2\s+2019\s+There is no letter in it/);
  await dialog.getByRole('button', { name: 'Add 66 students' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('heading', { name: '66 students' })).toBeVisible();
  expect((await keptOnDevice(page)).filter((one) => one.includes('Okafor'))).toEqual([]);
  await expect(page.getByText('66 students added, each with a PIN.')).toBeVisible();
  await expect(row(page, 'Amara Okafor')).toBeVisible();
  await expect(row(page, 'Xinyi Li').locator('[lang=zh]')).toHaveText('李欣怡');
  await expect(page.getByRole('link', { name: '66 PIN cards' })).toHaveAttribute(
    'href',
    /\/teach\/1\/cards$/,
  );

  // The same list again with one more: who is in the class already stays out.
  await page.getByRole('button', { name: 'Add student', exact: true }).click();
  await field.fill('Amara Okafor\nLi Xinyi\nNova Quist');
  await dialog.getByRole('checkbox', { name: /^Leave out Amara Okafor/ }).uncheck();
  await expect(status.first()).toHaveText('3 names');
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Add 2 students' }).click();
  await expect(page.getByRole('heading', { name: '68 students' })).toBeVisible();
  expect(screens.problems).toEqual([]);
});

test('one PIN is in sight at a time; a new one opens the class and the old one does not', async ({
  browser,
}) => {
  await using screens = new Screens(browser, demo);
  const { page } = await screens.teacher('ms-ortiz', desk, CLASS);
  // By itself: the seconds of a cell may hold the same four digits.
  const alone = new RegExp(`(?<!\\d)${demoPin('amara-okafor')}(?!\\d)`);
  expect(await page.content()).not.toMatch(alone);
  await pinOf(page, 'Amara Okafor').click();
  await expect(pinOf(page, 'Amara Okafor')).toHaveText(demoPin('amara-okafor'));
  await pinOf(page, 'Maya Levi').click();
  await expect(pinOf(page, 'Maya Levi')).toHaveText(demoPin('maya-levi'));
  await expect(pinOf(page, 'Amara Okafor')).toHaveText('••••');
  await pinOf(page, 'Maya Levi').click();
  await expect(pinOf(page, 'Maya Levi')).toHaveText('••••');

  await page.clock.install();
  await pinOf(page, 'Maya Levi').click();
  await expect(pinOf(page, 'Maya Levi')).toHaveText(demoPin('maya-levi'));
  await page.clock.fastForward(20_000);
  await expect(pinOf(page, 'Maya Levi')).toHaveText('••••');
  await expect(page.getByText('The PIN of Maya Levi is')).toHaveCount(0);

  const { page: student } = await screens.student('amara-okafor', laptop);
  // From the menu it asks first, and nothing has changed until then.
  await choose(page, 'Amara Okafor', 'New PIN');
  await expect(page.getByText('The old PIN opens nothing')).toBeVisible();
  await button(page, 'Keep the PIN').click();
  // Two taps: the PIN in sight, then another one.
  await page.evaluate(countTaps);
  await pinOf(page, 'Amara Okafor').click();
  await expect(pinOf(page, 'Amara Okafor')).toHaveText(demoPin('amara-okafor'));
  await button(page, 'New PIN for Amara Okafor').click();
  await expect(pinOf(page, 'Amara Okafor')).toHaveText(/^\s*\d{4}\s*$/);
  await expect(pinOf(page, 'Amara Okafor')).not.toHaveText(demoPin('amara-okafor'));
  await expect(pinOf(page, 'Amara Okafor')).toBeFocused();
  expect(await page.evaluate('taps')).toBe(2);
  await expect(page.getByText('Amara Okafor has a new PIN')).toBeVisible();
  const pin = (await pinOf(page, 'Amara Okafor').innerText()).trim();
  expect(pin).not.toBe(demoPin('amara-okafor'));
  // Whoever was in reads what happened, and what to do.
  await expect(student).toHaveURL(/\/sign-in/);
  await expect(student.getByRole('heading', { name: 'You have a new PIN.' })).toBeVisible();
  const as = { code: 'KITE42', name: 'Amara Okafor' };
  const { context } = await screens.signedOut();
  expect(await enters(context.request, { ...as, pin: demoPin('amara-okafor') })).toBe(false);
  expect(await enters(context.request, { ...as, pin })).toBe(true);

  // It is asked for by whoever teaches the class, and by nobody else.
  const of = `${CLASS}/pin/${await studentId(page)}`;
  expect((await page.request.get(demo.teachers + of)).ok()).toBe(true);
  const { page: other } = await screens.teacher('ms-baptiste', desk, '/teach/3');
  expect((await other.request.get(demo.teachers + of)).status()).toBe(404);
  expect((await context.request.get(demo.students + of)).status()).toBe(404);
});

/** The first student's number, as the page asks for their PIN. */
async function studentId(page: Page): Promise<string> {
  const asked = page.waitForRequest(/\/class\/pin\//);
  await pinOf(page, 'Beatriz Núñez').click();
  return (await asked).url().split('/').at(-1)!;
}

test('who is renamed or taken out is so on the line of another tab at once', async ({
  browser,
}) => {
  await using screens = new Screens(browser, demo);
  const { page } = await screens.teacher('ms-ortiz', desk, CLASS);
  const { page: teacher } = await screens.teacher('mr-lindholm', desk);
  const other = teacher.getByRole('complementary', { name: 'Class board' });
  await expect(other).toContainText('Yusuf D');

  await choose(page, 'Yusuf Demir', 'Rename');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Full name/ }).fill(' ');
  await dialog.getByRole('button', { name: 'Rename' }).click();
  await expect(dialog.getByRole('textbox', { name: /^Full name/ })).toHaveAccessibleDescription(
    'Write a name.',
  );
  await dialog.getByRole('textbox', { name: /^Full name/ }).fill('Yusuf Aydın');
  await expect(dialog.getByText('empty: “Yusuf A.”')).toBeVisible();
  await dialog.getByRole('textbox', { name: /^What the class says/ }).fill('Joe');
  await dialog.getByRole('button', { name: 'Rename' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(row(page, 'Yusuf Aydın')).toBeVisible();
  await expect(page.getByRole('button', { name: 'More for Yusuf Aydın' })).toBeFocused();
  // Whoever is pointed at stays where they stand; everybody is in order once the pointer is gone.
  const last = roster(page).getByRole('listitem').last();
  await last.hover();
  const stays = await last.innerText();
  const { page: third } = await screens.teacher('mr-lindholm', desk, CLASS);
  await choose(third, 'Grace O’Connell', 'Rename');
  await third.getByRole('textbox', { name: /^Full name/ }).fill('Aa Grace');
  await third.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
  await expect(row(page, 'Aa Grace')).toBeVisible();
  expect(await roster(page).getByRole('listitem').first().innerText()).toContain('Amara');
  expect(await last.innerText()).toBe(stays);
  await page.getByRole('heading', { name: 'The door' }).click();
  await expect(roster(page).getByRole('listitem').first()).toContainText('Aa Grace');

  await expect(other).toContainText('Joe');
  await expect(other).not.toContainText('Yusuf');

  await expect(other).toContainText('Lukas B');
  await choose(page, 'Lukas Björk', 'Take out of this class');
  await expect(dialog).toContainText('The record stays');
  await dialog.getByRole('button', { name: 'Keep in the class' }).click();
  await expect(row(page, 'Lukas Björk')).toBeVisible();
  await choose(page, 'Lukas Björk', 'Take out of this class');
  await dialog.getByRole('button', { name: 'Take Lukas Björk out' }).click();
  await expect(row(page, 'Lukas Björk')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: '27 students' })).toBeFocused();
  await expect(other).not.toContainText('Lukas');

  // By mistake: at once, and later by the same name, it is the same child again.
  await button(page, 'Undo').click();
  await expect(row(page, 'Lukas Björk')).toBeVisible();
  await choose(page, 'Lukas Björk', 'Take out of this class');
  await dialog.getByRole('button', { name: 'Take Lukas Björk out' }).click();
  await expect(row(page, 'Lukas Björk')).toHaveCount(0);
  await button(page, 'Add student').click();
  await dialog.getByRole('textbox').fill('bjork, lukas');
  await expect(dialog.getByText('was in this class before')).toBeVisible();
  await button(page, 'Add 1 student').click();
  await expect(dialog).toHaveCount(0);
  await pinOf(page, 'Lukas Björk').click();
  await expect(pinOf(page, 'Lukas Björk')).toHaveText(demoPin('lukas-bjork'));
  expect(screens.problems).toEqual([]);
});

test('all of it by keyboard, for everyone, and on a narrow phone', async ({ browser }) => {
  await using screens = new Screens(browser, demo);
  const { page } = await screens.teacher('ms-ortiz', laptop, CLASS);
  const keys = new Keys(page);
  await expectNoViolations(page);
  await keys.tabTo(page.getByRole('button', { name: 'Add student', exact: true }));
  await keys.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Nova Quist\n12');
  await expect(dialog.getByRole('listitem')).toContainText('Line 2');
  await expectNoViolations(page);
  await keys.tabTo(dialog.getByRole('button', { name: 'Add 1 student' }));
  await keys.press('Enter');
  await expect(dialog).toHaveCount(0);
  const nova = page.getByRole('button', { name: 'More for Nova Quist' });
  await expect(page.getByRole('button', { name: 'Add student', exact: true })).toBeFocused();

  await keys.tabTo(pinOf(page, 'Nova Quist'), 120);
  await keys.press('Enter');
  await expect(pinOf(page, 'Nova Quist')).toHaveText(/\d{4}/);
  await expect(
    page.getByRole('status').filter({ hasText: /PIN of Nova Quist is \d \d/ }),
  ).toHaveCount(1);
  await keys.tabTo(nova);
  await keys.openMenu();
  await keys.press('ArrowDown', 'ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeFocused();
  await expectNoViolations(page);
  await keys.press('Enter');
  await expect(dialog.getByRole('textbox').first()).toBeFocused();
  await expectNoViolations(page);
  await keys.press('Escape');
  await expect(nova).toBeFocused();
  await keys.openMenu();
  await keys.press('End', 'Enter');
  await keys.tabTo(dialog.getByRole('button', { name: 'Take Nova Quist out' }));
  await keys.press('Enter');
  await expect(row(page, 'Nova Quist')).toHaveCount(0);

  for (const size of ['100%', '200%'])
    for (const width of [320, 768]) {
      await page.setViewportSize({ width: size === '100%' ? width : 2 * width, height: 800 });
      await page.evaluate(`document.documentElement.style.fontSize = '${size}'`);
      await expect.poll(() => page.evaluate(outside), `${width} px at ${size}`).toEqual([]);
    }
  await expect(roster(page)).toBeVisible();
  expect(screens.problems).toEqual([]);
});

/** In the page: what can be pressed outside the window, and what is smaller than a finger. */
const outside = `[...document.querySelectorAll('button, a, input')].flatMap((one) => {
  const { left, right, height } = one.getBoundingClientRect();
  if (height === 0) return [];
  return left < -1 || right > innerWidth + 1 || height < 40
    ? [one.textContent.trim() + ' ' + [left, right, height].map(Math.round)]
    : [];
})`;
