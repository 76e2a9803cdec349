import { chromium, expect, type Page } from '@playwright/test';
import { desk, heading, laptop, line, ready, rows, test } from '../support/e2e-class.ts';
import { enterStaff, enterStudent } from '../support/e2e-doors.ts';
import { SECTION } from '../support/e2e-screens.ts';
import { chromiumFlags, findChromium } from '../support/find-chromium.ts';
import { expectReadable } from '../support/expect-readable.ts';
import { expectKept, keptOnDevice } from '../support/kept-on-device.ts';
import { keptPresses } from '../support/kept-presses.ts';
import { expectNoViolations } from '../support/no-violations.ts';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ timeout: 240_000 });

const path = `/path/${SECTION}`;
const teach = `/teach/${SECTION}`;

/** The ids of the commands of that name that left the page, in order. */
function sent(page: Page, name: string, frames: string[] = []): string[] {
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => {
      const text = payload.toString();
      const [, id] = /"commandId":"([^"]+)"/.exec(text) ?? [];
      if (id && text.includes(`"${name}"`)) frames.push(id);
    });
  });
  return frames;
}

test('[T5] path, objective and exemplars read offline; a press made there outlives a reload and is sent once', async ({
  aside,
  screens,
}) => {
  const { page, context } = await screens.student('daniel-kowalczyk', laptop);
  await expectKept(page, path);
  await expect
    .poll(() => page.evaluate(`caches.match('/exemplars/daily-routine-over.mp3').then(Boolean)`))
    .toBe(true);
  await context.setOffline(true);
  await page.reload();
  await expect(heading(page, /Daniel/)).toBeVisible();
  await expect(page.getByText('You’re offline.').filter({ visible: true })).toBeVisible();
  await expectReadable(page);
  // A sample to hear is there as well, also by parts, as what plays asks for it.
  const sample = await page.evaluate<number[]>(`(async () => {
    const headers = { range: 'bytes=100-199' };
    const part = await fetch('/exemplars/daily-routine-over.mp3', { headers });
    const whole = await fetch('/exemplars/daily-routine-over.mp3');
    const [some, all] = [await part.arrayBuffer(), await whole.arrayBuffer()];
    return [part.status, some.byteLength, new Uint8Array(some)[0] - new Uint8Array(all)[100]];
  })()`);
  expect(sample).toEqual([206, 100, 0]);

  await ready(page).click();
  await expect(heading(page, 'Your press is safe')).toBeVisible();
  await page.reload();
  // It comes by itself: nothing has to be found on the path first.
  await expect(heading(page, 'Your press is safe')).toBeVisible();
  await expect(page.getByText(/We kept your press from \d\d:\d\d/)).toBeVisible();

  const frames = sent(page, 'attempt.ready');
  await context.setOffline(false);
  await expect(heading(page, /in line$/)).toBeVisible({ timeout: 15_000 });
  await aside.sees('Daniel Kowalczyk', 1);
  await expect.poll(() => keptPresses(page)).toEqual([]);
  expect(new Set(frames).size).toBe(1);
});

test('[T7] what is read offline is the last that was seen; online it is never what was kept', async ({
  aside,
  screens,
}) => {
  const { page, context } = await screens.student('daniel-kowalczyk', laptop);
  await expectKept(page, path);
  await page.getByRole('button', { name: '3.1' }).first().click();
  await ready(page).click();
  await expect(heading(page, /in line$/)).toBeVisible();
  // Rendered before the press; what came since by the socket is kept beside it.
  await expectKept(page, `${path}/last-state`);
  await expect
    .poll(() =>
      page.evaluate<string>(`caches.match('${path}/last-state').then((kept) => kept.text())`),
    )
    .toMatch(/"mine":\{"\d+"/);
  await context.setOffline(true);
  await page.reload();
  await page.getByRole('button', { name: '3.1' }).first().click();
  await expect(heading(page, /in line$/)).toBeVisible();
  await expect(page.getByText(/since \d\d:\d\d/)).toBeVisible();

  // Meanwhile the line is paused. The page that is asked for online says so before its script runs.
  await aside.pause();
  await context.setOffline(false);
  const [fresh] = await Promise.all([
    page.waitForResponse((reply) => new URL(reply.url()).pathname === path),
    page.reload(),
  ]);
  expect(await fresh.text()).toContain('paused');
});

test('[T7] the browser opened anew and out of reach shows the path of whoever is signed in', async ({
  demo,
}, info) => {
  const device = info.outputPath('device');
  const open = async (more = {}) =>
    chromium.launchPersistentContext(device, {
      ...laptop,
      ...more,
      executablePath: await findChromium(),
      args: chromiumFlags,
    });
  const before = await open();
  const page = before.pages()[0] ?? (await before.newPage());
  await enterStudent(page, demo.students, 'Daniel Kowalczyk');
  await expect(heading(page, /Daniel/)).toBeVisible();
  await expectKept(page, path);
  await before.close();

  // Nothing answers, not even on this machine.
  const after = await open({ proxy: { server: 'http://127.0.0.1:9', bypass: '<-loopback>' } });
  const cold = after.pages()[0] ?? (await after.newPage());
  // The installed app starts at the front page, which leads to the class.
  await cold.goto(`${demo.students}/`);
  await expect(cold).toHaveURL(new RegExp(`${path}$`));
  await expect(heading(cold, /Daniel/)).toBeVisible();
  await expectReadable(cold);
  await after.close();
});

test('[P5] after its hours a class’s page is not shown, and its names are gone from the device', async ({
  screens,
}) => {
  const { page, context } = await screens.teacher('ms-ortiz', desk);
  await expectKept(page, teach);
  await expectKept(page, `${teach}/last-state`);
  // As if it had been kept this morning.
  await page.evaluate(`(async () => {
    const name = (await caches.keys()).find((one) => one.startsWith('kept:'));
    const cache = await caches.open(name);
    const kept = await cache.match('${teach}');
    const headers = new Headers(kept.headers);
    headers.set('Threshold-Kept-At', String(Number(headers.get('Threshold-Kept-At')) - 12 * 3_600_000));
    await cache.put('${teach}', new Response(await kept.text(), { headers }));
  })()`);
  await context.setOffline(true);
  await page.reload();
  await expect(heading(page, 'We can’t show this just now.')).toBeVisible();
  await expect.poll(async () => (await keptOnDevice(page)).join('\n')).not.toContain(teach);
});

test('[T5] a page that is out of reach says what is kept, and comes by itself when the server answers', async ({
  aside,
  screens,
}) => {
  const { page, context } = await screens.student('daniel-kowalczyk', laptop);
  await expectKept(page, path);
  await context.setOffline(true);
  await page.getByRole('button', { name: '3.1' }).first().click();
  await ready(page).click();
  await expect(heading(page, 'Your press is safe')).toBeVisible();

  await page.getByRole('link', { name: /your account$/ }).click();
  await expect(heading(page, 'We can’t show this just now.')).toBeVisible();
  await expect(page.getByText(/^We kept your press from \d\d:\d\d/)).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Open my class as it was' }).click();
  await expect(heading(page, /Daniel/)).toBeVisible();
  await page.getByRole('link', { name: /your account$/ }).click();
  await expect(heading(page, 'We can’t show this just now.')).toBeVisible();

  await context.setOffline(false);
  await expect(page.getByRole('heading', { name: 'Daniel Kowalczyk' })).toBeVisible({
    timeout: 15_000,
  });
  // The account opens no line, and the press goes all the same.
  await aside.sees('Daniel Kowalczyk', 1);
  await expect(page).toHaveURL(/\/account$/);
  await expect.poll(() => keptPresses(page)).toEqual([]);
});

test('[T5] out of reach, what stands in for a page is whole at any address, and the page comes by itself', async ({
  demo,
  screens,
}) => {
  const { page, context } = await screens.teacher('ms-ortiz', desk);
  await expectKept(page, teach);
  for (const [address, there] of [
    ['/teach/2', line(page)],
    [`${teach}/board`, page.getByRole('grid')],
  ] as const) {
    await context.setOffline(true);
    await page.goto(demo.teachers + address);
    await expect(heading(page, 'We can’t show this just now.')).toBeVisible();
    await expect(page.getByRole('main')).toHaveCSS('display', 'flex');
    // Only its script knows what is kept.
    await expect(page.getByRole('button', { name: 'Open my class as it was' })).toBeVisible();
    await context.setOffline(false);
    await expect(there).toBeVisible({ timeout: 15_000 });
    await expect(page).toHaveURL(demo.teachers + address);
  }
});

test('[T7] a class that was opened from Your classes, and one that was changed to, read offline', async ({
  demo,
  screens,
}) => {
  const { page, context } = await screens.signedOut(desk);
  await page.goto(`${demo.teachers}/sign-in#staff`);
  await enterStaff(page);
  await expect(heading(page, 'Your classes')).toBeVisible();
  await page.getByRole('link', { name: /Period 3/ }).click();
  await expect(line(page)).toBeVisible();
  await expectKept(page, teach);
  await page.getByRole('button', { name: /^Change class, now/ }).click();
  await page.getByRole('menuitem').nth(1).click();
  await expect(page).toHaveURL(/\/teach\/2$/);
  await expectKept(page, '/teach/2');

  await context.setOffline(true);
  for (const address of ['/teach/2', teach]) {
    await page.goto(demo.teachers + address);
    await expect(line(page)).toBeVisible();
    await expect(page.getByText('You’re offline.')).toBeVisible();
  }
});

test('[T2] what two tabs pressed offline is sent once each, in the order of pressing', async ({
  demo,
  screens,
}) => {
  const { page: teacher } = await screens.teacher('ms-ortiz', desk);
  const { page: first, context } = await screens.student('daniel-kowalczyk', laptop);
  await expectKept(first, path);
  const second = await context.newPage();
  await second.goto(demo.students + path);
  await expect(second.getByText('Live', { exact: true })).toBeVisible();
  const frames: string[] = [];
  for (const page of [first, second]) sent(page, 'attempt.ready', frames);
  await context.setOffline(true);
  for (const [page, objective] of [
    [first, '3.1'],
    [second, '3.2'],
    [first, '3.3'],
  ] as const) {
    await expect(page.getByText('You’re offline.').filter({ visible: true })).toBeVisible();
    await page.getByRole('button', { name: objective }).first().click();
    await ready(page).click();
    await expect(heading(page, 'Your press is safe')).toBeVisible();
  }
  expect(await keptPresses(first)).toHaveLength(3);

  await context.setOffline(false);
  await expect(rows(teacher, 'Daniel Kowalczyk')).toHaveCount(3, { timeout: 20_000 });
  await expect.poll(() => keptPresses(first)).toEqual([]);
  expect(frames).toHaveLength(3);
  expect(new Set(frames).size).toBe(3);
  const codes = await rows(teacher, 'Daniel Kowalczyk').allInnerTexts();
  expect(codes.map((text) => /\d\.\d/.exec(text.replace(/\d+:\d\d/, ''))?.[0])).toEqual([
    '3.1',
    '3.2',
    '3.3',
  ]);
  // Both know it.
  for (const page of [first, second])
    await expect(page.getByText('Your press is safe')).toBeHidden();
});
