import { expect, test } from 'vitest';
import type { Outcome } from '@threshold/shared/contract/ids.ts';
import { eventsOf, expectRefusal, stateOf } from '../support/expectations.ts';
import { ledgerOf } from '../support/ledger-of.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { NOON, schools } from '../support/schools.ts';

const open = schools();
const observed = { outcome: 'mastered' as Outcome, criteria: [1], version: 1 };
const noonSeconds = NOON / 1_000 - 946_684_800;

permissionCells(
  'score.record',
  open,
  { staff: 'accepted', coStaff: 'accepted' },
  async (room, { student, classmate }) => ({
    students: [student, classmate],
    objective: room.objectives[0]!,
    ...observed,
  }),
);

test('[A9] [M5] [F2] many at once without a press: an event each, in one commit', async () => {
  await using room = await open();
  const [amara, bo] = room.students as [number, number];
  const [ortiz] = room.teachers as [number];
  const [objective] = room.objectives as [number];
  const id = '00000000-0000-4000-8000-00000000000b';
  const asked = { students: [bo, amara], objective, ...observed, note: 'At the board' };
  const events = await eventsOf(room, async () => {
    const reply = await room.must('score.record', ortiz, asked, { at: NOON, id });
    expect(reply.scores).toEqual([
      [bo, 0],
      [amara, 0],
    ]);
    return reply;
  });
  expect(events).toEqual(
    [bo, amara].map((student) => ({
      ...{ type: 'score.recorded', student, by: ortiz, judge: 'Ms. Teacher 0', at: NOON },
      ...{ command: id, here: true, note: 'At the board' },
      scores: [{ objective, outcome: 'mastered', criteria: [1], index: 0 }],
      cells: [[objective, noonSeconds]],
    })),
  );
  expect(await ledgerOf(room, amara)).toEqual([
    {
      ...{ at: noonSeconds, teacher: ortiz, section: room.sections[0], same: false },
      ...{ outcome: 'mastered', objective, criteria: [1], wait: 0, sitting: 0 },
    },
  ]);
  expect((await room.look()).state.counters).toEqual({
    ...{ scores: 2, mastered: 2, notYet: 0, assessments: 2 },
  });
});

test('[A9] one who is not of the class, a foreign objective or an older threshold: nothing is recorded', async () => {
  await using room = await open();
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  const [objective] = room.objectives as [number];
  const stranger = await room.records.addPerson({
    name: 'No One',
    initials: 'NO',
    role: 'student',
  });
  const record = (more: object) => () =>
    room.ask('score.record', ortiz, { students: [amara], objective, ...observed, ...more });
  await expectRefusal(room, record({ students: [amara, stranger] }), 'NOT_FOUND');
  await expectRefusal(room, record({ students: [amara, ortiz] }), 'NOT_FOUND');
  await expectRefusal(room, record({ objective: objective + 500 }), 'NOT_FOUND');
  await expectRefusal(room, record({ version: 2 }), 'THRESHOLD_CHANGED');
});

test('[A11] an observed mastered score ends the open attempt, wherever it is and whoever has the student', async () => {
  await using room = await open({ sections: 2 });
  const [amara] = room.students as [number];
  const [ortiz, lindholm] = room.teachers as [number, number];
  const [, there] = room.sections as [number, number];
  const [objective] = room.objectives as [number];
  const attempt = await room.ready(amara, objective, { in: there });
  await room.must('attempt.claim', lindholm, { attempts: [attempt] }, { in: there });
  const asked = { students: [amara], objective, ...observed };
  await room.must('score.record', ortiz, { ...asked, outcome: 'not-yet' });
  expect(await stateOf(room, attempt)).toBe('claimed');
  await room.must('score.record', ortiz, asked);
  expect(await stateOf(room, attempt)).toBe('withdrawn');
  expect(await room.redis.hlen(room.keys.claims())).toBe(0);
  expect(await room.redis.scard(room.keys.claimsOf(lindholm))).toBe(0);
});

test('[M1] mastered stays mastered beside a later not yet, and bears the earliest date', async () => {
  await using room = await open();
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  const [objective] = room.objectives as [number];
  const day = 86_400_000;
  const record = (outcome: Outcome, days: number) =>
    room.must(
      'score.record',
      ortiz,
      { students: [amara], objective, ...observed, outcome },
      { at: NOON + days * day },
    );
  const cell = async () => (await room.look()).state.cells[amara]![objective];
  await record('not-yet', 0);
  await record('not-yet', -3);
  expect(await cell()).toBe(2 ** 31 + noonSeconds);
  await record('mastered', 2);
  await record('not-yet', 4);
  await record('mastered', 5);
  expect(await cell()).toBe(noonSeconds + 2 * 86_400);
  await record('mastered', -10);
  expect(await cell()).toBe(noonSeconds - 10 * 86_400);
});

test("[M5] counts go to the school, the class, the scores' own day and the subject, in the same commit", async () => {
  await using room = await open({ sections: 2 });
  const [amara, bo] = room.students as [number, number];
  const [ortiz] = room.teachers as [number];
  const [here, there] = room.sections as [number, number];
  const [objective] = room.objectives as [number];
  const asked = { objective, ...observed };
  await room.must('score.record', ortiz, { ...asked, students: [amara] }, { at: NOON });
  const backdated = { ...asked, students: [amara, bo], outcome: 'not-yet' as const };
  await room.must('score.record', ortiz, backdated, { at: NOON - 86_400_000, in: there });
  const school = await room.redis.hgetall(room.keys.school());
  expect(school).toMatchObject({ scores: '3', mastered: '1', notYet: '2', assessments: '3' });
  const counters = async (section: number) => (await room.look(null, section)).state.counters;
  expect(await counters(here)).toEqual({ scores: 1, mastered: 1, notYet: 0, assessments: 1 });
  expect(await counters(there)).toEqual({ scores: 2, mastered: 0, notYet: 2, assessments: 2 });
  const day = Math.floor(NOON / 86_400_000);
  expect(await room.redis.hgetall(room.keys.days())).toMatchObject({
    ...{ [`${day}:mastered`]: '1', [`${day}:assessments`]: '1' },
    ...{ [`${day - 1}:notYet`]: '2', [`${day - 1}:assessments`]: '2' },
  });
});
