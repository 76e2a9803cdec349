import { expect, test } from 'vitest';
import { eventsOf, lineOf, stateOf } from '../support/expectations.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { NOON, schools } from '../support/schools.ts';

const open = schools();

permissionCells('line.close', open, { staff: 'accepted', coStaff: 'accepted' }, async () => ({}));

test('[A12] [F2] with nobody ready or claimed it closes at once', async () => {
  await using room = await open();
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  const held = await room.ready(amara, room.objectives[0]!);
  await room.must('attempt.hold', amara, { attempt: held, why: 'needs-time' });
  await room.must('line.pause', ortiz, {}, { at: NOON });
  const events = await eventsOf(room, () => room.must('line.close', ortiz, {}, { at: NOON + 40 }));
  expect(events).toEqual([
    { type: 'line.changed', state: 'closing', paused: 40, at: NOON + 40 },
    { type: 'line.changed', state: 'closed', paused: 40, at: NOON + 40 },
  ]);
  const { rev } = await room.look();
  expect((await room.must('line.close', ortiz, {})).rev).toBe(rev);
  expect((await room.must('line.close', ortiz, { now: true })).rev).toBe(rev);
  expect(await room.look()).toMatchObject({ rev });
});

test('[A12] with people in it: closing first; asking again changes nothing', async () => {
  await using room = await open();
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  const attempt = await room.ready(amara, room.objectives[0]!);
  const events = await eventsOf(room, () => room.must('line.close', ortiz, {}, { at: NOON }));
  expect(events).toEqual([{ type: 'line.changed', state: 'closing', paused: 0, at: NOON }]);
  const { rev } = await room.look();
  expect((await room.must('line.close', ortiz, {})).rev).toBe(rev);
  expect(await room.look()).toMatchObject({ rev });
  await room.must('attempt.claim', ortiz, { next: true });
  await room.must('attempt.release', ortiz, { attempts: [attempt] });
  expect((await room.look()).state.line.state).toBe('closing');
  await room.must('attempt.withdraw', amara, { attempt });
  expect((await room.look()).state.line.state).toBe('closed');
});

test('[A12] [A5] now: everybody who is ready is held with their place; who is with a teacher is served', async () => {
  await using room = await open();
  const [amara, bo, chen] = room.students as [number, number, number];
  const [ortiz] = room.teachers as [number];
  const ids: number[] = [];
  for (const student of [amara, bo, chen]) ids.push(await room.ready(student, room.objectives[0]!));
  await room.must('attempt.claim', ortiz, { attempts: [ids[1]!] });
  await room.must('line.mark', ortiz, { attempt: ids[2]! });
  const attempts = [ids[0]!, ids[2]!];
  const events = await eventsOf(room, () =>
    room.must('line.close', ortiz, { now: true }, { at: NOON }),
  );
  expect(events).toEqual([
    { type: 'line.changed', state: 'closing', paused: 0, at: NOON },
    { type: 'attempt.held', attempts, why: 'closed', at: NOON },
  ]);
  expect((await room.look()).state.marks).toEqual({});
  const judged = { outcome: 'mastered' as const, criteria: [], version: 1 };
  await room.must('attempt.assess', ortiz, { attempt: ids[1]!, ...judged });
  expect((await room.look()).state.line.state).toBe('closed');
  await room.must('line.open', ortiz, {});
  expect(await stateOf(room, ids[0]!)).toBe('held');
  await room.must('attempt.resume', chen, { attempt: ids[2]! });
  await room.must('attempt.resume', amara, { attempt: ids[0]! });
  expect(await lineOf(room)).toEqual(attempts);
});
