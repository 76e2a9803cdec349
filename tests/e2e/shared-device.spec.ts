import { expect, type Page } from '@playwright/test';
import { heading, laptop, ready, test } from '../support/e2e-class.ts';
import { code, enterStudent } from '../support/e2e-doors.ts';
import { SECTION, Screens } from '../support/e2e-screens.ts';
import { expectKept, keptOnDevice } from '../support/kept-on-device.ts';
import { updating } from '../support/newer-worker.ts';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ timeout: 240_000 });

const path = `/path/${SECTION}`;

/** What is on the device is nobody's: only where the page was scrolled to, by number. */
async function expectNothingLeft(page: Page): Promise<void> {
  await expect
    .poll(async () =>
      (await keptOnDevice(page)).filter((one) => !/^sessionStorage sveltekit:/.test(one)),
    )
    .toEqual([]);
  const rest = (await keptOnDevice(page)).join('\n');
  expect(rest).not.toMatch(/daniel|kowalczyk/i);
}

async function expectNothingReadOffline(page: Page, address: string): Promise<void> {
  await page.context().setOffline(true);
  await page.goto(address);
  await expect(heading(page, 'We can’t show this just now.')).toBeVisible();
  await expect(page.getByText('Daniel')).toBeHidden();
  await page.context().setOffline(false);
  // The page that stood in asks again by itself, and is led to the door.
  await expect(page).toHaveURL(/\/sign-in/, { timeout: 20_000 });
}

test('[P5] signing out leaves nothing of a child in any store of the device', async ({
  demo,
  screens,
}) => {
  const { page, context } = await screens.student('daniel-kowalczyk', laptop);
  await expectKept(page, path);
  await context.setOffline(true);
  await page.getByRole('button', { name: '3.1' }).first().click();
  await ready(page).click();
  await expect(heading(page, 'Your press is safe')).toBeVisible();
  const owner = (await keptOnDevice(page)).find((one) => one.startsWith('database'))!;
  expect(owner).toMatch(/^database threshold unsent \d+:\d+$/);

  // Held at the network, so that the press is still there when its child goes.
  await page.routeWebSocket(/\/socket\.io\//, (socket) => socket.close({ code: 1013 }));
  await page.goto(`${demo.students}/account`);
  await context.setOffline(false);
  await expect(page.getByRole('button', { name: 'Sign out', exact: true })).toBeEnabled({
    timeout: 20_000,
  });
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByText('One press is not sent yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Discard and sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await expectNothingLeft(page);
  await expectNothingReadOffline(page, demo.students + path);
});

test('[P5] out of reach too: nothing is kept, the other tab gives way, and the session ends before anything is shown', async ({
  demo,
  screens,
}) => {
  const { page, context } = await screens.student('daniel-kowalczyk', laptop);
  await expectKept(page, path);
  const other = await context.newPage();
  await other.goto(demo.students + path);
  await expect(heading(other, /Daniel/)).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('button', { name: '3.1' }).first().click();
  await ready(page).click();
  await expect(heading(page, 'Your press is safe')).toBeVisible();

  // The account is not kept to be read; the page that stands in for it has the way out.
  await page.getByRole('link', { name: /your account$/ }).click();
  await expect(heading(page, 'We can’t show this just now.')).toBeVisible();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByText('One press is not sent yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Discard and sign out' }).click();
  for (const one of [page, other]) {
    await expect(one).toHaveURL(/\/sign-in$/);
    await expect(one.getByText('Daniel')).toBeHidden();
  }
  const left = (await keptOnDevice(page)).filter((one) => !/^sessionStorage sveltekit:/.test(one));
  expect(left).toEqual([]);
  await page.goto(demo.students + path);
  await expect(heading(page, 'We can’t show this just now.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign out', exact: true })).toBeHidden();

  // The cookie is still the child's: the page asks again by itself, which ends the session first.
  await context.setOffline(false);
  await expect(page).toHaveURL(/\/sign-in/, { timeout: 20_000 });
  expect((await context.request.get(`${demo.students}/api/me`)).status()).toBe(401);
  await expectNothingLeft(page);
});

test('[P5] nor does signing out by the plain form, without the page’s script', async ({
  demo,
  screens,
}) => {
  const { page } = await screens.student('daniel-kowalczyk', laptop);
  await expectKept(page, path);
  await page.goto(`${demo.students}/account`);
  await page.evaluate(`document.querySelector('form[action="/sign-out"]').submit()`);
  await expect(page).toHaveURL(/\/sign-in$/);
  await expectNothingLeft(page);
  await expectNothingReadOffline(page, demo.students + path);
});

test('[P5] a session that ended elsewhere takes the child’s path off this device', async ({
  demo,
  screens,
}) => {
  const { page, context } = await screens.student('daniel-kowalczyk', laptop);
  await expectKept(page, path);
  // The same session is ended from another window.
  const reply = await context.request.post(`${demo.students}/api/sign-out`, {
    headers: { origin: demo.students },
  });
  expect(reply.ok()).toBe(true);
  await expect(heading(page, 'You’ve been signed out.')).toBeVisible();
  await expectNothingLeft(page);
  await expectNothingReadOffline(page, demo.students + path);
});

test('[X32] [P5] of two children one after the other on a device, the second finds nothing of the first', async ({
  aside,
  demo,
  screens,
}) => {
  const { page, context } = await screens.student('daniel-kowalczyk', laptop);
  await expectKept(page, path);
  // The first closes the browser without signing out, and the cookie goes with it.
  await page.goto('about:blank');
  await context.clearCookies();
  await page.goto(`${demo.students}/sign-in?code=${code}`);
  await expectNothingLeft(page);
  await expectNothingReadOffline(page, demo.students + path);

  await enterStudent(page, demo.students, 'Quinn Delacroix');
  await expect(heading(page, /Quinn/)).toBeVisible();
  await expectKept(page, path);
  await context.setOffline(true);
  await page.reload();
  await expect(heading(page, /Quinn/)).toBeVisible();
  await page.getByRole('button', { name: '3.2' }).first().click();
  await ready(page).click();
  await context.setOffline(false);
  await aside.sees('Quinn Delacroix', 1);
  expect(aside.attemptsOf('Daniel Kowalczyk')).toEqual([]);
});

/** Has the worker ask for the page in the background, as it does for one that is not kept. */
async function askInBackground(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    for (const name of await caches.keys()) if (name.startsWith('kept:')) await caches.delete(name);
    navigator.serviceWorker.controller.postMessage({ keep: '${path}' });
  })()`);
}

/** The worker has answered so often since, from the storage in which it keeps pages too. */
async function answeredByWorker(page: Page, times: number): Promise<void> {
  await page.evaluate(
    `(async () => { for (let i = 0; i < ${times}; i += 1) await (await fetch('/favicon.svg')).text(); })()`,
  );
}

test('[P5] a page asked for in the background, whose child has left before it came, is not kept', async ({
  demo,
  browser,
}) => {
  await using server = await updating(demo.students);
  const { url } = server;
  await using screens = new Screens(browser, { ...demo, students: url, teachers: url });
  const { page, context } = await screens.student('daniel-kowalczyk', laptop);
  await expectKept(page, path);
  await page.reload();
  await expectKept(page, path);
  const late = server.hold(path);
  await askInBackground(page);
  await late.answered;

  await context.clearCookies();
  await page.goto(`${url}/sign-in?code=${code}`);
  await late.letGo();
  await answeredByWorker(page, 50);
  expect((await keptOnDevice(page)).filter((one) => one.includes(' kept:'))).toEqual([]);
  await expectNothingLeft(page);
});
