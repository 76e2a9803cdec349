import { expect, type Page } from '@playwright/test';
import { schoolKeys } from '@threshold/server/store/keys.ts';
import { connectRedis } from '@threshold/server/store/redis.ts';
import type { Demo } from '../support/e2e-demo.ts';
import { test } from '../support/e2e-class.ts';
import { code } from '../support/e2e-doors.ts';
import { SECTION, type Screen } from '../support/e2e-screens.ts';
import { expectNoViolations } from '../support/no-violations.ts';

/** The person of that screen is in no class any more, as far as the list of their classes says. */
async function leaveClasses({ redis }: Demo, { context }: Screen, site: string): Promise<void> {
  const { who } = (await (await context.request.get(`${site}/api/me`)).json()) as {
    who: { school: number; person: number };
  };
  const store = connectRedis(redis.path);
  await store.del(schoolKeys(who.school).sectionsOf(who.person));
  store.disconnect();
}

test('the language is chosen at every door, and the page comes back as it was', async ({
  demo,
  screens,
}) => {
  const { page } = await screens.signedOut({ locale: 'en-US' });
  await page.goto(demo.students);
  await page.getByRole('button', { name: 'Español' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Se cruza una línea, se llena una casilla.',
  );
  await page.getByRole('link', { name: 'Escribir un código de clase' }).click();
  await page.getByLabel('Carácter 1 de 6').focus();
  await page.keyboard.type(code);
  await expect(page.getByText('con Ms. Ortiz y Mr. Lindholm')).toBeVisible();
  await expectNoViolations(page);

  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('请进，找到你的名字。');
  await expect(page).toHaveURL(new RegExp(`/sign-in\\?code=${code}$`));
  await page.getByText('Amara O.').click();
  await expect(page.getByText('Amara，你的 PIN')).toBeVisible();
  await page.keyboard.type('0000');
  await expect(page.getByText('还可以试 4 次，之后要稍等一会儿。')).toBeVisible();
  await expectNoViolations(page);
  await expect(page.getByRole('button', { name: '中文' })).toHaveAttribute('aria-current', 'true');
});

test('a person’s language is chosen in their account, without script too', async ({
  demo,
  screens,
}) => {
  const screen = await screens.student('daniel-kowalczyk', { locale: 'en-US' });
  await screen.page.goto(`${demo.students}/account`);
  await screen.page.getByRole('button', { name: '中文' }).click();
  await expect(screen.page).toHaveURL(/\/account$/);
  await expect(screen.page.getByRole('heading', { name: '你的班级' })).toBeVisible();
  await screen.page.goto(`${demo.students}/path/${SECTION}`);
  await expect(screen.page.locator('html')).toHaveAttribute('lang', 'zh-Hans');

  const { page } = await screens.signedOut({ javaScriptEnabled: false, locale: 'en-US' });
  await page.goto(`${demo.students}/sign-in?code=${code}`);
  await page.getByRole('button', { name: 'Español' }).click();
  await expect(page.getByText('con Ms. Ortiz y Mr. Lindholm')).toBeVisible();
});

test('who is in no class is told what to do, and finds it open once it is done', async ({
  demo,
  screens,
}) => {
  const student = await screens.student('daniel-kowalczyk');
  await leaveClasses(demo, student, demo.students);
  await student.page.goto(demo.students);
  await expect(student.page.getByText('Ask your teacher to add you.')).toBeVisible();
  await expectNoViolations(student.page);
  await student.page.goto(`${demo.students}/?left=1`);
  await expect(student.page.getByText('You are no longer in that class.')).toBeVisible();
  await student.page.goto(`${demo.students}/account`);
  await expect(student.page.getByText('Ask your teacher to add you.')).toBeVisible();

  const teacher = await screens.teacher('mr-lindholm');
  await leaveClasses(demo, teacher, demo.teachers);
  await teacher.page.goto(demo.teachers);
  await expect(teacher.page.getByRole('link', { name: 'New class' })).toBeVisible();
  // Who has no script looks again; the page looks by itself.
  await expect(teacher.page.getByRole('button', { name: 'Look again' })).toBeVisible();
  const { who } = (await (await teacher.context.request.get(`${demo.teachers}/api/me`)).json()) as {
    who: { school: number; person: number };
  };
  const store = connectRedis(demo.redis.path);
  await store.sadd(schoolKeys(who.school).sectionsOf(who.person), SECTION);
  store.disconnect();
  await expect(teacher.page).toHaveURL(new RegExp(`/teach/${SECTION}$`));
});

test('a first visitor finds either door from the first page', async ({ demo, screens }) => {
  const { page } = await screens.signedOut();
  const first = page.getByRole('heading', {
    level: 1,
    name: 'A line is crossed, a cell is filled.',
  });
  await page.goto(demo.students);
  await expectNoViolations(page);
  await page.getByRole('link', { name: 'Teachers: sign in' }).click();
  await expect(page).toHaveURL(/\/sign-in#staff$/);
  await expect(page.getByRole('heading', { name: 'Teachers' })).toBeInViewport();
  await page.goBack();
  // The page before stands until the one that was left is there again.
  await expect(first).toBeVisible();
  await page.getByRole('link', { name: 'Come in with a family code' }).click();
  await expect(page.getByRole('textbox', { name: 'Family code' })).toBeVisible();
  await page.goBack();
  await expect(first).toBeVisible();
  await page.getByRole('link', { name: 'Enter a class code' }).click();
  await expect(page.getByLabel('Character 1 of 6')).toBeVisible();
});

test('an address with nothing at it offers everybody their own way on', async ({
  demo,
  screens,
}) => {
  const offered = async (page: Page, site: string, address = '/nowhere') => {
    await page.goto(site + address);
    await expect(page.getByRole('heading', { name: 'Nothing at this address.' })).toBeVisible();
    return page.getByRole('main').getByRole('link').filter({ hasNotText: 'Threshold' });
  };
  const { page: nobody } = await screens.signedOut();
  const doors = await offered(nobody, demo.students);
  await expect(doors).toHaveText(['Enter a class code', 'Teachers: sign in']);
  await doors.last().click();
  await expect(nobody).toHaveURL(/\/sign-in#staff$/);

  const { page: amara } = await screens.student('amara-okafor');
  const path = await offered(amara, demo.students);
  await expect(path).toHaveText(['My path']);
  await path.click();
  await expect(amara).toHaveURL(/\/path\/1$/);

  const { page: ortiz } = await screens.teacher('ms-ortiz');
  // A class of somebody else's is not there for her either. Rule P3.
  const classes = await offered(ortiz, demo.teachers, '/teach/999');
  await expect(classes).toHaveText(['My classes']);
  await classes.click();
  await expect(ortiz).toHaveURL(/\/(teach\/1)?$/);

  const { page: hq } = await screens.hq();
  await expect(await offered(hq, demo.teachers)).toHaveText(['Headquarters']);
});

test('in a person’s own colours the chosen name and the digits are still seen', async ({
  demo,
  screens,
}) => {
  const { page } = await screens.signedOut({ forcedColors: 'active' });
  await page.goto(`${demo.students}/sign-in?code=${code}`);
  await expect(page.getByText('Your PIN', { exact: true })).toBeVisible();
  await page.getByText('Amara O.').click();
  await page.keyboard.type('12');
  await expect(page.getByLabel('2 of 4 digits entered')).toBeVisible();
  const background = (selector: string) =>
    page.evaluate<string>(
      `getComputedStyle(document.querySelector('${selector}')).backgroundColor`,
    );
  expect(await background('label:has(:checked) > span')).not.toBe(
    await background('label:not(:has(:checked)) > span'),
  );
  expect(await background('.cells i.on')).not.toBe(await background('.cells i:not(.on)'));
});
