import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { hqKeys } from '@threshold/server/store/keys.ts';
import { LiveSchool } from '../support/live-school.ts';
import { until } from '../support/until.ts';

test('[A8] what was taken back is not told by the ticker any longer, and no command id leaves the server', async () => {
  await using school = await LiveSchool.open();
  const { section, room } = school;
  const teacher = await school.teacher(0);
  const hq = await school.hq(1);
  await hq.watchHq();
  const record = (objective: number, id: string) => {
    const judged = { outcome: 'mastered' as const, criteria: [], version: 1 };
    const students = [room.students[0]!];
    return teacher.must('score.record', section, { students, objective, ...judged }, { id });
  };
  const told = () => hq.hq!.ticker.map(({ objective }) => objective);

  const [stands, slip] = [randomUUID(), randomUUID()];
  await record(room.objectives[0]!, stands);
  await until('the first is told', () => told().length === 1);
  await record(room.objectives[1]!, slip);
  await until('both are told', () => told().length === 2);
  await teacher.must('score.undo', section, { of: slip });
  await until('the slip is forgotten', () => told().length === 1);
  expect(told()).toEqual(['Objective 1']);
  expect(await room.redis.llen(hqKeys.ticker)).toBe(1);
  expect(JSON.stringify([hq.hq, hq.ticks])).not.toContain(stands);
});
