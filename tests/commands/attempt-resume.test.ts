import { expect, test } from 'vitest';
import { eventsOf, expectRefusal, lineOf } from '../support/expectations.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { MINUTE, NOON, schools } from '../support/schools.ts';
import { openAttempt } from '@threshold/shared/domain/section-state.ts';

const open = schools();

permissionCells(
  'attempt.resume',
  open,
  { student: 'accepted', staff: 'accepted', coStaff: 'accepted' },
  async (room, { student }) => {
    const attempt = await room.ready(student, room.objectives[0]!);
    await room.must('attempt.hold', student, { attempt, why: 'needs-time' });
    return { attempt };
  },
);

test('[A5] [L2] [F2] a held attempt returns to its old place; held and paused time count once', async () => {
  await using room = await open();
  const [amara, bo] = room.students as [number, number];
  const [ortiz] = room.teachers as [number];
  const at = (minutes: number) => ({ at: NOON + minutes * MINUTE });
  const attempt = await room.ready(amara, room.objectives[0]!, at(0));
  const behind = await room.ready(bo, room.objectives[0]!, at(1));
  await room.must('attempt.hold', amara, { attempt, why: 'needs-time' }, at(3));
  await room.must('line.pause', ortiz, {}, at(4));
  await room.must('line.open', ortiz, {}, at(6));
  const events = await eventsOf(room, () =>
    room.must('attempt.resume', amara, { attempt }, at(10)),
  );
  expect(events).toEqual([
    { type: 'attempt.resumed', attempt, away: 7 * MINUTE, pausedBefore: 2 * MINUTE },
  ]);
  expect(await lineOf(room)).toEqual([attempt, behind]);
  await room.must('attempt.claim', ortiz, { attempts: [attempt] }, at(11));
  expect(openAttempt((await room.look()).state, attempt)?.waited).toBe(4 * MINUTE);
});

test('[A3] only a held attempt resumes, and none into a closing or closed line', async () => {
  await using room = await open();
  const [amara, bo] = room.students as [number, number];
  const [ortiz] = room.teachers as [number];
  const attempt = await room.ready(amara, room.objectives[0]!);
  const other = await room.ready(bo, room.objectives[0]!);
  const resume =
    (id = attempt) =>
    () =>
      room.ask('attempt.resume', amara, { attempt: id });
  await expectRefusal(room, resume(), 'WRONG_STATE');
  await room.must('attempt.hold', amara, { attempt, why: 'needs-time' });
  await expectRefusal(room, resume(other), 'NOT_FOUND');
  await room.must('line.close', ortiz, {});
  await expectRefusal(room, resume(), 'LINE_CLOSED');
  await room.must('attempt.withdraw', bo, { attempt: other });
  expect((await room.look()).state.line.state).toBe('closed');
  await expectRefusal(room, resume(), 'LINE_CLOSED');
  await room.must('line.open', ortiz, {});
  await room.must('line.pause', ortiz, {});
  expect(await resume()()).toMatchObject({ ok: true, attempt });
  await expectRefusal(room, resume(), 'WRONG_STATE');
});
