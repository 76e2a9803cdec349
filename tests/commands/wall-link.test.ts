import { expect, test } from 'vitest';
import { commandMap } from '@threshold/shared/contract/command-map.ts';
import { WALL_LINKS, WALL_NAME } from '@threshold/shared/domain/limits.ts';
import type { Classroom, Input } from '../support/classroom.ts';
import { expectRefusal, keysOf } from '../support/expectations.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { NOON, schools } from '../support/schools.ts';

const open = schools();
const DAY = 86_400_000;

permissionCells(
  'wall.link',
  open,
  { staff: 'accepted', coStaff: 'accepted' },
  async (): Promise<Input<'wall.link'>> => ({ days: 100 }),
);

permissionCells(
  'wall.revoke',
  open,
  { staff: 'accepted', coStaff: 'accepted' },
  async (room, { staff }): Promise<Input<'wall.revoke'>> => ({ link: await link(room, staff) }),
);

permissionCells(
  'wall.name',
  open,
  { staff: 'accepted', coStaff: 'accepted' },
  async (room, { staff }): Promise<Input<'wall.name'>> => ({
    link: await link(room, staff),
    as: 'Room 12 projector',
  }),
);

async function link(room: Classroom, by = room.teachers[0]!): Promise<string> {
  return (await room.must('wall.link', by, { days: 1 })).link!.id;
}

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
  const first = await link(room);
  for (let i = 1; i < WALL_LINKS; i += 1) await link(room);
  await expectRefusal(room, () => room.ask('wall.link', ortiz, { days: 1 }), 'LINKS_FULL');
  await room.must('wall.revoke', ortiz, { link: first });
  await expectRefusal(room, () => room.ask('wall.revoke', ortiz, { link: first }), 'NOT_FOUND');
  await link(room);
});

test('[S6] a link has the name it is given, until it is given another, or none', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const [section] = room.sections as [number];
  const kept = (id: string) => room.redis.hget(room.keys.walls(section), id);
  const times = `${NOON} ${NOON + DAY} ${ortiz}`;
  const asked = { days: 1, as: 'Room 12 projector' };
  const { link: first } = await room.must('wall.link', ortiz, asked, { at: NOON });
  expect(await kept(first!.id)).toBe(`${times} Room 12 projector`);
  const instead = { days: 1, instead: first!.id };
  const { link: second } = await room.must('wall.link', ortiz, instead, { at: NOON });
  expect(await kept(second!.id)).toBe(`${times} Room 12 projector`);
  for (const [name, text] of [
    ['1 2 3 走廊', `${times} 1 2 3 走廊`],
    ['', times],
    ['Hall', `${times} Hall`],
  ] as const) {
    await room.must('wall.name', ortiz, { link: second!.id, as: name });
    expect(await kept(second!.id)).toBe(text);
  }
  const unnamed = { days: 1, instead: second!.id, as: '' };
  const { link: third } = await room.must('wall.link', ortiz, unnamed, { at: NOON });
  expect(await kept(third!.id)).toBe(times);
  const gone = { link: second!.id, as: 'Hall' };
  await expectRefusal(room, () => room.ask('wall.name', ortiz, gone), 'NOT_FOUND');
});

test('[S6] [X19] a name of a link is cleaned like other names and bounded', () => {
  const read = (name: unknown) => commandMap['wall.link'].input.shape.as.safeParse(name);
  expect(read('  \u202eRoom\u0000\n12\u2066 ').data).toBe('Room 12');
  expect(read('\u200b \u2067').data).toBe('');
  expect(read('قاعة ١٢').data).toBe('قاعة ١٢');
  expect(read('w'.repeat(WALL_NAME)).success).toBe(true);
  expect(read('w'.repeat(WALL_NAME + 1)).success).toBe(false);
  expect(read(12).success).toBe(false);
});
