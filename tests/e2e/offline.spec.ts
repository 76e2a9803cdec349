import { expect, type Page } from '@playwright/test';
import { desk, heading, laptop, leaveLine, line, ready, rows, test } from '../support/e2e-class.ts';
import { openLive, SECTION } from '../support/e2e-screens.ts';
import { holdSockets } from '../support/held-sockets.ts';
import { expectKept } from '../support/kept-on-device.ts';
import { keptPresses, occupyDevice } from '../support/kept-presses.ts';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ timeout: 240_000 });

const phone = { viewport: { width: 390, height: 844 } };

/** The command frames that left that page: its name and id. */
function sent(page: Page): string[] {
  const frames: string[] = [];
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => {
      const [, id] = /"attempt\.ready".*"commandId":"([^"]+)"/.exec(payload.toString()) ?? [];
      if (id) frames.push(id);
    });
  });
  return frames;
}

test('[T5] a press made offline survives its page and is sent once when the line is back', async ({
  aside,
  demo,
  screens,
}) => {
  const { page: first, context } = await screens.student('daniel-kowalczyk', laptop);
  const tooEarly = sent(first);
  await first.getByRole('button', { name: '3.1' }).first().click();

  await context.setOffline(true);
  await expect(first.getByText('Offline', { exact: false }).first()).toBeVisible();
  await ready(first).click();
  await expect(heading(first, 'Your press is safe')).toBeVisible();
  await expect(first.getByText(/We kept your press from/)).toBeVisible();
  expect(await keptPresses(first)).toEqual([expect.stringMatching(/^\d+:\d+ attempt\.ready$/)]);
  expect(tooEarly).toEqual([]);

  // The page comes again while the socket cannot: the press is still there, still not called sent.
  await first.close();
  const page = await context.newPage();
  const frames = sent(page);
  const blocked = await holdSockets(page);
  await context.setOffline(false);
  await page.goto(`${demo.students}/path/${SECTION}`);
  await page.getByRole('button', { name: '3.1' }).first().click();
  await expect(heading(page, 'Your press is safe')).toBeVisible();
  expect(aside.attemptsOf('Daniel Kowalczyk')).toEqual([]);

  await blocked.release();
  // A handshake that hangs is given up after 5 s.
  await expect(heading(page, /in line$/)).toBeVisible({ timeout: 15_000 });
  await aside.sees('Daniel Kowalczyk', 1);
  await expect.poll(() => keptPresses(page)).toEqual([]);
  expect(new Set(frames).size).toBe(1);
  await page.reload();
  await aside.sees('Daniel Kowalczyk', 1);
  await expect(heading(page, /in line$/)).toBeVisible();
});

test('[T5] every press that waits on a student’s device says so where it was made', async ({
  screens,
}) => {
  const { page: teacher } = await screens.teacher('ms-ortiz', desk);
  const { page, context } = await screens.student('daniel-kowalczyk', laptop);
  const press = (name: string) => page.getByRole('button', { name }).last().click();
  const offline = async () => {
    // What is seen on the path may have come before its acknowledgement; what has none yet is rightly kept.
    await expect.poll(() => keptPresses(page)).toEqual([]);
    await context.setOffline(true);
    await expect(page.getByText('You’re offline.').filter({ visible: true })).toBeVisible();
  };
  const safe = heading(page, 'Your press is safe');
  await page.getByRole('button', { name: '3.1' }).first().click();
  await ready(page).click();
  await expect(heading(page, /in line$/)).toBeVisible();

  await offline();
  await press('I need more time');
  await expect(heading(page, 'We kept that you need more time')).toBeVisible();
  // It holds no place before it is sent.
  const region = page.getByRole('region', { name: 'The objective 3.1' });
  await expect(region.getByText('you can still be called. You don’t')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('You can still be called until it is sent.');
  await expect(safe).toBeHidden();
  await expect(page.getByText('I need more time for 3.1')).toBeVisible();
  await press('Take back my press');
  await expect(heading(page, /in line$/)).toBeVisible();
  await press('I need more time');
  await context.setOffline(false);
  await expect(heading(page, 'Your place is kept')).toBeVisible();
  await expect(rows(teacher, 'Daniel Kowalczyk')).toContainText('needs more time');

  await offline();
  await press('Ready again');
  await expect(page.getByText('Ready again for 3.1')).toBeVisible();
  await context.setOffline(false);
  await expect(heading(page, /in line$/)).toBeVisible();

  await offline();
  await press('Help');
  await press('Something else');
  await expect(heading(page, 'We kept that on this device.')).toBeVisible();
  await context.setOffline(false);
  await expect(heading(page, 'Help is on its way.')).toBeVisible();
  await offline();
  await press('I don’t need help any more');
  const panel = page.getByRole('region', { name: 'Help' });
  await expect(panel.getByText('That you need no help any more')).toBeVisible();
  await context.setOffline(false);
  await expect(line(teacher).getByText('1 help')).toBeHidden();

  await page.getByRole('button', { name: '3.1' }).first().click();
  await expect(heading(page, /in line$/)).toBeVisible();
  await offline();
  await leaveLine(page);
  await expect(page.getByText('Leave the line for 3.1')).toBeVisible();
  await context.setOffline(false);
  await expect(rows(teacher, 'Daniel Kowalczyk')).toHaveCount(0);
  await expect(page.getByText('You left the line. Press again when you’re ready.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Ready to/ }).last()).toBeVisible();
});

test('[T7] offline, a phone’s path says of when it is, also when it was loaded anew', async ({
  screens,
}) => {
  const { page, context } = await screens.student('daniel-kowalczyk', phone);
  const path = page.getByRole('region', { name: 'My path' });
  const told = path.getByRole('status');
  await expectKept(page, `/path/${SECTION}`);
  await expect(told).toHaveText('');
  await context.setOffline(true);
  const asOf = /You’re offline\. You see what was true at \d\d:\d\d\./;
  await expect(told).toHaveText(asOf);
  await expect(told).toBeInViewport();
  await page.reload();
  await expect(told).toHaveText(asOf);
  // One place says it, wherever one is.
  await path.getByRole('button', { name: '3.1' }).first().click();
  await expect(page.getByRole('status').filter({ hasText: 'You’re offline.' })).toHaveCount(1);
  await expect(page.getByText('You’re offline.').filter({ visible: true })).toHaveCount(1);
  await context.setOffline(false);
  await expect(page.getByText('You’re offline.')).toHaveCount(0);
});

test('[A9] an objective recorded while a press at it was kept counts as crossed, shown and said', async ({
  screens,
}) => {
  const { page: teacher } = await screens.teacher('ms-ortiz', desk);
  const { page, context } = await screens.student('daniel-kowalczyk', laptop);
  // Of the server's answers, the one to the press comes last: until then it is on its way.
  const held: (() => void)[] = [];
  let holding = true;
  await page.routeWebSocket(/\/socket\.io\//, (toPage) => {
    const server = toPage.connectToServer();
    toPage.onMessage((message) => {
      const isPress = message.toString().includes('"attempt.ready"');
      if (holding && isPress) held.push(() => server.send(message));
      else server.send(message);
    });
  });
  await openLive(page, `${new URL(page.url()).origin}/path/${SECTION}`);
  await page.getByRole('button', { name: '3.1' }).first().click();
  await context.setOffline(true);
  await ready(page).click();
  await expect(heading(page, 'Your press is safe')).toBeVisible();

  await teacher.keyboard.press('o');
  const sheet = teacher.getByRole('dialog', { name: 'Record what you saw' });
  await expect(sheet.getByLabel('Objective')).toBeFocused();
  await teacher.keyboard.type('3.1');
  await sheet.getByRole('searchbox').fill('daniel');
  await teacher.keyboard.press('Enter');
  await sheet.getByRole('button', { name: 'Mastered' }).click();
  await expect(sheet).toBeHidden();

  await context.setOffline(false);
  await expect(heading(page, 'You crossed it.')).toBeVisible();
  await expect.poll(() => held.length).toBeGreaterThan(0);
  // Shown, and read out.
  const makes = page.getByText(/That makes \d+ of 24/);
  const counts = async () =>
    (await makes.allTextContents()).map((text) => /makes (\d+)/.exec(text)![1]);
  const onTheWay = await counts();
  expect(onTheWay).toEqual([onTheWay[0], onTheWay[0]]);
  holding = false;
  for (const send of held) send();
  await expect.poll(() => keptPresses(page)).toEqual([]);
  expect(await counts()).toEqual(onTheWay);
});

test('[T5] a press is called safe once the device has it, and not where it keeps nothing', async ({
  screens,
}) => {
  const { page, context } = await screens.student('daniel-kowalczyk', laptop);
  const device = await occupyDevice(page);
  await page.getByRole('button', { name: '3.1' }).first().click();
  await context.setOffline(true);
  await ready(page).click();
  await expect(page.getByText('Sending your press').first()).toBeVisible();
  await expect(heading(page, 'Your press is safe')).toHaveCount(0);
  await device.free();
  await expect(heading(page, 'Your press is safe')).toBeVisible();
  await page.getByRole('button', { name: 'Take back my press' }).click();
  await expect(heading(page, 'Your press is safe')).toBeHidden();

  await page.evaluate(
    `IDBObjectStore.prototype.add = () => { throw new DOMException('full', 'QuotaExceededError'); }`,
  );
  await ready(page).click();
  await expect(heading(page, 'Keep this page open')).toBeVisible();
  expect(await keptPresses(page)).toEqual([]);
  await context.setOffline(false);
  await expect(heading(page, /in line$/)).toBeVisible();
});

test('[P5] what one child pressed is not sent as the next child on the device', async ({
  screens,
}) => {
  const { page: teacher } = await screens.teacher('ms-ortiz', desk);
  const before = await screens.student('daniel-kowalczyk', laptop);
  const { context } = before;
  await before.page.getByRole('button', { name: '3.1' }).first().click();
  await context.setOffline(true);
  await ready(before.page).click();
  await expect(heading(before.page, 'Your press is safe')).toBeVisible();
  // Closed: a page that is only left may live on for a moment, and sends what is its own child's.
  await before.page.close();
  await context.setOffline(false);

  const device = { ...before, page: await context.newPage() };
  const { page } = device;
  await screens.enterStudent(device, 'quinn-delacroix');
  await expect(page.getByRole('heading', { name: /Quinn/ })).toBeVisible();
  await page.getByRole('button', { name: '3.2' }).first().click();
  await ready(page).click();
  await expect(rows(teacher, 'Quinn Delacroix')).toHaveCount(1);
  await expect(rows(teacher, 'Quinn Delacroix')).toContainText('3.2');
  await expect(rows(teacher, 'Daniel Kowalczyk')).toHaveCount(0);
  expect(await keptPresses(page)).toHaveLength(1);

  await screens.enterStudent(device, 'daniel-kowalczyk');
  await expect(rows(teacher, 'Daniel Kowalczyk')).toHaveCount(1);
  await expect.poll(() => keptPresses(page)).toEqual([]);
});
