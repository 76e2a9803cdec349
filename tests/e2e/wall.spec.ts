import { expect, type Locator, type Page } from '@playwright/test';
import { demoContent } from '@threshold/server/demo/content/demo-content.ts';
import { schoolKeys } from '@threshold/server/store/keys.ts';
import { connectRedis } from '@threshold/server/store/redis.ts';
import { desk, projector, rows, test } from '../support/e2e-class.ts';
import { count, master } from '../support/e2e-wall.ts';

// Each has a demo to itself, so both workers take of them.
test.describe.configure({ mode: 'parallel', timeout: 240_000 });

const headline = (page: Page): Locator => page.locator('.headline');

/** All that a wall shows, as words. */
const wordsOf = (page: Page) =>
  page.evaluate<string>(
    `[...document.querySelectorAll('main, footer')].map((one) => one.innerText).join()`,
  );

test('[P1] two walls at two servers show the same in each mode, only a teacher’s leads to the line, and one without names holds none, neither in its page nor in what is sent to it', async ({
  demo,
  screens,
}) => {
  const { page: teacher } = await screens.teacher('ms-ortiz', desk);
  const { page: control } = await screens.teacher('mr-lindholm', projector, '/wall/1');
  const { page: wall, context } = await screens.wall(projector);
  const alike = () =>
    expect.poll(async () => (await wordsOf(wall)) === (await wordsOf(control))).toBe(true);
  await expect(headline(wall)).toHaveText('R. J. crossed');
  await alike();
  await control.getByRole('button', { name: 'Names', exact: true }).click();
  await expect(headline(wall)).toHaveText('Rosa J. crossed');
  await alike();
  const named = await wall.content();
  for (const { name, nativeName } of demoContent.schools[0]!.students)
    for (const whole of name.includes(' ') ? [name, nativeName ?? name] : [])
      expect(named).not.toContain(whole);
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
  for (const page of [wall, control]) await expect(count(page)).toHaveText('28');
  await alike();
  await rows(teacher, 'Noah Begay').getByRole('button').first().click();
  await teacher.getByRole('button', { name: /^Call Noah/ }).click();
  await teacher.getByRole('button', { name: /^Not yet/ }).click();
  await expect(teacher.getByText(/^Noah Begay: .*not yet/).first()).toBeAttached();
  await expect
    .poll(() => frames.filter((frame) => frame.includes('"change"')).length)
    .toBeGreaterThan(2);

  // A number used once, a socket's id and a file's mark are letters by chance, and may spell a short name.
  const held = `${html} ${frames.join(' ')} ${await wall.content()}`.replaceAll(
    /nonce="[^"]*"|"sid":"[^"]*"|_app\/[^"'\s]*/g,
    '',
  );
  const { students } = demoContent.schools[0]!;
  for (const { name, nativeName } of students) {
    // “y” or “de” between two family names is no name.
    const parts = [...name.split(' ').filter((part) => /^\P{Ll}/u.test(part)), nativeName ?? name];
    for (const part of parts)
      expect(
        held.match(new RegExp(`(?<![\\p{L}\\p{N}])${part}(?![\\p{L}\\p{N}])`, 'u'))?.[0],
        part,
      ).toBeUndefined();
  }
  for (const word of ['not-yet', 'help', 'note'])
    expect(frames.join(' ')).not.toContain(`"${word}"`);

  await expect(wall.getByRole('link')).toHaveCount(0);
  await control.getByRole('link', { name: 'Back to the line' }).click();
  await expect(control).toHaveURL(/\/teach\/1$/);
  await expect(rows(control, 'Amara Okafor')).toBeVisible();
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

test('[P1] “What changed” is there for who listens, out of sight, and reads what the wall’s mode shows', async ({
  aside,
  screens,
}) => {
  const { page: wall } = await screens.wall(projector);
  const { page: control } = await screens.teacher('mr-lindholm', desk, '/wall/1');
  const button = wall.getByRole('button', { name: 'What changed' });
  const said = wall.getByRole('status');
  const size = async () => (await button.locator('..').boundingBox())!;
  expect(await size()).toMatchObject({ width: 1, height: 1 });
  await wall.keyboard.press('Tab');
  await expect(button).toBeFocused();
  expect((await size()).height).toBeGreaterThanOrEqual(44);
  await wall.keyboard.press('Enter');
  await expect(said).toHaveText('Nothing has changed since last time.');

  await aside.call('Priya Raghavan');
  await aside.judge('Priya Raghavan', 'mastered');
  await expect(count(wall)).toHaveText('28');
  // What it says next it says when it is asked.
  await expect(said).toHaveText('Nothing has changed since last time.');
  await wall.keyboard.press('Enter');
  const sentences = said.getByRole('paragraph');
  await expect(sentences).toHaveText([
    /^P\. R\. crossed: \p{Lu}[^.]+\.$/u,
    '1 left the line.',
    /^\d are waiting\.$/,
  ]);
  await wall.keyboard.press('Enter');
  await expect(said).toHaveText('Nothing has changed since last time.');

  await control.getByRole('button', { name: 'No names' }).click();
  await expect(headline(wall)).toHaveText('One more over the line');
  await aside.call('Amara Okafor');
  await aside.judge('Amara Okafor', 'mastered');
  await expect(count(wall)).toHaveText('29');
  await wall.keyboard.press('Enter');
  await expect(sentences.first()).toHaveText(/^One more over the line: \p{Lu}[^.]+\.$/u);
});

test('a name of any length is whole on the wall, and large enough for the last row', async ({
  demo,
  screens,
}) => {
  const keys = schoolKeys(1);
  const redis = connectRedis(demo.redis.path);
  const long = 'Wolfeschlegelsteinhausenbergerdorff';
  for (const [id, text] of Object.entries(await redis.hgetall(keys.people()))) {
    const person = JSON.parse(text) as { name: string };
    if (!/^(Priya|Grace|Rosa) /.test(person.name)) continue;
    const name = person.name.replace(/^\S+/, long);
    await redis.hset(keys.people(), id, JSON.stringify({ ...person, name }));
  }
  await redis.hset(
    keys.section(1),
    'title',
    'Introduction to comparative world languages and letters, P3',
  );
  redis.disconnect();
  await demo.restart('students');
  await demo.restart('teachers');

  const { page: teacher } = await screens.teacher('ms-ortiz', projector, '/wall/1');
  await teacher.getByRole('button', { name: 'Names', exact: true }).click();
  const { page } = await screens.wall(projector);
  await expect(headline(page)).toHaveText(
    /^Wolfeschlegelsteinhausenbergerdorff \p{Lu}\. crossed$/u,
  );
  const shown = (on = page) =>
    on.evaluate<[text: string, cut: boolean, px: number][]>(`
      [...document.querySelectorAll('h1 span, .headline, .with p, .next li:not(.out) .name')].map((one) => {
        const box = one.getBoundingClientRect();
        const px = parseFloat(getComputedStyle(one).fontSize);
        // A line's own letters reach a little out of it; a line that is left out is higher than that.
        const cut = one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 0.4 * px
          || box.right > innerWidth || box.top < 0;
        return [one.innerText, cut, px];
      })`);
  for (const width of [1920, 1280]) {
    await page.setViewportSize({ width, height: (width * 9) / 16 });
    const least = (40 * width) / 1920 - 0.1;
    await expect
      .poll(async () => (await shown()).filter(([, cut, px]) => cut || px < least), `at ${width}`)
      .toEqual([]);
    expect((await shown()).filter(([text]) => /Wolfe/.test(text)).length).toBe(3);
    // Beside a teacher's choice of mode there is less room for the class's name.
    await teacher.setViewportSize({ width, height: (width * 9) / 16 });
    await expect
      .poll(async () => (await shown(teacher)).filter(([, cut]) => cut), `their own at ${width}`)
      .toEqual([]);
  }
});
