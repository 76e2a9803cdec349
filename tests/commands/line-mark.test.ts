import { expect, test } from 'vitest';
import { eventsOf, expectRefusal } from '../support/expectations.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { schools } from '../support/schools.ts';

const open = schools();

permissionCells(
  'line.mark',
  open,
  { staff: 'accepted', coStaff: 'accepted' },
  async (room, { student }) => ({ attempt: await room.ready(student, room.objectives[0]!) }),
);

test('[L1] [F2] a teacher has one mark; a new one moves it, null takes it away', async () => {
  await using room = await open();
  const [amara, bo] = room.students as [number, number];
  const [ortiz, lindholm] = room.teachers as [number, number];
  const first = await room.ready(amara, room.objectives[0]!);
  const second = await room.ready(bo, room.objectives[0]!);
  await room.must('line.mark', lindholm, { attempt: first });
  await room.must('line.mark', ortiz, { attempt: first });
  const mark = (attempt: number | null) =>
    eventsOf(room, () => room.must('line.mark', ortiz, { attempt }));
  expect(await mark(second)).toEqual([{ type: 'line.marked', by: ortiz, attempt: second }]);
  expect((await room.look()).state.marks).toEqual({ [lindholm]: first, [ortiz]: second });
  expect(await mark(null)).toEqual([{ type: 'line.marked', by: ortiz, attempt: null }]);
  expect((await room.look()).state.marks).toEqual({ [lindholm]: first });
});

test('[L1] only somebody who waits can be marked, and the mark goes with the waiting', async () => {
  await using room = await open({ sections: 2 });
  const [amara] = room.students as [number];
  const [ortiz, lindholm] = room.teachers as [number, number];
  const attempt = await room.ready(amara, room.objectives[0]!);
  const elsewhere = await room.ready(amara, room.objectives[1]!, { in: room.sections[1]! });
  const mark = (id: number) => () => room.ask('line.mark', ortiz, { attempt: id });
  await expectRefusal(room, mark(elsewhere), 'NOT_FOUND');
  await expectRefusal(room, mark(9_999), 'NOT_FOUND');
  await mark(attempt)();
  await room.must('attempt.claim', lindholm, { attempts: [attempt] });
  expect((await room.look()).state.marks).toEqual({});
  await expectRefusal(room, mark(attempt), 'WRONG_STATE');
  await room.must('attempt.hold', amara, { attempt, why: 'needs-time' });
  await expectRefusal(room, mark(attempt), 'WRONG_STATE');
  await room.must('attempt.resume', amara, { attempt });
  await mark(attempt)();
  await room.must('attempt.withdraw', amara, { attempt });
  expect((await room.look()).state.marks).toEqual({});
});
