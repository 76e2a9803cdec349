import { expect, type BrowserContextOptions, type Page } from '@playwright/test';
import { type Demo, openDemo } from '../support/e2e-demo.ts';
import { SECTION, Screens, type Screen } from '../support/e2e-screens.ts';
import { test } from '../support/e2e-test.ts';
import { expectWhole } from '../support/expect-whole.ts';
import { expectNoViolations, violationsOf } from '../support/no-violations.ts';

test.describe.configure({ timeout: 240_000 });

let demo: Demo;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  demo = await openDemo();
});
test.afterAll(() => demo[Symbol.asyncDispose]());

type Open = (screens: Screens, options: BrowserContextOptions) => Promise<Screen>;

const at =
  (path: string): Open =>
  async (screens, options) => {
    const screen = await screens.signedOut(options);
    await screen.page.goto(demo.teachers + path);
    return screen;
  };
const teacher =
  (path?: string): Open =>
  (screens, options) =>
    screens.teacher('ms-ortiz', options, path);
const student =
  (key: string, code?: string): Open =>
  async (screens, options) => {
    const screen = await screens.student(key, options);
    if (code !== undefined) await screen.page.getByRole('button', { name: code }).first().click();
    return screen;
  };

const pages: Record<string, Open> = {
  'the first page': at('/'),
  'sign-in': at('/sign-in'),
  'a class’s door': at('/sign-in?code=KITE42'),
  'an address with nothing': at('/nothing/here'),
  'HQ, signed out': at('/hq'),
  'a path': student('amara-okafor'),
  'an objective': student('daniel-kowalczyk', '3.1'),
  'a teacher’s classes': async (screens, options) => {
    const screen = await screens.teacher('ms-ortiz', options);
    await screen.page.goto(demo.teachers);
    return screen;
  },
  'the account': async (screens, options) => {
    const screen = await screens.teacher('ms-ortiz', options);
    await screen.page.goto(`${demo.teachers}/account`);
    await expect(screen.page.getByRole('button', { name: 'Sign out', exact: true })).toBeEnabled();
    return screen;
  },
  'the line': teacher(),
  'the board': teacher(`/teach/${SECTION}/board`),
  'the wall with its controls': teacher(`/wall/${SECTION}`),
  'the wall of a projector': (screens, options) => screens.wall(options),
  HQ: (screens, options) => screens.hq(options),
};
/** Of these also what is drawn in a person’s own colours. */
const inOwnColours = [
  'sign-in',
  'an objective',
  'the line',
  'the board',
  'the wall of a projector',
];
/** One is a 404 on purpose, and the browser says so. */
const expected = /Failed to load resource: the server responded with a status of 404/;

for (const [name, open] of Object.entries(pages)) {
  const also = inOwnColours.includes(name) ? '; in a person’s own colours all can be read' : '';
  test(`${name}: nothing for axe to say in light or dark, nothing blocked, no error, no word cut and nothing outside from 320 to 1920 px or with text of twice the size${also}`, async ({
    browser,
  }) => {
    await using screens = new Screens(browser, demo);
    const { page } = await open(screens, { viewport: { width: 320, height: 640 } });
    expect(await overflow(page)).toEqual([]);
    await expectWhole(page, name);
    // A window at 200 % zoom is half as wide; text alone at 200 % is wider in the same window.
    await page.setViewportSize({ width: 640, height: 400 });
    expect(await overflow(page)).toEqual([]);
    if (name === 'HQ') await asHighAsItsWindow(page);

    await page.setViewportSize({ width: 1366, height: 768 });
    await expectNoViolations(page);
    if (also) await readableInOwnColours(page);
    await page.evaluate(`document.documentElement.style.fontSize = '200%'`);
    expect(await overflow(page)).toEqual([]);
    expect(screens.problems.filter((problem) => !expected.test(problem))).toEqual([]);
  });
}

async function asHighAsItsWindow(page: Page): Promise<void> {
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
}

/** What makes the page wider than its window; empty where nothing does. */
async function overflow(page: Page): Promise<string[]> {
  return await page.evaluate<string[]>(`(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1)
      .slice(0, 5)
      .map((one) => one.tagName + '.' + one.getAttribute('class') + ' ' + Math.round(one.getBoundingClientRect().right));
  })()`);
}

/** Everything is in those colours, and what is turned round can be read. Leaves the page in its own. */
async function readableInOwnColours(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  const violations = await violationsOf(page, { rules: ['color-contrast'] });
  expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
  // The browser draws a ground behind each word, unless a page says that it has seen to all of them.
  const strange = await page.evaluate<string[]>(`(() => {
    const known = ['rgb(255, 255, 255)', 'rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)'];
    return [...document.body.querySelectorAll(':not(svg, svg *, mark)')]
      .filter((one) => one.checkVisibility())
      .filter((one) => {
        const { color, backgroundColor, forcedColorAdjust } = getComputedStyle(one);
        return forcedColorAdjust !== 'none' || !known.includes(color) || !known.includes(backgroundColor);
      })
      .map((one) => one.outerHTML.slice(0, 120));
  })()`);
  expect(strange).toEqual([]);
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
}
