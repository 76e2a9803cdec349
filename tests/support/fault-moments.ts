import { expect } from '@playwright/test';
import { lag } from './e2e-lag.ts';
import type { Screens } from './e2e-screens.ts';
import { button, desk, heading, line, type Picture } from './screen-moments.ts';

/** A teacher whose colleague was a moment earlier, and one who goes on while the server is out of reach. Rules A4, T5. */
export async function pictureFaults(screens: Screens, picture: Picture): Promise<void> {
  const { page: ortiz, context } = await screens.teacher('ms-ortiz');
  const { page: lindholm } = await screens.teacher('mr-lindholm');
  const row = (name: string) => line(ortiz).getByRole('listitem').filter({ hasText: name });
  const slow = await lag(ortiz);
  await ortiz.reload();
  await expect(ortiz.getByText('Live. Everything saved.')).toBeVisible();
  await row('Elif Yıldız').getByRole('button').first().click();
  slow.hold();
  const theirs = line(lindholm).getByRole('listitem').filter({ hasText: 'Elif Yıldız' });
  await theirs.getByRole('button').first().click();
  await button(lindholm, /^Call Elif/).click();
  await expect(theirs.getByText('with you now')).toBeVisible();
  await button(ortiz, /^Call Elif/).click();
  await expect(ortiz.getByRole('dialog')).toBeVisible();
  await picture(ortiz, 'teach-claim-lost', desk);
  slow.release();
  await ortiz.keyboard.press('Escape');

  await context.setOffline(true);
  await expect(ortiz.getByText('You’re offline.')).toBeVisible();
  for (const name of ['Mateo Fernández', 'Priya Raghavan']) {
    await row(name).getByRole('button').first().click();
    await expect(heading(ortiz, name)).toBeVisible();
    await ortiz.keyboard.press('m');
    await expect(row(name)).toHaveCount(0);
  }
  await picture(ortiz, 'teach-unsent', desk);
  await line(lindholm)
    .getByRole('listitem')
    .filter({ hasText: 'Priya Raghavan' })
    .getByRole('button')
    .first()
    .click();
  await button(lindholm, /^Mastered/).click();
  await expect(lindholm.getByText(/^recorded \d+ s ago$/)).toBeVisible();
  await context.setOffline(false);
  await expect(ortiz.getByText(/already assessed Priya/)).toBeVisible({ timeout: 15_000 });
  await picture(ortiz, 'teach-refused', desk);
}
