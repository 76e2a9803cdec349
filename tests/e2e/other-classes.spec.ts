import { expect } from '@playwright/test';
import { builtServer } from '../support/e2e-built-server.ts';
import { openLive } from '../support/e2e-screens.ts';
import { test } from '../support/e2e-test.ts';
import { LiveSchool } from '../support/live-school.ts';
import { nameObjectives } from '../support/name-objectives.ts';

test('[A1] a student of two classes reads in one what is open in the other, and finds the way there', async ({
  browser,
}) => {
  const plan = { sections: 2, objectives: [{}, {}] };
  await using school = await LiveSchool.open(plan, { serve: [builtServer, builtServer] });
  await nameObjectives(school, 1);
  const [here, there] = school.room.sections as [number, number];
  const [objective] = school.room.objectives as [number];
  const { url } = school.servers[0]!;
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const how = { headers: { origin: url }, data: school.studentEntry(0) };
  expect((await context.request.post(`${url}/api/sign-in/student`, how)).status()).toBe(200);
  const page = await context.newPage();
  await openLive(page, `${url}/path/${there}`);
  const tablet = await school.student(0);
  await tablet.must('attempt.ready', here, { objective });
  const row = page.getByRole('button', { name: 'In line in Spanish 2, Period 0' });
  await expect(row).toHaveCount(1);
  await row.click();
  await expect(page.getByText('You are in line for this in Spanish 2, Period 0.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Ready/ })).toHaveCount(0);
  await page.getByRole('link', { name: 'Go to that class' }).click();
  await expect(page).toHaveURL(new RegExp(`/path/${here}$`));
  await expect(page.getByRole('heading', { name: /in line$/ })).toBeVisible();
  await context.close();
});
