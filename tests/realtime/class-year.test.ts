import { afterAll, beforeAll, expect, test } from 'vitest';
import { packHome } from '@threshold/shared/domain/home.ts';
import { isMastered } from '@threshold/shared/domain/mastery.ts';
import { LiveSchool } from '../support/live-school.ts';
import { until } from '../support/until.ts';

/** Rule T4. Unit: milliseconds. */
const LIMIT = 5_000;

let school: LiveSchool;
beforeAll(async () => {
  school = await LiveSchool.open({ students: 3, teachers: 2, sections: 2 });
});
afterAll(async () => {
  await school[Symbol.asyncDispose]();
});

test('[S1] [M4] [F3] board, path, wall and line follow the tracks of the class, and one record shows in two classes', async () => {
  const { room, section } = school;
  const other = room.sections[1]!;
  const teacher = await school.teacher(0);
  const student = await school.student(0);
  const wall = await school.wall();
  await teacher.watch('section', section);
  await teacher.watch('section', other);
  await student.watch('path', section);
  await student.watch('path', other);
  await wall.watch('wall', section);

  await teacher.must('section.tracks', section, { tracks: [1, 'math-grade-3'] });
  const tracks = [1, 2];
  await until(
    'every screen has two tracks',
    () =>
      [
        teacher.state('section', section),
        student.state('path', section),
        wall.state('wall', section),
      ].every((state) => state.section.tracks.join() === tracks.join()) &&
      teacher.state('section', other).section.tracks.length === 1,
  );
  const math = packHome(2, 1);
  const { attempt } = await student.must('attempt.ready', section, { objective: math });
  const judged = { outcome: 'mastered' as const, criteria: [], version: 1 };
  await teacher.must('attempt.assess', section, { attempt: attempt!, ...judged });
  const mastered = (state: { cells: Record<number, number> }) => isMastered(state.cells[math] ?? 0);
  await until('the path has it', () => mastered(student.state('path', section)));
  expect(mastered(student.state('path', other))).toBe(false);

  await teacher.must('section.tracks', other, { tracks: [2] });
  await until('the other class shows it too', () => mastered(student.state('path', other)));
  const shows = () => teacher.state('section', other).cells[student.person] ?? {};
  expect(isMastered(shows()[math]!)).toBe(true);
  const fresh = await school.tab(teacher, 0);
  for (const id of [section, other]) {
    await fresh.watch('section', id);
    expect(fresh.state('section', id)).toEqual(teacher.state('section', id));
  }
});

test('[S4] [T4] an archived class ends every view of it within 5 s, and opens none; the other class goes on', async () => {
  const { room, section } = school;
  const other = room.sections[1]!;
  const teacher = await school.teacher(0);
  const colleague = await school.teacher(1, 0);
  const student = await school.student(1);
  const { token } = await teacher.must('wall.link', section, { days: 1 });
  const wall = await school.display(token!);
  await teacher.watch('section', section);
  await colleague.watch('wall', section);
  await student.watch('path', section);
  await student.watch('path', other);
  await wall.watch('wall', section);
  await teacher.must('section.archive', section, {});
  const screens = [teacher, colleague, student, wall];
  await until('all are told', () => screens.every(({ ended }) => ended.length === 1), LIMIT);
  for (const { ended } of screens) expect(ended).toMatchObject([{ code: 'NOT_FOUND', section }]);
  const { url } = school.servers[1]!;
  const asked = await fetch(`${url}/api/display`, {
    method: 'POST',
    headers: { origin: url, authorization: `Bearer ${token}` },
  });
  expect(await asked.json()).toMatchObject({ code: 'NOT_FOUND' });
  expect(await teacher.watch('section', section)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await student.watch('path', section)).toMatchObject({ code: 'NOT_FOUND' });
  await student.must('help.ask', other, {});

  await teacher.must('section.restore', section, {});
  expect(await teacher.watch('section', section)).toMatchObject({ ok: true });
  expect(await student.watch('path', section)).toMatchObject({ ok: true });
  expect(Object.keys(teacher.state('section', section).people)).toHaveLength(5);
});
