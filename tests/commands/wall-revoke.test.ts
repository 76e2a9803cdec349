import { expect, test } from 'vitest';
import type { Input } from '../support/classroom.ts';
import { expectRefusal } from '../support/expectations.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { schools } from '../support/schools.ts';
import { wallLink } from '../support/wall-link.ts';

const open = schools();

permissionCells(
  'wall.revoke',
  open,
  { staff: 'accepted', coStaff: 'accepted' },
  async (room, { staff }): Promise<Input<'wall.revoke'>> => ({ link: await wallLink(room, staff) }),
);

test('[S6] a link that is revoked is gone, the others stay, and nobody else hears of it', async () => {
  await using room = await open();
  const [ortiz, lindholm] = room.teachers as [number, number];
  const [section] = room.sections as [number];
  const gone = await wallLink(room);
  const stays = await wallLink(room);
  // Whoever teaches the class revokes it, whoever made it.
  const before = await room.feed();
  await room.must('wall.revoke', lindholm, { link: gone });
  expect(await room.feed()).toEqual(before);
  expect(await room.redis.hkeys(room.keys.walls(section))).toEqual([stays]);
  await expectRefusal(room, () => room.ask('wall.revoke', ortiz, { link: gone }), 'NOT_FOUND');
});

test('[S6] a link of another class is not there', async () => {
  await using room = await open({ sections: 2 });
  const [ortiz] = room.teachers as [number];
  const [first, second] = room.sections as [number, number];
  const theirs = await wallLink(room);
  const elsewhere = { in: second };
  await expectRefusal(
    room,
    () => room.ask('wall.revoke', ortiz, { link: theirs }, elsewhere),
    'NOT_FOUND',
  );
  expect(await room.redis.hkeys(room.keys.walls(first))).toEqual([theirs]);
});
