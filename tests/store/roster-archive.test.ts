import { expect, test } from 'vitest';
import type { SectionDone, SectionStep } from '@threshold/server/store/roster-commands.ts';
import { make, step, stored } from '../support/roster-steps.ts';
import { schools } from '../support/schools.ts';

const open = schools();

test('[T6] [S4] a class that is over is archived with everybody in it, and restored as any other', async () => {
  await using room = await open({ students: 2 });
  const [amara, bo] = room.students as [number, number];
  const [ortiz] = room.teachers as [number];
  await room.ready(amara, room.objectives[0]!);
  const people = Object.keys((await room.look()).state.people);
  const rows = room.students.map((person) => ({
    what: 'leave' as const,
    person,
    role: 'student' as const,
  }));
  const reply = (await step(room, rows, { archive: true })) as SectionDone;
  expect(reply).toMatchObject({ ok: true, done: 2, archived: true, left: [amara, bo] });
  expect(await room.redis.hget(room.keys.section(room.sections[0]!), 'archived')).not.toBeNull();
  expect(await room.redis.exists(room.keys.open(amara))).toBe(0);
  const before = await stored(room);
  const again = { done: 0, archived: true, left: [amara, bo] };
  expect(await step(room, rows, { archive: true })).toMatchObject(again);
  expect(await stored(room)).toEqual(before);

  await room.must('section.restore', ortiz, {});
  const { state } = await room.look();
  expect(Object.keys(state.people)).toEqual(people);
});

test('[T6] a class that is over goes on where somebody came into it meanwhile', async () => {
  await using room = await open({ students: 2 });
  const [amara, bo] = room.students as [number, number];
  const rows = [{ what: 'leave' as const, person: amara, role: 'student' as const }];
  const reply = await step(room, rows, { archive: true });
  expect(reply).toMatchObject({ ok: true, done: 1, archived: false, left: [amara] });
  const { state } = await room.look();
  expect(state.section.archived).toBeUndefined();
  expect(Object.keys(state.people).map(Number)).toContain(bo);
});

test('[S4] [T6] nothing of a roster reaches a class that was archived since it was looked at', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  await make(room);
  await room.must('section.archive', ortiz, {});
  const before = await stored(room);
  const rows: SectionStep['rows'] = [{ what: 'enroll', person: 'new:1', role: 'student' }];
  expect(await step(room, rows)).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  expect(await stored(room)).toEqual(before);
});
