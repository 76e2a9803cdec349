import { expect } from '@playwright/test';
import { heading, laptop, line, ready, rows, test, withBoard } from '../support/e2e-class.ts';
import { Keys } from '../support/keys.ts';

test.describe.configure({ timeout: 240_000 });

/** In the page: counts what only a mouse, a pen or a finger does. */
const countPointers = `window.pointers = [];
for (const name of ['pointerdown', 'mousedown', 'mousemove', 'touchstart', 'wheel'])
  addEventListener(name, () => window.pointers.push(name), { capture: true });`;

test('a whole class is assessed by keyboard alone: no pointer moves, from the first to the last', async ({
  screens,
}) => {
  const { page: quinn } = await screens.student('quinn-delacroix', laptop);
  const { page, context } = await screens.teacher('ms-ortiz', {
    ...withBoard,
    reducedMotion: 'reduce',
  });
  await context.addInitScript({ content: countPointers });
  await page.reload();
  const keys = new Keys(page);
  const waiting = (count: number) => expect(line(page).getByText(`${count} ready`)).toBeVisible();
  const crossed = (count: number) => expect(page.getByText(`${count} crossed today`)).toBeVisible();
  const focused = (name: string) => expect(heading(page, name)).toBeFocused();
  const said = (words: string) =>
    expect(page.getByRole('status').filter({ hasText: words })).toBeAttached();
  const tick = (at: number) => page.getByRole('checkbox').nth(at);
  await waiting(6);
  await expect(page.getByText('Live. Everything saved.')).toBeVisible();

  await test.step('the line is paused and opened', async () => {
    await keys.press('p');
    await expect(line(page).getByText('New presses still join.')).toBeVisible();
    await keys.press('p');
    await expect(line(page).getByText('New presses still join.')).toBeHidden();
  });

  await test.step('who is here: ticks, a note, what else was shown, mastered, undone, mastered', async () => {
    await keys.press('1', '2', '2');
    await expect(tick(0)).toBeChecked();
    await expect(tick(1)).not.toBeChecked();
    // In the note every key writes; Escape leaves it with what was written.
    await keys.press('w');
    await page.keyboard.type('Now say more, Mateo');
    await keys.press('Escape');
    await focused('Mateo Fernández');
    await expect(page.getByLabel(/^Note to Mateo/)).toHaveValue('Now say more, Mateo');
    await crossed(27);
    await keys.press('a');
    const also = page.getByRole('menuitemcheckbox', { name: /^4.3/ });
    await expect(page.getByRole('menuitemcheckbox').first()).toBeFocused();
    // An arrow key passes what it comes to, and takes nothing.
    for (let times = 0; !(await keys.has(also)); times += 1) {
      expect(times).toBeLessThan(24);
      await keys.press('ArrowDown');
    }
    await keys.press('Enter', 'Escape');
    await expect(page.getByRole('menu')).toBeHidden();
    const not43 = page.getByRole('button', { name: 'Not 4.3 after all' });
    await expect(not43).toBeVisible();
    await keys.press('m');
    await crossed(29);
    await expect(page.getByText(/^recorded \d+ s ago$/)).toBeVisible();
    await said('Mateo Fernández crossed 4.2 and 4.3.');
    // A slip: what was said is there again, and 4.3 was the slip.
    await keys.press('u');
    await crossed(27);
    await focused('Mateo Fernández');
    await expect(tick(0)).toBeChecked();
    await expect(page.getByLabel(/^Note to Mateo/)).toHaveValue('Now say more, Mateo');
    await keys.tabTo(not43);
    await keys.press('Enter');
    await expect(not43).toBeHidden();
    await keys.press('m');
    await crossed(28);
    await focused('Priya is next.');
  });

  await test.step('[A4] [L5] those who wait for the same objective are taken together', async () => {
    await quinn.getByRole('button', { name: '3.2' }).first().click();
    await ready(quinn).click();
    await waiting(7);
    await keys.press('g');
    await waiting(5);
    await focused('Amara Okafor');
    await said('Amara and Quinn joined you. 2 are with you now.');
    await keys.press('m');
    await crossed(29);
    await focused('Quinn Delacroix');
    await keys.press('n');
    await focused('Priya is next.');
    // Nothing was ticked: nothing is said of any criterion, and none reads as missed.
    await expect(heading(quinn, 'Not yet. Here is where to start.')).toBeVisible();
    await expect(quinn.getByText('To work on:')).toHaveCount(0);
  });

  await test.step('one too many goes back to the same place; who needs more time is set aside', async () => {
    await keys.press('Space');
    await focused('Priya Raghavan');
    await keys.press('Space');
    await focused('Noah Begay');
    await said('Noah joined you. 2 are with you now.');
    await expect(rows(page, 'Noah Begay')).toContainText('with you now');
    await keys.press('r');
    await expect(rows(page, 'Noah Begay')).toContainText('Ready, waiting');
    await expect(
      line(page).locator('li').filter({ hasText: 'Ready, waiting' }).first(),
    ).toContainText('Noah Begay');
    await focused('Priya Raghavan');
    await keys.press('h');
    await expect(rows(page, 'Priya Raghavan')).toContainText('needs more time');
    await keys.press('l');
    await keys.tabTo(rows(page, 'Priya Raghavan').getByRole('button', { name: 'Back in line' }));
    await keys.press('Enter');
    await waiting(5);
  });

  await test.step('not yet, with ticks and a note', async () => {
    // The focus was on a button that is gone, so it is not lost.
    await focused('Priya is next.');
    await keys.press('Space');
    await focused('Priya Raghavan');
    await keys.press('2', 'w');
    await page.keyboard.type('Offer another day.');
    await keys.press('Escape', 'n');
    await waiting(4);
    await crossed(29);
  });

  await test.step('who is not here is set aside, who is marked comes next', async () => {
    await focused('Noah is next.');
    await keys.press('Space');
    await focused('Noah Begay');
    await keys.press('x');
    await expect(rows(page, 'Noah Begay')).toContainText('not here');
    // Past Grace, who is with a colleague, and Elif.
    await keys.press('ArrowDown', 'ArrowDown', 'ArrowDown', 't');
    await expect(rows(page, 'Xinyi Li')).toContainText('You next');
    await keys.press('Space');
    await expect(heading(page, /Xinyi Li/)).toBeFocused();
    await keys.press('m');
    await crossed(30);
    for (const [name, key] of [
      ['Elif Yıldız', 'm'],
      ['Yusuf Demir', 'n'],
    ] as const) {
      await keys.press('Space');
      await focused(name);
      await keys.press(key);
      await expect(rows(page, name)).toHaveCount(0);
    }
    await waiting(0);
    await crossed(31);
    await keys.press('l');
    await keys.tabTo(page.getByRole('button', { name: 'Back in line' }));
    await keys.press('Enter');
    await waiting(1);
    await keys.press('Space');
    await focused('Noah Begay');
    await keys.press('m');
    await crossed(32);
    await focused('Nobody is waiting. Walk the room.');
  });

  await test.step('[L6] who asked for help is looked at, then helped', async () => {
    for (const name of ['Zoë Lindqvist', 'Oluwaseun Adébáyọ̀']) {
      await keys.press('e');
      await expect(page.locator('main h1')).toContainText(name.slice(0, 5));
      await keys.press('e');
      await focused('Nobody is waiting. Walk the room.');
      // The reply comes before the news of it, and until then E looks at them again.
      await expect(rows(page, name)).toHaveCount(0);
    }
    await expect(line(page).getByText(/\d help/)).toBeHidden();
  });

  await test.step('[A9] what was seen without a press, of two and of one', async () => {
    await keys.press('o');
    const sheet = page.getByRole('dialog', { name: 'Record what you saw' });
    const objective = sheet.getByLabel('Objective');
    await expect(objective).toBeFocused();
    await page.keyboard.type('7.1');
    await expect(objective).toHaveValue(/\d+/);
    await keys.tabTo(sheet.getByRole('searchbox'));
    for (const name of ['isla', 'samuel']) {
      await page.keyboard.type(name);
      await keys.press('Enter');
    }
    await expect(sheet.getByText('2 chosen')).toBeVisible();
    await keys.tabTo(sheet.getByRole('button', { name: 'Mastered' }));
    await keys.press('Enter');
    await crossed(34);
    await keys.press('b', 'Home', 'Enter');
    await expect(heading(page, 'Amara Okafor')).toBeVisible();
    await expect(page.getByText('observed, no press')).toBeVisible();
    await keys.press('m');
    await crossed(35);
  });

  await test.step('the sheet of keys is read first, and keys are turned off for good', async () => {
    await keys.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keys' });
    await expect(sheet.getByRole('heading', { name: 'Keys' })).toBeFocused();
    await keys.tabTo(sheet.getByRole('button', { name: 'Turn single keys off' }));
    await keys.press('Enter', 'Escape');
    await expect(sheet).toBeHidden();
    await expect(page.getByText('Single keys are off.')).toBeVisible();
    await keys.press('p');
    await page.reload();
    await expect(page.getByText('Single keys are off.')).toBeVisible();
    await keys.press('p');
    await keys.tabTo(page.getByRole('contentinfo').getByRole('button', { name: 'Keys' }), 80);
    await keys.press('Enter');
    await keys.tabTo(sheet.getByRole('button', { name: 'Turn keys on' }));
    await keys.press('Enter', 'Escape');
    await expect(sheet).toBeHidden();
    await expect(page.getByText('Single keys are off.')).toBeHidden();
    await expect(line(page).getByText('New presses still join.')).toBeHidden();
  });

  await test.step('the line is closed', async () => {
    await keys.press('c');
    await expect(page.getByRole('button', { name: 'Close, serve the one' })).toBeFocused();
    await keys.press('Enter');
    await expect(line(page).getByText('One is still to be served.')).toBeVisible();
  });

  expect(await page.evaluate('window.pointers')).toEqual([]);
  expect(screens.problems).toEqual([]);
});
