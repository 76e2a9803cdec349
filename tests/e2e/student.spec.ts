import { expect, type Locator, type Page } from '@playwright/test';
import { desk, heading, laptop, line, test } from '../support/e2e-class.ts';
import { expectKept } from '../support/kept-on-device.ts';

test.describe.configure({ timeout: 120_000 });

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).last();

test('each moment is read out once, by a region that stood there before it', async ({
  aside,
  demo,
  screens,
}) => {
  const { page, context } = await screens.student('amara-okafor', laptop);
  const sent = await (await context.request.get(`${demo.students}/path/1`)).text();
  expect(sent).toMatch(/<div class="vh[^"]*" role="status">(<!--[^>]*-->)*<\/div>/);

  const region = page.locator('.vh[role="status"]');
  await expect(heading(page, /in line$/)).toBeVisible();
  await expect(region).toHaveText('');
  // Everything that comes into it, in its order: the region itself stays.
  await page.evaluate(`(() => {
    const region = document.querySelector('.vh[role="status"]');
    window.read = [];
    const note = () => region.textContent.trim() && read.push(region.textContent);
    new MutationObserver(note).observe(region, { childList: true, subtree: true, characterData: true });
  })()`);
  const read = () => page.evaluate<string[]>('window.read');
  const call = async () => {
    await aside.call('Amara Okafor');
    await expect(heading(page, 'Ms. Ortiz is coming to you')).toBeVisible();
  };

  await call();
  // A look at something else and back is no moment.
  await page.getByRole('button', { name: '3.1' }).first().click();
  await expect(heading(page, 'Ask for and give directions')).toBeVisible();
  await page.getByRole('button', { name: '3.2' }).first().click();
  await expect(heading(page, 'Ms. Ortiz is coming to you')).toBeVisible();
  await aside.judge('Amara Okafor', 'not-yet');
  await expect(heading(page, /^Not yet/)).toBeVisible();
  await press(page, 'Ready again').click();
  // Who of those ahead is away is known a moment after the press.
  await expect(heading(page, 'You may be next in line')).toBeVisible();
  await expect(region).toHaveText(/^You may be next in line/);
  await call();
  await aside.judge('Amara Okafor', 'mastered');
  await expect(heading(page, 'You crossed it.')).toBeVisible();

  const coming = /^Ms\. Ortiz is coming to you.*Take a breath/s;
  const moments = [coming, /^Not yet\./, /^You may be next in line/, coming, /^You crossed it\./];
  await expect.poll(async () => (await read()).length).toBe(moments.length);
  for (const [index, words] of (await read()).entries()) expect(words).toMatch(moments[index]!);
  await expect(region).toHaveText(/^You crossed it\./);

  await page.reload();
  await expect(heading(page, 'You crossed it.')).toBeVisible();
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await expect(region).toHaveText('');
  expect(screens.problems).toEqual([]);
});

test('[WCAG 1.4.4] on a phone with text twice as large nothing is pushed aside or cut', async ({
  aside,
  screens,
}) => {
  const viewport = { width: 390, height: 844 };
  const { page } = await screens.student('amara-okafor', { viewport, locale: 'es' });
  const box = async (of: Locator) => (await of.boundingBox())!;
  const beside = async (one: Locator, other: Locator) => {
    const [left, right] = [await box(one), await box(other)];
    expect(left.x + left.width).toBeLessThanOrEqual(right.x);
    expect(right.y).toBeLessThan(left.y + left.height);
  };
  const cut = () =>
    page.evaluate<string[]>(`[...document.querySelectorAll('h1, h2, h3, p, button, small, li')]
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && !one.closest('.vh'))
      .map((one) => one.textContent.trim())`);

  await page.evaluate("document.documentElement.style.fontSize = '200%'");
  await beside(page.getByRole('link', { name: 'Threshold' }), page.locator('.me'));
  await expect.poll(cut).toEqual([]);
  await page.getByRole('button', { name: /^En la fila / }).click();
  const help = page.getByRole('button', { name: 'Ayuda' }).last();
  await beside(page.getByRole('button', { name: 'Necesito más tiempo' }), help);
  await expect.poll(cut).toEqual([]);
  await page.getByRole('button', { name: 'Necesito más tiempo' }).click();
  await expect(heading(page, 'Te guardamos el lugar')).toBeVisible();
  await beside(page.getByRole('button', { name: 'Demostrar de nuevo' }).last(), help);
  await expect.poll(cut).toEqual([]);
  await press(page, 'Demostrar de nuevo').click();

  await aside.call('Amara Okafor');
  await expect(heading(page, 'Ms. Ortiz viene contigo')).toBeVisible();
  await expect.poll(cut).toEqual([]);
  await aside.judge('Amara Okafor', 'not-yet');
  await expect(heading(page, /^Todavía no/)).toBeVisible();
  await expect.poll(cut).toEqual([]);
  await help.click();
  await expect(heading(page, '¿Qué te ayudaría?')).toBeVisible();
  await expect.poll(cut).toEqual([]);
});

test.describe('where the browser keeps pages', () => {
  test.use({ serviceWorkers: 'allow' });

  test('[P5] feedback waits until it was in sight on this device', async ({
    aside,
    demo,
    screens,
  }) => {
    const phone = { viewport: { width: 390, height: 844 } };
    const { page } = await screens.student('daniel-kowalczyk', phone);
    await page.getByRole('button', { name: '3.1' }).first().click();
    await press(page, /^Ready/).click();
    await expect(heading(page, /in line$/)).toBeVisible();
    await expectKept(page, '/path/1');
    await page.goto('about:blank');
    await aside.call('Daniel Kowalczyk');
    await aside.judge('Daniel Kowalczyk', 'not-yet', 'Line up the decimal points.');
    await aside.sees('Daniel Kowalczyk', 0);

    const path = `${demo.students}/path/1`;
    await page.goto(path);
    const row = page.getByRole('button', { name: /^3\.1 / });
    await expect(row).toContainText('Tried · feedback waiting');
    await row.click();
    await expect(heading(page, /^Not yet/)).toBeVisible();
    await page.getByRole('button', { name: 'My path' }).click();
    await expect(row).toContainText('Tried · feedback from Ms. Ortiz');
    // Written a moment after it was seen.
    await expectKept(page, '/path/1/seen-results');
    await page.goto(path);
    await expect(row).toContainText('Tried · feedback from Ms. Ortiz');
  });
});

test('[A6] what was also shown is named beside a crossing and beside a not yet, and said with it', async ({
  screens,
}) => {
  const { page: teacher } = await screens.teacher('ms-ortiz', desk);
  const { page } = await screens.student('mateo-fernandez', laptop);
  const region = page.locator('.vh[role="status"]');
  const objective = page.getByRole('region', { name: /^The objective 4\.2/ });
  const shown = objective.getByRole('button', { name: /^4\.3 .*Crossed today$/ });
  await expect(heading(teacher, 'Mateo Fernández')).toBeVisible();
  await expect(heading(page, /is coming to you$/)).toBeVisible();
  await teacher.keyboard.press('a');
  await teacher.getByRole('menuitemcheckbox', { name: /^4.3/ }).click();
  await teacher.keyboard.press('Escape');
  await teacher.keyboard.press('n');
  await expect(heading(page, /^Not yet/)).toBeVisible();
  await expect(heading(page, 'You did cross')).toBeVisible();
  await expect(shown).toBeVisible();
  await expect(region).toContainText('You did cross 4.3.');

  await expect(line(teacher).getByText('recorded')).toBeVisible();
  await teacher.keyboard.press('u');
  await expect(heading(page, /is coming to you$/)).toBeVisible();
  await expect(page.getByText(/^4\.2 and 4\.3 are as they were before\./)).toBeVisible();
  await expect(teacher.getByRole('button', { name: 'Not 4.3 after all' })).toBeVisible();
  await teacher.keyboard.press('m');
  await expect(heading(page, 'You crossed it.')).toBeVisible();
  await expect(heading(page, 'You also crossed')).toBeVisible();
  await expect(shown).toBeVisible();
  await expect(region).toContainText('You also crossed 4.3.');
  await shown.click();
  const other = page.getByRole('region', { name: /^The objective 4\.3/ });
  await expect(other.getByRole('button', { name: /^4\.2 .*Crossed today$/ })).toBeVisible();
  expect(screens.problems).toEqual([]);
});
