import { expect, test } from 'vitest';
import { FamilyCodes } from '@threshold/server/store/family-codes.ts';
import type { Input } from '../support/classroom.ts';
import { secrets } from '../support/classroom.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { schools } from '../support/schools.ts';

const open = schools();

permissionCells(
  'family.revoke',
  open,
  { staff: 'accepted', coStaff: 'accepted' },
  async (room, { student, staff }): Promise<Input<'family.revoke'>> => {
    await room.must('family.code', staff, { students: [student] });
    return { student };
  },
);

test('a code that was taken back opens nothing, and taking it back again changes nothing', async () => {
  await using room = await open();
  const { school } = room.records;
  const [ortiz] = room.teachers as [number];
  const [amara] = room.students as [number];
  await room.must('family.code', ortiz, { students: [amara] });
  const record = (await room.records.person(amara))!;
  const code = secrets.openPin(record.family!.code, school)!;
  await room.must('family.revoke', ortiz, { student: amara });
  expect(await new FamilyCodes(room.redis, secrets).find(code)).toBeNull();
  const { family: _, ...rest } = record;
  expect(await room.records.person(amara)).toEqual(rest);
  await room.must('family.revoke', ortiz, { student: amara });
  expect(await room.records.person(amara)).toEqual(rest);
});
