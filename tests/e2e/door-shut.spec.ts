import { expect } from '@playwright/test';
import { sectionShut } from '@threshold/server/store/record-commands.ts';
import { builtServer } from '../support/e2e-built-server.ts';
import { desk } from '../support/e2e-class.ts';
import { openLive } from '../support/e2e-screens.ts';
import { test } from '../support/e2e-test.ts';
import { invited, use } from '../support/invited.ts';
import { LiveSchool } from '../support/live-school.ts';
import { expectNoViolations } from '../support/no-violations.ts';

test('[S5] [I4] a door that wrong tries shut is told beside the line, where who teaches the class opens it again, and who stands in does not', async ({
  browser,
}) => {
  await using school = await LiveSchool.open(
    { students: 1, teachers: 2 },
    { serve: [builtServer, builtServer] },
  );
  const { section, room } = school;
  const [teacher, other] = room.teachers as [number, number];
  const colleague = await school.teacher(0);
  await colleague.must('teacher.remove', section, { teacher: other });
  const { token } = await invited(room, teacher, { today: true, in: section });
  expect(await use(room, token, { account: 'stands in', known: other })).toMatchObject({
    ok: true,
  });
  const { url } = school.servers[1]!;
  const open = async (which: number) => {
    const context = await browser.newContext(desk);
    const how = { headers: { origin: url }, data: school.staffEntry(which) };
    expect((await context.request.post(`${url}/api/sign-in/staff`, how)).status()).toBe(200);
    const page = await context.newPage();
    await openLive(page, `${url}/teach/${section}`);
    return page;
  };
  const [page, substitute] = await Promise.all([open(0), open(1)]);
  const shut = /^Wrong names and PINs shut the class door until/;
  await expect(page.getByText(shut)).toHaveCount(0);

  await room.records.store.apply(sectionShut(section, Date.now() + 3_600_000));
  await expect(page.getByText(shut)).toBeVisible();
  await expect(substitute.getByText(shut)).toContainText('Who teaches this class for good');
  const again = { name: 'Open it again', exact: true };
  await expect(substitute.getByRole('button', again)).toHaveCount(0);
  await expectNoViolations(page);
  await page.getByRole('button', again).click();
  await expect(page.getByText('The class door is open again.')).toBeVisible();
  await expect(page.getByText(shut)).toHaveCount(0);
  await expect(substitute.getByText(shut)).toHaveCount(0);
  await page.context().close();
  await substitute.context().close();
});
