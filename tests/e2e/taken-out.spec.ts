import { expect } from '@playwright/test';
import { builtServer } from '../support/e2e-built-server.ts';
import { desk } from '../support/e2e-class.ts';
import { openLive } from '../support/e2e-screens.ts';
import { test } from '../support/e2e-test.ts';
import { invited, use } from '../support/invited.ts';
import { LiveSchool } from '../support/live-school.ts';

const pages = ['scores/import', 'class/import', 'try'];

test('[T4] [P3] [I4] what stands open beside a class goes once its teacher is taken out, or stands in for a day, and says when it is out of reach', async ({
  browser,
}) => {
  await using school = await LiveSchool.open(
    { students: 2, teachers: 2 },
    { serve: [builtServer, builtServer] },
  );
  const colleague = await school.teacher(1);
  const { url } = school.servers[1]!;
  const context = await browser.newContext(desk);
  const how = { headers: { origin: url }, data: school.staffEntry(0) };
  expect((await context.request.post(`${url}/api/sign-in/staff`, how)).status()).toBe(200);
  const open = pages.map(async (path) => {
    const page = await context.newPage();
    await openLive(page, `${url}/teach/${school.section}/${path}`);
    return page;
  });
  const opened = await Promise.all(open);
  const [sheet] = opened as [(typeof opened)[0]];
  await expect(sheet.getByText('Connecting')).toHaveCount(0);
  await context.setOffline(true);
  await expect(sheet.getByRole('banner').getByText('Offline')).toBeVisible();
  // Meanwhile its teacher comes to stand in for a day only: then lists are not theirs, and trying it out is.
  const [teacher, other] = school.room.teachers as [number, number];
  await colleague.must('teacher.remove', school.section, { teacher });
  const asked = { today: true, in: school.section, leader: true };
  const { token } = await invited(school.room, other, asked);
  const as = { account: 'stands in', known: teacher };
  expect(await use(school.room, token, as)).toMatchObject({ ok: true });
  await context.setOffline(false);
  for (const page of opened.slice(0, 2)) await expect(page).toHaveURL(/\/class$/);
  await expect(opened[2]!).toHaveURL(/\/try$/);

  await colleague.must('teacher.remove', school.section, { teacher });
  for (const page of opened) await expect(page).toHaveURL(/\?left=1$/, { timeout: 5_000 });
  await context.close();
});
