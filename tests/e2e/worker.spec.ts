import { expect, type Page } from '@playwright/test';
import { desk, heading, laptop, line, test } from '../support/e2e-class.ts';
import { SECTION, Screens } from '../support/e2e-screens.ts';
import { expectReadable } from '../support/expect-readable.ts';
import { expectKept, keptOnDevice } from '../support/kept-on-device.ts';
import { updating } from '../support/newer-worker.ts';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ timeout: 240_000 });

const path = `/path/${SECTION}`;
const teach = `/teach/${SECTION}`;

test('[P4] the worker leaves the wall and HQ alone, and keeps neither replies nor doors', async ({
  demo,
  screens,
}) => {
  const { page, context } = await screens.teacher('ms-ortiz', desk);
  await expectKept(page, teach);
  for (const other of [`${teach}/board`, `/wall/${SECTION}`, '/account']) {
    await page.goto(demo.teachers + other);
    await expect(page).toHaveTitle(/Threshold$/);
  }
  const kept = (await keptOnDevice(page)).filter((one) => one.startsWith('cache'));
  expect(kept.map((one) => one.split(' ')[2])).toEqual(
    ['/away', teach, `${teach}/last-state`].filter((one) => kept.join(' ').includes(one)),
  );
  await page.goto(`${demo.teachers}/wall/${SECTION}`);
  await context.setOffline(true);
  await expect(page.goto(`${demo.teachers}/wall/${SECTION}`)).rejects.toThrow(
    'ERR_INTERNET_DISCONNECTED',
  );
});

/** The scripts a page loaded, and those that can be loaded from them later. */
const loadedScripts = (page: Page) =>
  page.evaluate<string[]>(`(async () => {
    const found = new Set();
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    const add = async (url) => {
      if (found.has(url)) return;
      found.add(url);
      // The app's own list of all its pages.
      if (url.includes('/entry/app.')) return;
      const script = await (await fetch(url)).text();
      for (const [, path] of script.matchAll(/(?:from|import)\\s*\\(?\\s*["'\`](\\.[^"'\`]+\\.js)["'\`]/g))
        await add(new URL(path, url).href);
    };
    for (const url of loaded.filter((one) => /_app[/]immutable[/].*[.]js$/.test(one))) await add(url);
    return [...found].map((url) => new URL(url).pathname);
  })()`);

/** The scripts of the app that the worker keeps. */
const keptScripts = (page: Page) =>
  page.evaluate<string[]>(`(async () => {
    const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => new URL(url).pathname).filter((path) => /^[/]_app[/].*[.]js$/.test(path));
  })()`);

test('a device keeps the scripts of whoever uses it: a student’s has those of doors and paths, none of a teacher’s', async ({
  demo,
  screens,
}) => {
  const { page: daniel } = await screens.student('daniel-kowalczyk', laptop);
  await expectKept(daniel, path);
  const { page: ortiz, context } = await screens.teacher('ms-ortiz', desk);
  await expectKept(ortiz, teach);
  const { page: door } = await screens.signedOut();
  await door.goto(`${demo.students}/sign-in`);
  const { page: hq } = await screens.hq();

  const [ofPath, ofTeach, ofDoor, ofHq] = await Promise.all(
    [daniel, ortiz, door, hq].map(loadedScripts),
  );
  const ofStudents = [...ofPath!, ...ofDoor!];
  const kept = await keptScripts(daniel);
  expect(kept).toEqual(expect.arrayContaining(ofStudents));
  const ofStaff = [...ofTeach!, ...ofHq!].filter((script) => !ofStudents.includes(script));
  expect(ofStaff.length).toBeGreaterThan(1);
  expect(kept.filter((script) => ofStaff.includes(script))).toEqual([]);

  const keptByTeacher = await keptScripts(ortiz);
  expect(keptByTeacher).toEqual(expect.arrayContaining(ofTeach!));
  // What is used is kept from then on.
  const boardScripts = async () => {
    const scripts = await loadedScripts(ortiz);
    return scripts.filter((script) => !keptByTeacher.includes(script));
  };
  await ortiz.goto(`${demo.teachers}${teach}/board`);
  await expect(ortiz.getByRole('grid')).toBeVisible();
  const ofBoard = await boardScripts();
  expect(ofBoard.length).toBeGreaterThan(0);
  await expect.poll(() => keptScripts(ortiz)).toEqual(expect.arrayContaining(ofBoard));
  await context.close();
});

test('after an update all that is kept is of the newer version, and reads out of reach', async ({
  demo,
  browser,
}) => {
  await using server = await updating(demo.students);
  await using screens = new Screens(browser, {
    ...demo,
    students: server.url,
    teachers: server.url,
  });
  const { page: daniel, context } = await screens.student('daniel-kowalczyk', laptop);
  await expectKept(daniel, path);
  const { page: ortiz, context: staff } = await screens.teacher('ms-ortiz', desk);
  await expectKept(ortiz, teach);
  const versions = (page: Page) =>
    page.evaluate<string[]>(
      `caches.keys().then((names) => names.filter((name) => name.startsWith('app:')))`,
    );
  expect(await versions(daniel)).toEqual([expect.stringMatching(/^app:\d+$/)]);

  server.update();
  for (const page of [daniel, ortiz]) {
    await page.evaluate(`navigator.serviceWorker.getRegistration().then((one) => one.update())`);
    await expect.poll(() => versions(page), { timeout: 20_000 }).toEqual(['app:newer']);
    expect(await keptScripts(page)).toEqual(expect.arrayContaining(await loadedScripts(page)));
  }
  await context.setOffline(true);
  await daniel.reload();
  await expect(heading(daniel, /Daniel/)).toBeVisible();
  await expectReadable(daniel);
  await staff.setOffline(true);
  await ortiz.reload();
  await expect(line(ortiz)).toBeVisible();
  await expect(ortiz.getByText('You’re offline.')).toBeVisible();
});

test('it can be installed', async ({ screens }) => {
  const { page, context } = await screens.student('daniel-kowalczyk', laptop);
  await expectKept(page, path);
  const browser = await context.newCDPSession(page);
  const { errors } = await browser.send('Page.getAppManifest');
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
  expect(errors).toEqual([]);
  // Playwright's pages are those of a private window, where nothing is installed; nothing else stands in the way.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
});
