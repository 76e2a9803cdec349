import { expect, type Page } from '@playwright/test';
import { builtServer } from './e2e-built-server.ts';
import { desk } from './e2e-class.ts';
import { openLive } from './e2e-screens.ts';
import { LiveSchool } from './live-school.ts';
import { nameObjectives } from './name-objectives.ts';

const STUDENTS = 40;
const OBJECTIVES = 60;
const LEVELS = 6;

/** A class of 40 students by 60 objectives in six levels, with scores up a slope, gaps and leaps, at the built app. */
export async function openLargeClass(): Promise<LiveSchool> {
  // Every sixth needs the one before it, so that there are locked cells too.
  const objectives = Array.from({ length: OBJECTIVES }, (_, i) =>
    i % 6 === 5 ? { needs: [i] } : {},
  );
  const school = await LiveSchool.open(
    { students: STUDENTS, teachers: 2, objectives },
    { serve: [builtServer, builtServer] },
  );
  await nameObjectives(school, LEVELS);
  await score(school);
  return school;
}

/** Student i has crossed about 60 − 1.4 i objectives from the left, some not, and tried a few more. */
async function score({ room }: LiveSchool): Promise<void> {
  const { students, objectives, teachers } = room;
  for (const [column, objective] of objectives.entries()) {
    const wide = (row: number) => OBJECTIVES - 4 - Math.floor(row * 1.4);
    const crossed = students.filter((_, row) => column < wide(row) && (row * 7 + column) % 11 > 0);
    const tried = students.filter(
      (_, row) => column >= wide(row) && column < wide(row) + 4 && (row + column) % 2 === 0,
    );
    for (const [outcome, of] of [
      ['mastered', crossed],
      ['not-yet', tried],
    ] as const)
      if (of.length > 0)
        await room.must('score.record', teachers[0]!, {
          ...{ students: of, objective, outcome, criteria: [], version: 1 },
        });
  }
}

/** The board of that class, live, at a desk. */
export async function openLargeBoard(school: LiveSchool, page: Page): Promise<void> {
  await page.setViewportSize(desk.viewport);
  await openLive(page, await enterLargeClass(school, page));
  await expect(page.locator('tbody .cell')).toHaveCount(40 * 60);
}

/** Signs a teacher of that class in on the page's device; answers the address of its board. */
export async function enterLargeClass(school: LiveSchool, page: Page): Promise<string> {
  const { url } = school.servers[0]!;
  await page.context().request.post(`${url}/api/sign-in/staff`, {
    headers: { origin: url },
    data: school.staffEntry(0),
  });
  return `${url}/teach/${school.section}/board`;
}
