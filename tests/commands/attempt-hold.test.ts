import { expect, test } from 'vitest';
import type { Input } from '../support/classroom.ts';
import { eventsOf, expectRefusal, lineOf, stateOf } from '../support/expectations.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { NOON, schools } from '../support/schools.ts';
import { openAttempt } from '@threshold/shared/domain/section-state.ts';

const open = schools();

permissionCells(
  'attempt.hold',
  open,
  { student: 'accepted', staff: 'accepted', coStaff: 'accepted' },
  async (room, { student }): Promise<Input<'attempt.hold'>> => ({
    attempt: await room.ready(student, room.objectives[0]!),
    why: 'not-here',
  }),
);

test('[A3] [A5] [F2] a held attempt says why, keeps its place and loses the marks on it', async () => {
  await using room = await open();
  const [amara, bo] = room.students as [number, number];
  const [ortiz] = room.teachers as [number];
  const attempt = await room.ready(amara, room.objectives[0]!);
  const behind = await room.ready(bo, room.objectives[0]!);
  await room.must('line.mark', ortiz, { attempt });
  const events = await eventsOf(room, () =>
    room.must('attempt.hold', amara, { attempt, why: 'needs-time' }, { at: NOON }),
  );
  expect(events).toEqual([
    { type: 'attempt.held', attempts: [attempt], why: 'needs-time', at: NOON },
  ]);
  expect(await lineOf(room)).toEqual([attempt, behind]);
  const { state } = await room.look();
  expect(openAttempt(state, attempt)).toMatchObject({ state: 'held', why: 'needs-time' });
  expect(state.marks).toEqual({});
});

test('[A3] [A4] holding a called student frees them and their claimer', async () => {
  await using room = await open({ sections: 2 });
  const [amara] = room.students as [number];
  const [ortiz, lindholm] = room.teachers as [number, number];
  const attempt = await room.ready(amara, room.objectives[0]!);
  const other = await room.ready(amara, room.objectives[1]!, { in: room.sections[1]! });
  await room.must('attempt.claim', ortiz, { attempts: [attempt] });
  await room.must('attempt.hold', ortiz, { attempt, why: 'not-here' });
  expect(await room.redis.scard(room.keys.claimsOf(ortiz))).toBe(0);
  await room.must('attempt.claim', lindholm, { attempts: [other] }, { in: room.sections[1]! });
});

test("[A6] another teacher's student is not theirs to hold; the student may step aside themselves", async () => {
  await using room = await open();
  const [amara] = room.students as [number];
  const [ortiz, lindholm] = room.teachers as [number, number];
  const attempt = await room.ready(amara, room.objectives[0]!);
  await room.must('attempt.claim', ortiz, { attempts: [attempt] });
  const hold = (person: number) => () =>
    room.ask('attempt.hold', person, { attempt, why: 'needs-time' });
  await expectRefusal(room, hold(lindholm), 'CLAIMED_BY_OTHER', { by: ortiz });
  expect(await hold(amara)()).toMatchObject({ ok: true, attempt });
  await expectRefusal(room, hold(amara), 'WRONG_STATE');
  await expectRefusal(
    room,
    () => room.ask('attempt.hold', amara, { attempt: 9_999, why: 'needs-time' }),
    'NOT_FOUND',
  );
});

test('[A12] the last one who steps aside closes a closing line', async () => {
  await using room = await open();
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  const attempt = await room.ready(amara, room.objectives[0]!);
  await room.must('line.close', ortiz, {});
  const events = await eventsOf(room, () =>
    room.must('attempt.hold', amara, { attempt, why: 'needs-time' }, { at: NOON }),
  );
  expect(events).toEqual([
    { type: 'attempt.held', attempts: [attempt], why: 'needs-time', at: NOON },
    { type: 'line.changed', state: 'closed', paused: 0, at: NOON },
  ]);
  expect(await stateOf(room, attempt)).toBe('held');
});
