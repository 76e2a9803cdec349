import { expect, test } from 'vitest';
import { WALL_LINKS } from '@threshold/shared/domain/limits.ts';
import type { Input } from '../support/classroom.ts';
import { expectRefusal, keysOf } from '../support/expectations.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { NOON, schools } from '../support/schools.ts';
import { wallLink } from '../support/wall-link.ts';

const open = schools();
const DAY = 86_400_000;

permissionCells(
  'wall.link',
  open,
  { staff: 'accepted', coStaff: 'accepted' },
  async (): Promise<Input<'wall.link'>> => ({ days: 100 }),
);

test('[S6] a link lasts its days, and only the hash of its token is kept', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const made = await room.must('wall.link', ortiz, { days: 100 }, { at: NOON });
  expect(made.link!.ends).toBe(NOON + 100 * DAY);
  const kept = await room.redis.hgetall(room.keys.walls(room.sections[0]!));
  expect(kept).toEqual({ [made.link!.id]: `${NOON} ${NOON + 100 * DAY} ${ortiz}` });
  expect(JSON.stringify(await keysOf(room))).not.toContain('token');
});

test('[S6] one that is made instead of another ends it, and one that is over makes room', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const walls = () => room.redis.hkeys(room.keys.walls(room.sections[0]!));
  const first = (await room.must('wall.link', ortiz, { days: 1 }, { at: NOON })).link!.id;
  const replaced = { days: 1, instead: first };
  const second = (await room.must('wall.link', ortiz, replaced, { at: NOON })).link!.id;
  expect(await walls()).toEqual([second]);
  await expectRefusal(room, () => room.ask('wall.link', ortiz, replaced), 'NOT_FOUND');
  const third = (await room.must('wall.link', ortiz, { days: 1 }, { at: NOON + 2 * DAY })).link!.id;
  expect(await walls()).toEqual([third]);
});

test('[S6] a class has so many links and no more, until one is revoked', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const first = await wallLink(room);
  for (let i = 1; i < WALL_LINKS; i += 1) await wallLink(room);
  await expectRefusal(room, () => room.ask('wall.link', ortiz, { days: 1 }), 'LINKS_FULL');
  await room.must('wall.revoke', ortiz, { link: first });
  await expectRefusal(room, () => room.ask('wall.revoke', ortiz, { link: first }), 'NOT_FOUND');
  await wallLink(room);
});
