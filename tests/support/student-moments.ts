import { expect, type Page } from '@playwright/test';
import { demoContent } from '@threshold/server/demo/content/demo-content.ts';
import type { Language } from '@threshold/shared/contract/languages.ts';
import { speakers } from '../../web/src/lib/words/catalogs.server.ts';
import { helpReasonNames, reasonInWords } from '../../web/src/lib/components/help-reasons.ts';
import { locales } from '../../web/src/lib/words/locales.ts';
import { say, sayInParts, speakAs } from '../../web/src/lib/words/say.ts';
import { button, callFrom, heading, type Picture, student } from './screen-moments.ts';
import type { Screens } from './e2e-screens.ts';

const { levels } = demoContent.tracks['spanish-interpersonal-oral']!;

/** Students from the path to the outcome as one of their browsers' languages shows it; their teacher works in English. */
export async function pictureStudents(
  screens: Screens,
  picture: Picture,
  language: Language,
): Promise<void> {
  speakAs(() => speakers[language]);
  const device = { locale: locales[language] };
  const { page: ortiz } = await screens.teacher('ms-ortiz');
  const { page: amara } = await screens.student('amara-okafor', device);
  const { page: daniel, context } = await screens.student('daniel-kowalczyk', device);
  const { page: noah } = await screens.student('noah-begay', device);
  const take = (page: Page, name: string) => picture(page, `student-${name}-${language}`, student);
  const inLine = (page: Page) => button(page, say('student.need-time'));
  const call = callFrom(ortiz);

  await expect(inLine(amara)).toBeVisible();
  await take(amara, 'path');
  await choose(amara, '3.2');
  await take(amara, 'in-line-second');
  await choose(daniel, '3.1');
  await take(daniel, 'objective');
  await choose(daniel, '1.1');
  await take(daniel, 'objective-mastered');
  await choose(daniel, '7.1');
  await take(daniel, 'objective-locked');
  await choose(daniel, '3.1');

  await help(daniel).last().click();
  await take(daniel, 'help');
  await daniel.keyboard.press('Escape');
  await context.setOffline(true);
  const offline = daniel.getByText(say('common.youre-offline'));
  await expect(offline.filter({ visible: true }).first()).toBeVisible();
  await take(daniel, 'offline');
  await button(daniel, say('student.ready')).last().click();
  await expect(heading(daniel, say('student.kept'))).toBeVisible();
  await take(daniel, 'kept');
  await context.setOffline(false);
  await expect(inLine(daniel)).toBeVisible({ timeout: 15_000 });
  await take(daniel, 'in-line-seventh');
  await inLine(daniel).click();
  await expect(heading(daniel, say('student.held'))).toBeVisible();
  await take(daniel, 'held');
  await button(daniel, say('student.ready-again')).last().click();
  await expect(inLine(daniel)).toBeVisible();

  await ortiz.keyboard.press('n');
  await ortiz.keyboard.press('p');
  await expect(heading(amara, say('student.paused'))).toBeVisible();
  await take(amara, 'paused');
  await ortiz.keyboard.press('p');
  await expect(heading(amara, say('student.paused'))).toBeHidden();
  await call('Amara Okafor');
  await expect(heading(amara, say('student.coming', { teacher: 'Ms. Ortiz' }))).toBeVisible();
  await take(amara, 'called');
  await ortiz.getByLabel(/^Note to Amara/).fill('You kept going when I asked about Saturdays.');
  await button(ortiz, /^Mastered/).click();
  await expect(heading(amara, say('student.crossed'))).toBeVisible();
  await take(amara, 'crossed');

  await call('Daniel Kowalczyk');
  for (const at of [0, 1]) await ortiz.getByRole('checkbox').nth(at).check();
  await ortiz
    .getByLabel(/^Note to Daniel/)
    .fill('Clear and in order. Say each turn once more, then you’re over.');
  await button(ortiz, /^Not yet/).click();
  await expect(heading(daniel, say('student.not-yet-close'))).toBeVisible();
  await take(daniel, 'not-yet');
  await help(daniel).last().click();
  await button(daniel, reasonInWords(helpReasonNames[0]!)).click();
  await expect(heading(daniel, say('student.help-coming'))).toBeVisible();
  await take(daniel, 'help-coming');

  await ortiz.keyboard.press('c');
  await button(ortiz, /^End now/).click();
  await choose(noah, '2.3');
  await expect(heading(noah, say('student.held'))).toBeVisible();
  await take(noah, 'held-closed');
  await choose(amara, '3.4');
  const [shut] = sayInParts('student.line-closed', { teacher: '' });
  await expect(amara.getByText(shut!.text)).toBeVisible();
  await take(amara, 'closed');
}

/** Chooses an objective on a student's path; its level may be folded. */
async function choose(page: Page, code: string): Promise<void> {
  // By its place: what a level is called is in the language of whoever reads it.
  const at = levels.findIndex(({ objectives }) => objectives.some((one) => one.code === code));
  const level = page.locator('h2 button[aria-expanded]').nth(at);
  if ((await level.getAttribute('aria-expanded')) === 'false') await level.click();
  await button(page, code).first().click();
}

const help = (page: Page) => button(page, say('student.help'));
