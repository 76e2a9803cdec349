import { expect, test } from 'vitest';
import { eventsOf, expectRefusal, lineOf, stateOf } from '../support/expectations.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { NOON, schools } from '../support/schools.ts';

const open = schools();

permissionCells('attempt.withdraw', open, { student: 'accepted' }, async (room, { student }) => ({
  attempt: await room.ready(student, room.objectives[0]!),
}));

test('[A3] [F2] a withdrawn attempt leaves the line, and the objective can be pressed again', async () => {
  await using room = await open();
  const [amara, bo] = room.students as [number, number];
  const attempt = await room.ready(amara, room.objectives[0]!);
  const behind = await room.ready(bo, room.objectives[0]!);
  const events = await eventsOf(room, () =>
    room.must('attempt.withdraw', amara, { attempt }, { at: NOON }),
  );
  expect(events).toEqual([
    { type: 'attempt.withdrawn', attempt, student: amara, why: 'student', at: NOON },
  ]);
  expect(await lineOf(room)).toEqual([behind]);
  expect(await stateOf(room, attempt)).toBe('withdrawn');
  expect(await room.redis.ttl(room.keys.attempt(attempt))).toBeGreaterThan(86_000);
  const again = await room.ready(amara, room.objectives[0]!);
  expect(await lineOf(room)).toEqual([behind, again]);
});

test('[A3] a student withdraws while called, which frees their teacher; never twice', async () => {
  await using room = await open();
  const [amara, bo] = room.students as [number, number];
  const [ortiz] = room.teachers as [number];
  const attempt = await room.ready(amara, room.objectives[0]!);
  await room.must('attempt.claim', ortiz, { attempts: [attempt] });
  const withdraw = (person: number, id: number) => () =>
    room.ask('attempt.withdraw', person, { attempt: id });
  await expectRefusal(room, withdraw(bo, attempt), 'NOT_FOUND');
  await expectRefusal(room, withdraw(amara, 9_999), 'NOT_FOUND');
  expect(await withdraw(amara, attempt)()).toMatchObject({ ok: true });
  expect(await room.redis.scard(room.keys.claimsOf(ortiz))).toBe(0);
  expect(await room.redis.hlen(room.keys.claims())).toBe(0);
  await expectRefusal(room, withdraw(amara, attempt), 'WRONG_STATE');
});

test('[A3] [A12] a student who leaves the section leaves its line and its help, and no other', async () => {
  await using room = await open({ sections: 2 });
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  const [here, there] = room.sections as [number, number];
  const attempt = await room.ready(amara, room.objectives[0]!);
  const other = await room.ready(amara, room.objectives[1]!, { in: there });
  await room.must('help.ask', amara, {});
  await room.must('attempt.claim', ortiz, { attempts: [attempt] });
  await room.must('line.close', ortiz, {});
  await room.records.enroll(here, amara, { role: 'student', active: false, time: NOON });
  expect((await room.feed()).at(-1)!.events.map((event) => event.type)).toEqual([
    'attempt.withdrawn',
    'line.changed',
    'help.closed',
    'enrollment.changed',
  ]);
  expect((await room.feed()).at(-1)!.events[0]).toMatchObject({ attempt, why: 'left' });
  expect(await room.redis.scard(room.keys.claimsOf(ortiz))).toBe(0);
  expect(await stateOf(room, other)).toBe('ready');
});

test('[A5] a teacher who leaves lets their students go back to their places, and takes their mark along', async () => {
  await using room = await open();
  const [amara, bo] = room.students as [number, number];
  const [ortiz] = room.teachers as [number];
  const attempt = await room.ready(amara, room.objectives[0]!);
  const marked = await room.ready(bo, room.objectives[0]!);
  await room.must('attempt.claim', ortiz, { attempts: [attempt] });
  await room.must('line.mark', ortiz, { attempt: marked });
  await room.records.enroll(room.sections[0]!, ortiz, { role: 'teacher', active: false });
  expect(await stateOf(room, attempt)).toBe('ready');
  expect((await room.look()).state.marks).toEqual({});
  expect(await lineOf(room)).toEqual([attempt, marked]);
});
