import { expect, type BrowserContext, type Page } from '@playwright/test';
import { picturesOf } from '@threshold/shared/domain/pin-pictures.ts';
import { Badges } from '@threshold/server/store/badges.ts';
import { Secrets } from '@threshold/server/store/secrets.ts';
import { builtServer } from '../support/e2e-built-server.ts';
import { test } from '../support/e2e-test.ts';
import { SECRET } from '../support/live-server.ts';
import { openLive } from '../support/e2e-screens.ts';
import { LiveSchool } from '../support/live-school.ts';
import type { LiveClient } from '../support/live-client.ts';
import { countTaps } from '../support/count-taps.ts';
import { expectNoViolations } from '../support/no-violations.ts';
import { readQr } from '../support/read-qr.ts';

let school: LiveSchool;
let teacher: LiveClient;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  school = await LiveSchool.open({ students: 2 }, { serve: [builtServer, builtServer] });
  teacher = await school.teacher(0);
  await teacher.must('section.set', school.section, { pins: 'pictures' });
});
test.afterAll(() => school[Symbol.asyncDispose]());

const site = () => school.servers[0]!.url;
const entry = (index: number) => school.studentEntry(index);
const door = () => `${site()}/sign-in?code=${entry(0).code}`;
const pictures = (index: number) => picturesOf(entry(index).pin);

/** Taps them, as a child does who reads no digit. */
async function tap(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) await page.getByRole('button', { name, exact: true }).click();
}

test('[D1] a child taps four pictures and is in; pictures that are wrong say so', async ({
  page,
}) => {
  await page.goto(door());
  await expect(page.getByLabel('0 of 4 pictures tapped')).toBeVisible();
  await page.getByText('Student0 T.').click();
  await expectNoViolations(page);
  const [first, ...rest] = pictures(0);
  await tap(page, [first!, first!, first!, first!]);
  await expect(page.getByText('Those aren’t Student0’s pictures.')).toBeVisible();
  await tap(page, [first!, first!]);
  await page.getByRole('button', { name: 'Delete' }).click();
  await tap(page, rest);
  await expect(page).toHaveURL(/\/path\/1$/);
});

test('[D1] the keyboard reaches every picture, and without script they are choices of a plain form', async ({
  page,
  browser,
}) => {
  await page.goto(door());
  await expect(page.getByLabel('0 of 4 pictures tapped')).toBeVisible();
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  for (const picture of pictures(0)) {
    const key = page.getByRole('button', { name: picture, exact: true });
    await key.focus();
    await page.keyboard.press('Enter');
  }
  await expect(page).toHaveURL(/\/path\/1$/);

  const plain = await browser.newContext({ javaScriptEnabled: false });
  const other = await plain.newPage();
  await other.goto(door());
  await other.getByText('Student1 T.').click();
  for (const [i, picture] of pictures(1).entries())
    await other
      .getByRole('group', { name: `Picture ${i + 1}` })
      .getByRole('radio', { name: picture })
      .check({ force: true });
  await other.getByRole('button', { name: 'Go in' }).click();
  await expect(other).toHaveURL(/\/path\/1$/);
  await plain.close();
});

/** Where the badges of the class lead, in the order of its students. */
async function badges(): Promise<string[]> {
  const { redis, records, students } = school.room;
  const of = { school: records.school, section: school.section };
  const all = await new Badges(redis, new Secrets(SECRET)).of(of, students);
  return all!.map((badge) => `${site()}/badge#${badge}`);
}
async function staff(context: BrowserContext): Promise<Page> {
  const { url } = school.servers[1]!;
  const how = { headers: { origin: url }, data: school.staffEntry(0) };
  expect((await context.request.post(`${url}/api/sign-in/staff`, how)).status()).toBe(200);
  return context.newPage();
}
async function printed(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const pdf = await page.pdf({ format });
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
}

test('[D2] a teacher turns badges on and prints them, twelve on a sheet; a lost one is replaced in two taps', async ({
  context,
}) => {
  const page = await staff(context);
  const { url } = school.servers[1]!;
  await page.goto(`${url}/teach/1/badges`);
  await expect(page.getByText('This class has no badges.')).toBeVisible();
  await openLive(page, `${url}/teach/1/class`);
  const way = page.getByRole('group', { name: 'Badges' });
  await way.getByRole('button', { name: 'On' }).click();
  await expect(page.getByText('Whoever holds a badge is in, without a PIN.')).toBeVisible();
  await expectNoViolations(page);
  const students = Array.from({ length: 11 }, (_, i) => ({ name: `Noor Number${i}` }));
  await teacher.must('students.add', school.section, { students });
  await page.getByRole('link', { name: 'Print badges' }).click();
  await expect(page.getByRole('listitem')).toHaveCount(13);
  await expectNoViolations(page);
  for (const format of ['A4', 'Letter'] as const) expect(await printed(page, format)).toBe(2);
  const last = (await badges()).at(-1)!.split('#')[1]!;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const square = page.getByRole('listitem').last().locator('.qr');
    expect(await readQr(square)).toBe(`${url}/badge#${last}`);
  }

  const [lost] = await badges();
  await openLive(page, `${url}/teach/1/class`);
  // Two taps, and one that was meant for something else is seen: the page turns to the new badge.
  await page.evaluate(countTaps);
  await page.getByRole('button', { name: 'More for Student0 Test' }).click();
  await page.getByRole('menuitem', { name: 'New badge' }).click();
  await expect(page.getByRole('heading', { name: 'Badge of Student0 Test' })).toBeVisible();
  expect(await page.evaluate('taps')).toBe(2);
  await expect(page.getByRole('listitem')).toHaveCount(1);
  expect((await badges())[0]).not.toBe(lost);
  const device = await context.browser()!.newPage();
  await device.goto(lost!);
  await expect(device.getByRole('heading', { name: 'This badge opens nothing.' })).toBeVisible();
  await expectNoViolations(device);
  await device.close();
});

test('[D2] a child holds a badge up and is in; the address forgets it, and the next child sees nothing of them', async ({
  page,
}) => {
  const [first, second] = (await badges()) as [string, string];
  const asked: string[] = [];
  page.on('request', (request) => {
    asked.push(request.url(), request.headers()['referer'] ?? '');
  });
  await page.goto(first);
  await expect(page).toHaveURL(/\/path\/1$/);
  await expect(page.getByRole('heading', { name: /Student/ }).first()).toBeVisible();
  const whose = () =>
    page.evaluate<{ who: { person: number } }>("fetch('/api/me').then((r) => r.json())");
  expect((await whose()).who.person).toBe(school.room.students[0]);
  await page.goto(`${site()}/account`);
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  // Neither the way back nor a reload of the badge's page brings anybody in.
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto(`${site()}/badge`);
  await expect(page.getByRole('heading', { name: 'Hold up your badge.' })).toBeVisible();
  // This Chromium has neither the reader nor a camera, and who has a badge reads what to do instead.
  await expect(page.getByText(/^Have a badge\? This device cannot read one\./)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show your badge' })).toHaveCount(0);
  // The badge in the next tap of the same tab: only what is behind the # changes.
  await page.goto(second);
  await expect(page).toHaveURL(/\/path\/1$/);
  expect((await whose()).who.person).toBe(school.room.students[1]);
  for (const badge of [first, second])
    expect(asked.filter((one) => one.includes(badge.split('#')[1]!))).toEqual([]);
  expect(await page.evaluate('JSON.stringify([history.state, location.href])')).not.toContain(
    second.split('#')[1]!,
  );
});

test('[D2] where the browser reads codes, a badge held before its camera is enough', async ({
  page,
}) => {
  const [badge] = await badges();
  // As if this Chromium had the reader and a camera.
  await page.addInitScript(`{
    const seen = ${JSON.stringify(badge)};
    globalThis.BarcodeDetector = class {
      static async getSupportedFormats() { return ['qr_code']; }
      async detect() { return [{ rawValue: 'https://elsewhere.example/' }, { rawValue: seen }].slice(1); }
    };
    navigator.mediaDevices.enumerateDevices = async () => [{ kind: 'videoinput' }];
    navigator.mediaDevices.getUserMedia = async () => {
      const canvas = document.createElement('canvas');
      canvas.getContext('2d').fillRect(0, 0, 9, 9);
      return canvas.captureStream();
    };
  }`);
  const decoders = decodersOf(page);
  await page.goto(door());
  const show = page.getByRole('button', { name: 'Show your badge' });
  await expect(page.getByText('This device cannot read one.')).toHaveCount(0);
  await show.click();
  await expect(page).toHaveURL(/\/path\/1$/);
  // Who has a reader loads no other.
  expect(await decoders()).toBe(0);
});

/**
 * Of the scripts that the page asks for from now on, how many hold the decoder: a word that stands in it alone tells. They are read from the
 * server once more, as what a page was answered may be gone with the page.
 */
function decodersOf(page: Page): () => Promise<number> {
  const asked = new Set<string>();
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script') asked.add(request.url());
  });
  return async () => {
    const texts = await Promise.all([...asked].map(async (url) => (await fetch(url)).text()));
    return texts.filter((one) => one.includes('invalid opts.format')).length;
  };
}

test('[D2] where the browser reads no codes, a decoder reads a printed badge off the camera’s picture', async ({
  context,
  page,
}) => {
  const sheet = await staff(context);
  await sheet.goto(`${school.servers[1]!.url}/teach/1/badges`);
  const printed = await sheet.getByRole('listitem').nth(1).screenshot();
  await context.clearCookies();
  // As Safari is, with a camera before which that badge is held, not quite straight.
  await page.addInitScript(`{
    delete globalThis.BarcodeDetector;
    navigator.mediaDevices.enumerateDevices = async () => [{ kind: 'videoinput' }];
    navigator.mediaDevices.getUserMedia = async () => {
      const picture = await createImageBitmap(await (await fetch('/printed-badge.png')).blob());
      const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
      const drawn = canvas.getContext('2d');
      drawn.fillStyle = '#8a7f70';
      drawn.fillRect(0, 0, 640, 480);
      drawn.translate(320, 240);
      drawn.rotate(0.12);
      const draw = () => drawn.drawImage(picture, -picture.width / 2, -picture.height / 2);
      draw();
      setInterval(draw, 100);
      return canvas.captureStream();
    };
  }`);
  await page.route('**/printed-badge.png', (route) =>
    route.fulfill({ contentType: 'image/png', body: printed }),
  );
  const decoders = decodersOf(page);
  await page.goto(door());
  const show = page.getByRole('button', { name: 'Show your badge' });
  await expect(show).toBeVisible();
  expect(await decoders()).toBe(0);
  await show.click();
  await expect(page).toHaveURL(/\/path\/1$/);
  expect(await decoders()).toBe(1);
});
