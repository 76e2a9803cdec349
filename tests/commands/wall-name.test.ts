import { expect, test } from 'vitest';
import { commandMap } from '@threshold/shared/contract/command-map.ts';
import { WALL_NAME } from '@threshold/shared/domain/limits.ts';
import type { Input } from '../support/classroom.ts';
import { expectRefusal } from '../support/expectations.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { NOON, schools } from '../support/schools.ts';
import { wallLink } from '../support/wall-link.ts';

const open = schools();
const DAY = 86_400_000;

permissionCells(
  'wall.name',
  open,
  { staff: 'accepted', coStaff: 'accepted' },
  async (room, { staff }): Promise<Input<'wall.name'>> => ({
    link: await wallLink(room, staff),
    as: 'Room 12 projector',
  }),
);

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
  const read = (name: unknown) => commandMap['wall.name'].input.shape.as.safeParse(name);
  expect(read('  \u202eRoom\u0000\n12\u2066 ').data).toBe('Room 12');
  expect(read('\u200b \u2067').data).toBe('');
  expect(read('قاعة ١٢').data).toBe('قاعة ١٢');
  expect(read('w'.repeat(WALL_NAME)).success).toBe(true);
  expect(read('w'.repeat(WALL_NAME + 1)).success).toBe(false);
  expect(read(12).success).toBe(false);
});
