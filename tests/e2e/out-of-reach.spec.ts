import { expect } from '@playwright/test';
import { desk, heading, laptop, ready, rows, test } from '../support/e2e-class.ts';
import { holdSockets } from '../support/held-sockets.ts';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ timeout: 240_000 });

test('that the connection is lost, and that it is back, is said once each, in a region that was there before; a note that Threshold was not reached goes', async ({
  screens,
}) => {
  const { page, context } = await screens.teacher('ms-ortiz', desk);
  await expect(page.getByText('Live. Everything saved.')).toBeVisible();
  const regions = page.getByRole('status');
  const said = (words: string) => regions.filter({ hasText: words });
  const before = await regions.count();
  await context.setOffline(true);
  await expect(page.getByText('You’re offline.')).toBeVisible();
  await expect(said('You’re offline.')).toHaveCount(1);
  await expect(regions).toHaveCount(before);
  await expect(said('You’re connected again.')).toHaveCount(0);
  await page.keyboard.press('p');
  const note = page.getByText('Threshold was not reached.');
  await expect(note).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('You’re offline.')).toBeHidden();
  await expect(note).toBeHidden();
  await expect(said('You’re connected again. The line is shown as it is now.')).toHaveCount(1);
  await expect(said('You’re offline.')).toHaveCount(0);
  // Lost once more, it can be said once more.
  await context.setOffline(true);
  await expect(said('You’re offline.')).toHaveCount(1);
  await expect(said('You’re connected again.')).toHaveCount(0);
  // What waits to be sent is an alert, and is said there alone.
  await page.keyboard.press('n');
  await expect(page.getByRole('alert')).toContainText('One judgement is not sent yet.');
  await expect(said('You’re offline.')).toHaveCount(0);
  await expect(said('not sent yet.')).toHaveCount(0);
});

test('a change of the wall’s mode that was not reached is said there', async ({ screens }) => {
  const { page, context } = await screens.teacher('ms-ortiz', desk, '/wall/1');
  await context.setOffline(true);
  await expect(page.getByText(/^As of \d\d:\d\d$/)).toBeVisible();
  await page.getByRole('button', { name: 'No names' }).click();
  await expect(page.getByText('Threshold was not reached. Try again.')).toBeVisible();
});

test('[T5] nothing is said to be saved before the acknowledgement', async ({ screens }) => {
  const { page: teacher } = await screens.teacher('ms-ortiz', desk);
  const { page: student } = await screens.student('daniel-kowalczyk', laptop);
  const answers = await holdSockets(teacher, 'answers');
  await teacher.reload();
  await expect(teacher.getByText('Live. Everything saved.')).toBeVisible();
  await student.getByRole('button', { name: '3.1' }).first().click();
  await ready(student).click();
  await rows(teacher, 'Daniel Kowalczyk').getByRole('button').first().click();

  answers.hold();
  await teacher.keyboard.press('m');
  await expect(heading(student, 'You crossed it.')).toBeVisible();
  await expect(teacher.getByText('not sent yet', { exact: true })).toBeVisible();
  await expect(teacher.getByText('Live. Everything saved.')).toBeHidden();

  await answers.release();
  await expect(teacher.getByText(/^recorded \d+ s ago$/)).toBeVisible();
  await expect(teacher.getByText('Live. Everything saved.')).toBeVisible();
});

test('[T7] while Redis is away the screen says so, keeps its state, and is right within 5 s after', async ({
  demo,
  screens,
}) => {
  const { page: teacher } = await screens.teacher('ms-ortiz', desk);
  const { page: student } = await screens.student('daniel-kowalczyk', laptop);
  await student.getByRole('button', { name: '3.1' }).first().click();

  await demo.redis.kill9();
  // The devices have their network; it is the record that is away.
  await expect(teacher.getByText('Threshold can’t be reached.')).toBeVisible();
  await expect(
    student.getByText('Threshold can’t be reached.').filter({ visible: true }),
  ).toBeVisible();
  await ready(student).click();
  await expect(heading(student, 'Your press is safe')).toBeVisible();
  // What was known stays to be read.
  await expect(rows(teacher, 'Priya Raghavan')).toHaveCount(1);
  await expect(teacher.getByText('27 crossed today')).toBeVisible();

  await demo.redis.restart();
  const back = performance.now();
  await expect(teacher.getByText('Threshold can’t be reached.')).toBeHidden();
  await expect(heading(student, /in line$/)).toBeVisible();
  await expect(rows(teacher, 'Daniel Kowalczyk')).toHaveCount(1);
  const took = performance.now() - back;
  console.log(`right again ${took.toFixed(0)} ms after Redis was back`);
  expect(took).toBeLessThan(5_000);
});
