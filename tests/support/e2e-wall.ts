import type { Locator, Page } from '@playwright/test';
import { rows } from './e2e-class.ts';

/** How many have crossed today, as a wall has it. */
export const count = (page: Page): Locator => page.locator('.big');

/** That a wall says how old it is. */
export const stale = (page: Page): Locator => page.getByText(/^As of \d\d:\d\d$/);

/** Ms. Ortiz takes that student of her line and says mastered. */
export async function master(teacher: Page, name: string): Promise<void> {
  await rows(teacher, name).getByRole('button').first().click();
  await teacher.getByRole('button', { name: /^Mastered/ }).click();
}
