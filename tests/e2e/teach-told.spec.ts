import { expect, type Page } from '@playwright/test';
import { desk, heading, laptop, line, ready, rows, test } from '../support/e2e-class.ts';
import { openLive, SECTION } from '../support/e2e-screens.ts';

test.describe.configure({ timeout: 120_000 });

/** In the page: what can be pressed or read at its own middle is not covered by what is told. */
const covered = `(() => {
  const told = document.querySelector('.toast');
  const hidden = [];
  for (const one of document.querySelectorAll('header :is(a, button, p), main :is(button, input), footer')) {
    const { x, y, width, height } = one.getBoundingClientRect();
    if (width === 0 || told.contains(one)) continue;
    const there = document.elementFromPoint(x + width / 2, y + height / 2);
    if (told.contains(there)) hidden.push(one.textContent.trim());
  }
  return hidden;
})()`;

const slip = (page: Page) => page.getByText(/Mateo.*4\.2 is as it was\. They have been told/);

test('a score taken back is said where it covers nothing, from 390 to 1440 px', async ({
  screens,
}) => {
  const { page } = await screens.teacher('ms-ortiz', desk);
  await expect(heading(page, 'Mateo Fernández')).toBeVisible();
  await page.keyboard.press('m');
  await expect(page.getByText(/^recorded \d+ s ago$/)).toBeVisible();
  await page.keyboard.press('u');
  await expect(slip(page)).toBeVisible();
  await expect(heading(page, 'Mateo Fernández')).toBeVisible();
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => page.evaluate(covered), `covered at ${width} px`).toEqual([]);
    const box = (await page.locator('.toast').boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
  }
  await page.locator('.toast').getByRole('button', { name: 'Close' }).click();
  await expect(slip(page)).toBeHidden();
  expect(screens.problems).toEqual([]);
});

test('[A8] [P5] after a reload the last judgement can be taken back for the rest of its minute, then the offer goes', async ({
  demo,
  screens,
}) => {
  const { page } = await screens.teacher('ms-ortiz', desk);
  await page.clock.install();
  await openLive(page, `${demo.teachers}/teach/${SECTION}`);
  const recorded = page.getByText(/^recorded \d+ s ago$/);
  for (const [done, who] of [
    ['is over', 'Mateo Fernández'],
    ['is taken back', 'Priya Raghavan'],
  ] as const)
    await test.step(`until it ${done}`, async () => {
      if (done === 'is taken back') await page.keyboard.press('Space');
      await expect(heading(page, who)).toBeVisible();
      await page.keyboard.press('m');
      await expect(recorded).toBeVisible();
      await page.clock.fastForward('00:30');
      await openLive(page, page.url());
      await expect(page.getByText(/^recorded 3\d s ago$/)).toBeVisible();
      if (done === 'is over') await page.clock.fastForward('00:31');
      else await page.keyboard.press('u');
      await expect(recorded).toHaveCount(0);
      await openLive(page, page.url());
      await expect(recorded).toHaveCount(0);
    });
  expect(screens.problems).toEqual([]);
});

test('a key that can do nothing says why, to the eye and to who listens; L goes to the student in the line', async ({
  screens,
}) => {
  const { page } = await screens.teacher('ms-ortiz', desk);
  const why = (words: string) =>
    expect(page.getByRole('status').filter({ hasText: words })).toBeVisible();
  await expect(heading(page, 'Mateo Fernández')).toBeVisible();
  const gone = (words: string) => expect(page.getByText(words)).toHaveCount(0);
  await page.keyboard.press('t');
  await why('Mateo is with you already.');
  await page.keyboard.press('g');
  await why('No two students wait for the same objective.');
  await page.keyboard.press('l');
  // Whoever goes on has read it.
  await gone('No two students wait for the same objective.');
  await expect(rows(page, 'Mateo Fernández').getByRole('button')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('t');
  await expect(line(page).getByText('You next')).toBeVisible();
  expect(screens.problems).toEqual([]);
});

test('what a key does where the focus is not is told to who listens', async ({ screens }) => {
  const { page } = await screens.teacher('ms-ortiz', desk);
  const told = (words: string | RegExp) =>
    expect(page.getByRole('status').filter({ hasText: words })).toHaveCount(1);
  await expect(heading(page, 'Mateo Fernández')).toBeVisible();
  const first = page.locator('main').getByRole('checkbox').first();
  const criterion = await page.locator('main li label').first().innerText();
  const words = criterion.replace(/^\d\s*/, '');
  await page.keyboard.press('1');
  await expect(first).toBeChecked();
  await told(`${words}: ticked`);
  await page.keyboard.press('1');
  await expect(first).not.toBeChecked();
  await told(`${words}: not ticked`);
  // Whom one called is told once.
  await page.keyboard.press('Space');
  await told(/joined you\. 2 are with you now\.$/);
  await expect(page.getByRole('status').filter({ hasText: /\. (Ready|With you)\.$/ })).toHaveCount(
    0,
  );
  await page.keyboard.press('e');
  await expect(heading(page, 'Zoë Lindqvist')).toBeVisible();
  await told(/^Zoë, .*\. Asked for help\.$/);
  await page.keyboard.press('p');
  await told('New presses still join.');
  await page.keyboard.press('p');
  await told('The line is open.');
  expect(screens.problems).toEqual([]);
});

test('a group that is called is told once, with all its names', async ({ screens }) => {
  const { page } = await screens.teacher('ms-ortiz', desk);
  const { page: daniel } = await screens.student('daniel-kowalczyk', laptop);
  await daniel.getByRole('button', { name: '3.2' }).first().click();
  await ready(daniel).click();
  await expect(line(page).getByText('Amara and Daniel')).toBeVisible();
  await page.keyboard.press('g');
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: 'Amara and Daniel joined you. 3 are with you now.' }),
  ).toHaveCount(1);
  // What was told does not stay for whoever reads on later, when it may be untrue.
  await expect(page.getByText(/joined you\./)).toHaveCount(0, { timeout: 20_000 });
  expect(screens.problems).toEqual([]);
});

test('what was also shown is told as crossed where the judgement is not yet', async ({
  screens,
}) => {
  const { page, context } = await screens.teacher('ms-ortiz', desk);
  await expect(heading(page, 'Mateo Fernández')).toBeVisible();
  await page.keyboard.press('a');
  await page.getByRole('menuitemcheckbox', { name: /^4.3/ }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await expect(line(page).getByText('recorded')).toBeVisible();
  const told = 'Mateo Fernández: 4.2 not yet; crossed 4.3';
  await expect(line(page).locator('.undo')).toContainText(told);
  await expect(page.getByRole('status').filter({ hasText: `${told}. It can be` })).toHaveCount(1);
  await page.keyboard.press('u');
  const back = line(page).getByText('4.2 and 4.3 are as they were.');
  await expect(back).toBeVisible();
  await expect(page.getByRole('button', { name: 'Not 4.3 after all' })).toBeVisible();
  // Judged once more, they are not as they were: the word about that goes.
  await page.keyboard.press('m');
  await expect(line(page).locator('.undo')).toContainText('Mateo Fernández crossed 4.2 and 4.3');
  await expect(back).toHaveCount(0);
  await expect(line(page).getByText('recorded')).toBeVisible();
  await page.keyboard.press('u');
  await expect(back).toBeVisible();

  await context.setOffline(true);
  await expect(page.getByText('You’re offline.')).toBeVisible();
  await page.keyboard.press('n');
  await expect(heading(page, 'Kept on this device')).toBeVisible();
  await expect(page.getByRole('main').getByRole('listitem').first()).toContainText(
    'Not yet; crossed 4.3. Pressed',
  );
});

test('[A9] what was seen is judged beside its threshold and both samples, and told of who crossed by it', async ({
  screens,
}) => {
  const { page } = await screens.teacher('ms-ortiz', { viewport: { width: 1024, height: 768 } });
  await expect(heading(page, 'Mateo Fernández')).toBeVisible();
  await page.keyboard.press('o');
  const sheet = page.getByRole('dialog', { name: 'Record what you saw' });
  await sheet
    .getByLabel('Objective')
    .selectOption({ label: '5.2 Compare two options and say why' });
  const judgedBy = sheet.getByRole('region', { name: 'What you judge by' });
  await expect(judgedBy.getByText('Just short of the line')).toBeInViewport();
  await expect(judgedBy.getByText('Just over the line')).toBeInViewport();
  const [notYet, mastered] = ['Not yet', 'Mastered'].map((name) =>
    sheet.getByRole('button', { name }),
  );
  for (const button of [notYet!, mastered!]) await expect(button).toBeInViewport({ ratio: 1 });
  expect((await notYet!.boundingBox())!.width).toBeCloseTo(
    (await mastered!.boundingBox())!.width,
    1,
  );

  const tick = (name: string) => sheet.getByRole('checkbox', { name });
  await tick('Esteban').check({ force: true });
  await expect(sheet.getByText('has crossed it')).toHaveCount(1);
  await tick('Amara').check({ force: true });
  await expect(sheet.getByText('not open to them yet')).toHaveCount(1);
  // In the note a letter is a letter.
  await sheet.getByLabel('Note').fill('Walked');
  await sheet.getByLabel('Note').press('m');
  await expect(sheet.getByLabel('Note')).toHaveValue('Walkedm');
  await tick('Amara').focus();
  await page.keyboard.press('m');
  await expect(sheet).toBeHidden();
  // It is said aloud as well.
  await expect(line(page).getByText('Recorded for 2. 1 crossed 5.2').last()).toBeVisible();
  await expect(heading(page, 'Mateo Fernández')).toBeVisible();
});
