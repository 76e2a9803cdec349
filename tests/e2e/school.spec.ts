import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { demoContent } from '@threshold/server/demo/content/demo-content.ts';
import { DEMO_PASSWORD } from '@threshold/server/demo/demo-access.ts';
import { laptop } from '../support/e2e-class.ts';
import { type Demo, openDemo } from '../support/e2e-demo.ts';
import { openLive } from '../support/e2e-screens.ts';
import { test } from '../support/e2e-test.ts';
import { expectNoViolations } from '../support/no-violations.ts';

const school = demoContent.schools[0]!;
const leader = school.staff.find((one) => one.roles.includes('leader'))!;
const [first] = school.sections;
const wanted = school.students.find(({ key }) => first!.students.includes(key))!;

let demo: Demo;
test.beforeAll(async () => {
  demo = await openDemo();
});
test.afterAll(() => demo[Symbol.asyncDispose]());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(`${demo.teachers}/sign-in?next=%2Fschool&who=staff`);
  const reply = await page.request.post(`${demo.teachers}/api/sign-in/staff`, {
    data: { email, password: DEMO_PASSWORD },
    headers: { origin: demo.teachers },
  });
  expect(reply.status()).toBe(200);
}

test('[T8] [T9] a leader sees the school, hands out what is kept of a student, erases them, and reads who did it', async ({
  browser,
}) => {
  const page = await (await browser.newContext(laptop)).newPage();
  await signIn(page, leader.email);
  await page.goto(demo.teachers);
  await page.getByRole('link', { name: 'Open the school' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(school.name);
  await expect(page.getByRole('rowheader').first()).toContainText(first!.title);
  await expect(page.getByRole('list', { name: 'Staff' })).toContainText(leader.name);
  await expectNoViolations(page);

  // What is looked for is a name, and stands in no address.
  await page.getByLabel('Find a student').fill(wanted.name.slice(0, 4));
  await button(page, 'Find').click();
  await page.getByRole('link', { name: new RegExp(wanted.name) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(wanted.name);
  expect(decodeURIComponent(page.url())).toMatch(/\/school\/student\/\d+$/);
  await expectNoViolations(page);

  const [table] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Scores as a table (CSV)' }).click(),
  ]);
  expect(table.suggestedFilename()).toMatch(/^student-\d+\.csv$/);
  expect(await readFile(await table.path(), 'utf8')).toMatch(/^\ufeffDate,Objective,Statement,/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    // For a family, whatever the leader speaks.
    page.getByRole('link', { name: /To read.*Español/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^student-\d+-es\.html$/);
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain(wanted.name);
  const opened = await (await browser.newContext()).newPage();
  await opened.setContent(text);
  await expect(opened.getByRole('heading', { level: 1 })).toContainText('Todo lo que se guarda');
  expect(await opened.locator('html').getAttribute('lang')).toMatch(/^es/);
  expect(await opened.locator('article').count()).toBeGreaterThan(3);

  // Handed out signed, and brought in: onto the same student it would add nothing, so as a new one of a class.
  const [signed] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Signed, for another school' }).click(),
  ]);
  const student = page.url();
  await page.getByRole('link', { name: 'Bring in a record', exact: true }).click();
  await page.getByLabel('The signed file').setInputFiles(await signed.path());
  await button(page, 'Look at it').click();
  await expect(page.getByText('Signed by this school itself.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toContainText(wanted.name);
  await expectNoViolations(page);
  await expect(page.getByRole('radio', { name: new RegExp(wanted.name) })).not.toBeChecked();
  await expect(page.getByText(/Adds nothing\. \d+ are there already/)).toBeVisible();
  await page.getByLabel('Look for a student of this school').fill('Nobody of that name');
  await page.keyboard.press('Enter');
  await expect(page.getByText('“Nobody of that name”')).toBeVisible();
  await page.getByRole('radio', { name: 'A new student' }).check();
  await page.getByLabel('A new student’s class').selectOption({ index: 1 });
  await button(page, 'Bring it in').click();
  await expect(page.getByText('The record was brought in.')).toBeVisible();
  await expect(page.getByText(/\d+ lines crossed/)).toBeVisible();
  // Once more, onto who is here already: from their page, so that nobody needs to know a number.
  await page.getByRole('link', { name: 'Bring in a record from another school' }).click();
  await page.getByLabel('The signed file').setInputFiles(await signed.path());
  await button(page, 'Look at it').click();
  await expect(page.getByRole('radio', { name: /This same file was brought in/ })).toBeChecked();
  await button(page, 'Bring it in').click();
  await expect(page.getByText('Nothing was added')).toBeVisible();
  await page.goto(student);

  // Asked twice: the name is typed, then it is meant.
  await page.getByLabel(/Type the name/).fill('Somebody Else');
  await button(page, 'Go on').click();
  await expect(page.getByText('That is not the name')).toBeVisible();
  await page.getByLabel(/Type the name/).fill(wanted.name);
  await button(page, 'Go on').click();
  await expect(page.getByRole('heading', { level: 3 })).toBeFocused();
  await expectNoViolations(page);
  await button(page, 'Erase for good').click();
  await expect(page.getByText('The student was erased.')).toBeVisible();
  await page.getByLabel('Find a student').fill(wanted.name);
  await button(page, 'Find').click();
  // The one who was brought in is another.
  const left = page.getByRole('link', { name: new RegExp(wanted.name) });
  await expect(left).toHaveCount(1);
  expect(student).not.toContain(await left.getAttribute('href'));

  await page.getByRole('link', { name: 'Who did what' }).click();
  const entries = page.getByRole('main').getByRole('listitem');
  await expect(entries.nth(0)).toContainText(/erased number \d+ \(erased\)/);
  await expect(entries.nth(1)).toContainText(`brought in the record of ${wanted.name}`);
  await expect(entries.nth(2)).toContainText('brought in the record of');
  await expect(entries.nth(3)).toContainText('handed out the record of number');
  await expect(entries.nth(4)).toContainText('downloaded everything about number');
  await expectNoViolations(page);
});

test('[I7] [I3] a leader gives a class a teacher, whose page turns to it at once, and takes it from them', async ({
  browser,
}) => {
  const context = await browser.newContext(laptop);
  const page = await context.newPage();
  await signIn(page, leader.email);
  // Whoever leads teaches no class, and waits for one at the front door.
  const waiting = await context.newPage();
  await waiting.goto(demo.teachers);
  await expect(waiting.getByText('You are a leader of your school.')).toBeVisible();
  await page.goto(`${demo.teachers}/school`);
  const classes = page.getByRole('table').first();
  const row = classes.getByRole('row').nth(1);
  await row.getByText('Change teachers').click();
  await expectNoViolations(page);
  await row.getByRole('combobox').selectOption({ label: leader.name });
  await row.getByRole('button', { name: 'Give the class' }).click();
  await expect(row.getByRole('button', { name: `Take out ${leader.name}` })).toBeVisible();
  await expect(waiting).toHaveURL(/\/teach\/\d+$/);
  await row.getByRole('button', { name: `Take out ${leader.name}` }).click();
  await expect(row.getByRole('button', { name: `Take out ${leader.name}` })).toHaveCount(0);
});

test('[I3] [T4] a leader takes somebody off the staff, asked twice, and that one’s screen says so', async ({
  browser,
}) => {
  const page = await (await browser.newContext(laptop)).newPage();
  await signIn(page, leader.email);
  await page.goto(`${demo.teachers}/school`);
  const staff = page.getByRole('list', { name: 'Staff' });
  const { name, email } = school.staff.find(({ key }) => key === 'ms-baptiste')!;
  const theirs = await (await browser.newContext(laptop)).newPage();
  await signIn(theirs, email);
  await openLive(theirs, demo.teachers);
  // A page that shows nothing by a socket goes as soon.
  const still = await theirs.context().newPage();
  await still.goto(`${demo.teachers}/account`);
  await expect(still.getByRole('heading', { name })).toBeVisible();
  await button(page, `Remove ${name} from the staff`).click();
  await expect(page.getByRole('heading', { name: `Remove ${name} from the staff?` })).toBeFocused();
  await expectNoViolations(page);
  await button(page, 'Keep them').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(staff).toContainText(name);
  await button(page, `Remove ${name} from the staff`).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `Remove ${name}` })
    .click();
  await expect(
    page.getByRole('status').filter({ hasText: `${name} is off the staff` }),
  ).toBeVisible();
  await expect(staff).not.toContainText(name);
  const told = 'You are no longer on this school’s staff.';
  for (const screen of [theirs, still])
    await expect(screen.getByRole('heading', { name: told })).toBeVisible();
  await expect(still.getByText(name)).toHaveCount(0);
  await expect(theirs.getByRole('link', { name: 'Start a class' })).toBeVisible();
  await expectNoViolations(theirs);
});
