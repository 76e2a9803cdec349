import { expect, test } from 'vitest';
import { eventsOf, expectRefusal, lineOf, stateOf } from '../support/expectations.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { MINUTE, NOON, schools } from '../support/schools.ts';
import { ledgerOf } from '../support/ledger-of.ts';
import type { Outcome } from '@threshold/shared/contract/ids.ts';

const open = schools();
const judged = { outcome: 'mastered' as Outcome, criteria: [], version: 1 };

permissionCells(
  'attempt.assess',
  open,
  { staff: 'accepted', coStaff: 'accepted' },
  async (room, { student }) => ({
    attempt: await room.ready(student, room.objectives[0]!),
    ...judged,
  }),
);

test('[A7] [M5] [F2] one sitting: its outcome, ticks, note and what was shown beside it', async () => {
  await using room = await open();
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  const [section] = room.sections as [number];
  const [first, second, third] = room.objectives as [number, number, number];
  const attempt = await room.ready(amara, first, { at: NOON });
  await room.must('attempt.claim', ortiz, { next: true }, { at: NOON + 90_000 });
  const at = NOON + 90_000 + 130_000;
  const also = [
    { objective: third, outcome: 'mastered' as const, criteria: [1], version: 1 },
    { objective: second, outcome: 'not-yet' as const, criteria: [], version: 1 },
  ];
  const id = '00000000-0000-4000-8000-00000000000a';
  const events = await eventsOf(room, async () => {
    const asked = { attempt, outcome: 'not-yet' as const, criteria: [0, 4], version: 1 };
    const reply = await room.must(
      'attempt.assess',
      ortiz,
      { ...asked, note: 'Say why, not only what.', also },
      { at, id },
    );
    expect(reply).toMatchObject({ attempt, scores: [0, 1, 2].map((i) => [amara, i]) });
    return reply;
  });
  const seconds = at / 1_000 - 946_684_800;
  expect(events).toEqual([
    {
      ...{ type: 'score.recorded', student: amara, by: ortiz, judge: 'Ms. Teacher 0', at },
      ...{ command: id, attempt, here: true, service: 130, note: 'Say why, not only what.' },
      scores: [
        { objective: first, outcome: 'not-yet', criteria: [0, 4], index: 0 },
        { objective: third, outcome: 'mastered', criteria: [1], index: 1 },
        { objective: second, outcome: 'not-yet', criteria: [], index: 2 },
      ],
      cells: [
        [first, 2 ** 31 + seconds],
        [third, seconds],
        [second, 2 ** 31 + seconds],
      ],
    },
  ]);
  const common = { at: seconds, teacher: ortiz, section };
  expect(await ledgerOf(room, amara)).toEqual([
    // 90 s of waiting are 2 minutes, 130 s of sitting are 9 steps of 15 s.
    {
      ...common,
      same: false,
      outcome: 'not-yet',
      objective: first,
      criteria: [0, 4],
      wait: 2,
      sitting: 9,
    },
    {
      ...common,
      same: true,
      outcome: 'mastered',
      objective: third,
      criteria: [1],
      wait: 0,
      sitting: 0,
    },
    {
      ...common,
      same: true,
      outcome: 'not-yet',
      objective: second,
      criteria: [],
      wait: 0,
      sitting: 0,
    },
  ]);
  expect(await room.redis.hgetall(room.keys.notes(amara))).toEqual({
    0: 'Say why, not only what.',
  });
  const { state } = await room.look();
  expect(state.counters).toEqual({ scores: 3, mastered: 1, notYet: 2, assessments: 1 });
  expect(state.sittings).toEqual([130]);
  expect(state.today).toEqual({ [amara]: 1 });
  expect(await stateOf(room, attempt)).toBe('not-yet');
  expect(await lineOf(room)).toEqual([]);
  expect(await room.redis.hlen(room.keys.claims())).toBe(0);
});

test('[A6] claim and assess in one step: any staff, on an attempt that waits', async () => {
  await using room = await open();
  const [amara] = room.students as [number];
  const [, lindholm] = room.teachers as [number, number];
  const attempt = await room.ready(amara, room.objectives[0]!, { at: NOON });
  await room.must('attempt.assess', lindholm, { attempt, ...judged }, { at: NOON + 5 * MINUTE });
  expect(await ledgerOf(room, amara)).toMatchObject([{ wait: 5, sitting: 0, teacher: lindholm }]);
  expect((await room.look()).state.sittings).toEqual([]);
});

test("[A6] [A4] on another's claim refused by name, also when the claim is on another attempt", async () => {
  await using room = await open({ sections: 2 });
  const [amara] = room.students as [number];
  const [ortiz, lindholm] = room.teachers as [number, number];
  const attempt = await room.ready(amara, room.objectives[0]!);
  const other = await room.ready(amara, room.objectives[1]!, { in: room.sections[1]! });
  await room.must('attempt.claim', ortiz, { attempts: [attempt] });
  const assess = (person: number, id: number, section: number) => () =>
    room.ask('attempt.assess', person, { attempt: id, ...judged }, { in: section });
  const [here, there] = room.sections as [number, number];
  await expectRefusal(room, assess(lindholm, attempt, here), 'CLAIMED_BY_OTHER', { by: ortiz });
  await expectRefusal(room, assess(lindholm, other, there), 'ALREADY_CLAIMED', { by: ortiz });
  // The claimer has the student in front of them, whatever it is about.
  expect(await assess(ortiz, other, there)()).toMatchObject({ ok: true });
  expect(await stateOf(room, attempt)).toBe('claimed');
});

test('[A6] a newer threshold refuses what was judged by the older, beside it too', async () => {
  await using room = await open();
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  const [first, second] = room.objectives as [number, number];
  const attempt = await room.ready(amara, first);
  const gate = { shows: [1], needs: [], version: 2, ways: 1, subject: 'Spanish' };
  await room.records.setObjective(second, gate, {});
  const assess = (version: number, alsoVersion: number) => () =>
    room.ask('attempt.assess', ortiz, {
      ...{ attempt, ...judged, version },
      also: [{ objective: second, outcome: 'mastered', criteria: [], version: alsoVersion }],
    });
  await expectRefusal(room, assess(1, 1), 'THRESHOLD_CHANGED');
  await room.records.setObjective(first, gate, {});
  await expectRefusal(room, assess(1, 2), 'THRESHOLD_CHANGED');
  expect(await assess(2, 2)()).toMatchObject({ ok: true });
});

test('[A3] [A7] a held or ended attempt cannot be assessed, nor its own objective twice, nor one not shown', async () => {
  await using room = await open();
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  const [first] = room.objectives as [number];
  const attempt = await room.ready(amara, first);
  const assess =
    (more: object = {}) =>
    () =>
      room.ask('attempt.assess', ortiz, { attempt, ...judged, ...more });
  const beside = (objective: number) => ({
    also: [{ objective, outcome: 'mastered' as const, criteria: [], version: 1 }],
  });
  await expectRefusal(room, assess(beside(first)), 'INVALID');
  await expectRefusal(room, assess(beside(first + 500)), 'NOT_FOUND');
  await room.must('attempt.hold', amara, { attempt, why: 'needs-time' });
  await expectRefusal(room, assess(), 'WRONG_STATE');
  await room.must('attempt.resume', amara, { attempt });
  await room.must('attempt.assess', ortiz, { attempt, ...judged });
  await expectRefusal(room, assess(), 'WRONG_STATE');
  await expectRefusal(room, assess({ attempt: 9_999 }), 'NOT_FOUND');
});

test('[A11] mastered beside another objective ends the attempt at it, in its own section, with the reason', async () => {
  await using room = await open({ sections: 2 });
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  const [here, there] = room.sections as [number, number];
  const [first, second] = room.objectives as [number, number];
  const attempt = await room.ready(amara, first);
  const other = await room.ready(amara, second, { in: there });
  const also = (outcome: Outcome) => [{ objective: second, outcome, criteria: [], version: 1 }];
  await room.must('attempt.assess', ortiz, {
    attempt,
    ...judged,
    outcome: 'not-yet',
    also: also('not-yet'),
  });
  expect(await stateOf(room, other)).toBe('ready');
  const again = await room.ready(amara, first);
  const reply = await room.must(
    'attempt.assess',
    ortiz,
    { attempt: again, ...judged, also: also('mastered') },
    { at: NOON },
  );
  expect(await stateOf(room, other)).toBe('withdrawn');
  const heard = (await room.feed(there)).at(-1)!.events;
  expect(heard[0]).toEqual({
    ...{ type: 'attempt.withdrawn', attempt: other, student: amara, why: 'mastered', at: NOON },
  });
  expect(heard[1]).toMatchObject({ type: 'score.recorded', here: false });
  expect((await room.feed(here)).at(-1)).toMatchObject({ rev: reply.rev });
});

test('[A12] the last one judged closes a closing line', async () => {
  await using room = await open();
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  const attempt = await room.ready(amara, room.objectives[0]!);
  await room.must('line.close', ortiz, {});
  const events = await eventsOf(room, () =>
    room.must('attempt.assess', ortiz, { attempt, ...judged }),
  );
  expect(events.map((event) => event.type)).toEqual(['score.recorded', 'line.changed']);
  expect((await room.look()).state.line.state).toBe('closed');
});

test('[L2] the wait byte: minutes rounded up, at least 1, without pauses, 255 for longer; the sitting byte likewise', async () => {
  await using room = await open({ objectives: [{}, {}, {}, {}] });
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  const at = (minutes: number) => ({ at: NOON + minutes * MINUTE });
  const sit = async (objective: number, press: number, claim: number, end: number) => {
    const attempt = await room.ready(amara, objective, at(press));
    await room.must('attempt.claim', ortiz, { attempts: [attempt] }, at(claim));
    await room.must('attempt.assess', ortiz, { attempt, ...judged }, at(end));
  };
  const [first, second, third, fourth] = room.objectives as [number, number, number, number];
  await sit(first, 0, 0, 0);
  const paused = await room.ready(amara, second, at(10));
  await room.must('line.pause', ortiz, {}, at(11));
  await room.must('attempt.claim', ortiz, { attempts: [paused] }, at(20));
  await room.must('line.open', ortiz, {}, at(30));
  await room.must('attempt.assess', ortiz, { attempt: paused, ...judged }, at(31));
  await sit(third, 40, 42.01, 43);
  await sit(fourth, 50, 50 + 300, 50 + 400);
  expect(await ledgerOf(room, amara)).toMatchObject([
    { wait: 1, sitting: 0 },
    { wait: 1, sitting: 44 },
    { wait: 3, sitting: 4 },
    { wait: 255, sitting: 255 },
  ]);
});

test('[L4] the last twenty sittings are kept, in seconds', async () => {
  await using room = await open();
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  for (let i = 0; i < 22; i += 1) {
    const attempt = await room.ready(amara, room.objectives[0]!, { at: NOON });
    await room.must('attempt.claim', ortiz, { attempts: [attempt] }, { at: NOON });
    const asked = { attempt, ...judged, outcome: 'not-yet' as const };
    await room.must('attempt.assess', ortiz, asked, { at: NOON + i * 1_000 + 999 });
  }
  expect((await room.look()).state.sittings).toEqual(Array.from({ length: 20 }, (_, i) => i + 2));
});
