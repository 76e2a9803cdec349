import { expect, type Page } from '@playwright/test';
import { keyIn, WRONG } from './e2e-doors.ts';
import type { Demo } from './e2e-demo.ts';
import { SECTION, type Screens } from './e2e-screens.ts';

type Size = readonly [width: number, height: number];

/** Takes a page as it stands, in every theme and at each of these sizes. */
export type Picture = (page: Page, name: string, sizes: readonly Size[]) => Promise<void>;

export const student: Size[] = [
  [1366, 768],
  [390, 844],
];
export const desk: Size[] = [
  [1440, 900],
  [1024, 768],
];
export const board: Size[] = [[1440, 900]];
export const wall: Size[] = [
  [1920, 1080],
  [1280, 720],
];
const hq: Size[] = [[1920, 1080]];

export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
export const line = (page: Page) => page.getByRole('region', { name: 'The live line' });

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

/** Calls a student of the line from that teacher's screen. */
export const callFrom = (teacher: Page) => async (name: string) => {
  const row = line(teacher).getByRole('listitem').filter({ hasText: name });
  await row.getByRole('button').first().click();
  await button(teacher, /^Call /).click();
};
