import { expect, type Page } from '@playwright/test';
import { keyIn, WRONG } from './e2e-doors.ts';
import type { Demo } from './e2e-demo.ts';
import { SECTION, type Screens } from './e2e-screens.ts';

type Size = readonly [width: number, height: number];

/** Takes a page as it stands, in every theme and at each of these sizes. */
export type Picture = (page: Page, name: string, sizes: readonly Size[]) => Promise<void>;

const student: Size[] = [
  [1366, 768],
  [390, 844],
];
const desk: Size[] = [
  [1440, 900],
  [1024, 768],
];
const board: Size[] = [[1440, 900]];
const wall: Size[] = [
  [1920, 1080],
  [1280, 720],
];
const hq: Size[] = [[1920, 1080]];

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const line = (page: Page) => page.getByRole('region', { name: 'The live line' });

/** The screens of a class as the demo opens them. */
export async function pictureOpening(screens: Screens, picture: Picture): Promise<void> {
  const { page: amara } = await screens.student('amara-okafor');
  await expect(heading(amara, /in line$/)).toBeAttached();
  await picture(amara, 'path', student);
  const { page: ortiz } = await screens.teacher('ms-ortiz');
  await expect(ortiz.getByText('26 of 28 here')).toBeVisible();
  await picture(ortiz, 'teach', desk);
  await picture(
    (await screens.teacher('ms-ortiz', {}, `/teach/${SECTION}/board`)).page,
    'board',
    board,
  );
  await picture((await screens.wall()).page, 'wall', wall);
}

/** Headquarters after a few minutes of a school day: it counts by the minute. */
export async function pictureHq(screens: Screens, picture: Picture): Promise<void> {
  const { page } = await screens.hq();
  const passed = page.getByRole('contentinfo', { name: 'Latest scores' }).getByRole('listitem');
  await expect(passed.nth(11)).toBeAttached({ timeout: 180_000 });
  await expect(page.getByText('The first whole minute is being counted.')).toBeHidden({
    timeout: 180_000,
  });
  await picture(page, 'hq', hq);
}

/** The doors: a class's, a wrong PIN, the staff's, and what nobody may see or nobody has. */
export async function pictureDoors(demo: Demo, screens: Screens, picture: Picture): Promise<void> {
  const { page } = await screens.signedOut();
  await page.goto(`${demo.students}/sign-in?code=KITE42`);
  await picture(page, 'sign-in', student);
  await page.getByText('Daniel K.').click();
  await picture(page, 'sign-in-pin', student);
  await keyIn(page, WRONG);
  await expect(page.getByText(/isn’t .* PIN/)).toBeVisible();
  await picture(page, 'sign-in-wrong', student);
  await page.goto(`${demo.students}/nowhere`);
  await picture(page, 'not-found', student);
  const { page: daniel } = await screens.student('daniel-kowalczyk');
  await daniel.goto(`${demo.students}/account`);
  await picture(daniel, 'account', student);
}

/** Two students from the objective to the outcome, and what their teacher and the class see meanwhile. */
export async function pictureMoments(screens: Screens, picture: Picture): Promise<void> {
  const { page: ortiz } = await screens.teacher('ms-ortiz');
  const { page: amara } = await screens.student('amara-okafor');
  const { page: daniel, context } = await screens.student('daniel-kowalczyk');
  const call = async (name: string) => {
    await line(ortiz)
      .getByRole('listitem')
      .filter({ hasText: name })
      .getByRole('button')
      .first()
      .click();
    await button(ortiz, /^Call /).click();
  };

  await button(daniel, '3.1').first().click();
  await picture(daniel, 'objective', student);
  await button(daniel, 'Help').last().click();
  await picture(daniel, 'help', student);
  await daniel.keyboard.press('Escape');
  await context.setOffline(true);
  await expect(daniel.getByText('You’re offline.')).toBeVisible();
  await picture(daniel, 'offline', student);
  await button(daniel, /^Ready/)
    .last()
    .click();
  await expect(heading(daniel, 'Your press is safe')).toBeVisible();
  await picture(daniel, 'kept', student);
  await context.setOffline(false);
  await expect(heading(daniel, 'You’re seventh in line')).toBeVisible({ timeout: 15_000 });
  await picture(daniel, 'in-line-seventh', student);
  await button(daniel, 'I need more time').click();
  await expect(heading(daniel, 'Your place is kept')).toBeVisible();
  await picture(daniel, 'held', student);
  await button(daniel, 'Ready again').last().click();
  await expect(heading(daniel, /in line$/)).toBeVisible();

  await ortiz.keyboard.press('n');
  await expect(heading(ortiz, 'Priya is next.')).toBeVisible();
  await picture(ortiz, 'teach-next', desk);
  await ortiz.keyboard.press('p');
  await expect(heading(ortiz, 'The line is paused.')).toBeVisible();
  await picture(ortiz, 'teach-paused', desk);
  await button(amara, '3.2').first().click();
  await expect(heading(amara, 'The line is paused.')).toBeVisible();
  await picture(amara, 'paused', student);
  await ortiz.keyboard.press('p');
  await expect(heading(amara, 'You’re second in line')).toBeVisible();
  await picture(amara, 'in-line', student);

  await call('Amara Okafor');
  await expect(heading(amara, 'Ms. Ortiz is coming to you')).toBeVisible();
  await picture(amara, 'called', student);
  await ortiz.getByLabel(/^Note to Amara/).fill('You kept going when I asked about Saturdays.');
  await button(ortiz, /^Mastered/).click();
  await expect(heading(amara, 'You crossed it.')).toBeVisible();
  await picture(amara, 'crossed', student);
  await picture((await screens.wall()).page, 'wall-crossed', wall);

  await call('Daniel Kowalczyk');
  await ortiz.getByRole('checkbox').nth(0).check();
  await ortiz.getByRole('checkbox').nth(1).check();
  await ortiz
    .getByLabel(/^Note to Daniel/)
    .fill('Clear and in order. Say each turn once more, then you’re over.');
  await picture(ortiz, 'teach-assessing', desk);
  await button(ortiz, /^Not yet/).click();
  await expect(heading(daniel, /^Not yet/)).toBeVisible();
  await picture(daniel, 'not-yet', student);

  const { page: lindholm } = await screens.teacher(
    'mr-lindholm',
    { viewport: { width: 1440, height: 900 } },
    `/teach/${SECTION}/board`,
  );
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
  await expect(daniel.getByText('The line is closed.')).toBeVisible();
  await picture(daniel, 'closed', student);
  const { page: noah } = await screens.student('noah-begay');
  await button(noah, '2.3').first().click();
  await expect(heading(noah, 'Your place is kept')).toBeVisible();
  await picture(noah, 'held-closed', student);
}
