import { expect, test } from 'vitest';
import { ClassCodes } from '@threshold/server/store/class-codes.ts';
import type { Input } from '../support/classroom.ts';
import { eventsOf } from '../support/expectations.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { schools } from '../support/schools.ts';

const open = schools();

permissionCells(
  'section.code',
  open,
  { staff: 'accepted', coStaff: 'accepted' },
  async (): Promise<Input<'section.code'>> => ({}),
);

test('a new code opens the class at once, and the one before opens nothing', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const codes = new ClassCodes(room.redis);
  const next = async () => {
    const events = await eventsOf(room, () => room.must('section.code', ortiz, {}));
    const { code } = (await room.look()).state.section;
    expect(events).toEqual([{ type: 'section.changed', code }]);
    return code!;
  };
  const first = await next();
  const place = { school: room.records.school, section: room.sections[0] };
  expect(await codes.find(first)).toMatchObject(place);
  const second = await next();
  expect(await codes.find(second)).toMatchObject(place);
  expect(await codes.find(first)).toBeNull();
});

test('a code that was kept for a class and never given opens nothing', async () => {
  await using room = await open();
  const codes = new ClassCodes(room.redis);
  const place = { school: room.records.school, section: room.sections[0]! };
  expect(await codes.find(await codes.reserve(place))).toBeNull();
});
