import { expect, type Locator, type Page } from '@playwright/test';
import { demoContent } from '@threshold/server/demo/content/demo-content.ts';
import { demoDisplayToken } from '@threshold/server/demo/demo-access.ts';
import { connectRedis } from '@threshold/server/store/redis.ts';
import { Displays } from '@threshold/server/store/displays.ts';
import { Revocation } from '@threshold/server/store/revocation.ts';
import { desk, projector, rows, test } from '../support/e2e-class.ts';
import { type Demo, SECRET_KEY } from '../support/e2e-demo.ts';
import { tokenHash } from '@threshold/server/store/secrets.ts';

// Each has a demo to itself, so both workers take of them.
test.describe.configure({ mode: 'parallel', timeout: 240_000 });

const RIGHT_AGAIN_MS = 5_000;

const count = (page: Page): Locator => page.locator('.big');
const headline = (page: Page): Locator => page.locator('.headline');
const stale = (page: Page): Locator => page.getByText(/^As of \d\d:\d\d$/);

/** Marks the page as it stands: another load of it has no mark. */
const mark = (page: Page) => page.evaluate('void (window.unbroken = true)');
const isMarked = (page: Page) => page.evaluate<boolean>('window.unbroken === true');

/** Ms. Ortiz takes that student of her line and says mastered. */
async function master(teacher: Page, name: string): Promise<void> {
  await rows(teacher, name).getByRole('button').first().click();
  await teacher.getByRole('button', { name: /^Mastered/ }).click();
}

/** From the tests' side: that display's right ends. */
async function endWall(demo: Demo): Promise<void> {
  const redis = connectRedis(demo.redis.path);
  const revocation = await Revocation.open(redis);
  await new Displays(redis, revocation).end(tokenHash(demoDisplayToken(SECRET_KEY, 'wall')));
  revocation.close();
  redis.disconnect();
}

test('a wall left alone stays readable through a restart of the server and of Redis, says how old it is, and is right within 5 s', async ({
  demo,
  screens,
}) => {
  const { page: wall } = await screens.wall(projector);
  const { page: teacher } = await screens.teacher('ms-ortiz', desk);
  await expect(count(wall)).toHaveText('27');
  await mark(wall);

  const readable = async () => {
    await expect(count(wall)).toBeVisible();
    await expect(wall.getByText('Mr. Lindholm')).toBeVisible();
    await expect(wall.getByRole('heading', { name: 'Up next' })).toBeVisible();
  };
  await demo.restart('students', async () => {
    await expect(stale(wall)).toBeVisible();
    await readable();
    // The class goes on at the other server meanwhile.
    await teacher.keyboard.press('m');
    await expect(teacher.getByText('28 crossed today')).toBeVisible();
    await expect(count(wall)).toHaveText('27');
  });
  let back = performance.now();
  await expect(stale(wall)).toBeHidden();
  await expect(count(wall)).toHaveText('28');
  const afterServer = performance.now() - back;

  await demo.redis.kill9();
  await expect(stale(wall)).toBeVisible({ timeout: 10_000 });
  await readable();
  await expect(count(wall)).toHaveText('28');
  await demo.redis.restart();
  back = performance.now();
  await expect(stale(wall)).toBeHidden();
  await master(teacher, 'Priya Raghavan');
  await expect(count(wall)).toHaveText('29');
  const afterRedis = performance.now() - back;

  console.log(
    `right again ${afterServer.toFixed(0)} ms after the server, ${afterRedis.toFixed(0)} ms after Redis`,
  );
  expect(afterServer).toBeLessThan(RIGHT_AGAIN_MS);
  expect(afterRedis).toBeLessThan(RIGHT_AGAIN_MS);
  expect(await isMarked(wall)).toBe(true);
});

test('a wall loads itself anew for a newer version, and only once the new page can be had', async ({
  demo,
  screens,
}) => {
  const { page: wall } = await screens.wall(projector);
  await mark(wall);
  let asked = 0;
  let answers = false;
  // As after an update: the server tells another version, and at first its page cannot be had.
  await wall.route('**/_app/version.json', (route) =>
    route.fulfill({ json: { version: 'newer' } }),
  );
  await wall.route('**/wall', (route) => {
    asked += 1;
    return answers ? route.continue() : route.fulfill({ status: 503, body: 'Not yet.' });
  });
  await demo.restart('students');
  await expect.poll(() => asked).toBeGreaterThan(0);
  await expect(stale(wall)).toBeHidden();
  await expect(count(wall)).toHaveText('27');
  expect(await isMarked(wall)).toBe(true);

  answers = true;
  await demo.restart('students');
  await expect.poll(() => isMarked(wall).catch(() => true)).toBe(false);
  await expect(count(wall)).toHaveText('27');
});

test('[P1][T4] a wall that was let in once is rendered on the server, without script too, until its token ends', async ({
  browser,
  demo,
  screens,
}) => {
  const { page: wall, context } = await screens.wall(projector);
  const html = async () => (await context.request.get(`${demo.students}/wall`)).text();
  await expect(count(wall)).toHaveText('27');
  expect(await html()).toContain('Ms. Ortiz');

  const cookies = await context.cookies();
  expect(cookies.map(({ name }) => name)).toEqual(['threshold-wall']);
  expect(cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
  const bare = await browser.newContext({ javaScriptEnabled: false, ...projector });
  await bare.addCookies(cookies);
  const plain = await bare.newPage();
  await plain.goto(`${demo.students}/wall`);
  await expect(count(plain)).toHaveText('27');
  await expect(plain.getByText('Ms. Ortiz')).toBeVisible();

  // It opens nothing of the staff, and has none of their controls.
  await plain.goto(`${demo.students}/wall/1`);
  await expect(plain).toHaveURL(/\/sign-in\?next=/);
  await expect(wall.getByRole('button')).toHaveCount(0);
  await bare.close();

  // The same address without its token, as after a start of the projector; through a restart too.
  await demo.restart('students');
  await wall.goto(`${demo.students}/wall`);
  await expect(count(wall)).toHaveText('27');
  await expect(stale(wall)).toBeHidden();

  const ended = performance.now();
  await endWall(demo);
  await expect(
    wall.getByRole('heading', { name: 'This wall link opens nothing any more.' }),
  ).toBeVisible();
  expect(performance.now() - ended).toBeLessThan(5_000);
  await expect(wall.getByText('Ms. Ortiz')).toBeHidden();
  expect(await html()).not.toContain('Ms. Ortiz');
  expect(await context.cookies()).toEqual([]);
});

test('[P1] a wall without names holds none, neither in its page nor in what is sent to it', async ({
  demo,
  screens,
}) => {
  const { page: teacher } = await screens.teacher('ms-ortiz', desk);
  const { page: control } = await screens.teacher('mr-lindholm', desk, '/wall/1');
  const { page: wall, context } = await screens.wall(projector);
  await expect(headline(wall)).toHaveText('R. J. crossed');
  await control.getByRole('button', { name: 'Names', exact: true }).click();
  await expect(headline(wall)).toHaveText('Rosa J. crossed');
  await control.getByRole('button', { name: 'No names' }).click();
  await expect(headline(wall)).toHaveText('One more over the line');
  await expect(headline(control)).toHaveText('One more over the line');

  const frames: string[] = [];
  wall.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => void frames.push(payload.toString())),
  );
  await wall.reload();
  await expect(headline(wall)).toHaveText('One more over the line');
  await expect.poll(() => frames.some((frame) => frame.includes('"snapshot"'))).toBe(true);
  const html = await (await context.request.get(`${demo.students}/wall`)).text();
  expect(html).toContain('One more over the line');

  await master(teacher, 'Priya Raghavan');
  await expect(count(wall)).toHaveText('28');
  await rows(teacher, 'Noah Begay').getByRole('button').first().click();
  await teacher.getByRole('button', { name: /^Call Noah/ }).click();
  await teacher.getByRole('button', { name: /^Not yet/ }).click();
  await expect(teacher.getByText(/^Noah Begay: .*not yet/).first()).toBeAttached();
  await expect
    .poll(() => frames.filter((frame) => frame.includes('"change"')).length)
    .toBeGreaterThan(2);

  const held = `${html} ${frames.join(' ')} ${await wall.content()}`;
  const { students } = demoContent.schools[0]!;
  for (const { name, nativeName } of students) {
    // “y” between two family names is no name.
    const parts = [...name.split(' ').filter((part) => part.length > 1), nativeName ?? name];
    for (const part of parts)
      expect(
        held.match(new RegExp(`(?<!\\p{L})${part}(?!\\p{L})`, 'u'))?.[0],
        part,
      ).toBeUndefined();
  }
  for (const word of ['not-yet', 'help', 'note'])
    expect(frames.join(' ')).not.toContain(`"${word}"`);
});

test('each crossing is celebrated once, a burst as one, and none at the opening', async ({
  screens,
}) => {
  const { page: wall } = await screens.wall(projector);
  const { page: board } = await screens.teacher('ms-ortiz', desk);
  await wall.addInitScript({
    content: `window.rises = 0; addEventListener('animationstart', ({ animationName, target }) => {
      if (target.matches('.newest') && animationName.includes('cross')) window.rises += 1; });`,
  });
  await wall.reload();
  const rises = () => wall.evaluate<number>('window.rises');
  await expect(count(wall)).toHaveText('27');
  expect(await rises()).toBe(0);

  await board.keyboard.press('m');
  await expect(headline(wall)).toHaveText('M. F. crossed');
  await expect.poll(rises).toBe(1);
  // Taken back: it goes as it came, and nothing is celebrated.
  await board.keyboard.press('u');
  await expect(count(wall)).toHaveText('27');
  await expect(headline(wall)).toHaveText('R. J. crossed');
  expect(await rises()).toBe(1);

  // Three at once, by one observation.
  await board.keyboard.press('o');
  const dialog = board.getByRole('dialog');
  await dialog.getByLabel(/objective/i).selectOption({ index: 23 });
  for (const name of ['Amara Okafor', 'Noah Begay', 'Lukas Björk'])
    await dialog.getByLabel(name).check();
  await dialog.getByRole('button', { name: /^Mastered/ }).click();
  await expect(count(wall)).toHaveText('30');
  await expect(headline(wall)).toHaveText(/ and 2 more crossed$/);
  await expect(wall.locator('.newest')).toHaveText('3');
  await expect.poll(rises).toBe(2);
  // When it has been read, the newest stands as ever.
  await expect(headline(wall)).toHaveText(/^\p{Lu}\. \p{Lu}\. crossed$/u, { timeout: 12_000 });
  expect(await rises()).toBe(2);
});

test('two walls at two servers show the same', async ({ screens }) => {
  const { page: one } = await screens.wall(projector);
  const { page: other } = await screens.teacher('mr-lindholm', projector, '/wall/1');
  const { page: teacher } = await screens.teacher('ms-ortiz', desk);
  await master(teacher, 'Priya Raghavan');
  for (const page of [one, other]) await expect(count(page)).toHaveText('28');
  const said = (page: Page) =>
    page.evaluate<string>(
      `[...document.querySelectorAll('main, footer')].map((one) => one.innerText).join()`,
    );
  await expect.poll(() => said(one)).toBe(await said(other));
});

test('being cut off and coming back again and again leaves nothing behind', async ({ screens }) => {
  const { page: wall, context } = await screens.wall(projector);
  const cdp = await context.newCDPSession(wall);
  await cdp.send('Performance.enable');
  const comeAndGo = async (times: number) => {
    for (let i = 0; i < times; i += 1) {
      await context.setOffline(true);
      await expect(stale(wall)).toBeVisible();
      await context.setOffline(false);
      await expect(stale(wall)).toBeHidden();
    }
  };
  const held = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    const { metrics } = await cdp.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((one) => one.name === name)!.value;
    return { nodes: of('Nodes'), listeners: of('JSEventListeners') };
  };
  await comeAndGo(2);
  const before = await held();
  await comeAndGo(6);
  const after = await held();
  expect(after.listeners).toBeLessThanOrEqual(before.listeners + 3);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 10);
});
