import { expect, test } from 'vitest';
import type { Input } from '../support/classroom.ts';
import { expectRefusal, lineOf } from '../support/expectations.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { schools } from '../support/schools.ts';

const open = schools();

permissionCells(
  'student.leave',
  open,
  { staff: 'accepted', coStaff: 'accepted' },
  async (_, { student }): Promise<Input<'student.leave'>> => ({ student }),
);

test('[A3] [T4] a student who leaves is out of the line and can press no more; their record stays', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const [amara] = room.students as [number];
  const [objective, other] = room.objectives as [number, number];
  const seen = { outcome: 'mastered' as const, criteria: [], version: 1 };
  await room.must('score.record', ortiz, { students: [amara], objective: other, ...seen });
  await room.ready(amara, objective);
  await room.must('student.leave', ortiz, { student: amara });
  expect(await lineOf(room)).toEqual([]);
  await expectRefusal(room, () => room.ask('attempt.ready', amara, { objective }), 'NOT_FOUND');
  await expectRefusal(
    room,
    () => room.ask('student.leave', ortiz, { student: amara }),
    'NOT_FOUND',
  );
  expect(await room.redis.strlen(room.keys.scores(amara))).toBe(14);
});
