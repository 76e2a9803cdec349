import { expect } from '@playwright/test';
import { type Demo, openDemo } from '../support/e2e-demo.ts';
import { Screens } from '../support/e2e-screens.ts';
import { test } from '../support/e2e-test.ts';
import { expectWhole } from '../support/expect-whole.ts';

test.describe.configure({ timeout: 60_000 });

let demo: Demo;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  demo = await openDemo();
});
test.afterAll(() => demo[Symbol.asyncDispose]());

test('a student in line, called and past it, and who assesses: nothing cut from 320 to 1920 px', async ({
  browser,
}) => {
  await using screens = new Screens(browser, demo);
  const viewport = { width: 390, height: 844 };
  const { page: student } = await screens.student('amara-okafor', { viewport });
  const { page: teacher } = await screens.teacher('ms-ortiz', { viewport });

  await expectWhole(student, 'the path of who is in line');
  await student.getByRole('button', { name: /^In the line/ }).click();
  await expect(student.getByRole('heading', { name: /in line$/ })).toBeVisible();
  await expectWhole(student, 'in line');

  // The day begins with Mateo in front of her, so the panel stands over the line.
  await expectWhole(teacher, 'who is assessed');
  await teacher.getByRole('button', { name: /^The line/ }).click();
  await expectWhole(teacher, 'the line');
  await teacher.getByRole('button', { name: /Amara Okafor/ }).click();
  await teacher.getByRole('button', { name: /^Call Amara/ }).click();
  await expect(student.getByRole('heading', { name: /is coming to you$/ })).toBeVisible();
  await expectWhole(student, 'called');
  await expectWhole(teacher, 'two who take turns');

  // On a phone the panel has come over the line: both outcomes in sight, of one size.
  const notYet = await teacher.getByRole('button', { name: /^Not yet/ }).boundingBox();
  const mastered = await teacher.getByRole('button', { name: /^Mastered/ }).boundingBox();
  expect(mastered?.width).toBeCloseTo(notYet?.width ?? 0, 0);
  expect(mastered?.height).toBe(notYet?.height);
  expect((mastered?.y ?? 0) + (mastered?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
  await teacher.getByRole('button', { name: /^The line/ }).click();
  await expect(teacher.getByRole('button', { name: /Priya Raghavan/ })).toBeVisible();
  await teacher.getByRole('button', { name: /^With you/ }).click();
  await teacher.getByRole('button', { name: /^Mastered/ }).click();

  await expect(student.getByRole('heading', { name: 'You crossed it.' })).toBeVisible();
  await expectWhole(student, 'crossed');
});

test('on a tablet the line’s state and the class are large enough for a finger', async ({
  browser,
}) => {
  await using screens = new Screens(browser, demo);
  const { page } = await screens.teacher('ms-ortiz', {
    viewport: { width: 1024, height: 768 },
    hasTouch: true,
  });
  const state = page.getByRole('group', { name: 'Line', exact: true }).getByRole('button');
  const students = page.getByRole('complementary', { name: 'The class', exact: true });
  await expect(state).toHaveCount(3);
  await expect(students.getByRole('button')).toHaveCount(28);
  for (const one of [...(await state.all()), ...(await students.getByRole('button').all())]) {
    const { width, height } = (await one.boundingBox())!;
    expect(width).toBeGreaterThanOrEqual(44);
    expect(height).toBeGreaterThanOrEqual(44);
  }
  await expectWhole(page, 'who is assessed, with a finger');
});
