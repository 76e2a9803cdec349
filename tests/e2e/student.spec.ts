import { expect, type Locator, type Page } from '@playwright/test';
import {
  desk,
  heading,
  laptop,
  leaveLine,
  line,
  projector,
  rows,
  test,
} from '../support/e2e-class.ts';
import { expectKept } from '../support/kept-on-device.ts';
import { expectNoViolations } from '../support/no-violations.ts';

test.describe.configure({ timeout: 120_000 });

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).last();

test('[L3] whoever waits behind people who are away reads what the teacher and the wall say', async ({
  screens,
}) => {
  const { page: teacher } = await screens.teacher('ms-ortiz', desk);
  const { page: wall } = await screens.wall(projector);
  const { page: daniel } = await screens.student('daniel-kowalczyk', laptop);
  await daniel.getByRole('button', { name: '3.1' }).first().click();
  await press(daniel, /^Ready/).click();
  // The six who waited before have no screen open.
  await expect(heading(daniel, 'You may be next in line')).toBeVisible();
  const poster = daniel.locator('.poster');
  await expect(poster).toHaveText('');
  const lead = daniel.getByRole('region', { name: 'The objective' }).getByRole('paragraph');
  await expect(lead.filter({ hasText: 'all six ahead of you are away' })).toContainText(
    'You’re seventh',
  );
  await expect(daniel.getByText('In line · may be next')).toBeVisible();
  await expect(daniel.getByText('Of those who are here, whoever pressed first')).toBeVisible();
  await expect(wall.locator('.next li').first()).toContainText('D. K.');
  await teacher.keyboard.press('m');
  await expect(heading(teacher, 'Daniel is next.')).toBeVisible();

  // One of them opens their path: then somebody here is ahead.
  const { page: priya } = await screens.student('priya-raghavan', laptop);
  await expect(heading(priya, /in line$/)).toBeVisible();
  await expect(heading(teacher, 'Priya is next.')).toBeVisible();
  await expect(heading(daniel, 'You’re seventh in line')).toBeVisible();
  await expect(poster).toHaveText(/7\s*th/);
  await expect(lead.filter({ hasText: /of the 6 ahead of you, 1 is here/i })).toBeVisible();
  await expect(wall.locator('.next li').first()).toContainText('P. R.');
  expect(screens.problems).toEqual([]);
});

test('each moment is read out once, by a region that stood there before it', async ({
  demo,
  screens,
}) => {
  const { page: teacher } = await screens.teacher('ms-ortiz', desk);
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
    await rows(teacher, 'Amara Okafor').getByRole('button').first().click();
    await teacher.getByRole('button', { name: /^Call / }).click();
    await expect(heading(page, 'Ms. Ortiz is coming to you')).toBeVisible();
  };

  await call();
  // A look at something else and back is no moment.
  await page.getByRole('button', { name: '3.1' }).first().click();
  await expect(heading(page, 'Ask for and give directions')).toBeVisible();
  await page.getByRole('button', { name: '3.2' }).first().click();
  await expect(heading(page, 'Ms. Ortiz is coming to you')).toBeVisible();
  await teacher.getByRole('button', { name: /^Not yet/ }).click();
  await expect(heading(page, /^Not yet/)).toBeVisible();
  await press(page, 'Ready again').click();
  // Who of those ahead is away is known a moment after the press.
  await expect(heading(page, 'You may be next in line')).toBeVisible();
  await expect(region).toHaveText(/^You may be next in line/);
  await call();
  await teacher.getByRole('button', { name: /^Mastered/ }).click();
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
  screens,
}) => {
  const viewport = { width: 390, height: 844 };
  const { page: teacher } = await screens.teacher('ms-ortiz', desk);
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
  await page.getByRole('button', { name: /^En la fila 3\.2/ }).click();
  const help = page.getByRole('button', { name: 'Ayuda' }).last();
  await beside(page.getByRole('button', { name: 'Necesito más tiempo' }), help);
  await expect.poll(cut).toEqual([]);
  await page.getByRole('button', { name: 'Necesito más tiempo' }).click();
  await expect(heading(page, 'Te guardamos el lugar')).toBeVisible();
  await beside(page.getByRole('button', { name: 'Demostrar de nuevo' }).last(), help);
  await expect.poll(cut).toEqual([]);
  await press(page, 'Demostrar de nuevo').click();

  await rows(teacher, 'Amara Okafor').getByRole('button').first().click();
  await teacher.getByRole('button', { name: /^Call / }).click();
  await expect(heading(page, 'Ms. Ortiz viene contigo')).toBeVisible();
  await expect.poll(cut).toEqual([]);
  await teacher.getByRole('button', { name: /^Not yet/ }).click();
  await expect(heading(page, /^Todavía no/)).toBeVisible();
  await expect.poll(cut).toEqual([]);
  await help.click();
  await expect(heading(page, '¿Qué te ayudaría?')).toBeVisible();
  await expect.poll(cut).toEqual([]);
});

test.describe('where the browser keeps pages', () => {
  test.use({ serviceWorkers: 'allow' });

  test('[P5] feedback waits until it was in sight on this device', async ({ demo, screens }) => {
    const { page: teacher } = await screens.teacher('ms-ortiz', desk);
    const phone = { viewport: { width: 390, height: 844 } };
    const { page } = await screens.student('daniel-kowalczyk', phone);
    await page.getByRole('button', { name: '3.1' }).first().click();
    await press(page, /^Ready/).click();
    await expect(heading(page, /in line$/)).toBeVisible();
    await expectKept(page, '/path/1');
    await page.goto('about:blank');
    await rows(teacher, 'Daniel Kowalczyk').getByRole('button').first().click();
    await teacher.getByRole('button', { name: /^Call / }).click();
    await teacher.getByRole('button', { name: /^Not yet/ }).click();
    await expect(rows(teacher, 'Daniel Kowalczyk')).toHaveCount(0);

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

test('[L6] Escape leaves help, and help that a teacher closed is told, not asked about again', async ({
  screens,
}) => {
  const { page: teacher } = await screens.teacher('ms-ortiz', desk);
  const { page } = await screens.student('daniel-kowalczyk', laptop);
  await press(page, 'Help').click();
  await expect(heading(page, 'What would help?')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(heading(page, 'What would help?')).toBeHidden();

  await press(page, 'Help').click();
  await press(page, 'Something else').click();
  await expect(heading(page, 'Help is on its way.')).toBeVisible();
  await teacher.getByRole('button', { name: 'Daniel Kowalczyk has been helped' }).click();
  const told = page.getByText('Your help is marked as done.');
  await expect(told).toBeVisible();
  await expect(heading(page, /^(Help is on its way|What would help)/)).toBeHidden();

  // The same words once more come into the live region anew, or no screen reader would speak them.
  await expect(page.getByRole('status').filter({ has: told })).toHaveCount(1);
  const before = await told.elementHandle();
  await press(page, 'Help').click();
  await press(page, 'Something else').click();
  await expect(heading(page, 'Help is on its way.')).toBeVisible();
  await teacher.getByRole('button', { name: 'Daniel Kowalczyk has been helped' }).click();
  await expect.poll(() => before!.evaluate((words) => words.isConnected)).toBe(false);
  await expect(told).toBeVisible();
});

test('on a phone, being called comes into sight over the path', async ({ screens }) => {
  const { page: teacher } = await screens.teacher('ms-ortiz', desk);
  const { page } = await screens.student('amara-okafor', { viewport: { width: 390, height: 844 } });
  await expect(heading(page, /^Hi, Amara/)).toBeVisible();
  await rows(teacher, 'Amara Okafor').getByRole('button').first().click();
  await teacher.getByRole('button', { name: /^Call / }).click();
  await expect(heading(page, 'Ms. Ortiz is coming to you')).toBeVisible();
  await expect(heading(page, /^Hi, Amara/)).toBeHidden();
  expect(screens.problems).toEqual([]);
});

test('[L2] a closed line offers nobody back; opened, it gives the kept place again', async ({
  screens,
}) => {
  const { page: teacher } = await screens.teacher('ms-ortiz', desk);
  const { page } = await screens.student('noah-begay', laptop);
  const back = teacher.getByRole('button', { name: 'Back in line' });
  await teacher.getByRole('button', { name: 'Closed' }).click();
  await teacher.getByRole('button', { name: /^End now/ }).click();
  await expect(heading(page, 'Your place is kept')).toBeVisible();
  await expect(page.getByText('The line is closed.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ready again' })).toHaveCount(0);
  await expect(teacher.getByText('Set aside')).toBeVisible();
  await expect(back).toHaveCount(0);

  await teacher.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(back).not.toHaveCount(0);
  await press(page, 'Ready again').click();
  await expect(heading(page, /in line$/)).toBeVisible();
  expect(screens.problems).toEqual([]);
});

test('[L6] the line is left only by an answer that says what is lost; then it is told, and Ready is there', async ({
  screens,
}) => {
  const { page } = await screens.student('daniel-kowalczyk', {
    viewport: { width: 390, height: 844 },
  });
  await page.getByRole('button', { name: '3.1' }).first().click();
  await press(page, /^Ready/).click();
  await expect(heading(page, 'You may be next in line')).toBeVisible();
  const leave = page.getByRole('button', { name: 'Leave the line' });
  const dock = page.getByRole('button', { name: 'I need more time' });
  const [link, below] = [(await leave.boundingBox())!, (await dock.boundingBox())!];
  expect(link.y + link.height).toBeLessThan(below.y);

  await leave.focus();
  await page.keyboard.press('Enter');
  const question = page.getByRole('dialog', { name: 'Leave the line?' });
  await expect(question).toContainText('You’re seventh in line. If you leave, that place is gone');
  const stay = question.getByRole('button', { name: 'Keep my place' });
  await expect(stay).toBeFocused();
  await expectNoViolations(page);
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(leave).toBeFocused();
  await page.keyboard.press('Enter');
  await stay.click();
  await expect(leave).toBeFocused();

  const help = page.getByRole('region', { name: 'Help' });
  await press(page, 'Help').click();
  await press(page, 'Something else').click();
  await expect(help).toContainText('You keep your place in the line.');
  await page.keyboard.press('Escape');
  await leaveLine(page);
  const told = page.getByRole('status').filter({ hasText: 'You left the line.' });
  await expect(told).toHaveText(/Press again when you’re ready\./);
  await expect(page.getByRole('region', { name: /^The objective 3\.1/ })).toBeFocused();
  await press(page, 'Help').click();
  await expect(help).toContainText('Only your teachers see that you asked.');
  await expect(help).not.toContainText('your place');
  await page.keyboard.press('Escape');
  await press(page, 'Ready to demonstrate').click();
  await expect(heading(page, 'You may be next in line')).toBeVisible();
  await expect(told).toBeHidden();
  expect(screens.problems).toEqual([]);
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
