import { expect, test } from 'vitest';
import { openAttempt } from '@threshold/shared/domain/section-state.ts';
import { expectRefusal } from '../support/expectations.ts';
import { MINUTE, NOON, schools } from '../support/schools.ts';

const open = schools();

test('[L2] a paused line calls nobody; naming a student works', async () => {
  await using room = await open();
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  const attempt = await room.ready(amara, room.objectives[0]!);
  await room.must('line.pause', ortiz, {});
  await expectRefusal(room, () => room.ask('attempt.claim', ortiz, { next: true }), 'LINE_PAUSED');
  await room.must('attempt.claim', ortiz, { attempts: [attempt] });
});

test('[L2] a closing line serves those who are in it', async () => {
  await using room = await open();
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  const attempt = await room.ready(amara, room.objectives[0]!);
  await room.must('line.close', ortiz, {});
  expect(await room.must('attempt.claim', ortiz, { next: true })).toMatchObject({
    attempts: [attempt],
  });
});

test('[L3] take next: the first in line whose student is here, else the first', async () => {
  await using room = await open();
  const [amara, bo, chen] = room.students as [number, number, number];
  const [ortiz, lindholm] = room.teachers as [number, number];
  const ids: number[] = [];
  for (const student of [amara, bo, chen]) ids.push(await room.ready(student, room.objectives[0]!));
  const [section] = room.sections as [number];
  await room.records.store.beat('process-1', {
    ...{ staff: [], sections: [{ id: section, people: [bo, chen, ortiz], gone: [] }] },
  });
  const next = async (teacher: number) =>
    (await room.must('attempt.claim', teacher, { next: true })).attempts;
  expect(await next(ortiz)).toEqual([ids[1]]);
  await room.records.store.beat('process-1', {
    ...{ staff: [], sections: [{ id: section, people: [], gone: [chen] }] },
  });
  expect(await next(lindholm)).toEqual([ids[0]]);
  expect(await next(lindholm)).toEqual([ids[2]]);
  await expectRefusal(room, () => room.ask('attempt.claim', ortiz, { next: true }), 'NOBODY_READY');
});

test('[L1] take next honours the mark of the teacher who asks, and only theirs', async () => {
  await using room = await open();
  const [amara, bo, chen] = room.students as [number, number, number];
  const [ortiz, lindholm] = room.teachers as [number, number];
  const ids: number[] = [];
  for (const student of [amara, bo, chen]) ids.push(await room.ready(student, room.objectives[0]!));
  await room.must('line.mark', lindholm, { attempt: ids[2]! });
  expect(await room.must('attempt.claim', ortiz, { next: true })).toMatchObject({
    attempts: [ids[0]],
  });
  expect(await room.must('attempt.claim', lindholm, { next: true })).toMatchObject({
    attempts: [ids[2]],
  });
});

test('[L1] fewest assessed today, then the place; observed sittings count, voided ones do not', async () => {
  await using room = await open({ objectives: [{}, {}, {}, {}] });
  const [amara, bo, chen] = room.students as [number, number, number];
  const [ortiz] = room.teachers as [number];
  await room.must('section.set', ortiz, { order: 'fewest-today' });
  const observed = {
    objective: room.objectives[3]!,
    outcome: 'not-yet' as const,
    criteria: [],
    version: 1,
  };
  await room.must('score.record', ortiz, { ...observed, students: [amara, bo] });
  const extra = await room.must('score.record', ortiz, { ...observed, students: [chen] });
  const ids: number[] = [];
  for (const student of [amara, bo, chen]) ids.push(await room.ready(student, room.objectives[0]!));
  await room.must('score.void', ortiz, {
    student: chen,
    index: extra.scores![0]![1],
    reason: 'not them',
  });
  const next = async () => (await room.must('attempt.claim', ortiz, { next: true })).attempts![0];
  expect([await next(), await next(), await next()]).toEqual([ids[2], ids[0], ids[1]]);
});

test('[L2] the wait is fixed at the claim: without pauses and holds before it, whatever comes after', async () => {
  await using room = await open();
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  const at = (minutes: number) => ({ at: NOON + minutes * MINUTE });
  const attempt = await room.ready(amara, room.objectives[0]!, at(0));
  await room.must('line.pause', ortiz, {}, at(2));
  await room.must('attempt.hold', amara, { attempt, why: 'needs-time' }, at(4));
  await room.must('line.open', ortiz, {}, at(6));
  await room.must('attempt.resume', amara, { attempt }, at(9));
  await room.must('attempt.claim', ortiz, { next: true }, at(11));
  const waited = async () => openAttempt((await room.look()).state, attempt)?.waited;
  // 2 before the pause, 2 after the hold; paused 2–6, held 4–9.
  expect(await waited()).toBe(4 * MINUTE);
  await room.must('line.pause', ortiz, {}, at(12));
  await room.must('line.open', ortiz, {}, at(20));
  expect(await waited()).toBe(4 * MINUTE);
  await room.must('attempt.release', ortiz, { attempts: [attempt] }, at(21));
  await room.must('attempt.claim', ortiz, { next: true }, at(22));
  expect(await waited()).toBe(7 * MINUTE);
});
