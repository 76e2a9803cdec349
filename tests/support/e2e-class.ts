import type { Locator, Page } from '@playwright/test';
import { TeacherAside } from './teacher-aside.ts';
import { type Demo, openDemo } from './e2e-demo.ts';
import { Screens } from './e2e-screens.ts';
import { test as base } from './e2e-test.ts';

/**
 * Of the teach page the rows of the small board are not drawn: their 672 cells are half of what drawing the page and looking for
 * something on it costs. Who looks at them opens it with `withBoard`.
 */
const unseen = 'tbody.class-list { display: none; }';

/**
 * A test of Period 3 with the demo's schools to itself; its screens close and its servers end when it is done. `aside` is Ms. Ortiz
 * where nobody looks at her page, `colleagueAside` Mr. Lindholm.
 */
export const test = base.extend<{
  demo: Demo;
  screens: Screens;
  aside: TeacherAside;
  colleagueAside: TeacherAside;
}>({
  // Playwright reads from the pattern what a fixture stands on; this one stands on nothing.
  demo: async ({}, use) => {
    await using demo = await openDemo();
    await use(demo);
  },
  screens: async ({ browser, demo }, use) => {
    await using screens = new Screens(browser, demo, unseen);
    await use(screens);
  },
  aside: async ({ demo }, use) => {
    await using aside = await TeacherAside.open(demo.teachers);
    await use(aside);
  },
  colleagueAside: async ({ demo }, use) => {
    await using aside = await TeacherAside.open(demo.teachers, 'mr-lindholm');
    await use(aside);
  },
});

export const laptop = { viewport: { width: 1366, height: 768 } };
export const desk = { viewport: { width: 1440, height: 900 } };
/** A desk whose small board is drawn. */
export const withBoard = { ...desk, allSeen: true };
export const projector = { viewport: { width: 1920, height: 1080 } };

export const line = (page: Page): Locator => page.getByRole('region', { name: 'The live line' });

/** A student's rows in a teacher's line. */
export const rows = (page: Page, name: string): Locator =>
  line(page).getByRole('listitem').filter({ hasText: name });

export const heading = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('heading', { name });

/** Leaves the line, as a student who is sure of it. */
export async function leaveLine(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Leave the line' }).click();
  await page.getByRole('button', { name: 'Yes, leave' }).click();
}

/** The button of the objective that a student has open. */
export const ready = (page: Page): Locator =>
  page.getByRole('button', { name: /^(Ready|Sending)/ }).last();
