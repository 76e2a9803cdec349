import { expect } from '@playwright/test';
import { desk, test } from '../support/e2e-class.ts';

test.describe.configure({ timeout: 120_000 });

test('a teacher goes from one of their classes to another by keyboard', async ({ screens }) => {
  const { page } = await screens.teacher('ms-ortiz', desk);
  const change = page.getByRole('button', { name: /^Change class, now Spanish 2 Period 3/ });
  const menu = page.getByRole('menu', { name: 'Your classes' });
  await change.focus();
  await page.keyboard.press('Enter');
  // Both classes, a new one, and those that are over.
  await expect(menu.getByRole('menuitem')).toHaveCount(4);
  await expect(menu.locator('[aria-current=page]')).toHaveText(/Spanish 2/);
  await page.keyboard.press('Escape');
  await expect(change).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/teach\/2$/);
  await expect(page.getByRole('banner').getByRole('button')).not.toContainText('Period 3');
  expect(screens.problems).toEqual([]);
});

test('with one class its name opens the way to a new one and to those that are over', async ({
  screens,
}) => {
  const { page } = await screens.teacher('ms-baptiste', desk, '/teach/3');
  const top = page.getByRole('banner');
  await top.getByRole('button', { name: /^Change class, now Spanish 1/ }).press('Enter');
  const menu = page.getByRole('menu', { name: 'Your classes' });
  await expect(menu.getByRole('menuitem')).toHaveText([
    /Spanish 1/,
    'New class',
    'Archived classes',
  ]);
  await page.keyboard.press('Escape');
  await expect(top.getByRole('link')).toHaveText([/Threshold/, /Class/, /Wall/, /.+/]);
  await expect(top.getByRole('link', { name: /your account$/ })).toHaveAttribute(
    'href',
    '/account',
  );
});

/** In the page: how far the words of the mark and of the class are apart, sideways or down. */
const apart = `(() => {
  const box = (one) => {
    const range = document.createRange();
    range.selectNodeContents(one);
    return range.getBoundingClientRect();
  };
  const [mark, name] = ['header .mark span', 'header .class-name'].map((one) =>
    box(document.querySelector(one)),
  );
  return Math.max(name.left - mark.right, name.top - mark.bottom);
})()`;

test('with text of twice the size the mark and the class’s name stand apart; in a narrow window nobody waiting is said in full, over the class and not under it', async ({
  screens,
}) => {
  const { page } = await screens.teacher('ms-baptiste', desk, '/teach/3');
  await page.evaluate(`document.documentElement.style.fontSize = '200%'`);
  for (const width of [1440, 768, 390]) {
    await page.setViewportSize({ width, height: 844 });
    const least = width === 390 ? 0 : 20;
    await expect
      .poll(() => page.evaluate<number>(apart), `apart at ${width} px`)
      .toBeGreaterThanOrEqual(least);
  }
  for (const size of ['100%', '200%']) {
    await page.evaluate(`document.documentElement.style.fontSize = '${size}'`);
    const said = (await page.getByRole('main').boundingBox())!;
    const inner = await page
      .getByRole('main')
      .evaluate((main) => ({ all: main.scrollHeight, seen: main.clientHeight }));
    expect(inner.all).toBeLessThanOrEqual(inner.seen);
    const strip = (await page.getByRole('complementary', { name: 'The class' }).boundingBox())!;
    expect(strip.y).toBeGreaterThanOrEqual(said.y + said.height - 1);
  }
});
