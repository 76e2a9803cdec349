import { expect, test } from 'vitest';
import { eventsOf, expectRefusal } from '../support/expectations.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { NOON, schools } from '../support/schools.ts';

const open = schools();

permissionCells('line.pause', open, { staff: 'accepted', coStaff: 'accepted' }, async () => ({}));

test('[L2] [F2] a pause says since when; pausing again changes nothing', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const events = await eventsOf(room, () => room.must('line.pause', ortiz, {}, { at: NOON }));
  expect(events).toEqual([{ type: 'line.changed', state: 'paused', paused: 0, at: NOON }]);
  const { rev, state } = await room.look();
  expect(state.line).toEqual({ state: 'paused', paused: 0, pausedSince: NOON });
  expect((await room.must('line.pause', ortiz, {}, { at: NOON + 9 })).rev).toBe(rev);
  expect((await room.look()).state.line).toEqual(state.line);
});

test('[L2] a closing or closed line cannot be paused', async () => {
  await using room = await open();
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  const pause = () => room.ask('line.pause', ortiz, {});
  await room.ready(amara, room.objectives[0]!);
  await room.must('line.close', ortiz, {});
  await expectRefusal(room, pause, 'LINE_CLOSED');
  await room.must('line.close', ortiz, { now: true });
  await expectRefusal(room, pause, 'LINE_CLOSED');
});
