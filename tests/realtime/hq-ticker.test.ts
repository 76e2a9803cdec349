import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { expect, test } from 'vitest';
import { hqKeys } from '@threshold/server/store/keys.ts';
import { innerServer } from '../support/live-server.ts';
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

test('[A7] [A9] [P4] the ticker tells of every score the counter counts: what was also shown, and a group as one line with its number', async () => {
  await using school = await LiveSchool.open({ students: 3 });
  const { section, room } = school;
  const [first, second, third] = room.objectives as [number, number, number];
  const teacher = await school.teacher(0);
  const student = await school.student(0);
  const hq = await school.hq(1);
  await hq.watchHq();
  const judged = { outcome: 'mastered' as const, criteria: [], version: 1 };
  const { attempt } = await student.must('attempt.ready', section, { objective: first });
  const also = [
    { objective: second, ...judged },
    { objective: third, ...judged, outcome: 'not-yet' as const },
  ];
  const again = { id: randomUUID() };
  const assess = () =>
    teacher.must('attempt.assess', section, { attempt: attempt!, ...judged, also }, again);
  await assess();
  await until('the sitting is told', () => hq.hq!.ticker.length === 3);
  await assess();
  await teacher.must('score.record', section, {
    students: room.students,
    objective: first,
    ...judged,
  });
  await until('the group is told', () => hq.hq!.ticker.length > 3);
  expect(
    hq.hq!.ticker.map(({ objective, outcome, scores }) => [objective, outcome, scores]),
  ).toEqual([
    ['Objective 1', 'mastered', 3],
    ['Objective 1', 'mastered', undefined],
    ['Objective 2', 'mastered', undefined],
    ['Objective 3', 'not-yet', undefined],
  ]);
  expect(hq.hq!.totals.scores).toBe(6);
  expect(Object.keys(hq.hq!.ticker[0]!).toSorted()).toEqual([
    ...['at', 'objective', 'outcome', 'place', 'school', 'scores'],
  ]);
});

test('[H1] a server that closes while it tells the organization ends when that is told, and has no fault to report', async () => {
  const faults: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => void faults.push(line) });
  await using school = await LiveSchool.open(
    {},
    { serve: [innerServer, (place) => innerServer({ ...place, log })] },
  );
  const { section, room } = school;
  const teacher = await school.teacher(0);
  const judged = { outcome: 'mastered' as const, criteria: [], version: 1 };
  const record = (objective: number) =>
    teacher.must('score.record', section, { students: [room.students[0]!], objective, ...judged });
  await record(room.objectives[0]!);
  await until('the first is told', async () => (await room.redis.llen(hqKeys.ticker)) === 1);
  await record(room.objectives[1]!);
  // The second is told a quarter of a second after the first: Redis takes it, and answers only later.
  await room.redis.client('PAUSE', 1_200, 'WRITE');
  await until('it waits for its answer', async () =>
    / flags=\w*b/.test(String(await room.redis.client('LIST'))),
  );
  await school.servers[1]!.close();
  expect(await room.redis.llen(hqKeys.ticker)).toBe(2);
  expect(faults).toEqual([]);
});
