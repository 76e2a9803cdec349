import { expect } from '@playwright/test';
import { desk, heading, laptop, line, ready, rows, test, withBoard } from '../support/e2e-class.ts';
import { lag } from '../support/e2e-lag.ts';
import { Keys } from '../support/keys.ts';

test.describe.configure({ timeout: 240_000 });

test('after a click Space takes the next student, and a button the keyboard came to is pressed', async ({
  screens,
}) => {
  const { page } = await screens.teacher('ms-ortiz', desk);
  await expect(line(page).getByText('6 ready')).toBeVisible();

  await line(page).getByRole('button', { name: 'Paused' }).click();
  await expect(line(page).getByText('New presses still join.')).toBeVisible();
  await line(page).getByRole('button', { name: 'Open' }).click();
  await expect(line(page).getByText('New presses still join.')).toBeHidden();
  await page.keyboard.press('Space');
  await expect(line(page).getByText('5 ready')).toBeVisible();

  // A question that was closed gives the focus back to the button that asked it.
  await line(page).getByRole('button', { name: 'Closed' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Space');
  await expect(line(page).getByText('4 ready')).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();

  // By keyboard, Space presses what has the focus.
  await line(page).getByRole('button', { name: 'Open' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(line(page).getByText('New presses still join.')).toBeVisible();
  await expect(line(page).getByText('4 ready')).toBeVisible();
});

test('Enter presses what has the focus, however the focus came there after a click', async ({
  screens,
}) => {
  const { page } = await screens.teacher('ms-ortiz', withBoard);
  await expect(line(page).getByText('6 ready')).toBeVisible();
  await rows(page, 'Priya Raghavan').getByRole('button').first().click();
  await expect(heading(page, 'Priya Raghavan')).toBeVisible();

  // A name in the list of the class, to which keys brought it.
  await new Keys(page).press('b', 'Home', 'ArrowDown');
  const second = page.locator('.class-list button').nth(1);
  await expect(second).toBeFocused();
  const name = await second.locator('bdi').innerText();
  expect(name).not.toContain('Priya');
  await page.keyboard.press('Enter');
  await expect(page.locator('main h1')).toContainText(name.split(' ')[0]!);
  await expect(line(page).getByText('6 ready')).toBeVisible();

  // One of a few choices, and a link, to which the page itself brought it.
  await rows(page, 'Priya Raghavan').getByRole('button').first().click();
  await expect(heading(page, 'Priya Raghavan')).toBeVisible();
  await line(page).getByRole('button', { name: 'Paused' }).focus();
  await page.keyboard.press('Enter');
  await expect(line(page).getByText('New presses still join.')).toBeVisible();
  await expect(line(page).getByText('6 ready')).toBeVisible();
  await page.getByRole('link', { name: 'Full board' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/board$/);
  expect(screens.problems).toEqual([]);
});

test('a teacher takes, assesses and takes back by keyboard alone', async ({ screens }) => {
  const { page } = await screens.teacher('ms-ortiz', desk);
  const current = line(page).locator('[aria-current=true]');
  const crossed = (count: number) => page.getByText(`${count} crossed today`);
  await expect(line(page).getByText('6 ready')).toBeVisible();

  // Up and down the line.
  await expect(current).toContainText('Mateo Fernández');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(current).toContainText('Priya Raghavan');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(current).toContainText('Mateo Fernández');

  // Who is in front of me crosses, and it was a slip: what was ticked and typed is there again.
  await page.keyboard.press('1');
  await page.keyboard.press('w');
  await page.keyboard.type('Slower.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('m');
  await expect(crossed(28)).toBeVisible();
  await expect(page.getByText(/^recorded \d+ s ago$/)).toBeVisible();
  await page.keyboard.press('u');
  await expect(crossed(27)).toBeVisible();
  await expect(current).toContainText('Mateo Fernández');
  await expect(page.getByRole('checkbox').first()).toBeChecked();
  await expect(page.getByLabel(/^Note to Mateo/)).toHaveValue('Slower.');
  await page.keyboard.press('n');
  await expect(rows(page, 'Mateo Fernández')).toHaveCount(0);
  await expect(crossed(27)).toBeVisible();

  // Take next, one after the other, until nobody waits.
  for (let left = 6; left > 0; left--) {
    await expect(line(page).getByText(`${left} ready`)).toBeVisible();
    await page.keyboard.press('Space');
    await expect(page.getByText('with you', { exact: false }).first()).toBeVisible();
    await expect(line(page).getByText(`${left - 1} ready`)).toBeVisible();
    await page.keyboard.press(left % 2 ? 'm' : 'n');
    await expect(page.getByRole('button', { name: /^Mastered/ })).toBeHidden();
  }
  await expect(crossed(30)).toBeVisible();
  await expect(
    page.getByRole('heading', { name: 'Nobody is waiting. Walk the room.' }),
  ).toBeVisible();

  // The line itself, and the sheet that names the keys.
  await page.keyboard.press('p');
  await expect(page.getByRole('heading', { name: 'The line is paused.' })).toBeVisible();
  await page.keyboard.press('p');
  await expect(page.getByRole('heading', { name: 'The line is paused.' })).toBeHidden();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog');
  await expect(keys).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
});

test('in the line arrows take the focus along, Enter calls who is shown, and Space takes the next', async ({
  screens,
}) => {
  const { page } = await screens.teacher('ms-ortiz', desk);
  const keys = new Keys(page);
  const row = (name: string) => rows(page, name).getByRole('button').first();
  await expect(line(page).getByText('6 ready')).toBeVisible();
  await keys.press('l');
  await expect(row('Mateo Fernández')).toBeFocused();
  await keys.press('ArrowDown', 'ArrowDown');
  await expect(row('Priya Raghavan')).toBeFocused();
  await expect(page.getByRole('button', { name: /^Call Priya/ })).toBeVisible();
  await keys.press('Enter');
  await expect(heading(page, 'Priya Raghavan')).toBeFocused();
  await expect(rows(page, 'Priya Raghavan')).toContainText('with you now');
  await expect(line(page).getByText('5 ready')).toBeVisible();

  // Enter looks at whoever is not shown yet, and Space takes the next, whoever has the focus.
  await row('Yusuf Demir').focus();
  await keys.press('Enter');
  await expect(heading(page, 'Yusuf Demir')).toBeVisible();
  await expect(row('Yusuf Demir')).toBeFocused();
  await keys.press('ArrowUp');
  await expect(row('Xinyi Li')).toBeFocused();
  await expect(line(page).getByText('5 ready')).toBeVisible();
  await keys.press('Space');
  await expect(heading(page, 'Amara Okafor')).toBeFocused();
  await expect(line(page).getByText('4 ready')).toBeVisible();
  expect(screens.problems).toEqual([]);
});

test('on a narrow screen Enter opens who is looked at, whose panel is put away', async ({
  screens,
}) => {
  const { page } = await screens.teacher('ms-ortiz', { viewport: { width: 390, height: 844 } });
  await expect(heading(page, 'Mateo Fernández')).toBeVisible();
  await page.getByRole('button', { name: /^The line/ }).click();
  const priya = rows(page, 'Priya Raghavan').getByRole('button').first();
  await priya.click();
  await page.getByRole('button', { name: /^The line/ }).click();
  await expect(priya).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Call Priya/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^The line.*6 ready/ })).toBeVisible();
  expect(screens.problems).toEqual([]);
});

test('a question gives the focus back to what had it, or to the line where that is gone', async ({
  screens,
}) => {
  const { page } = await screens.teacher('ms-ortiz', desk);
  const { page: lindholm } = await screens.teacher('mr-lindholm', desk);
  const row = (name: string) => rows(page, name).getByRole('button').first();
  const slow = await lag(page);
  await page.reload();
  await expect(page.getByText('Live. Everything saved.')).toBeVisible();
  const dialog = page.getByRole('dialog');
  await row('Priya Raghavan').click();
  await page.keyboard.press('?');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(row('Priya Raghavan')).toBeFocused();

  // A colleague was a moment earlier, and once that is known, nobody can be called with that button.
  await rows(lindholm, 'Elif Yıldız').getByRole('button').first().click();
  await row('Elif Yıldız').click();
  slow.hold();
  await lindholm.getByRole('button', { name: /^Call Elif/ }).click();
  await expect(rows(lindholm, 'Elif Yıldız')).toContainText('with you now');
  const call = page.getByRole('button', { name: /^Call Elif/ });
  await call.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Mr. Lindholm has Elif' })).toBeVisible();
  slow.release();
  await expect(page.locator('main').getByText(/^Call Elif/)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(row('Elif Yıldız')).toBeFocused();
  await expect(rows(page, 'Elif Yıldız')).toContainText('with Mr. Lindholm');
  expect(screens.problems).toEqual([]);
});

test('a student presses by keyboard alone, and a key pressed twice presses once', async ({
  screens,
}) => {
  const { page } = await screens.student('daniel-kowalczyk', laptop);
  const about = page.getByRole('region', { name: 'The objective' });
  await page.getByRole('button', { name: '3.1' }).first().focus();
  await page.keyboard.press('Enter');
  await ready(page).focus();
  await page.keyboard.press('Enter');
  await expect(heading(page, /in line$/)).toBeVisible();
  // Its button is gone; what the press was about has the focus, and nothing on which Enter does anything.
  await expect(about).toBeFocused();
  await page.keyboard.press('Enter');
  await new Keys(page).tabTo(page.getByRole('button', { name: 'I need more time' }), 10);
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Your place is kept')).toBeVisible();
  await expect(about).toBeFocused();
});

test('on a phone the focus goes to the objective that was opened, and back to its row', async ({
  screens,
}) => {
  const { page } = await screens.student('daniel-kowalczyk', {
    viewport: { width: 390, height: 844 },
  });
  const row = page.getByRole('button', { name: /^3\.2 / });
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Talk through my daily routine')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'My path' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row).toBeFocused();
  expect(screens.problems).toEqual([]);
});
