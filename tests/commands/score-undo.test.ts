import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { eventsOf, expectRefusal, stateOf } from '../support/expectations.ts';
import { judged, judgedOnce } from '../support/judged-once.ts';
import { ledgerOf } from '../support/ledger-of.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { MINUTE, NOON, schools } from '../support/schools.ts';

const open = schools();

permissionCells('score.undo', open, { staff: 'accepted' }, async (room, { student, staff }) => {
  const of = randomUUID();
  const asked = { students: [student], objective: room.objectives[0]!, ...judged };
  await room.must('score.record', staff, asked, { id: of });
  return { of };
});

test('[A8] [M2] [F2] undo voids the score, opens the claim again as it was, and says it was a slip', async () => {
  await using room = await open();
  const { amara, ortiz, attempt, undo } = await judgedOnce(room);
  const events = await eventsOf(room, async () => {
    const reply = await undo();
    expect(reply).toMatchObject({ scores: [[amara, 0]], attempt });
    return reply;
  });
  const objective = room.objectives[0]!;
  expect(events).toEqual([
    {
      ...{ type: 'score.voided', student: amara, by: ortiz, at: NOON + 1, why: 'undo', here: true },
      ...{ assessments: 1, today: 1, scores: [{ objective, outcome: 'mastered', index: 0 }] },
      cells: [[objective, 0]],
      reopened: [
        {
          ...{ attempt, student: amara, objective, state: 'claimed', at: NOON - 3 * MINUTE },
          ...{ by: ortiz, since: NOON - MINUTE, waited: 2 * MINUTE, away: 0, pausedBefore: 0 },
        },
      ],
    },
  ]);
  expect((await ledgerOf(room, amara))[1]).toMatchObject({
    outcome: 'void',
    voids: 0,
    teacher: ortiz,
  });
  const { state } = await room.look();
  expect(state.counters).toEqual({ scores: 0, mastered: 0, notYet: 0, assessments: 0 });
  expect([state.today, state.cells]).toEqual([{}, {}]);
  expect(await room.redis.ttl(room.keys.attempt(attempt))).toBe(-1);
  await room.must('attempt.assess', ortiz, { attempt, ...judged });
  expect((await room.look()).state.counters.scores).toBe(1);
});

test('[A8] within 60 s, by the same person, once, and only what wrote scores', async () => {
  await using room = await open();
  const { amara, ortiz, of } = await judgedOnce(room);
  const lindholm = room.teachers[1]!;
  const undo =
    (person: number, at: number, id = of) =>
    () =>
      room.ask('score.undo', person, { of: id }, { at });
  await expectRefusal(room, undo(ortiz, NOON + 60_001), 'TOO_LATE');
  await expectRefusal(room, undo(lindholm, NOON + 1), 'NOT_FOUND');
  await expectRefusal(room, undo(ortiz, NOON + 1, randomUUID()), 'NOT_FOUND');
  const press = randomUUID();
  await room.must('line.pause', ortiz, {}, { id: press });
  await expectRefusal(room, undo(ortiz, NOON + 1, press), 'NOT_FOUND');
  const undone = randomUUID();
  await room.must('score.undo', ortiz, { of }, { at: NOON + 60_000, id: undone });
  await expectRefusal(room, undo(ortiz, NOON + 60_000), 'ALREADY_VOID');
  await expectRefusal(room, undo(ortiz, NOON + 60_000, undone), 'NOT_FOUND');
  expect(await ledgerOf(room, amara)).toHaveLength(2);
});

test('[A8] undo belongs to the section it was judged in, and to staff who are still staff', async () => {
  await using room = await open({ sections: 2 });
  const { ortiz, of } = await judgedOnce(room);
  const undo = (section: number) => () =>
    room.ask('score.undo', ortiz, { of }, { at: NOON + 1, in: section });
  await expectRefusal(room, undo(room.sections[1]!), 'NOT_FOUND');
  await room.records.enroll(room.sections[0]!, ortiz, { role: 'teacher', active: false });
  await expectRefusal(room, undo(room.sections[0]!), 'NOT_FOUND');
});

test('[A8] takes back every score of the command: of the whole sitting, of every student', async () => {
  await using room = await open();
  const [amara, bo] = room.students as [number, number];
  const [ortiz] = room.teachers as [number];
  const [first, second] = room.objectives as [number, number];
  const attempt = await room.ready(amara, first);
  const sitting = randomUUID();
  const also = [{ objective: second, ...judged }];
  await room.must('attempt.assess', ortiz, { attempt, ...judged, also }, { id: sitting });
  const many = randomUUID();
  const asked = { students: [amara, bo], objective: room.objectives[2]!, ...judged };
  await room.must('score.record', ortiz, asked, { id: many });
  const events = await eventsOf(room, () => room.must('score.undo', ortiz, { of: many }));
  expect(events.map((event) => event.type === 'score.voided' && event.student)).toEqual([
    amara,
    bo,
  ]);
  await room.must('score.undo', ortiz, { of: sitting });
  const { state } = await room.look();
  expect(state.counters).toEqual({ scores: 0, mastered: 0, notYet: 0, assessments: 0 });
  expect(state.cells).toEqual({});
  expect(await stateOf(room, attempt)).toBe('ready');
});

test('[A8] one of its scores voided meanwhile: undo is refused, the others stand', async () => {
  await using room = await open();
  const [amara, bo] = room.students as [number, number];
  const [ortiz] = room.teachers as [number];
  const of = randomUUID();
  const asked = { students: [amara, bo], objective: room.objectives[0]!, ...judged };
  await room.must('score.record', ortiz, asked, { id: of });
  await room.must('score.void', ortiz, { student: bo, index: 0, reason: 'was not there' });
  await expectRefusal(room, () => room.ask('score.undo', ortiz, { of }), 'ALREADY_VOID');
});

test('[A8] [M1] A masters, B observes, A undoes: the score of B stands', async () => {
  await using room = await open();
  const lindholm = room.teachers[1]!;
  const objective = room.objectives[0]!;
  const { amara, attempt, undo } = await judgedOnce(room);
  const observed = { students: [amara], objective, criteria: [], version: 1 };
  await room.must(
    'score.record',
    lindholm,
    { ...observed, outcome: 'not-yet' },
    { at: NOON + 1_000 },
  );
  await undo(NOON + 2_000);
  const { state } = await room.look();
  expect(state.cells[amara]).toEqual({ [objective]: 2 ** 31 + NOON / 1_000 - 946_684_800 + 1 });
  expect(state.counters).toEqual({ scores: 1, mastered: 0, notYet: 1, assessments: 1 });
  expect(await stateOf(room, attempt)).toBe('claimed');
});
