import { expect, type Page } from '@playwright/test';
import { HqStore } from '@threshold/server/store/hq-store.ts';
import { Functions } from '@threshold/server/store/functions.ts';
import { hqKeys, schoolKeys } from '@threshold/server/store/keys.ts';
import { connectRedis, type RedisClient } from '@threshold/server/store/redis.ts';
import { type Demo, openDemo } from '../support/e2e-demo.ts';
import { Screens } from '../support/e2e-screens.ts';
import { test } from '../support/e2e-test.ts';

let demo: Demo;
let redis: RedisClient;
test.beforeAll(async () => {
  demo = await openDemo();
  redis = connectRedis(demo.redis.path);
});
test.afterAll(async () => {
  redis.disconnect();
  await demo[Symbol.asyncDispose]();
});

const whole = (count: number) => count.toLocaleString('en-US');
const sum = (list: readonly (number | string | null | undefined)[]) =>
  list.reduce<number>((total, one) => total + Number(one ?? 0), 0);

/** What HQ must show, counted from the schools' own records: nothing of it was told by HQ. */
async function recorded() {
  const numbers = await new HqStore(redis, new Functions(redis)).schools();
  const today = Math.floor(Date.now() / 86_400_000);
  const schools = await Promise.all(
    numbers.map(async (school) => {
      const keys = schoolKeys(school);
      const [own, days, staff] = await Promise.all([
        redis.hgetall(keys.school()),
        redis.hgetall(keys.days()),
        redis.hget(keys.ids(), 'staff'),
      ]);
      return { own, staff, day: (of: string) => days[`${today}:${of}`] };
    }),
  );
  const all = (of: string) => sum(schools.map(({ own }) => own[of]));
  const day = (of: string) => sum(schools.map((school) => school.day(of)));
  const subjects = [...new Set(schools.flatMap(({ own }) => Object.keys(own)))]
    .filter((field) => field.startsWith('subject:') && day(field) > 0)
    .map((field) => `${field.slice(8)} ${whole(day(field))}`);
  const opening = Number(await redis.hget(hqKeys.totals, 'opening'));
  const share = (part: number, of: number) => `${((100 * part) / of).toFixed(1)}%`;
  const [mastered, notYet] = [day('mastered'), day('notYet')];
  return {
    counter: opening + all('scores'),
    regions: {
      'Assessments completed': [whole(day('assessments'))],
      'Mastered or not yet': [
        `${whole(mastered)} mastered`,
        `${whole(notYet)} not yet`,
        share(mastered, mastered + notYet),
        `${share(all('mastered'), all('mastered') + all('notYet'))} mastered of all`,
      ],
      'By subject': subjects,
      'The organization': [
        `${sum(schools.map(({ staff }) => staff))} teachers`,
        `${schools.length} schools`,
      ],
    },
  };
}

/** The words of a region with every gap one space. */
async function read(page: Page, name: string): Promise<string> {
  return (await page.getByRole('region', { name }).innerText()).replaceAll(/\s+/g, ' ');
}

async function showsWhatIsRecorded(page: Page): Promise<number> {
  const { counter, regions } = await recorded();
  await expect(page.getByRole('img', { name: whole(counter), exact: true })).toBeVisible({
    timeout: 10_000,
  });
  for (const [name, words] of Object.entries(regions))
    for (const one of words)
      await expect.poll(() => read(page, name), { timeout: 15_000 }).toContain(one);
  return counter;
}

test('[H1] [T3] every count on HQ’s screen is the sum of the schools’ records, after a score and after it is taken back', async ({
  browser,
}) => {
  await using screens = new Screens(browser, demo);
  const { page } = await screens.hq();
  const before = await showsWhatIsRecorded(page);

  // The day begins with Mateo in front of her.
  const { page: ortiz } = await screens.teacher('ms-ortiz');
  await expect(ortiz.getByRole('button', { name: /^Mastered/ })).toBeEnabled();
  await ortiz.keyboard.press('m');
  await expect.poll(async () => (await recorded()).counter).toBe(before + 1);
  expect(await showsWhatIsRecorded(page)).toBe(before + 1);
  await expect(page.locator('.drum .in').first()).toBeAttached();
  await expect(page.locator('.drum .back')).toHaveCount(0);
  const footer = page.getByRole('contentinfo', { name: 'Latest scores' });
  await expect(footer.getByText('Boise, Idaho').first()).toBeAttached();

  await ortiz.keyboard.press('u');
  await expect.poll(async () => (await recorded()).counter).toBe(before);
  expect(await showsWhatIsRecorded(page)).toBe(before);
  await expect(page.locator('.drum .in.back').first()).toBeAttached();
});

test('[H2] the multiples since the first year are those of the schools’ own dates', async ({
  browser,
}) => {
  await using screens = new Screens(browser, demo);
  const { page } = await screens.hq();
  const day = 86_400_000;
  const today = Math.floor(Date.now() / day);
  const numbers = await new HqStore(redis, new Functions(redis)).schools();
  const schools = await Promise.all(
    numbers.map(async (school) => {
      const [since, record] = await redis.hmget(schoolKeys(school).school(), 'since', 'record');
      const signUps = Object.entries(await redis.hgetall(schoolKeys(school).signUps()));
      const { country } = JSON.parse(record!) as { country: string };
      return { since: Math.floor(Number(since) / day), country, signUps };
    }),
  );
  const years = Math.floor((today - Math.min(...schools.map(({ since }) => since))) / 365);
  expect(years).toBe(5);
  const before = (end: number) => {
    const there = schools.filter(({ since }) => since < end);
    const teachers = there.flatMap(({ signUps }) => signUps).filter(([of]) => Number(of) < end);
    return {
      Teachers: sum(teachers.map(([, count]) => count)),
      Schools: there.length,
      Countries: new Set(there.map(({ country }) => country)).size,
    };
  };
  const [first, last] = [before(today - 365 * (years - 1)), before(today)];
  for (const of of ['Teachers', 'Schools', 'Countries'] as const) {
    const words = `${last[of] / first[of]}× ${of}`;
    expect(last[of]).toBeGreaterThan(first[of]);
    await expect.poll(() => read(page, 'Since the first year')).toContain(words);
  }
  expect(await read(page, 'Since the first year')).toContain('5 yr');
});

test('[H2] who waits is counted once, as the line shows it', async ({ browser }) => {
  await using screens = new Screens(browser, demo);
  const { page } = await screens.hq();
  const { here } = await new HqStore(redis, new Functions(redis)).firstLook();
  const waiting = sum(here.waiting);
  expect(waiting).toBeGreaterThan(0);
  await expect.poll(() => read(page, 'Waiting now')).toContain(`Waiting now ${waiting} half wait`);
});

test('[T7] figures that are old say from when they are', async ({ browser }) => {
  await using screens = new Screens(browser, demo);
  const { page, context } = await screens.hq();
  await expect(page.getByText('figures as of')).toBeHidden();
  await context.setOffline(true);
  await expect(page.getByText(/^figures as of \d\d:\d\d:\d\d UTC$/)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('figures as of')).toBeHidden({ timeout: 15_000 });
});
