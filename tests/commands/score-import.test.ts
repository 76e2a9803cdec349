import { expect, test } from 'vitest';
import { IMPORTED_SCORES } from '@threshold/shared/domain/limits.ts';
import { checkSchool } from '@threshold/server/demo/check-school.ts';
import { LEDGER_EPOCH } from '@threshold/shared/domain/ledger.ts';
import { applyEvent } from '@threshold/shared/domain/section-state.ts';
import { eventsOf, expectRefusal, keysOf, lineOf, stateOf } from '../support/expectations.ts';
import { ledgerOf } from '../support/ledger-of.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { MINUTE, NOON, schools } from '../support/schools.ts';

const open = schools();
const DAY = 86_400_000;
/** Noon in Boise on those days, and what the ledger keeps of it. */
const seconds = (at: number) => Math.floor(at / 1_000) - LEDGER_EPOCH;
const SEPTEMBER_14 = seconds(Date.UTC(2026, 8, 14, 18));
const SEPTEMBER_16 = seconds(Date.UTC(2026, 8, 16, 18));

permissionCells(
  'score.import',
  open,
  { staff: 'accepted', coStaff: 'accepted' },
  async (room, { student, classmate }) => ({
    scores: [
      [student, room.objectives[0]!, '2026-09-14'],
      [classmate, room.objectives[1]!, '2026-09-15'],
    ] satisfies [number, number, string][],
  }),
);

test('[T10] [M5] each score on its own day, those of a day one sitting, told once and counted here', async () => {
  await using room = await open({ sections: 2 });
  const [amara, bo] = room.students as [number, number];
  const [ortiz] = room.teachers as [number];
  const [first, second, third] = room.objectives as [number, number, number];
  const before = (await room.look()).state;
  const asked = {
    scores: [
      [amara, third, '2026-09-16'],
      [amara, first, '2026-09-14'],
      [bo, first, '2026-10-05'],
      [amara, second, '2026-09-14'],
      [amara, second, '2026-09-16'],
    ] satisfies [number, number, string][],
  };
  const events = await eventsOf(room, async () => {
    const reply = await room.must('score.import', ortiz, asked, { at: NOON });
    expect(reply.scores).toEqual([
      [amara, 0],
      [amara, 1],
      [amara, 2],
      [bo, 0],
    ]);
    return reply;
  });
  const cells = [
    [first, SEPTEMBER_14],
    [second, SEPTEMBER_14],
    [third, SEPTEMBER_16],
  ];
  expect(events).toEqual([
    {
      ...{ type: 'scores.imported', student: amara, cells },
      counted: { scores: 3, assessments: 2, today: 2 },
    },
    {
      ...{ type: 'scores.imported', student: bo, cells: [[first, seconds(NOON)]] },
      counted: { scores: 1, assessments: 1, today: 1 },
    },
  ]);
  const observed = { teacher: ortiz, section: room.sections[0], outcome: 'mastered' };
  const rest = { criteria: [], wait: 0, sitting: 0 };
  expect(await ledgerOf(room, amara)).toEqual([
    { ...observed, ...rest, at: SEPTEMBER_14, objective: first, same: false },
    { ...observed, ...rest, at: SEPTEMBER_14, objective: second, same: true },
    { ...observed, ...rest, at: SEPTEMBER_16, objective: third, same: false },
  ]);
  const { state } = await room.look();
  expect(state.counters).toEqual({ scores: 4, mastered: 4, notYet: 0, assessments: 3 });
  expect(events.reduce(applyEvent, before)).toEqual(state);
  const there = (await room.look(null, room.sections[1])).state;
  expect(there.cells[amara]).toEqual(Object.fromEntries(cells));
  expect(there.counters).toEqual({ scores: 0, mastered: 0, notYet: 0, assessments: 0 });
  const day = Math.floor(Date.UTC(2026, 8, 14) / DAY);
  expect(await room.redis.hgetall(room.keys.days())).toMatchObject({
    ...{ [`${day}:mastered`]: '2', [`${day}:assessments`]: '1' },
    ...{ [`${day + 2}:mastered`]: '1', [`${day + 2}:assessments`]: '1' },
  });
});

test('[T10] all or none: one who is not of the class, a foreign objective, a day to come or before all records', async () => {
  await using room = await open();
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  const [objective, other] = room.objectives as [number, number];
  const name = { name: 'No One', initials: 'NO', role: 'student' as const };
  const stranger = await room.records.addPerson(name);
  const bring = (score: [number, number, string]) => () =>
    room.ask(
      'score.import',
      ortiz,
      { scores: [[amara, objective, '2026-09-14'], score] },
      { at: NOON },
    );
  await expectRefusal(room, bring([stranger, objective, '2026-09-14']), 'NOT_FOUND');
  await expectRefusal(room, bring([ortiz, objective, '2026-09-14']), 'NOT_FOUND');
  await expectRefusal(room, bring([amara, objective + 500, '2026-09-14']), 'NOT_FOUND');
  await expectRefusal(room, bring([amara, other, '2026-10-06']), 'INVALID');
  await expectRefusal(room, bring([amara, other, '1999-12-31']), 'INVALID');
});

test('[T10] the same twice adds nothing, and what is crossed already keeps its date', async () => {
  await using room = await open();
  const [amara, bo] = room.students as [number, number];
  const [ortiz] = room.teachers as [number];
  const [first, second] = room.objectives as [number, number];
  const judged = { outcome: 'mastered' as const, criteria: [], version: 1 };
  await room.must('score.record', ortiz, { students: [bo], objective: first, ...judged });
  const [crossed] = Object.values((await room.look()).state.cells[bo]!);
  const scores = [amara, bo].flatMap((student) =>
    [first, second].map((objective): [number, number, string] => [
      student,
      objective,
      '2026-09-14',
    ]),
  );
  const once = await room.must('score.import', ortiz, { scores }, { at: NOON });
  expect(once.scores).toEqual([
    [amara, 0],
    [amara, 1],
    [bo, 1],
  ]);
  expect((await room.look()).state.cells[bo]).toEqual({ [first]: crossed, [second]: SEPTEMBER_14 });
  const kept = async () =>
    Object.entries(await keysOf(room)).filter(([key]) => !key.includes(':replies:'));
  const before = await kept();
  const again = await room.must('score.import', ortiz, { scores }, { at: NOON + MINUTE });
  expect(again).toMatchObject({ rev: once.rev, scores: [] });
  expect(await kept()).toEqual(before);
});

test('[T10] [A8] an import is taken back as a whole within a day, but for what was voided since; [A11] the line comes back', async () => {
  await using room = await open();
  const [amara, bo] = room.students as [number, number];
  const [ortiz, lindholm] = room.teachers as [number, number];
  const [first, second] = room.objectives as [number, number];
  const attempt = await room.ready(amara, first, { at: NOON - MINUTE });
  const of = '00000000-0000-4000-8000-00000000000c';
  const scores: [number, number, string][] = [
    [amara, first, '2026-09-14'],
    [amara, second, '2026-09-14'],
    [bo, second, '2026-10-05'],
  ];
  await room.must('score.import', ortiz, { scores }, { at: NOON, id: of });
  expect(await stateOf(room, attempt)).toBe('withdrawn');
  const slip = { student: bo, index: 0, reason: 'Not she' };
  await room.must('score.void', lindholm, slip, { at: NOON + MINUTE });
  const undo = (person: number, at: number) => room.ask('score.undo', person, { of }, { at });
  expect(await undo(lindholm, NOON + MINUTE)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await undo(ortiz, NOON + DAY + 1)).toMatchObject({ code: 'TOO_LATE' });
  expect(await undo(ortiz, NOON + DAY)).toMatchObject({ ok: true });
  const { state } = await room.look();
  expect(state.cells).toEqual({});
  expect(state.counters).toEqual({ scores: 0, mastered: 0, notYet: 0, assessments: 0 });
  expect(state.today).toEqual({});
  expect(await lineOf(room)).toEqual([attempt]);
  const anew = await room.must('score.import', ortiz, { scores }, { at: NOON + DAY + MINUTE });
  expect(anew.scores).toHaveLength(3);
});

test('[T3] [T9] a class of 40 at once: ledger, board and counters agree, and the audit tells it by numbers', async () => {
  const objectives = Array.from({ length: 60 }, () => ({}));
  await using room = await open({ students: 40, objectives });
  const [ortiz] = room.teachers as [number];
  const scores = room.students.flatMap((student) =>
    room.objectives.map((objective, i): [number, number, string] => [
      ...([student, objective] as const),
      `2026-09-${String((i % 28) + 1).padStart(2, '0')}`,
    ]),
  );
  expect(scores.length).toBeLessThanOrEqual(IMPORTED_SCORES);
  const id = crypto.randomUUID();
  const { scores: written } = await room.must('score.import', ortiz, { scores }, { at: NOON, id });
  expect(written).toHaveLength(2_400);
  const [[, fields]] = (await room.redis.xrange(room.keys.audit(), '-', '+')) as [
    [string, string[]],
  ];
  const more = fields.pop()!;
  expect(JSON.parse(more)).toEqual({ scores: 2_400, import: id });
  expect(fields).toEqual([
    ...['by', String(ortiz), 'did', 'scores.imported', 'in', String(room.sections[0])],
    ...['of', room.students.join(' '), 'more'],
  ]);
  expect(await checkSchool(room.redis, room.records.school)).toEqual([]);
});
