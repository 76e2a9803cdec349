import { expect, test } from 'vitest';
import type { Input } from '../support/classroom.ts';
import { expectRefusal, keysOf } from '../support/expectations.ts';
import { invited, use } from '../support/invited.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { MINUTE, NOON, schools } from '../support/schools.ts';

const open = schools();

permissionCells(
  'teacher.invite',
  open,
  { staff: 'accepted', coStaff: 'accepted', leader: 'accepted' },
  async (): Promise<Input<'teacher.invite'>> => ({ to: 'k.amari@ridgeline.example', today: false }),
);

const DAY = 86_400_000;

test('[I1] of a link only the hash is kept, and whom it is for is sealed', async () => {
  await using room = await open();
  const { token, id } = await invited(room, room.teachers[0]!);
  const kept = JSON.stringify(await keysOf(room));
  expect(kept).toContain(id);
  expect(kept).not.toContain(token.split('.')[1]);
  expect(kept).not.toContain('amari');
});

test('[I1] [T2] asked again with the same id it is the same link, and one invitation', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const id = crypto.randomUUID();
  const asked = { to: 'k.amari@ridgeline.example', today: false };
  await room.must('teacher.invite', ortiz, asked, { id });
  await room.must('teacher.invite', ortiz, asked, { id });
  expect(await room.redis.hlen(room.keys.invitations())).toBe(1);
});

test('[I1] a link opens for seven days, and the sweep forgets it', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const late = await invited(room, ortiz, { at: NOON });
  const end = NOON + 7 * DAY;
  expect(await use(room, late.token, { at: end })).toMatchObject({ code: 'NOT_FOUND' });
  await room.records.store.sweep({ start: 0, end: 1 }, end - MINUTE);
  expect(await room.redis.hlen(room.keys.invitations())).toBe(1);
  await room.records.store.sweep({ start: 0, end: 1 }, end);
  expect(await room.redis.hlen(room.keys.invitations())).toBe(0);
});

test('[I1] [I4] a link for today opens until the school’s day ends', async () => {
  await using room = await open();
  const day = { start: NOON - 8 * 3_600_000, end: NOON + 16 * 3_600_000 };
  await room.records.store.sweep(day, NOON);
  const { token } = await invited(room, room.teachers[0]!, { today: true, at: NOON });
  expect(await use(room, token, { at: day.end })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await use(room, token, { at: day.end - 1 })).toMatchObject({ ok: true });
});

test('[I1] five hundred links of a school are the most', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const many = Array.from({ length: 500 }, (_, i) => [`x${i}`, '{}']).flat();
  await room.redis.hset(room.keys.invitations(), ...many);
  const asked = { to: 'one more', today: false };
  await expectRefusal(room, () => room.ask('teacher.invite', ortiz, asked), 'TOO_MANY_INVITED');
});
