import { expect, test } from 'vitest';
import { eventsOf, keysOf } from '../support/expectations.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { NOON, schools } from '../support/schools.ts';

const open = schools();

permissionCells(
  'line.open',
  open,
  { staff: 'accepted', coStaff: 'accepted' },
  async (room, { staff }) => {
    await room.must('line.pause', staff, {});
    return {};
  },
);

test('[L2] [F2] opens a paused, closing or closed line, with what it was paused in all', async () => {
  await using room = await open();
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  const change = (at: number) => eventsOf(room, () => room.must('line.open', ortiz, {}, { at }));
  await room.must('line.pause', ortiz, {}, { at: NOON });
  expect(await change(NOON + 500)).toEqual([
    { type: 'line.changed', state: 'open', paused: 500, at: NOON + 500 },
  ]);
  await room.ready(amara, room.objectives[0]!);
  await room.must('line.close', ortiz, {});
  expect(await change(NOON + 700)).toMatchObject([{ state: 'open', paused: 500 }]);
  await room.must('line.close', ortiz, { now: true });
  expect(await change(NOON + 900)).toMatchObject([{ state: 'open', paused: 500 }]);
});

test('[F1] opening an open line is accepted and changes nothing, and its reply bears the standing revision', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const before = await keysOf(room);
  const { rev } = await room.look();
  const id = '00000000-0000-4000-8000-00000000000c';
  const reply = await room.must('line.open', ortiz, {}, { id });
  expect(reply.rev).toBe(rev);
  const after = await keysOf(room);
  for (const kept of [before, after]) {
    const [replies] = Object.entries(kept).find(([key]) => key.includes(':replies:'))!;
    delete kept[replies];
  }
  expect(after).toEqual(before);
});
