import { expect, test } from 'vitest';
import { LiveSchool } from '../support/live-school.ts';
import { serverProcess } from '../support/live-server.ts';
import { until } from '../support/until.ts';

test('[A1][P2] a student’s path in one class tells, live, what they have open in another, and nobody else there hears of it', async () => {
  await using school = await LiveSchool.open(
    { sections: 2 },
    { serve: [serverProcess, serverProcess] },
  );
  const [here, there] = school.room.sections as [number, number];
  const objective = school.room.objectives[0]!;
  // Nobody of the other class has a screen on this one's server.
  const student = await school.student(0, 0);
  const family = await school.family(0, 0);
  const mate = await school.student(1, 0);
  const teacher = await school.teacher(0, 0);
  await student.watch('path', here);
  await family.watch('family', here);
  await mate.watch('path', here);
  await teacher.watch('section', here);
  const [others, told] = [[family, mate, teacher], () => student.snapshots.at(-1)!.elsewhere ?? []];
  expect(told()).toEqual([]);

  const tablet = await school.student(0, 1);
  const over = await school.teacher(0, 1);
  const { attempt } = await tablet.must('attempt.ready', there, { objective });
  await until('the press is told', () => told().length === 1);
  const section = { id: there, title: 'Spanish 2', period: 'Period 1' };
  expect(told()).toEqual([{ attempt, objective, state: 'ready', section }]);
  await over.must('attempt.claim', there, { attempts: [attempt!] });
  await until('so is the claim', () => told()[0]?.state === 'claimed');
  await over.must('attempt.release', there, { attempts: [attempt!] });
  await tablet.must('attempt.hold', there, { attempt: attempt!, why: 'needs-time' });
  await until('the hold', () => told()[0]?.state === 'held');
  await tablet.must('attempt.resume', there, { attempt: attempt! });
  await until('the way back', () => told()[0]?.state === 'ready');
  await tablet.must('attempt.withdraw', there, { attempt: attempt! });
  await until('the end', () => told().length === 0);

  for (const screen of others) {
    expect(screen.snapshots).toHaveLength(1);
    expect(screen.snapshots[0]).not.toHaveProperty('elsewhere');
    expect(screen.packets).toEqual([]);
  }
});
