import { expect, type Page } from '@playwright/test';
import { demoDisplayToken } from '@threshold/server/demo/demo-access.ts';
import { Functions } from '@threshold/server/store/functions.ts';
import { HqStore } from '@threshold/server/store/hq-store.ts';
import { hqKeys } from '@threshold/server/store/keys.ts';
import { connectRedis } from '@threshold/server/store/redis.ts';
import { type Demo, openDemo } from '../support/e2e-demo.ts';
import { test } from '../support/e2e-test.ts';
import { SECRET_KEY } from '../support/past-of-demo.ts';
import { Screens } from '../support/e2e-screens.ts';
import { expectNoViolations } from '../support/no-violations.ts';

let demo: Demo;
test.beforeAll(async () => {
  demo = await openDemo();
});
test.afterAll(async () => {
  await demo[Symbol.asyncDispose]();
});

const whole = (count: number) => count.toLocaleString('en-US');

test('[H2] HQ shows the organization’s figures, in both themes and at every width', async ({
  browser,
}) => {
  const redis = connectRedis(demo.redis.path);
  const store = new HqStore(redis, new Functions(redis));
  // The first minute is counted, as the servers do within seconds of their start.
  await store.sampleMinute();
  const { page, context, problems } = await new Screens(browser, demo).hq();
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  const { totals, schools, hours } = await store.read();
  redis.disconnect();
  await expect(page.getByRole('img', { name: whole(totals.scores), exact: true })).toBeVisible();
  const size = page.getByRole('region', { name: 'The organization' });
  await expect(size).toContainText(`${whole(totals.teachers)}`);
  for (const school of schools)
    await expect(page.getByRole('complementary').getByText(school.name)).toBeVisible();
  // What the demo's day brought before anybody looked is drawn in its hours.
  const most = Math.max(...hours.map(([, count]) => count));
  expect(most).toBeGreaterThan(0);
  const today = page.getByRole('region', { name: 'Assessments completed' });
  const drawn = `By hour, the last 24 hours; the fullest hour had ${whole(most)}`;
  await expect(today.getByRole('img', { name: drawn })).toBeVisible();
  await expectNoViolations(page);
  for (const width of [1920, 1366, 1280, 390]) {
    await page.setViewportSize({ width, height: 800 });
    // What is drawn to the window's width is drawn again a frame later.
    await expect
      .poll(() => page.evaluate<number>('document.documentElement.scrollWidth'))
      .toBeLessThanOrEqual(width);
  }
  expect(problems).toEqual([]);
  await context.close();
});

test('[H1] HQ says what a score is: a not yet counts as well, one taken back does not', async ({
  browser,
}) => {
  const { page, context } = await new Screens(browser, demo).hq();
  await expect(page.getByRole('region', { name: 'Scores for mastery' })).toContainText(
    'Each objective judged is one score, mastered or not yet. One taken back leaves the count.',
  );
  await context.close();
});

test('[H1] the counter moves within a second of what the schools tell', async ({ browser }) => {
  const { page, context } = await new Screens(browser, demo).hq();
  const redis = connectRedis(demo.redis.path);
  const { scores } = (await new HqStore(redis, new Functions(redis)).readTicks()).totals;
  const counter = page.getByRole('img', { name: whole(scores), exact: true });
  await expect(counter).toBeVisible();
  await redis.hincrby(hqKeys.totals, 'scores', 3);
  await redis.spublish(hqKeys.channel, '1');
  await expect(page.getByRole('img', { name: whole(scores + 3), exact: true })).toBeVisible({
    timeout: 2_000,
  });
  redis.disconnect();
  await context.close();
});

test('[H2] who signs up is one new teacher more, on a screen that is open, within seconds', async ({
  browser,
}) => {
  const { page, context } = await new Screens(browser, demo).hq();
  const size = page.getByRole('region', { name: 'The organization' });
  const redis = connectRedis(demo.redis.path);
  const store = new HqStore(redis, new Functions(redis));
  const { totals, days } = await store.read();
  redis.disconnect();
  const today = Math.floor(Date.now() / 86_400_000);
  const signedUp = days.find(([day]) => day === today)?.[5] ?? 0;
  await expect(size).toContainText(signedUp === 0 ? 'none new today' : `${signedUp} new today`);
  const { context: other } = await new Screens(browser, demo).signedOut();
  const reply = await other.request.post(`${demo.teachers}/api/sign-up`, {
    headers: { origin: demo.teachers },
    data: {
      ...{ name: 'Ms. Haddad', email: 'r.haddad@lakeshore.example', school: 'Lakeshore' },
      ...{ password: 'purple llama 7 kites', title: 'Spanish' },
      track: 'spanish-interpersonal-oral',
    },
  });
  expect(reply.status()).toBe(200);
  await expect(size).toContainText(`${signedUp + 1} new today`);
  await expect(size).toContainText(`${whole(totals.teachers + 1)} teachers`);
  await expect(size).toContainText(`${whole(totals.schools + 1)} schools`);
  await other.close();
  await context.close();
});

/** So many things move by themselves. */
const moving = (page: Page) =>
  page.evaluate<number>(
    `document.getAnimations().filter(({ playState }) => playState === 'running').length`,
  );

/** Another score of a school, as its report tells it. */
async function tell(): Promise<void> {
  const redis = connectRedis(demo.redis.path);
  const tick = { school: 'Kererū Valley School', place: 'Dunedin', objective: 'Ask the way' };
  await redis.hincrby(hqKeys.totals, 'scores', 1);
  await redis.lpush(
    hqKeys.ticker,
    JSON.stringify({ ...tick, outcome: 'mastered', at: Date.now() }),
  );
  await redis.spublish(hqKeys.channel, '1');
  redis.disconnect();
}

test('what moves can be paused, and is a list for who wants less motion', async ({ browser }) => {
  const { page, context } = await new Screens(browser, demo).hq({ reducedMotion: 'no-preference' });
  const passing = page.locator('.band');
  await tell();
  await expect(passing).toBeAttached();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'Move' })).toBeVisible();
  await expect(passing).toHaveCount(0);
  await expect.poll(() => moving(page)).toBe(0);
  await tell();
  await expect(page.locator('.drum .in')).toHaveCount(0);
  await page.getByRole('button', { name: 'Move' }).click();
  await expect(passing).toBeAttached();
  // What came meanwhile does not roll now.
  await expect(page.locator('.drum .in')).toHaveCount(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(page.getByRole('button', { name: 'Pause' })).toBeHidden();
  await expect(passing).toBeHidden();
  await expect(page.getByRole('contentinfo').getByText('Dunedin').first()).toBeVisible();
  await expect.poll(() => moving(page)).toBe(0);
  await page.getByRole('button', { name: 'What changed' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('scores for mastery');
  await context.close();
});

test('[P3] HQ is there for HQ people and for a display with its token, for nobody else', async ({
  browser,
}) => {
  await using screens = new Screens(browser, demo);
  const teacher = await screens.teacher('ms-ortiz');
  expect((await teacher.page.goto(`${demo.teachers}/hq`))!.status()).toBe(404);
  await teacher.context.close();

  const { page, context } = await screens.signedOut();
  await page.goto(`${demo.teachers}/hq`);
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await expectNoViolations(page);
  await context.close();

  const wrong = await screens.signedOut();
  await wrong.page.goto(`${demo.teachers}/hq#not-a-token`);
  await expect(wrong.page.getByText('Nothing at this address.')).toBeVisible();
  await wrong.context.close();

  const display = await screens.signedOut();
  await display.page.goto(`${demo.teachers}/hq#${demoDisplayToken(SECRET_KEY, 'hq')}`);
  await expect(display.page.getByRole('heading', { name: 'Scores for mastery' })).toBeVisible();
  await expect(display.page.getByRole('button', { name: /Sign out/ })).toBeHidden();
  await display.context.close();
});
