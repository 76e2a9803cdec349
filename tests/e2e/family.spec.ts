import { expect, type Page } from '@playwright/test';
import { desk, heading, laptop, line, test } from '../support/e2e-class.ts';
import { SECTION } from '../support/e2e-screens.ts';
import { expectNoViolations } from '../support/no-violations.ts';
import { readQr } from '../support/read-qr.ts';

test.describe.configure({ timeout: 120_000 });

const phone = { viewport: { width: 390, height: 844 }, locale: 'es-MX', hasTouch: true };

/** Opens a student's family code at the class page, making it where there is none; answers it as it is written. */
async function familyCode(teacher: Page, name: string): Promise<string> {
  await teacher.getByRole('button', { name: `More for ${name}` }).click();
  await teacher.getByRole('menuitem', { name: 'Family code' }).click();
  const dialog = teacher.getByRole('dialog', { name: `Family code of ${name}` });
  await dialog.getByRole('button', { name: 'Make a code' }).click();
  const code = dialog.getByText(/^[A-Z]{4} [A-Z]{4} [A-Z]{4}$/);
  await expect(code).toBeVisible();
  const written = (await code.textContent())!;
  await teacher.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return written;
}

async function enter(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Código de la familia' }).fill(code);
  await page.getByRole('button', { name: 'Abrir' }).click();
}

test('[P6][T4] a family opens its child’s path in Spanish on a phone, sees a crossing arrive and never the line, adds a second child, and is out once the code is taken back', async ({
  demo,
  screens,
}) => {
  const { page: ortiz } = await screens.teacher('ms-ortiz', desk, `/teach/${SECTION}/class`);
  const code = await familyCode(ortiz, 'Daniel Kowalczyk');
  const second = await familyCode(ortiz, 'Quinn Delacroix');

  const home = await screens.signedOut(phone);
  const { page: family } = home;
  const frames: string[] = [];
  family.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => void frames.push(payload.toString())),
  );
  await family.goto(`${demo.students}/family`);
  // [I6] Nobody says for them that the device is theirs.
  await expect(family.getByRole('checkbox')).not.toBeChecked();
  await enter(family, 'BCDF GHJK MNPR');
  await expect(family.getByText('Este código no abre nada.')).toBeVisible();
  await enter(family, code.toLowerCase());
  await expect(heading(family, /^Daniel ya cruzó/)).toBeVisible();
  const before = await heading(family, /^Daniel ya cruzó/).textContent();
  await expect(family.getByText('En casa esta semana')).toBeVisible();
  await expectNoViolations(family);

  const { page: daniel } = await screens.student('daniel-kowalczyk', laptop);
  const { page: lindholm } = await screens.teacher('mr-lindholm', desk);
  await expect(line(lindholm).getByText('6 ready')).toBeVisible();
  await daniel.getByRole('button', { name: '3.1' }).first().click();
  await daniel
    .getByRole('button', { name: /^Ready/ })
    .last()
    .click();
  const row = line(lindholm).getByRole('listitem').filter({ hasText: 'Daniel Kowalczyk' });
  await row.getByRole('button').first().click();
  await lindholm.getByRole('button', { name: /^Call / }).click();
  await lindholm.getByLabel(/^Note to Daniel/).fill('Three clear steps.');
  await lindholm.getByRole('button', { name: /^Mastered/ }).click();
  const lately = family.getByRole('listitem').filter({ hasText: 'Preguntar el camino y guiar' });
  await expect(lately.first()).toContainText('hoy, con Mr. Lindholm');
  await expect(lately.first()).toContainText('Three clear steps.');
  await expect(heading(family, /^Daniel ya cruzó/)).not.toHaveText(before!);
  expect(frames.join()).toContain('Three clear steps.');
  for (const word of ['attempt', 'queue', 'ready', 'Quinn', 'Amara', '"people":[1'])
    expect(frames.join()).not.toContain(word);
  await family.getByRole('button', { name: 'Cada intento' }).click();
  await expect(family.getByRole('dialog', { name: 'Cada intento de Daniel' })).toContainText(
    'Three clear steps.',
  );
  await family.keyboard.press('Escape');

  await family.getByRole('link', { name: 'Agregar otra hija u otro hijo' }).click();
  await enter(family, second);
  await expect(heading(family, /^Quinn /)).toBeVisible();
  await expect(family.getByText('Daniel', { exact: true })).toHaveCount(1);
  await family.getByRole('button', { name: 'Daniel' }).click();
  await expect(heading(family, /^Daniel ya cruzó/)).toBeVisible();
  await expect(lately.first()).toBeVisible();

  await ortiz.getByRole('button', { name: 'More for Quinn Delacroix' }).click();
  await ortiz.getByRole('menuitem', { name: 'Family code' }).click();
  await ortiz.getByRole('button', { name: 'Take it back' }).click();
  await expect(heading(family, 'Se cerró su sesión.')).toBeVisible();
  await enter(family, second);
  await expect(family.getByText('Este código no abre nada.')).toBeVisible();
  // A phone that was signed out needs the other code again, and shows one child then.
  await enter(family, code);
  await expect(heading(family, /^Daniel ya cruzó/)).toBeVisible();
  await expect(family.getByRole('button', { name: 'Quinn' })).toHaveCount(0);
  // A code that opens nothing is answered 401, and the browser notes it.
  expect(screens.problems.filter((one) => !one.includes('401'))).toEqual([]);
});

test('[P6] a letter’s square brings the code, and without script a plain form opens the path', async ({
  demo,
  screens,
}) => {
  const { page: ortiz } = await screens.teacher('ms-ortiz', desk, `/teach/${SECTION}/families`);
  await expect(ortiz.getByRole('listitem').filter({ hasText: 'To the family of' })).toHaveCount(1);
  await ortiz.getByRole('button', { name: 'Make 27 codes' }).click();
  await expect(ortiz.getByRole('listitem').filter({ hasText: 'To the family of' })).toHaveCount(28);
  await ortiz.getByRole('link', { name: '中文' }).click();
  const letter = ortiz.getByRole('listitem').filter({ hasText: 'Priya Raghavan' });
  await expect(letter).toContainText('致家人');
  // Another family reads Spanish, and its letter alone is in it.
  const other = ortiz.getByRole('listitem').filter({ hasText: 'Esteban Ríos' });
  await other.getByRole('combobox').selectOption('Español');
  await expect(other).toContainText('Para la familia de');
  await expect(other).toHaveAttribute('lang', /^es/);
  await expect(letter).toContainText('致家人');
  const code = (await letter.getByText(/^[A-Z]{4} [A-Z]{4} [A-Z]{4}$/).textContent())!;

  for (const colorScheme of ['light', 'dark'] as const) {
    await ortiz.emulateMedia({ colorScheme });
    const opens = `/family#${code.replaceAll(' ', '')}`;
    expect(await readQr(letter.locator('.qr'))).toMatch(new RegExp(`^https?://.+${opens}$`));
  }

  const { page: scanned } = await screens.signedOut(laptop);
  await scanned.goto(`${demo.students}/family#${code.replaceAll(' ', '')}`);
  await expect(scanned.getByRole('textbox', { name: 'Family code' })).toHaveValue(code);
  expect(new URL(scanned.url()).hash).toBe('');
  await scanned.getByRole('button', { name: 'Open' }).click();
  await expect(heading(scanned, /^Priya has crossed/)).toBeVisible();

  const { page: plain } = await screens.signedOut({ ...laptop, javaScriptEnabled: false });
  await plain.goto(`${demo.students}/family`);
  await plain.getByRole('textbox', { name: 'Family code' }).fill(code);
  await plain.getByRole('button', { name: 'Open' }).click();
  await expect(heading(plain, /^Priya has crossed/)).toBeVisible();
  await plain.getByRole('button', { name: 'Sign out', exact: true }).click();
  await plain.goto(`${demo.students}/family/path`);
  await expect(heading(plain, 'See how your child is doing.')).toBeVisible();
});
