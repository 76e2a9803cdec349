import { expect, test } from 'vitest';
import { packHome } from '@threshold/shared/domain/home.ts';
import { isMastered } from '@threshold/shared/domain/mastery.ts';
import { applyEvent } from '@threshold/shared/domain/section-state.ts';
import type { Classroom, Input } from '../support/classroom.ts';
import { eventsOf, expectRefusal, lineOf, stateOf } from '../support/expectations.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { schools } from '../support/schools.ts';

const open = schools();

permissionCells(
  'section.tracks',
  open,
  { staff: 'accepted', coStaff: 'accepted' },
  async (room): Promise<Input<'section.tracks'>> => ({ tracks: [await secondTrack(room)] }),
);

/** Another track of the school, with one objective of its own, the first of its home. */
async function secondTrack(room: Classroom): Promise<number> {
  const levels = [
    {
      title: 'One',
      short: '1',
      objectives: [{ needs: [], ways: 1, version: 1, record: { title: 'Count to ten' } }],
    },
  ];
  return room.records.addTrack({ title: 'Math', subject: 'Math', levels });
}

const judged = { outcome: 'mastered' as const, criteria: [], version: 1 };

test('[S1] [M4] a track that is added brings what students mastered elsewhere, one that is removed takes it out of sight', async () => {
  await using room = await open({ sections: 2 });
  const [ortiz] = room.teachers as [number];
  const [here, elsewhere] = room.sections as [number, number];
  const [amara] = room.students as [number];
  const math = await secondTrack(room);
  const counted = packHome(math, 1);
  await room.must('section.tracks', ortiz, { tracks: [1, math] }, { in: elsewhere });
  const observed = { ...judged, students: [amara], objective: counted };
  await room.must('score.record', ortiz, observed, { in: elsewhere });
  expect((await room.look(null, here)).state.cells[amara]).toBeUndefined();

  const before = (await room.look()).state;
  const events = await eventsOf(room, () =>
    room.must('section.tracks', ortiz, { tracks: [math, 1] }),
  );
  expect(events).toMatchObject([{ type: 'section.followed', tracks: [math, 1], gone: [] }]);
  const after = (await room.look()).state;
  expect(after.section.tracks).toEqual([math, 1]);
  expect(isMastered(after.cells[amara]![counted]!)).toBe(true);
  expect(events.reduce(applyEvent, before)).toEqual(after);

  const removed = await eventsOf(room, () => room.must('section.tracks', ortiz, { tracks: [1] }));
  expect(removed).toEqual([{ type: 'section.followed', tracks: [1], gone: [counted], cells: [] }]);
  expect((await room.look()).state).toEqual(before);
  expect(isMastered((await room.look(null, elsewhere)).state.cells[amara]![counted]!)).toBe(true);
});

test('[A13] what the class shows no more leaves its line, whoever has the student; the rest keeps its place', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const [amara, lukas, mateo] = room.students as [number, number, number];
  const math = await secondTrack(room);
  const counted = packHome(math, 1);
  await room.must('section.tracks', ortiz, { tracks: [1, math] });
  const with_ = await room.ready(amara, counted);
  const stays = await room.ready(lukas, room.objectives[0]!);
  const held = await room.ready(mateo, counted);
  await room.must('attempt.claim', ortiz, { attempts: [with_] });
  await room.must('attempt.hold', ortiz, { attempt: held, why: 'not-here' });

  const before = (await room.look()).state;
  const events = await eventsOf(room, () => room.must('section.tracks', ortiz, { tracks: [1] }));
  expect(events).toMatchObject([
    { type: 'attempt.withdrawn', attempt: with_, student: amara, why: 'track' },
    { type: 'attempt.withdrawn', attempt: held, student: mateo, why: 'track' },
    { type: 'section.followed', gone: [counted] },
  ]);
  expect([await stateOf(room, with_), await stateOf(room, held)]).toEqual([
    ...['withdrawn', 'withdrawn'],
  ]);
  expect(await lineOf(room)).toEqual([stays]);
  expect(events.reduce(applyEvent, before)).toEqual((await room.look()).state);
  await room.must('attempt.claim', ortiz, { attempts: [stays] });
});

test('[A13] [A8] an undo brings nobody back to what the class shows no more', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const [amara] = room.students as [number];
  const math = await secondTrack(room);
  await room.must('section.tracks', ortiz, { tracks: [1, math] });
  const attempt = await room.ready(amara, packHome(math, 1));
  const id = '00000000-0000-4000-8000-00000000000a';
  await room.must('attempt.assess', ortiz, { attempt, ...judged }, { id });
  await room.must('section.tracks', ortiz, { tracks: [1] });
  await room.must('score.undo', ortiz, { of: id });
  expect(await stateOf(room, attempt)).toBe('mastered');
  expect(await lineOf(room)).toEqual([]);
});

test('[S1] a shipped track becomes the school’s own once, however many classes choose it', async () => {
  await using room = await open({ sections: 2 });
  const [ortiz] = room.teachers as [number];
  const spanish = 'spanish-interpersonal-oral';
  await room.must('section.tracks', ortiz, { tracks: [1, 'math-grade-3'] });
  const [, math] = (await room.look()).state.section.tracks;
  const chosen = { tracks: ['math-grade-3', spanish, math!, 'math-grade-3'] };
  await room.must('section.tracks', ortiz, chosen, { in: room.sections[1]! });
  const { tracks } = (await room.look(null, room.sections[1])).state.section;
  expect(tracks).toEqual([math, math! + 1]);
  const copy = JSON.parse((await room.redis.hget(room.keys.tracks(), String(math)))!);
  expect(copy).toMatchObject({ title: 'Math, Grade 3', shipped: 'math-grade-3' });
});

test('[S1] a track that nobody has is not there, and the same list again changes nothing', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  for (const tracks of [[1, 99], ['no-such-track'], ['constructor']])
    await expectRefusal(room, () => room.ask('section.tracks', ortiz, { tracks }), 'NOT_FOUND');
  const { rev } = await room.look();
  expect(await room.must('section.tracks', ortiz, { tracks: [1] })).toMatchObject({ rev });
  expect(await room.look()).toMatchObject({ rev });
});
