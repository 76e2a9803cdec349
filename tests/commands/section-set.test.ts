import { expect, test } from 'vitest';
import type { Input } from '../support/classroom.ts';
import { eventsOf } from '../support/expectations.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { schools } from '../support/schools.ts';

const open = schools();

permissionCells(
  'section.set',
  open,
  { staff: 'accepted', coStaff: 'accepted' },
  async (): Promise<Input<'section.set'>> => ({
    wallMode: 'names',
  }),
);

test("[P1] the wall's mode begins as initials and is changed by staff", async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  expect((await room.look()).state.settings.wallMode).toBe('initials');
  await room.must('section.set', ortiz, { wallMode: 'none' });
  expect((await room.look()).state.settings.wallMode).toBe('none');
});

test('[A1] [A2] [L1] [F2] only what is given changes, and only that is said', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const before = (await room.look()).state.settings;
  expect(before).toEqual({
    ...{
      order: 'joined',
      coolDown: 0,
      maxOpen: 3,
      wallMode: 'initials',
      joining: true,
      pins: 'digits',
    },
  });
  const set = (input: object) => eventsOf(room, () => room.must('section.set', ortiz, input));
  expect(await set({ coolDown: 5, joining: false })).toEqual([
    { type: 'section.changed', coolDown: 5, joining: false },
  ]);
  expect((await room.look()).state.settings).toEqual({ ...before, coolDown: 5, joining: false });
  const rest = {
    ...{ order: 'fewest-today', maxOpen: 1, joining: true, pins: 'pictures' },
  } as const;
  expect(await set(rest)).toEqual([{ type: 'section.changed', ...rest }]);
  expect((await room.look()).state.settings).toEqual({ ...before, ...rest, coolDown: 5 });
});

test('[F2] a class is called as its staff say, on its screens and in the list of classes', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const { section } = (await room.look()).state;
  const named = { title: 'Math', period: 'Room 4' };
  const events = await eventsOf(room, () => room.must('section.set', ortiz, named));
  expect(events).toEqual([{ type: 'section.changed', ...named }]);
  expect((await room.look()).state.section).toEqual({ ...section, ...named });
  const listed = await room.redis.hget(room.keys.sections(), String(room.sections[0]));
  expect(JSON.parse(listed!)).toEqual({ ...named, tracks: section.tracks });
});
