import { expect, test } from 'vitest';
import type { Input } from '../support/classroom.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { schools } from '../support/schools.ts';

const open = schools();

const as = 'Ms. Ortiz-Vega';

permissionCells(
  'staff.name',
  open,
  {
    ...{ staff: 'accepted', coStaff: 'accepted', otherStaff: 'accepted' },
    ...{ leftStaff: 'accepted', leader: 'accepted' },
  },
  async (): Promise<Input<'staff.name'>> => ({ as }),
);

test('one’s own name changes in every class, and beside one’s judgements', async () => {
  await using room = await open({ sections: 2 });
  const [ortiz] = room.teachers as [number];
  await room.must('staff.name', ortiz, { as });
  for (const section of room.sections)
    expect((await room.look(null, section)).state.people[ortiz]).toMatchObject({
      ...{ name: as, initials: 'O', role: 'teacher' },
    });
  expect(await room.redis.hget(room.keys.staff(), String(ortiz))).toBe(as);
});
