import { expect, type Browser, type Page } from '@playwright/test';
import type { Outcome } from '@threshold/shared/contract/ids.ts';
import { objectiveRecord } from '@threshold/shared/contract/records.ts';
import { bringCookies } from '../support/bring-cookies.ts';
import { builtServer } from '../support/e2e-built-server.ts';
import { openLive } from '../support/e2e-screens.ts';
import { test } from '../support/e2e-test.ts';
import { LiveSchool } from '../support/live-school.ts';
import { nameObjectives } from '../support/name-objectives.ts';

test.describe.configure({ timeout: 180_000 });

/** What somebody may have written into a name, a note or an objective: markup, messages, signs that turn or pile up. */
const hostile = [
  '<img src=/elsewhere-img onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '"><svg/onload=alert(1)><style>*{display:none}</style>',
  "{name} {count, plural, other {#}} </b> '{'",
  '%00 %s ${7*7} {{7*7}} <!-- -->',
  '\u202Ekcatta \u2066 \u200B\u200D right to left',
  `Z${'\u0335\u0321\u0322\u0323\u0301\u0302'.repeat(6)}algo`,
  `W${'w'.repeat(149)} ${'i'.repeat(149)}`,
];

/** What a class or a school may be called, in one word that no line holds. */
const wide = 'W'.repeat(60);

/** What a teacher asks, and no student reads before. */
const question = 'QUESTION ';

let school: LiveSchool;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  const objectives = hostile.map(() => ({}));
  school = await LiveSchool.open(
    { students: hostile.length, teachers: 1, objectives, sections: 2 },
    { serve: [builtServer, builtServer] },
  );
  await nameObjectives(school, 2);
  await write(school);
});
test.afterAll(() => school[Symbol.asyncDispose]());

/** Writes one of them into every text that somebody else reads. */
async function write({ room, section }: LiveSchool): Promise<void> {
  const { redis, keys, records, students, teachers } = room;
  for (const [i, student] of students.entries()) {
    const person = JSON.parse((await redis.hget(keys.people(), String(student)))!) as object;
    await redis.hset(keys.people(), student, JSON.stringify({ ...person, name: hostile[i] }));
  }
  for (const [i, objective] of room.objectives.entries()) {
    const text = hostile[i]!;
    const record = JSON.parse((await redis.hget(keys.objectives(), String(objective)))!) as object;
    const sample = { lines: [{ who: 'A', text }], why: text, meets: [] };
    const written = objectiveRecord.parse({
      ...{ ...record, title: text, statement: text, threshold: text, asks: [question + text] },
      criteria: [text, text],
      exemplars: [
        { ...sample, side: 'short' },
        { ...sample, side: 'over', meets: [0, 1] },
      ],
    });
    await redis.hset(keys.objectives(), objective, JSON.stringify(written));
  }
  await redis.hset(keys.section(section), 'title', hostile[0]!, 'period', hostile[1]!);
  const other = room.sections[1]!;
  await redis.hset(keys.section(other), 'title', wide, 'period', wide);
  const named = JSON.parse((await redis.hget(keys.sections(), String(other)))!) as object;
  await redis.hset(keys.sections(), other, JSON.stringify({ ...named, title: wide, period: wide }));
  const founded = JSON.parse((await redis.hget(keys.school(), 'record'))!) as object;
  await redis.hset(
    keys.school(),
    'record',
    JSON.stringify({ ...founded, name: wide, place: wide }),
  );
  expect(await records.person(students[0]!)).toMatchObject({ name: hostile[0] });

  const [teacher] = teachers as [number];
  await room.must('section.set', teacher, { wallMode: 'names' });
  for (const [i, student] of students.entries()) {
    // The sixth is locked.
    const objective = room.objectives[i % 5]!;
    await room.must('help.ask', student, { text: hostile[i]!.slice(0, 80), objective });
    const attempt = await room.ready(student, objective);
    if (i % 2 === 0) continue;
    const outcome: Outcome = i % 4 === 1 ? 'mastered' : 'not-yet';
    const judged = { outcome, criteria: [0], version: 1 };
    await room.must('attempt.assess', teacher, { attempt, ...judged, note: hostile[i]! });
  }
}

const widths = [1366, 390];

/** A page that tells of everything a text of it could bring about. */
async function watched(browser: Browser) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const happened: string[] = [];
  page.on('dialog', (dialog) => {
    happened.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => happened.push(`fault ${error.message}`));
  page.on('console', (line) => {
    if (line.type() === 'error') happened.push(`console ${line.text()}`);
  });
  const { host } = new URL(school.servers[0]!.url);
  const { host: other } = new URL(school.servers[1]!.url);
  page.on('request', (request) => {
    const url = new URL(request.url());
    const own = [host, other].includes(url.host) || url.protocol === 'data:';
    if (!own || url.pathname.includes('elsewhere')) happened.push(`asked for ${url.href}`);
  });
  return { page, happened };
}

async function enter(page: Page, who: 'staff' | 'student', index: number): Promise<string> {
  const { url } = school.servers[0]!;
  const entry =
    who === 'staff'
      ? school.staffEntry(index)
      : { ...school.studentEntry(index), name: hostile[index]! };
  const reply = await page.context().request.post(`${url}/api/sign-in/${who}`, {
    headers: { origin: url },
    data: entry,
  });
  expect(reply.ok(), await reply.text()).toBe(true);
  return url;
}

/** Nothing on it is wider than the page, at a desk and on a phone. */
async function fits(page: Page): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const wider = () =>
      page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
    await expect.poll(wider, `${page.url()} at ${width} px`).toBeLessThanOrEqual(0);
  }
}

test('[X18] [X19] [P3] staff read whatever somebody wrote as text, and it does nothing', async ({
  browser,
}) => {
  const { page, happened } = await watched(browser);
  const url = await enter(page, 'staff', 0);
  for (const path of [`/teach/${school.section}`, `/teach/${school.section}/board`]) {
    const reply = await openLive(page, url + path);
    expect(reply!.headers()['content-security-policy']).not.toContain('unsafe-inline');
    await expect(page.getByText(hostile[0]!).first()).toBeAttached();
    expect(await page.content()).toContain(question);
    await fits(page);
  }
  await page.goto(`${url}/wall/${school.section}`);
  await expect(page.locator('[data-wall]')).toBeVisible();
  await fits(page);
  await page.goto(`${url}/account`);
  await fits(page);
  expect(happened).toEqual([]);
  await page.context().close();
});

test('[X18] [X19] [P2] [P3] students and whoever stands at the door do too', async ({
  browser,
}) => {
  for (const index of hostile.keys()) {
    const { page, happened } = await watched(browser);
    const url = await enter(page, 'student', index);
    const { objectives } = school.room;
    // What became of a press, with the note of whoever judged it; then an objective with its samples.
    for (const asked of [`objective=${objectives[index % 5]}`, `sheet=${objectives[index]}`]) {
      await openLive(page, `${url}/path/${school.section}?${asked}`);
      await expect(page.getByText(hostile[index]!).first()).toBeAttached();
      expect(await page.content()).not.toContain(question);
      await fits(page);
    }
    expect(happened, hostile[index]).toEqual([]);
    await page.context().close();
  }
  const { page, happened } = await watched(browser);
  await page.goto(`${school.servers[0]!.url}/sign-in?code=TEST42`);
  await expect(page.getByRole('radio')).toHaveCount(hostile.length);
  await fits(page);
  expect(happened).toEqual([]);
  await page.context().close();
});

/** Every screen that says what a class or a school is called, or of whom. */
const screens = {
  staff: (of: number) => [
    ...['', '/class', '/board', '/try', '/families', '/cards', '/poster'].map(
      (page) => `/teach/${of}${page}`,
    ),
    ...[`/teach/${of}/class/import`, `/teach/${of}/scores/import`, '/teach/new', '/account'],
  ],
  leader: (student: number) => [
    ...['/school', `/school/student/${student}`, '/school/audit', '/school/transfer'],
    ...['/school/import', '/school/invitations', '/account'],
  ],
};

test('[X19] a class and a school called by one endless word leave every screen whole', async ({
  browser,
}) => {
  const [, of] = school.room.sections as [number, number];
  const staff = await watched(browser);
  const url = await enter(staff.page, 'staff', 0);
  for (const path of screens.staff(of)) {
    expect((await staff.page.goto(url + path))?.status(), path).toBe(200);
    await fits(staff.page);
    for (const width of widths) {
      await staff.page.setViewportSize({ width, height: 800 });
      const cut = () =>
        staff.page.evaluate<number>(
          `Math.max(0, ...[...document.querySelectorAll('.class-name')].map((one) =>
              Math.max(one.getBoundingClientRect().right - innerWidth, one.scrollWidth - one.clientWidth)))`,
        );
      await expect.poll(cut, `${path} at ${width} px`).toBeLessThanOrEqual(1);
    }
  }
  const leader = await watched(browser);
  const { cookie } = (await school.leader()).pass;
  await bringCookies(leader.page.context(), cookie!, url);
  for (const path of screens.leader(school.room.students[0]!)) {
    expect((await leader.page.goto(url + path))?.status(), path).toBe(200);
    await fits(leader.page);
  }
  expect([...staff.happened, ...leader.happened]).toEqual([]);
  for (const { page } of [staff, leader]) await page.context().close();
});
