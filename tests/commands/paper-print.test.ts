import { expect, test } from 'vitest';
import { AuditLog } from '@threshold/server/store/audit-log.ts';
import type { Input } from '../support/classroom.ts';
import { expectRefusal } from '../support/expectations.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { schools } from '../support/schools.ts';

const open = schools();

permissionCells(
  'paper.print',
  open,
  { staff: 'accepted', coStaff: 'accepted' },
  async (): Promise<Input<'paper.print'>> => ({ what: 'cards' }),
);

test('[T9] who puts PIN cards, badges or letters on paper is in the audit, and nobody’s screen changes', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const [amara] = room.students as [number];
  const [here] = room.sections as [number];
  const before = await room.feed(here);
  await room.must('paper.print', ortiz, { what: 'cards' });
  await room.must('paper.print', ortiz, { what: 'badges', student: amara });
  await room.must('paper.print', ortiz, { what: 'letters' });
  expect(await room.feed(here)).toEqual(before);
  const nobody = { what: 'cards', student: amara + 5_000 } as const;
  await expectRefusal(room, () => room.ask('paper.print', ortiz, nobody), 'NOT_FOUND');
  const log = new AuditLog(room.redis, room.functions, room.records.school);
  const { entries } = await log.page();
  expect(entries.map(({ by, did, section, of, more }) => [by, did, section, of, more])).toEqual([
    [ortiz, 'paper.print', here, [], { what: 'letters' }],
    [ortiz, 'paper.print', here, [amara], { what: 'badges' }],
    [ortiz, 'paper.print', here, [], { what: 'cards' }],
  ]);
});
