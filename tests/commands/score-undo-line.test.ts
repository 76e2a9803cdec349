import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { eventsOf, lineOf, stateOf } from '../support/expectations.ts';
import { judged, judgedOnce } from '../support/judged-once.ts';
import { MINUTE, NOON, schools } from '../support/schools.ts';
import { openAttempt } from '@threshold/shared/domain/section-state.ts';

/** What score.undo puts back in the line, and where. */
const open = schools();

test('[A8] [A11] where a mastered score of another stands, the attempt stays ended', async () => {
  await using room = await open();
  const lindholm = room.teachers[1]!;
  const objective = room.objectives[0]!;
  const { amara, attempt, undo } = await judgedOnce(room);
  const observed = { students: [amara], objective, ...judged };
  await room.must('score.record', lindholm, observed, { at: NOON + 1_000 });
  await undo(NOON + 2_000);
  expect((await room.look()).state.cells[amara]).toEqual({
    [objective]: NOON / 1_000 - 946_684_800 + 1,
  });
  expect(await stateOf(room, attempt)).toBe('mastered');
  expect(await lineOf(room)).toEqual([]);
});

test('[A8] the student was claimed elsewhere since: the attempt is ready', async () => {
  await using room = await open({ sections: 2 });
  const lindholm = room.teachers[1]!;
  const { amara, attempt, undo } = await judgedOnce(room);
  const there = room.sections[1]!;
  const other = await room.ready(amara, room.objectives[1]!, { in: there });
  await room.must('attempt.claim', lindholm, { attempts: [other] }, { in: there });
  await undo();
  expect([await stateOf(room, attempt), await stateOf(room, other)]).toEqual(['ready', 'claimed']);
  expect(await room.redis.hget(room.keys.claims(), `${amara}`)).toBe(`${other} ${lindholm}`);
});

test('[A8] the claimer holds six already: the attempt is ready', async () => {
  await using room = await open({ students: 7 });
  const { ortiz, attempt, undo } = await judgedOnce(room);
  const six = [];
  for (const student of room.students.slice(1))
    six.push(await room.ready(student, room.objectives[0]!));
  await room.must('attempt.claim', ortiz, { attempts: six });
  await undo();
  expect(await stateOf(room, attempt)).toBe('ready');
  expect(await room.redis.scard(room.keys.claimsOf(ortiz))).toBe(6);
});

test('[A8] pressed again meanwhile: the new attempt stands, the old one stays ended', async () => {
  await using room = await open();
  const { amara, attempt, undo } = await judgedOnce(room, 'not-yet');
  const again = await room.ready(amara, room.objectives[0]!);
  await undo();
  expect([await stateOf(room, attempt), await stateOf(room, again)]).toEqual(['not-yet', 'ready']);
  expect(await lineOf(room)).toEqual([again]);
});

test('[A8] [A5] undone, the attempt stands at its old place', async () => {
  await using room = await open();
  const [, bo] = room.students as [number, number];
  const { amara, ortiz, attempt, undo } = await judgedOnce(room, 'not-yet');
  const behind = await room.ready(bo, room.objectives[0]!);
  await undo();
  await room.must('attempt.release', ortiz, { attempts: [attempt] });
  expect(await lineOf(room)).toEqual([attempt, behind]);
  expect(openAttempt((await room.look()).state, attempt)?.student).toBe(amara);
});

test('[A8] [A12] in a line closed since, the claim makes it closing; what would be ready is held', async () => {
  await using room = await open();
  const bo = room.students[1]!;
  const { ortiz, attempt, undo } = await judgedOnce(room);
  await room.must('line.close', ortiz, {});
  const events = await eventsOf(room, undo);
  expect(events.map((event) => event.type)).toEqual(['line.changed', 'score.voided']);
  expect(await stateOf(room, attempt)).toBe('claimed');
  expect((await room.look()).state.line.state).toBe('closing');
  await room.must('attempt.assess', ortiz, { attempt, ...judged });
  expect((await room.look()).state.line.state).toBe('closed');
  await room.must('line.open', ortiz, {});
  const waiting = await room.ready(bo, room.objectives[0]!);
  await room.must('line.close', ortiz, {});
  const of = randomUUID();
  await room.must('attempt.assess', ortiz, { attempt: waiting, ...judged }, { id: of });
  await room.must('score.undo', ortiz, { of });
  const { state } = await room.look();
  expect(state.line.state).toBe('closed');
  expect(openAttempt(state, waiting)).toMatchObject({ state: 'held', why: 'closed' });
});

test('[A8] a student who left meanwhile is not put back in line; the score is voided all the same', async () => {
  await using room = await open();
  const { amara, attempt, undo } = await judgedOnce(room);
  await room.records.enroll(room.sections[0]!, amara, { role: 'student', active: false });
  await undo();
  expect(await stateOf(room, attempt)).toBe('mastered');
  expect((await room.look()).state.counters.scores).toBe(0);
});

test.each(['ready', 'claimed', 'held'] as const)(
  '[A11] [A8] what a mastered score ended elsewhere comes back %s, in its place, by undo',
  async (state) => {
    await using room = await open({ sections: 2 });
    const [amara, bo] = room.students as [number, number];
    const [ortiz, lindholm] = room.teachers as [number, number];
    const there = { in: room.sections[1]! };
    const objective = room.objectives[0]!;
    const attempt = await room.ready(amara, objective, { ...there, at: NOON });
    const behind = await room.ready(bo, objective, there);
    if (state === 'claimed')
      await room.must(
        'attempt.claim',
        lindholm,
        { attempts: [attempt] },
        { ...there, at: NOON + MINUTE },
      );
    if (state === 'held')
      await room.must(
        'attempt.hold',
        amara,
        { attempt, why: 'needs-time' },
        { ...there, at: NOON + MINUTE },
      );
    const before = (await room.look(null, there.in)).state.open;
    const due = await room.redis.zrange(room.keys.due(), '0', '-1', 'WITHSCORES');
    const of = randomUUID();
    const asked = { students: [amara], objective, ...judged };
    await room.must('score.record', ortiz, asked, { id: of, at: NOON + 2 * MINUTE });
    expect(await lineOf(room, there.in)).toEqual([behind]);
    expect(await room.redis.zcard(room.keys.due())).toBe(0);
    await room.must('score.undo', ortiz, { of }, { at: NOON + 2 * MINUTE + 1 });
    expect((await room.look(null, there.in)).state.open).toEqual(before);
    expect(await lineOf(room, there.in)).toEqual([attempt, behind]);
    expect(await room.redis.zrange(room.keys.due(), '0', '-1', 'WITHSCORES')).toEqual(due);
    expect((await room.feed(there.in)).at(-1)!.events.at(-1)).toMatchObject({
      ...{ type: 'score.voided', here: false, reopened: [{ attempt, state }] },
    });
  },
);

test('[A11] [L2] a hold that was ended and brought back goes on as if nothing had been', async () => {
  await using room = await open();
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  const objective = room.objectives[0]!;
  const at = (minutes: number) => ({ at: NOON + minutes * MINUTE });
  const attempt = await room.ready(amara, objective, at(0));
  await room.must('attempt.hold', amara, { attempt, why: 'needs-time' }, at(1));
  await room.must('line.pause', ortiz, {}, at(2));
  await room.must('line.open', ortiz, {}, at(5));
  const of = randomUUID();
  await room.must(
    'score.record',
    ortiz,
    { students: [amara], objective, ...judged },
    { id: of, ...at(6) },
  );
  await room.must('score.undo', ortiz, { of }, at(6.5));
  await room.must('attempt.resume', amara, { attempt }, at(10));
  expect(openAttempt((await room.look()).state, attempt)).toMatchObject({
    ...{ away: 9 * MINUTE, pausedBefore: 3 * MINUTE },
  });
});
