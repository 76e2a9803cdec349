import { expect, test } from 'vitest';
import type { Input } from '../support/classroom.ts';
import { eventsOf } from '../support/expectations.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { NOON, schools } from '../support/schools.ts';

const open = schools();

permissionCells(
  'school.set',
  open,
  { leader: 'accepted' },
  async (): Promise<Input<'school.set'>> => ({ as: { place: 'Lakeshore' } }),
);

const HOUR = 3_600_000;

test('[I5] [H1] only what is given changes, and the organization hears of it', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const { school } = room.keys;
  const before = Number(await room.redis.hget(school(), 'commit'));
  const as = { name: 'Lakeshore Middle School', place: '' };
  await room.must('school.set', ortiz, { as }, { leader: true });
  expect(JSON.parse((await room.redis.hget(school(), 'record'))!)).toEqual({
    ...{ ...as, country: 'US', timeZone: 'America/Boise' },
  });
  expect(Number(await room.redis.hget(school(), 'commit'))).toBe(before + 1);
});

test('[I5] another time zone moves the present day’s end for every class, and neither closes a line nor forgets what today counts', async () => {
  await using room = await open({ founded: NOON, sections: 2 });
  const [ortiz] = room.teachers as [number];
  const [amara] = room.students as [number];
  const [objective, other] = room.objectives as [number, number];
  const seen = { outcome: 'not-yet' as const, criteria: [], version: 1 };
  await room.must(
    'score.record',
    ortiz,
    { students: [amara], objective: other, ...seen },
    { at: NOON },
  );
  await room.ready(amara, objective, { at: NOON });
  const before = (await room.look()).state;
  // Boise is six hours behind UTC in October, Auckland thirteen before it.
  expect(before.day.end).toBe(Date.UTC(2026, 9, 6, 6));
  const as = { timeZone: 'Pacific/Auckland' };
  const events = await eventsOf(room, async () => {
    await room.must('school.set', ortiz, { as }, { leader: true, at: NOON });
    return { ok: true, rev: (await room.look()).rev };
  });
  const end = Date.UTC(2026, 9, 6, 11);
  expect(events).toEqual([{ type: 'day.moved', dayEnd: end }]);
  const after = (await room.look()).state;
  expect(after).toEqual({ ...before, day: { start: before.day.start, end } });
  expect((await room.look(null, room.sections[1])).state.day.end).toBe(end);

  // What a process read before the change ends nothing; the new midnight does.
  await room.records.store.sweep(
    { start: before.day.end, end: before.day.end + 24 * HOUR },
    before.day.end,
  );
  expect((await room.look()).state.open[0]).toMatchObject({ state: 'ready' });
  await room.records.store.sweep({ start: end, end: end + 24 * HOUR }, end);
  expect((await room.look()).state.open[0]).toMatchObject({ state: 'held' });
});
