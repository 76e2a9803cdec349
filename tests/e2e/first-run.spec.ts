import { expect } from '@playwright/test';
import { builtServer } from '../support/e2e-built-server.ts';
import { desk, heading, laptop, line } from '../support/e2e-class.ts';
import { test } from '../support/e2e-test.ts';
import { expectNoViolations } from '../support/no-violations.ts';
import { LiveSchool } from '../support/live-school.ts';
import { nameObjectives } from '../support/name-objectives.ts';

let school: LiveSchool;
test.beforeAll(async () => {
  school = await LiveSchool.open(
    { students: 3, objectives: [{}, {}, {}] },
    { serve: [builtServer, builtServer] },
  );
  await nameObjectives(school, 1);
});
test.afterAll(() => school[Symbol.asyncDispose]());

test('the first day of a class: its teacher reads how it begins, and the first press ends that', async ({
  browser,
}) => {
  const [students, teachers] = school.servers.map(({ url }) => url) as [string, string];
  const staff = await browser.newContext(desk);
  await staff.request.post(`${teachers}/api/sign-in/staff`, {
    headers: { origin: teachers },
    data: school.staffEntry(0),
  });
  const teacher = await staff.newPage();
  await teacher.goto(`${teachers}/teach/${school.section}`);
  await expect(heading(teacher, /^Welcome/)).toBeVisible();
  await expect(line(teacher).getByText('The first to press ready comes up here.')).toBeVisible();
  for (const [name, path] of [
    ['Class board', 'board'],
    ['Wall', 'wall'],
  ] as const)
    await expect(
      teacher.getByRole('main').getByRole('link', { name, exact: true }),
    ).toHaveAttribute('href', new RegExp(path));
  await expectNoViolations(teacher);

  const board = await staff.newPage();
  await board.goto(`${teachers}/teach/${school.section}/board`);
  await expect(board.locator('.cell[data-state=not-yet]')).toHaveCount(9);
  await expectNoViolations(board);
  await board.close();

  const device = await browser.newContext(laptop);
  await device.request.post(`${students}/api/sign-in/student`, {
    headers: { origin: students },
    data: school.studentEntry(0),
  });
  const student = await device.newPage();
  await student.goto(`${students}/path/${school.section}`);
  await expect(student.getByText(/to go\.$/)).toBeVisible();
  await expectNoViolations(student);
  await student
    .getByRole('button', { name: /^Ready/ })
    .last()
    .click();
  await expect(heading(student, 'You’re next in line')).toBeVisible();
  await expect(heading(teacher, /is next\.$/)).toBeVisible();
  await expect(heading(teacher, /^Welcome/)).toBeHidden();
  await staff.close();
  await device.close();
});
