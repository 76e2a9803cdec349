import { expect, test } from 'vitest';
import { eventsOf, expectRefusal, lineOf } from '../support/expectations.ts';
import { permissionCells } from '../support/permission-cells.ts';
import { MINUTE, NOON, schools } from '../support/schools.ts';
import type { Classroom } from '../support/classroom.ts';
import { openAttempt } from '@threshold/shared/domain/section-state.ts';

const open = schools();
const judged = { criteria: [], version: 1 };

function people(room: Classroom) {
  const [amara, bo] = room.students as [number, number];
  const [ortiz] = room.teachers as [number];
  const [first, second, third, fourth] = room.objectives as [number, number, number, number];
  return { amara, bo, ortiz, first, second, third, fourth };
}

permissionCells(
  'attempt.ready',
  open,
  { student: 'accepted', classmate: 'accepted' },
  async (room) => ({ objective: room.objectives[0]! }),
);

test('[A2] [L1] [F2] a press joins the end of the line and says so, once, at the revision of its reply', async () => {
  await using room = await open({ objectives: [{}, { ways: 3 }] });
  const { amara, bo, first, second } = people(room);
  const before = await room.ready(bo, first);
  let attempt = 0;
  const events = await eventsOf(room, async () => {
    const reply = await room.must(
      'attempt.ready',
      amara,
      { objective: second, way: 2 },
      { at: NOON },
    );
    attempt = reply.attempt!;
    return reply;
  });
  expect(events).toEqual([
    { type: 'attempt.ready', attempt, student: amara, objective: second, way: 2, at: NOON },
  ]);
  expect(await lineOf(room)).toEqual([before, attempt]);
  expect(openAttempt((await room.look()).state, attempt)).toEqual({
    ...{ attempt, student: amara, objective: second, way: 2, state: 'ready', at: NOON },
    ...{ away: 0, pausedBefore: 0 },
  });
});

test('[A1] one open attempt at an objective, in whatever section', async () => {
  await using room = await open({ sections: 2 });
  const { amara, bo, first } = people(room);
  const attempt = await room.ready(amara, first);
  const press = (section: number) => () =>
    room.ask('attempt.ready', amara, { objective: first }, { in: section });
  const [here, there] = room.sections as [number, number];
  expect(await press(here)()).not.toHaveProperty('in');
  await expectRefusal(room, press(here), 'ALREADY_OPEN');
  // Who cannot see the press from here reads where it is.
  const where = { in: { title: 'Spanish 2', period: 'Period 0' } };
  await expectRefusal(room, press(there), 'ALREADY_OPEN', where);
  await room.must('attempt.hold', amara, { attempt, why: 'needs-time' });
  await expectRefusal(room, press(there), 'ALREADY_OPEN', where);
  await room.ready(bo, first);
});

test('[A1] at most maxOpen open attempts in all, held ones and other sections counted', async () => {
  await using room = await open({ sections: 2, objectives: [{}, {}, {}, {}] });
  const { amara, ortiz, first, second, third, fourth } = people(room);
  const held = await room.ready(amara, first);
  await room.must('attempt.hold', amara, { attempt: held, why: 'needs-time' });
  await room.ready(amara, second, { in: room.sections[1]! });
  await room.ready(amara, third);
  const press = () => room.ask('attempt.ready', amara, { objective: fourth });
  const where = { in: { title: 'Spanish 2', period: 'Period 1' } };
  await expectRefusal(room, press, 'TOO_MANY_OPEN', where);
  await room.must('section.set', ortiz, { maxOpen: 4 });
  expect(await press()).toMatchObject({ ok: true });
});

test('[A2] locked until everything before it is mastered, unless a teacher opened it', async () => {
  await using room = await open({ objectives: [{}, {}, { needs: [1, 2] }] });
  const { amara, bo, ortiz, first, second, third } = people(room);
  const press = (student: number) => () => room.ask('attempt.ready', student, { objective: third });
  await room.must('score.record', ortiz, {
    ...{ students: [amara], objective: first, outcome: 'mastered', ...judged },
  });
  await expectRefusal(room, press(amara), 'LOCKED');
  await room.must('score.record', ortiz, {
    ...{ students: [amara], objective: second, outcome: 'not-yet', ...judged },
  });
  await expectRefusal(room, press(amara), 'LOCKED');
  await room.must('score.record', ortiz, {
    ...{ students: [amara], objective: second, outcome: 'mastered', ...judged },
  });
  expect(await press(amara)()).toMatchObject({ ok: true });
  await expectRefusal(room, press(bo), 'LOCKED');
  await room.records.openFor(bo, third);
  expect(await press(bo)()).toMatchObject({ ok: true });
});

test('[A2] refused where it is mastered already', async () => {
  await using room = await open();
  const { amara, ortiz, first } = people(room);
  await room.must('score.record', ortiz, {
    ...{ students: [amara], objective: first, outcome: 'mastered', ...judged },
  });
  await expectRefusal(
    room,
    () => room.ask('attempt.ready', amara, { objective: first }),
    'ALREADY_MASTERED',
  );
});

test('[A2] cool-down: refused until its end, which the refusal names, and judged from the log', async () => {
  await using room = await open();
  const { amara, ortiz, first } = people(room);
  await room.must('section.set', ortiz, { coolDown: 10 });
  const notYet = { students: [amara], objective: first, outcome: 'not-yet' as const, ...judged };
  const { scores } = await room.must('score.record', ortiz, notYet, { at: NOON });
  const press = (at: number) => () =>
    room.ask('attempt.ready', amara, { objective: first }, { at });
  const until = NOON + 10 * MINUTE;
  await expectRefusal(room, press(until - 1), 'COOL_DOWN', { until });
  await room.must('score.void', ortiz, {
    student: amara,
    index: scores![0]![1],
    reason: 'wrong row',
  });
  expect(await press(NOON + 1)()).toMatchObject({ ok: true });
});

test('[A2] cool-down ends on time, counts from the latest not yet, and 0 minutes are none', async () => {
  await using room = await open();
  const { amara, bo, ortiz, first } = people(room);
  const notYet = { objective: first, outcome: 'not-yet' as const, ...judged };
  await room.must('score.record', ortiz, { students: [amara, bo], ...notYet }, { at: NOON });
  await room.ready(bo, first, { at: NOON + 1 });
  await room.must('section.set', ortiz, { coolDown: 10 });
  await room.must(
    'score.record',
    ortiz,
    { students: [amara], ...notYet },
    { at: NOON + 5 * MINUTE },
  );
  const press = (at: number) => room.ask('attempt.ready', amara, { objective: first }, { at });
  expect(await press(NOON + 12 * MINUTE)).toMatchObject({ code: 'COOL_DOWN' });
  expect(await press(NOON + 15 * MINUTE)).toMatchObject({ ok: true });
});

test('[A2] [L2] joins an open or paused line, not a closing or closed one', async () => {
  await using room = await open();
  const { amara, bo, ortiz, first, second } = people(room);
  const press = () => room.ask('attempt.ready', bo, { objective: second });
  await room.must('line.pause', ortiz, {});
  await room.ready(amara, first);
  await room.must('line.close', ortiz, {});
  expect((await room.look()).state.line.state).toBe('closing');
  await expectRefusal(room, press, 'LINE_CLOSED');
  await room.must('line.close', ortiz, { now: true });
  expect((await room.look()).state.line.state).toBe('closed');
  await expectRefusal(room, press, 'LINE_CLOSED');
  await room.must('line.open', ortiz, {});
  expect(await press()).toMatchObject({ ok: true });
});

test('[A2] where there are several ways to demonstrate, the press names one of them', async () => {
  await using room = await open({ objectives: [{ ways: 2 }, {}] });
  const { amara, first, second } = people(room);
  const press = (objective: number, way?: number) => () =>
    room.ask('attempt.ready', amara, { objective, ...(way === undefined ? {} : { way }) });
  await expectRefusal(room, press(first), 'WAY_NEEDED');
  await expectRefusal(room, press(first, 2), 'INVALID');
  await expectRefusal(room, press(second, 1), 'INVALID');
  expect(await press(first, 1)()).toMatchObject({ ok: true });
  expect(await press(second)()).toMatchObject({ ok: true });
});

test('[P3] an objective or a section that the student has nothing to do with does not exist', async () => {
  await using room = await open({ sections: 1 });
  const { amara, first } = people(room);
  const elsewhere = await room.records.addSection({ title: 'Maths', period: '', tracks: [99] });
  await room.records.enroll(elsewhere, amara, { role: 'student' });
  const press = (objective: number, section: number) => () =>
    room.ask('attempt.ready', amara, { objective }, { in: section });
  await expectRefusal(room, press(first, elsewhere), 'NOT_FOUND');
  await expectRefusal(room, press(first + 100, room.sections[0]!), 'NOT_FOUND');
  await expectRefusal(room, press(first, 999), 'NOT_FOUND');
});

test('[L1] [F1] 35 presses at once: 35 entries, one order, a feed without a gap', async () => {
  await using room = await open({ students: 35 });
  const { first } = people(room);
  const replies = await Promise.all(
    room.students.map((student) => room.must('attempt.ready', student, { objective: first })),
  );
  const line = await lineOf(room);
  expect(new Set(line).size).toBe(35);
  expect(line).toEqual(replies.map((reply) => reply.attempt));
  const feed = await room.feed();
  expect(feed.map((entry) => entry.rev)).toEqual(feed.map((_, i) => i + 1));
  const joined = feed.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'attempt.ready' ? [event.attempt] : [])),
  );
  expect(joined).toEqual(line);
  expect(new Set(replies.map((reply) => reply.rev))).toEqual(
    new Set(
      feed.filter(({ events }) => events.some((e) => e.type === 'attempt.ready')).map((e) => e.rev),
    ),
  );
});
