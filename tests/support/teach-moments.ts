import { expect } from '@playwright/test';
import { SECTION, type Screens } from './e2e-screens.ts';
import {
  board,
  button,
  callFrom,
  desk,
  heading,
  line,
  type Picture,
  wall,
} from './screen-moments.ts';

/** A teacher's screen from the first decision to a closed line, and what board and wall show meanwhile. */
export async function pictureTeaching(screens: Screens, picture: Picture): Promise<void> {
  const { page: ortiz } = await screens.teacher('ms-ortiz');
  // He has Grace, and keeps her while a screen of his is open, however long the pictures take. Rule A10.
  const { page: lindholm } = await screens.teacher('mr-lindholm', {}, `/teach/${SECTION}/board`);
  const { page: daniel } = await screens.student('daniel-kowalczyk');
  const call = callFrom(ortiz);
  await button(daniel, '3.1').first().click();
  await button(daniel, /^Ready/)
    .last()
    .click();
  await button(daniel, 'Help').last().click();
  await button(daniel, 'I’m stuck on a word').click();
  await expect(line(ortiz).getByText('3 help')).toBeVisible();

  await ortiz.keyboard.press('?');
  await picture(ortiz, 'teach-keys', desk);
  await ortiz.keyboard.press('Escape');
  await expect(ortiz.getByRole('dialog')).toBeHidden();
  await ortiz.keyboard.press('o');
  await picture(ortiz, 'teach-observe', desk);
  await ortiz.keyboard.press('Escape');
  await expect(ortiz.getByRole('dialog')).toBeHidden();

  await ortiz.keyboard.press('n');
  await expect(heading(ortiz, 'Priya is next.')).toBeVisible();
  await picture(ortiz, 'teach-next', desk);
  await ortiz.keyboard.press('p');
  await expect(heading(ortiz, 'The line is paused.')).toBeVisible();
  await picture(ortiz, 'teach-paused', desk);
  await ortiz.keyboard.press('p');

  await call('Amara Okafor');
  await ortiz.getByLabel(/^Note to Amara/).fill('You kept going when I asked about Saturdays.');
  await button(ortiz, /^Mastered/).click();
  await expect(ortiz.getByText(/^recorded \d+ s ago$/)).toBeVisible();
  await picture(ortiz, 'teach-undo', desk);
  await picture((await screens.wall()).page, 'wall-crossed', wall);

  await call('Daniel Kowalczyk');
  for (const at of [0, 1]) await ortiz.getByRole('checkbox').nth(at).check();
  await ortiz
    .getByLabel(/^Note to Daniel/)
    .fill('Clear and in order. Say each turn once more, then you’re over.');
  await picture(ortiz, 'teach-assessing', desk);
  await button(ortiz, 'More for this student').click();
  await picture(ortiz, 'teach-more', desk);
  await ortiz.keyboard.press('Escape');
  await expect(ortiz.getByRole('menu')).toBeHidden();
  await ortiz.keyboard.press('Escape');
  await ortiz.keyboard.press('a');
  await picture(ortiz, 'teach-also', desk);
  await ortiz.keyboard.press('Escape');
  await button(ortiz, /^Not yet/).click();

  await lindholm.setViewportSize({ width: 1440, height: 900 });
  await lindholm.getByRole('gridcell', { name: 'Xinyi Li, 5.1, Ready, waiting' }).click();
  await picture(lindholm, 'board-cell', board);

  await line(ortiz).getByRole('button', { name: 'Closed' }).click();
  await picture(ortiz, 'teach-close', desk);
  await button(ortiz, /^End now/).click();
  await expect(heading(ortiz, /^Nobody is waiting/)).toBeVisible();
  await picture(ortiz, 'teach-closing', desk);
  const { page: grace } = await screens.teacher('mr-lindholm');
  await grace.keyboard.press('m');
  await expect(heading(ortiz, 'The line is closed.')).toBeVisible();
  await picture(ortiz, 'teach-closed', desk);
}

/** The class page: a PIN in sight, and its dialogs. */
export async function pictureClass(screens: Screens, picture: Picture): Promise<void> {
  const { page } = await screens.teacher('ms-ortiz', {}, `/teach/${SECTION}/class`);
  await button(page, 'Show the PIN of Esteban Ríos').click();
  await expect(button(page, /PIN of Esteban Ríos/)).toHaveText(/\d{4}/);
  await picture(page, 'class', [...desk, [390, 844]]);
  await button(page, 'More for Samuel Mbeki').click();
  await picture(page, 'class-student', desk);
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await picture(page, 'class-rename', desk);
  await page.keyboard.press('Escape');
  await button(page, 'Add student').click();
  await page.getByRole('dialog').getByRole('textbox').fill('1. Quist, Nova\n12\nAmara Okafor');
  await picture(page, 'class-add', [...desk, [390, 844]]);
}

/** A wall in each of its modes, as a member of staff sets it. Rule P1. */
export async function pictureWalls(screens: Screens, picture: Picture): Promise<void> {
  const { page } = await screens.teacher('ms-ortiz', {}, `/wall/${SECTION}`);
  for (const [mode, name] of [
    ['Names', 'wall-names'],
    ['No names', 'wall-no-names'],
    ['Initials', 'wall-initials'],
  ] as const) {
    const choice = page.getByRole('button', { name: mode, exact: true });
    await choice.click();
    await expect(choice).toHaveAttribute('aria-pressed', 'true');
    await picture(page, name, wall);
  }
}
