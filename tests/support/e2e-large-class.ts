import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { objectiveRecord, trackRecord } from '@threshold/shared/contract/records.ts';
import { trackOf } from '@threshold/shared/domain/home.ts';
import { desk } from './e2e-class.ts';
import { type LiveServer, SECRET, type ServerPlace } from './live-server.ts';
import { LiveSchool } from './live-school.ts';

const STUDENTS = 40;
const OBJECTIVES = 60;
const LEVELS = 6;

const program = fileURLToPath(new URL('e2e-server-process.ts', import.meta.url));

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
  await nameObjectives(school);
  await score(school);
  return school;
}

/** A server process with the built pages on that school's Redis. */
async function builtServer({ redis }: ServerPlace): Promise<LiveServer> {
  const child = fork(program, [redis, SECRET, 'empty']);
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}

async function nameObjectives({ room }: LiveSchool): Promise<void> {
  const [title, subject, language] = ['Spanish', 'Spanish', 'es'];
  const track = trackOf(room.objectives[0]!);
  const each = OBJECTIVES / LEVELS;
  const levels = Array.from({ length: LEVELS }, (_, level) => ({
    title: `Level ${level + 1}`,
    short: `L${level + 1}`,
    objectives: room.objectives.slice(level * each, (level + 1) * each),
  }));
  await room.records.setTrack(track, trackRecord.parse({ title, subject, language, levels }));
  for (const [i, objective] of room.objectives.entries()) {
    const code = `${Math.floor(i / each) + 1}.${(i % each) + 1}`;
    const gate = {
      ...{ shows: [track], version: 1, ways: 1, subject },
      needs: i % 6 === 5 ? [room.objectives[i - 1]!] : [],
    };
    const words = `Tell how it goes in situation ${i + 1}`;
    await room.records.setObjective(
      objective,
      gate,
      objectiveRecord.parse({
        ...{ code, title: words, statement: words, threshold: words, version: 1, published: 0 },
        ...{ criteria: ['One', 'Two'], exemplars: [], asks: [], practice: [] },
        ways: [{ kind: 'talk', what: 'Talk', minutes: 2 }],
      }),
    );
  }
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
  const { url } = school.servers[0]!;
  await page.context().request.post(`${url}/api/sign-in/staff`, {
    headers: { origin: url },
    data: school.staffEntry(0),
  });
  await page.goto(`${url}/teach/${school.section}/board`);
  await expect(page.locator('tbody .cell')).toHaveCount(40 * 60);
  // Live, so hydrated.
  await expect(page.getByText('Connecting')).toBeHidden();
}
