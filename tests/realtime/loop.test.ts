import { expect, test } from 'vitest';
import { LiveSchool } from '../support/live-school.ts';
import { until } from '../support/until.ts';
import { openAttempt } from '@threshold/shared/domain/section-state.ts';

test('[F3] from a press to every screen, the student on one server and the teacher on the other', async () => {
  await using school = await LiveSchool.open();
  const { section } = school;
  const [first] = school.room.objectives as [number];
  const amara = await school.student(0);
  const bo = await school.student(1);
  const ortiz = await school.teacher(0);
  const wall = await school.wall();
  await amara.watch('path', section);
  await bo.watch('path', section);
  await ortiz.watch('section', section);
  await wall.watch('wall', section);

  const press = await amara.must('attempt.ready', section, { objective: first });
  await until('the press is on the line', () => ortiz.rev('section', section) >= press.rev);
  expect(openAttempt(ortiz.state('section', section), press.attempt!)).toMatchObject({
    student: amara.person,
    state: 'ready',
  });
  await until(
    'everybody sees it',
    () => wall.rev('wall', section) >= press.rev && bo.rev('path', section) >= press.rev,
  );
  expect(bo.state('path', section).queue[press.attempt!]).toMatchObject({
    label: 'S0',
    state: 'ready',
  });
  expect(bo.state('path', section).mine).toEqual({});
  expect(Object.values(amara.state('path', section).mine)).toHaveLength(1);

  await ortiz.must('attempt.claim', section, { next: true });
  const judged = await ortiz.must('attempt.assess', section, {
    attempt: press.attempt!,
    outcome: 'mastered',
    criteria: [0],
    version: 1,
    note: 'Clear and calm.',
  });
  await until('the student hears', () => amara.rev('path', section) >= judged.rev);
  expect(amara.state('path', section).results[0]).toMatchObject({
    note: 'Clear and calm.',
    by: 'Ms. Teacher 0',
  });
  await until('the wall celebrates', () => wall.rev('wall', section) >= judged.rev);
  expect(wall.state('wall', section).crossed).toMatchObject([{ label: 'S0', objective: first }]);
  expect(JSON.stringify(bo.packets)).not.toContain('Clear and calm.');

  const fresh = await school.tab(ortiz, 0);
  await fresh.watch('section', section);
  expect(ortiz.state('section', section)).toEqual(fresh.state('section', section));
  const again = await school.tab(amara, 1);
  await again.watch('path', section);
  expect(again.state('path', section)).toEqual(amara.state('path', section));
});
