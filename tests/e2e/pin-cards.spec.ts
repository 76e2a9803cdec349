import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { builtServer } from '../support/e2e-built-server.ts';
import { desk } from '../support/e2e-class.ts';
import { test } from '../support/e2e-test.ts';
import { LiveSchool } from '../support/live-school.ts';
import type { LiveClient } from '../support/live-client.ts';
import { expectNoViolations } from '../support/no-violations.ts';
import { readQr } from '../support/read-qr.ts';

/** Names as long as they may be, without a place to break, from right to left, in other scripts, with marks that pile up. */
const hostile = [
  { name: 'Maximiliana Konstantinopolitanskaya-Featherstonehaugh de la C' },
  { name: 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewiss' },
  { name: 'W'.repeat(120), native: '歐陽娜娜司馬'.repeat(20), lang: 'zh' },
  { name: '欧阳'.repeat(30) },
  { name: 'عبد الرحمن محمد إبراهيم الحسيني' },
  { name: 'Fatima al-Sayed', native: 'فاطمة السيد', lang: 'ar' },
  { name: '<img src=x onerror=alert(1)>' },
  { name: `Z${'\u0335\u0321\u0322\u0323\u0301\u0302'.repeat(6)}algo` },
];
const many = (count: number, from: number) =>
  Array.from({ length: count }, (_, i) => ({ name: `Noor Number${from + i}` }));

let school: LiveSchool;
/** Another screen of the same teacher: what it changes comes from elsewhere. */
let elsewhere: LiveClient;
let context: BrowserContext;

const at = (path: string) => `${school.servers[1]!.url}/teach/${school.section}/${path}`;
const cards = (page: Page) => page.getByRole('listitem');
const pins = (page: Page) => page.locator('.pin').allTextContents();

async function signIn(browser: Browser, kind: 'student' | 'staff', data: object, script = true) {
  const { url } = school.servers[1]!;
  const entered = await browser.newContext({ ...desk, javaScriptEnabled: script });
  const how = { headers: { origin: url }, data };
  const reply = await entered.request.post(`${url}/api/sign-in/${kind}`, how);
  expect(reply.status()).toBe(200);
  return entered;
}

/** Pages of paper that this screen takes. */
async function printed(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const pdf = await page.pdf({ format });
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
}

interface Measured {
  /** Heights in mm, and names that do not fit. */
  sheets: number[];
  heights: number[];
  cut: string[];
  ground: string;
  ink: string[];
}

/** In the page: its cards as a printer gets them. */
const measure = `(() => {
  const mm = (px) => (px * 25.4) / 96;
  const all = [...document.querySelectorAll('ol > li')];
  const isCut = (one) =>
    one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1;
  return {
    sheets: [...document.querySelectorAll('ol')].map((one) => mm(one.offsetHeight)),
    heights: [...new Set(all.map((one) => Math.round(mm(one.offsetHeight))))],
    cut: all
      .filter((one) => isCut(one) || isCut(one.querySelector('.who')))
      .map((one) => one.querySelector('h2').textContent),
    ground: getComputedStyle(document.body).backgroundColor,
    ink: [...new Set(all.flatMap((one) => [...one.querySelectorAll('h2, p, dt, dd, i')]).flatMap(
      (one) => [getComputedStyle(one).color, getComputedStyle(one).borderTopColor]))],
  };
})()`;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ browser }) => {
  school = await LiveSchool.open(
    { students: 0, teachers: 2 },
    { serve: [builtServer, builtServer] },
  );
  elsewhere = await school.teacher(0);
  context = await signIn(browser, 'staff', school.staffEntry(0));
});
test.afterAll(async () => {
  await context.close();
  await school[Symbol.asyncDispose]();
});

test('a class without students says so; each that comes has a card at once, eight to a sheet of A4 and of Letter', async () => {
  const page = await context.newPage();
  await page.goto(at('cards'));
  await expect(page.getByText('No students in this class yet.')).toBeVisible();
  await expectNoViolations(page);
  for (const [students, of, sheets] of [
    [hostile, 8, 1],
    [many(1, 9), 9, 2],
    [many(21, 10), 30, 4],
  ] as const) {
    await elsewhere.must('students.add', school.section, { students: [...students] });
    await expect(cards(page)).toHaveCount(of);
    const words = `Print ${sheets} sheet${sheets > 1 ? 's' : ''}`;
    await expect(page.getByRole('button', { name: words, exact: true })).toBeVisible();
    for (const format of ['A4', 'Letter'] as const)
      expect(await printed(page, format), `${of} on ${format}`).toBe(sheets);
    if (sheets === 2) await expectNoViolations(page);
  }
  await page.close();
});

test('on paper no name is cut, no card is higher than its place, and nothing of the screen is left', async () => {
  const page = await context.newPage();
  await page.goto(at('cards'));
  await expect(cards(page)).toHaveCount(30);
  // Every letter of a Chinese name comes, not only the two that stand on the choice of language.
  const chinese = `[...document.fonts].some(({ family, status, unicodeRange }) =>
    family.includes('Noto Sans SC') && status === 'loaded' && unicodeRange.length > 8)`;
  await expect.poll(() => page.evaluate(chinese)).toBe(true);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const measured = await page.evaluate<Measured>(measure);
  // Letter is 279 mm high, with 10 mm left free above and below.
  expect(Math.max(...measured.sheets)).toBeLessThan(259);
  expect(measured).toMatchObject({
    ...{ heights: [64], cut: [] },
    ...{ ground: 'rgb(255, 255, 255)', ink: ['rgb(0, 0, 0)'] },
  });
  // As the camera of a phone reads them off the paper, beside the shortest name and beside the longest.
  const address = `${school.servers[1]!.url}/sign-in?code=TEST42`;
  for (const card of [cards(page).first(), cards(page).filter({ hasText: 'WWWW' })])
    expect(await readQr(card.locator('.qr'))).toBe(address);
  for (const left of ['banner', 'button', 'link'] as const)
    await expect(page.getByRole(left)).toHaveCount(0);
  await page.close();
});

test('the PIN of each card opens the class to its student, and the code leads there', async ({
  request,
}) => {
  const page = await context.newPage();
  const { url } = school.servers[1]!;
  await page.goto(at('cards'));
  const names = await page.locator('h2 bdi:last-child').allTextContents();
  const codes = await page.locator('.code').allTextContents();
  expect(names).toHaveLength(30);
  const entered = (await pins(page)).map(async (pin, i) => {
    const data = { code: codes[i], name: names[i], pin: pin.replaceAll(' ', '') };
    const how = { headers: { origin: url }, data };
    return (await request.post(`${url}/api/sign-in/student`, how)).status();
  });
  expect(await Promise.all(entered)).toEqual(names.map(() => 200));
  const address = `${url}/sign-in?code=${codes[0]}`;
  expect(await readQr(page.locator('.qr').first())).toBe(address);
  const drawn = await page
    .locator('.qr path')
    .evaluateAll((all) => all.map((one) => one.getAttribute('d')));
  // One is read as a camera does; the others are the same drawing.
  expect(new Set(drawn).size).toBe(1);
  await page.goto(address);
  await expect(page.getByText('with Ms. Teacher 0')).toBeVisible();
  await page.close();
});

test('[P3] staff of the class alone have its paper, and one student’s card by itself', async ({
  browser,
  request,
}) => {
  const { room, section } = school;
  const page = await context.newPage();
  await page.goto(at('cards'));
  const [pin] = await pins(page);
  const name = (await page.locator('h2 bdi:last-child').first().textContent())!;
  await elsewhere.watch('section', section);
  const people = Object.values(elsewhere.state('section', section).people);
  const student = people.find((one) => one.name === name)!.id;
  await page.goto(at(`cards?student=${student}`));
  await expect(cards(page)).toHaveCount(1);
  expect(await pins(page)).toEqual([pin]);
  expect(await printed(page, 'A4')).toBe(1);

  await room.records.enroll(section, room.teachers[1]!, { role: 'teacher', active: false });
  const code = (await room.redis.hget(room.keys.section(section), 'code'))!;
  const entry = { code, name, pin: pin!.replaceAll(' ', '') };
  const others = [
    await signIn(browser, 'student', entry),
    await signIn(browser, 'staff', school.staffEntry(1)),
  ];
  for (const path of ['cards', 'poster', `cards?student=${student}`]) {
    for (const other of others) {
      const reply = await other.request.get(at(path));
      expect(reply.status(), path).toBe(404);
      expect(await reply.text()).not.toContain(pin);
    }
    const reply = await request.get(at(path), { maxRedirects: 0 });
    expect(reply.status(), path).toBe(303);
    expect(reply.headers()['location']).toMatch(/^\/sign-in\?next=/);
  }
  for (const nobodys of ['0', room.teachers[0]!, 'x'])
    expect((await context.request.get(at(`cards?student=${nobodys}`))).status()).toBe(404);
  for (const other of others) await other.close();
  await page.close();
});

test('what is printed is true at that moment: a new PIN, a new class code and title are on it', async () => {
  const { section } = school;
  const page = await context.newPage();
  await page.addInitScript(`window.print = () => {
    window.onPaper = [...document.querySelectorAll('.pin')].map((one) => one.textContent);
  };`);
  await page.goto(at('cards'));
  await page.getByRole('button', { name: 'Print 4 sheets' }).click();
  const onPaper = () => page.evaluate<string[] | undefined>('window.onPaper');
  await expect.poll(async () => (await onPaper())?.length).toBe(30);
  const before = (await onPaper())!;
  await elsewhere.watch('section', section);
  const { people } = elsewhere.state('section', section);
  // Two, because one in ten thousand is the old one again.
  for (const { id } of Object.values(people).filter(({ name }) => /Number(29|30)$/.test(name)))
    await elsewhere.must('student.pin', section, { student: id });
  await page.getByRole('button', { name: 'Print 4 sheets' }).click();
  await expect
    .poll(async () => (await onPaper())!.filter((pin, i) => pin !== before[i]).length)
    .toBeGreaterThan(0);

  const poster = await context.newPage();
  await poster.goto(at('poster'));
  await elsewhere.must('section.set', section, { title: 'Español, segundo año', period: '' });
  await elsewhere.must('section.code', section, {});
  const { redis, keys } = school.room;
  const code = (await redis.hget(keys.section(section), 'code'))!;
  expect(code).not.toBe('TEST42');
  for (const one of [page, poster]) {
    await expect(one.getByText('Español, segundo año').first()).toBeVisible();
    await expect(one.getByText(code, { exact: true }).first()).toBeAttached();
  }
  await page.close();
  await poster.close();
});

test('the poster is one page for the door, and both screens stand in 320 pixels and in letters of twice their size', async () => {
  const page = await context.newPage();
  await page.goto(at('poster'));
  await expect(page.locator('.qr').first()).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const opens = await readQr(page.locator('.qr').first());
    expect(opens).toMatch(/^http:.+\/sign-in\?code=[A-Z0-9]{6}$/);
  }
  const sheet = page.getByRole('article');
  for (const words of ['with Ms. Teacher 0', 'Come in, find your name.', 'Class code'])
    await expect(sheet.getByText(words, { exact: true })).toBeVisible();
  for (const format of ['A4', 'Letter'] as const) expect(await printed(page, format)).toBe(1);
  await expectNoViolations(page);
  const longest = {
    title: '高级西班牙语会话与写作'.repeat(10),
    period: '星期一、三、五下午'.repeat(6),
  };
  await elsewhere.must('section.set', school.section, longest);
  await expect(sheet.getByText(longest.title)).toBeVisible();
  expect(await printed(page, 'Letter')).toBe(1);
  for (const path of ['cards', 'poster']) {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(at(path));
    const wide = 'document.documentElement.scrollWidth';
    expect(await page.evaluate(wide), path).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 640, height: 640 });
    await page.evaluate("document.documentElement.style.fontSize = '200%'");
    expect(await page.evaluate(wide), path).toBeLessThanOrEqual(640);
  }
  await page.close();
});

test('without script the cards are there, and no button says that it prints', async ({
  browser,
}) => {
  const plain = await signIn(browser, 'staff', school.staffEntry(0), false);
  const page = await plain.newPage();
  await page.goto(at('cards'));
  await expect(cards(page)).toHaveCount(30);
  await expect(page.getByRole('button')).toHaveCount(0);
  expect(await printed(page, 'Letter')).toBe(4);
  await plain.close();
});
