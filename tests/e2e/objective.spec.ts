import { expect } from '@playwright/test';
import { desk, heading, laptop, test } from '../support/e2e-class.ts';

test.describe.configure({ timeout: 120_000 });

test('what is read of an objective is whole words, and of a crossed one, that it is done', async ({
  screens,
}) => {
  const { page } = await screens.student('daniel-kowalczyk', laptop);
  const row = (name: string) => page.getByRole('button', { name, exact: true });
  await row('3.1 Ask for and give directions Open to you').click();
  await expect(heading(page, 'To cross this line')).toBeVisible();
  const marks = page.locator('.threshold use');
  await expect(marks).toHaveCount(3);
  for (const mark of await marks.all()) await expect(mark).toHaveAttribute('href', '#g-not-yet');

  await page.getByRole('button', { name: /^Novice Low/ }).click();
  await page.getByRole('button', { name: /^1\.1 Greet someone and say goodbye Crossed / }).click();
  await expect(heading(page, 'The line you crossed')).toBeVisible();
  for (const mark of await marks.all()) await expect(mark).toHaveAttribute('href', '#g-mastered');
  expect(screens.problems).toEqual([]);
});

test('an exemplar may be heard, seen or opened elsewhere, for the student and the teacher', async ({
  screens,
}) => {
  const { page } = await screens.student('daniel-kowalczyk', laptop);
  await page.getByRole('button', { name: '3.1' }).first().click();
  const plan = page.getByRole('img', { name: /^A town plan of six blocks/ });
  await expect(plan).toBeVisible();
  const width = `document.querySelector('img[src="/exemplars/town-plan.svg"]').naturalWidth`;
  await expect.poll(() => page.evaluate<number>(width)).toBeGreaterThan(0);
  await expect(page.getByText('The plan that lay between them')).toBeVisible();

  await page.getByRole('button', { name: '3.2' }).first().click();
  await expect(page.getByText('Read by a synthetic voice')).toHaveCount(2);
  const listen = page.getByRole('button', { name: /^Listen/ });
  await expect(listen).toHaveText([/0:37/, /0:24/]);
  await listen.first().focus();
  await page.keyboard.press('Enter');
  const place = page.getByRole('slider', { name: 'Place in the recording' });
  await expect(page.getByRole('button', { name: /^Pause 0:0[1-9]/ })).toBeVisible();
  await place.focus();
  await page.keyboard.press('End');
  // At its end it is as it was at first.
  await expect(listen).toHaveText([/0:37/, /0:24/]);
  await expect(place).toBeHidden();

  await page.getByRole('button', { name: /^Intermediate Mid/ }).click();
  await page.getByRole('button', { name: '5.3' }).first().click();
  const link = page.getByRole('link', { name: /^Ponce, where he lived/ });
  await expect(link).toHaveAttribute('target', '_blank');
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');

  const { page: teacher } = await screens.teacher('ms-ortiz', desk);
  await teacher
    .getByRole('listitem')
    .filter({ hasText: 'Amara' })
    .getByRole('button')
    .first()
    .click();
  await expect(teacher.getByRole('button', { name: /^Listen/ }).first()).toBeVisible();
  expect(screens.problems).toEqual([]);
});

test('[P2] on a Spanish page all of an objective is Spanish, and the class’s words beside it say that they are English', async ({
  screens,
}) => {
  const { page } = await screens.student('daniel-kowalczyk', { ...laptop, locale: 'es' });
  await page.getByRole('button', { name: '3.1' }).first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', /^es/);
  const asked = heading(page, 'Preguntar el camino y guiar a alguien');
  await expect(asked).toHaveAttribute('lang', 'es');
  await expect(page.getByText(/^Con un plano entre ustedes averiguas/)).toHaveAttribute(
    'lang',
    'es',
  );
  await expect(page.getByText('Principiante alto').first()).toHaveAttribute('lang', 'es');
  const ofClass = page.getByText('With a map between you');
  await expect(ofClass).toBeHidden();
  await page.getByText('Con las palabras de tu clase').click();
  await expect(ofClass).toBeVisible();
  await expect(ofClass).toHaveAttribute('lang', 'en');
  await expect(ofClass).toContainText('Ask for and give directions');
  await expect(page.getByText('Tres pasos que sí llegan').first()).toHaveAttribute('lang', 'es');
  for (const sample of await page.locator('blockquote').all())
    await expect(sample).toHaveAttribute('lang', 'es');
  await expect(page.locator('figure .why').first()).toHaveAttribute('lang', 'es');
  // Of a sentence of ours, what the track says.
  const way = page.getByRole('paragraph').filter({ hasText: 'unos 4 min' });
  await expect(way.locator('[lang="es"]')).toHaveText(['Mapa', /^Un plano de la ciudad/]);
  await expect(page.locator('main [lang="en"]:visible')).toHaveText([/^Ask for .+ With a map/]);
  await expect(page.getByRole('img', { name: /^Plano de seis/ })).toHaveAttribute('lang', 'es');
  await expect(page.getByText('El plano que tenían delante')).toHaveAttribute('lang', 'es');
});
