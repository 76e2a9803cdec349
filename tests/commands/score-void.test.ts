import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Outcome } from '@threshold/shared/contract/ids.ts';
import { eventsOf, expectRefusal, stateOf } from '../support/expectations.ts';
import { ledgerOf } from '../support/ledger-of.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { NOON, schools } from '../support/schools.ts';

const open = schools();
const judged = { outcome: 'mastered' as Outcome, criteria: [], version: 1 };
const noonSeconds = NOON / 1_000 - 946_684_800;

permissionCells(
  'score.void',
  open,
  { staff: 'accepted', coStaff: 'accepted', leader: 'accepted' },
  async (room, { student, staff }) => {
    const asked = { students: [student], objective: room.objectives[0]!, ...judged };
    await room.must('score.record', staff, asked);
    return { student, index: 0, reason: 'the other Amara' };
  },
);

test('[A8] [M2] [F2] a void appends with its reason; the cell is made from what stands', async () => {
  await using room = await open();
  const [amara] = room.students as [number];
  const [ortiz, lindholm] = room.teachers as [number, number];
  const objective = room.objectives[0]!;
  const record = (outcome: Outcome, at: number) =>
    room.must('score.record', ortiz, { students: [amara], objective, ...judged, outcome }, { at });
  await record('not-yet', NOON - 86_400_000);
  await record('mastered', NOON);
  await record('mastered', NOON + 5_000);
  const at = NOON + 86_400_000;
  const ask = { student: amara, index: 1, reason: 'wrong row' };
  const events = await eventsOf(room, () => room.must('score.void', lindholm, ask, { at }));
  expect(events).toEqual([
    {
      ...{ type: 'score.voided', student: amara, by: lindholm, at, why: 'void', here: true },
      ...{ assessments: 1, today: 1, scores: [{ objective, outcome: 'mastered', index: 1 }] },
      ...{ cells: [[objective, noonSeconds + 5]], reopened: [], reason: 'wrong row' },
    },
  ]);
  expect(await ledgerOf(room, amara)).toHaveLength(4);
  expect(await room.redis.hgetall(room.keys.notes(amara))).toEqual({ 3: 'wrong row' });
  const reason = 'again';
  await room.must('score.void', lindholm, { student: amara, index: 2, reason });
  expect((await room.look()).state.cells[amara]).toEqual({
    [objective]: 2 ** 31 + noonSeconds - 86_400,
  });
  await room.must('score.void', lindholm, { student: amara, index: 0, reason });
  expect((await room.look()).state.cells).toEqual({});
});

test('[A8] what was taken back, is a void itself, is not there or is not of this class cannot be voided', async () => {
  await using room = await open();
  const [amara, bo] = room.students as [number, number];
  const [ortiz] = room.teachers as [number];
  const objective = room.objectives[0]!;
  const maths = await room.records.addTrack({ title: 'Maths', subject: 'Maths' });
  const foreign = maths * 4096 + 1;
  const gate = { shows: [maths], needs: [], version: 1, ways: 1, subject: 'Maths' };
  await room.records.setObjective(foreign, gate, {});
  const elsewhere = await room.records.addSection({ title: 'M', period: '', tracks: [maths] });
  await room.records.enroll(elsewhere, amara, { role: 'student' });
  await room.records.enroll(elsewhere, ortiz, { role: 'teacher' });
  await room.must('score.record', ortiz, { students: [amara], objective, ...judged });
  const theirs = { students: [amara], objective: foreign, ...judged };
  await room.must('score.record', ortiz, theirs, { in: elsewhere });
  const ask =
    (index: number, student = amara) =>
    () =>
      room.ask('score.void', ortiz, { student, index, reason: 'x' });
  await expectRefusal(room, ask(1), 'NOT_FOUND');
  await expectRefusal(room, ask(2), 'NOT_FOUND');
  await expectRefusal(room, ask(0, bo), 'NOT_FOUND');
  await ask(0)();
  await expectRefusal(room, ask(0), 'ALREADY_VOID');
  await expectRefusal(room, ask(2), 'NOT_FOUND');
});

test('[A8] a correction bears the date of what it corrects, its wait and its sitting, and is a sitting of its own', async () => {
  await using room = await open();
  const [amara] = room.students as [number];
  const [ortiz, lindholm] = room.teachers as [number, number];
  const objective = room.objectives[0]!;
  const attempt = await room.ready(amara, objective, { at: NOON - 200_000 });
  await room.must('attempt.claim', ortiz, { attempts: [attempt] }, { at: NOON - 60_000 });
  await room.must('attempt.assess', ortiz, { attempt, ...judged }, { at: NOON });
  const instead = { outcome: 'not-yet' as const, criteria: [2], note: 'Read too fast' };
  const at = NOON + 3 * 86_400_000;
  const ask = { student: amara, index: 0, reason: 'slip', instead };
  const events = await eventsOf(room, async () => {
    const reply = await room.must('score.void', lindholm, ask, { at });
    expect(reply.scores).toEqual([[amara, 2]]);
    return reply;
  });
  expect(events.map((event) => [event.type, 'at' in event && event.at])).toEqual([
    ['score.voided', at],
    ['score.recorded', NOON],
  ]);
  const [was, taken, corrected] = await ledgerOf(room, amara);
  expect(taken).toMatchObject({ outcome: 'void', voids: 0, at: noonSeconds + 3 * 86_400 });
  expect(corrected).toEqual({ ...was, outcome: 'not-yet', criteria: [2], teacher: lindholm });
  const { state } = await room.look();
  expect(state.counters).toEqual({ scores: 1, mastered: 0, notYet: 1, assessments: 1 });
  expect(state.cells[amara]).toEqual({ [objective]: 2 ** 31 + noonSeconds });
  expect(await stateOf(room, attempt)).toBe('mastered');
});

test('[M5] an assessment counts while one of its scores stands', async () => {
  await using room = await open();
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  const [first, second] = room.objectives as [number, number];
  const attempt = await room.ready(amara, first);
  const also = [{ objective: second, ...judged, outcome: 'not-yet' as const }];
  await room.must('attempt.assess', ortiz, { attempt, ...judged, also });
  const void_ = async (index: number) => {
    await room.must('score.void', ortiz, { student: amara, index, reason: 'x' });
    return (await room.look()).state.counters;
  };
  expect(await void_(0)).toEqual({ scores: 1, mastered: 0, notYet: 1, assessments: 1 });
  expect((await room.look()).state.today).toEqual({ [amara]: 1 });
  expect(await void_(1)).toEqual({ scores: 0, mastered: 0, notYet: 0, assessments: 0 });
  expect((await room.look()).state.today).toEqual({});
});

test('[A11] a correction to mastered ends an open attempt; a void of another score does not', async () => {
  await using room = await open();
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  const objective = room.objectives[0]!;
  const asked = { students: [amara], objective, ...judged, outcome: 'not-yet' as const };
  await room.must('score.record', ortiz, asked);
  await room.must('score.record', ortiz, asked);
  const attempt = await room.ready(amara, objective);
  await room.must('score.void', ortiz, { student: amara, index: 0, reason: 'x' });
  expect(await stateOf(room, attempt)).toBe('ready');
  const id = randomUUID();
  const instead = { outcome: 'mastered' as const, criteria: [] };
  await room.must('score.void', ortiz, { student: amara, index: 1, reason: 'x', instead }, { id });
  expect(await stateOf(room, attempt)).toBe('withdrawn');
  await expectRefusal(room, () => room.ask('score.undo', ortiz, { of: id }), 'NOT_FOUND');
});
