import { expect } from '@playwright/test';
import { builtServer } from '../support/e2e-built-server.ts';
import { openLive } from '../support/e2e-screens.ts';
import { test } from '../support/e2e-test.ts';
import { LiveSchool } from '../support/live-school.ts';
import { nameObjectives } from '../support/name-objectives.ts';
import { expectNoViolations } from '../support/no-violations.ts';

test('[S4] a student whose class ended reads their path, to press nowhere, and it opens by itself once the class is brought back', async ({
  browser,
}) => {
  const plan = { objectives: [{}, {}, {}] };
  await using school = await LiveSchool.open(plan, { serve: [builtServer, builtServer] });
  await nameObjectives(school, 1);
  const { section } = school;
  const [crossed, tried] = school.room.objectives as [number, number];
  const [amara] = school.room.students as [number];
  const teacher = await school.teacher(0);
  const judged = { students: [amara], version: 1, criteria: [] };
  await teacher.must('score.record', section, {
    ...judged,
    objective: crossed,
    outcome: 'mastered',
  });
  const note = 'Say the hours once more.';
  await teacher.must('score.record', section, {
    ...judged,
    objective: tried,
    outcome: 'not-yet',
    note,
  });
  const { url } = school.servers[0]!;
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const how = { headers: { origin: url }, data: school.studentEntry(0) };
  expect((await context.request.post(`${url}/api/sign-in/student`, how)).status()).toBe(200);
  const page = await context.newPage();
  await openLive(page, `${url}/path/${section}`);

  await teacher.must('section.archive', section, {});
  await expect(page).toHaveURL(`${url}/path`);
  const ended = page.getByRole('heading', { name: /^Spanish 2 has ended/ });
  await expect(ended).toBeVisible();
  const told = page.getByRole('region', { name: 'My path' }).getByText(/^Ask your teacher which/);
  await expect(told).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Crossed' }).click();
  await expect(page.getByText('You crossed this.')).toBeVisible();
  await page.getByRole('button', { name: 'My path' }).click();
  await page.getByRole('button', { name: 'Tried, not yet' }).click();
  await expect(page.getByText(note)).toBeVisible();
  await expect(page.getByText('This class has ended.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^(Ready|Help)/ })).toHaveCount(0);
  await page.goto(url);
  await expect(page).toHaveURL(`${url}/path`);

  await teacher.must('section.restore', section, {});
  await expect(page).toHaveURL(`${url}/path/${section}`);
  await expect(page.getByRole('button', { name: /Crossed/ })).toBeVisible();

  // Taken out of it while it goes on, they read it likewise.
  await teacher.must('student.leave', section, { student: amara });
  await expect(page.getByText(/^You are no longer in that class\./)).toBeVisible();
  await page.getByRole('link', { name: 'See your path', exact: true }).click();
  await expect(page).toHaveURL(`${url}/path`);
  await expect(
    page.getByRole('heading', { name: 'Your time in Spanish 2 has ended (today).' }),
  ).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Tried, not yet' }).click();
  await expect(page.getByText('You are not in this class now.')).toBeVisible();
  await context.close();
});
