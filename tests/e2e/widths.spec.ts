import { expect, type Page } from '@playwright/test';
import { type Demo, openDemo } from '../support/e2e-demo.ts';
import { SECTION, Screens } from '../support/e2e-screens.ts';
import { test } from '../support/e2e-test.ts';

test.describe.configure({ timeout: 60_000 });

const widths = [320, 390, 768, 1024, 1122, 1366, 1920];

let demo: Demo;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  demo = await openDemo();
});
test.afterAll(() => demo[Symbol.asyncDispose]());

for (const path of ['/', '/sign-in', '/sign-in?code=KITE42', '/hq', '/nothing/here'])
  test(`${path}, signed out: no word cut and no button outside, from 320 to 1920 px`, async ({
    browser,
  }) => {
    const { page, context } = await new Screens(browser, demo).signedOut();
    await page.goto(demo.teachers + path);
    await whole(page, path);
    await context.close();
  });

test('board, wall and HQ: no word cut and no button outside, from 320 to 1920 px', async ({
  browser,
}) => {
  await using screens = new Screens(browser, demo);
  for (const path of [`/teach/${SECTION}/board`, `/wall/${SECTION}`, '/']) {
    const { page, context } = await screens.teacher(
      'ms-ortiz',
      {},
      path === '/' ? undefined : path,
    );
    if (path === '/') await page.goto(demo.teachers);
    await whole(page, path);
    await context.close();
  }
  const { page, context } = await screens.hq();
  await whole(page, 'HQ');
  for (const [width, height] of [
    [1280, 800],
    [1366, 768],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    // Lists find out how many rows have room once the window has its size.
    const tall = () => page.evaluate<number>('document.documentElement.scrollHeight');
    await expect.poll(tall, `HQ’s height in ${width} by ${height}`).toBe(height);
  }
  await context.close();
});

test('a student in line, called and past it, and who assesses: nothing cut from 320 to 1920 px', async ({
  browser,
}) => {
  await using screens = new Screens(browser, demo);
  const viewport = { width: 390, height: 844 };
  const { page: student } = await screens.student('amara-okafor', { viewport });
  const { page: teacher } = await screens.teacher('ms-ortiz', { viewport });

  await whole(student, 'the path of who is in line');
  await student.getByRole('button', { name: /^In the line/ }).click();
  await expect(student.getByRole('heading', { name: /in line$/ })).toBeVisible();
  await whole(student, 'in line');

  // The day begins with Mateo in front of her, so the panel stands over the line.
  await whole(teacher, 'who is assessed');
  await teacher.getByRole('button', { name: /^The line/ }).click();
  await whole(teacher, 'the line');
  await teacher.getByRole('button', { name: /Amara Okafor/ }).click();
  await teacher.getByRole('button', { name: /^Call Amara/ }).click();
  await expect(student.getByRole('heading', { name: /is coming to you$/ })).toBeVisible();
  await whole(student, 'called');
  await whole(teacher, 'two who take turns');

  // On a phone the panel has come over the line: both outcomes in sight, of one size.
  const notYet = await teacher.getByRole('button', { name: /^Not yet/ }).boundingBox();
  const mastered = await teacher.getByRole('button', { name: /^Mastered/ }).boundingBox();
  expect(mastered?.width).toBeCloseTo(notYet?.width ?? 0, 0);
  expect(mastered?.height).toBe(notYet?.height);
  expect((mastered?.y ?? 0) + (mastered?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
  await teacher.getByRole('button', { name: /^The line/ }).click();
  await expect(teacher.getByRole('button', { name: /Priya Raghavan/ })).toBeVisible();
  await teacher.getByRole('button', { name: /^With you/ }).click();
  await teacher.getByRole('button', { name: /^Mastered/ }).click();

  await expect(student.getByRole('heading', { name: 'You crossed it.' })).toBeVisible();
  await whole(student, 'crossed');
});

test('on a tablet the line’s state and the class are large enough for a finger', async ({
  browser,
}) => {
  await using screens = new Screens(browser, demo);
  const { page } = await screens.teacher('ms-ortiz', {
    viewport: { width: 1024, height: 768 },
    hasTouch: true,
  });
  const state = page.getByRole('group', { name: 'Line', exact: true }).getByRole('button');
  const students = page.getByRole('complementary', { name: 'The class', exact: true });
  await expect(state).toHaveCount(3);
  await expect(students.getByRole('button')).toHaveCount(28);
  for (const one of [...(await state.all()), ...(await students.getByRole('button').all())]) {
    const { width, height } = (await one.boundingBox())!;
    expect(width).toBeGreaterThanOrEqual(44);
    expect(height).toBeGreaterThanOrEqual(44);
  }
  await whole(page, 'who is assessed, with a finger');
});

/** Looks at the page at every width, and leaves it at the second, a phone's. */
async function whole(page: Page, what: string): Promise<void> {
  await page.evaluate('document.fonts.ready');
  for (const width of widths) {
    await page.setViewportSize({ width, height: width < 700 ? 844 : 800 });
    // What measures itself has done so a frame after its room changed.
    await expect.poll(() => cut(page), `${what} at ${width} px`).toEqual([]);
  }
  await page.setViewportSize({ width: 390, height: 844 });
}

/**
 * Text that is wider than its box without an ellipsis, and controls that stand outside the window.
 * What scrolls sideways of itself is left out, as are the running line of HQ and what only a screen reader meets.
 */
async function cut(page: Page): Promise<string[]> {
  return await page.evaluate<string[]>(`(() => {
    const found = [];
    const scrolls = (one) => /auto|scroll/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth;
    const told = (one, why) => found.push(why + ': ' + one.tagName + '.' + one.getAttribute('class') + ' “' + one.textContent.trim().slice(0, 40) + '”');
    for (const one of document.body.querySelectorAll('*')) {
      const style = getComputedStyle(one);
      const box = one.getBoundingClientRect();
      if (box.width === 0 || one.closest('svg, .ticker, .window')) continue;
      let hidden = false, sideways = false;
      for (let up = one; up; up = up.parentElement) {
        if (getComputedStyle(up).clipPath.startsWith('inset(50%')) hidden = true;
        if (up !== one && up !== document.body && up !== document.documentElement && scrolls(up)) sideways = true;
      }
      if (hidden) continue;
      const wide = one.scrollWidth > one.clientWidth + 1;
      const text = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      if (wide && /hidden|clip/.test(style.overflowX) && style.textOverflow === 'clip' && one.textContent.trim())
        told(one, 'cut, ' + one.scrollWidth + ' in ' + one.clientWidth);
      else if (wide && text && style.overflowX === 'visible' && style.display !== 'inline')
        told(one, 'too wide, ' + one.scrollWidth + ' in ' + one.clientWidth);
      if (!sideways && one.matches('button, a, input, select') && (box.left < -1 || box.right > innerWidth + 1))
        told(one, 'outside, ' + Math.round(box.left) + ' to ' + Math.round(box.right));
    }
    return found;
  })()`);
}
