import { expect, test } from 'vitest';
import { HOLD_MS, LAPSE_MS } from '@threshold/shared/domain/attempt.ts';
import type { Classroom } from '../support/classroom.ts';
import { keysOf, lineOf, stateOf } from '../support/expectations.ts';
import { MINUTE, NOON, schools } from '../support/schools.ts';
import { openAttempt } from '@threshold/shared/domain/section-state.ts';

const open = schools();
const DAY = 86_400_000;
const day = { start: NOON - (NOON % DAY), end: NOON - (NOON % DAY) + DAY };

/** Sweeps every half minute, as living processes do, from one time to another; answers claims lapsed and holds expired. */
async function sweepFor(room: Classroom, from: number, to: number): Promise<[number, number]> {
  let [lapsed, expired] = [0, 0];
  for (let at = from; at <= to; at += MINUTE / 2) {
    const [a, b] = await room.records.store.sweep(day, at);
    lapsed += a;
    expired += b;
  }
  return [lapsed, expired];
}

/** A student claimed at that time, by a teacher of whom nothing is heard any more. */
async function claimedAt(room: Classroom, at: number): Promise<number> {
  const attempt = await room.ready(room.students[0]!, room.objectives[0]!, { at });
  await room.must('attempt.claim', room.teachers[0]!, { attempts: [attempt] }, { at });
  return attempt;
}

test('[A10] [A5] a claim lapses 180 s after its claimer was last seen, once, to its old place', async () => {
  await using room = await open();
  const [, bo] = room.students as [number, number];
  const [ortiz, lindholm] = room.teachers as [number, number];
  await sweepFor(room, NOON, NOON + 5 * MINUTE);
  const start = NOON + 5 * MINUTE;
  const attempt = await claimedAt(room, start);
  const behind = await room.ready(bo, room.objectives[0]!);
  expect(await sweepFor(room, start, start + LAPSE_MS - 1)).toEqual([0, 0]);
  expect(await stateOf(room, attempt)).toBe('claimed');
  const end = start + LAPSE_MS;
  expect(await room.records.store.sweep(day, end)).toEqual([1, 0]);
  expect((await room.feed()).at(-1)!.events).toEqual([
    { type: 'attempt.released', attempts: [attempt], why: 'lapsed', at: end },
  ]);
  expect(await lineOf(room)).toEqual([attempt, behind]);
  expect(await room.redis.hlen(room.keys.claims())).toBe(0);
  expect(await room.redis.scard(room.keys.claimsOf(ortiz))).toBe(0);
  expect(await sweepFor(room, end, end + 5 * MINUTE)).toEqual([0, 0]);
  // The late assessment of who had them: refused by name once another has the student.
  await room.must('attempt.claim', lindholm, { next: true });
  const late = { attempt, outcome: 'mastered' as const, criteria: [], version: 1 };
  expect(await room.ask('attempt.assess', ortiz, late)).toMatchObject({
    ...{ code: 'CLAIMED_BY_OTHER', by: lindholm },
  });
});

test('[A10] a claim of somebody whose sockets are in another section, or anywhere, does not lapse', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const start = Date.now();
  await sweepFor(room, start - 2 * MINUTE, start);
  const attempt = await claimedAt(room, start - 10 * MINUTE);
  await room.records.store.beat('process-1', { staff: [ortiz], sections: [] });
  // Their last beat was now, so 180 s count from here, not from the claim.
  expect(await sweepFor(room, start, start + LAPSE_MS - 1_000)).toEqual([0, 0]);
  expect(await stateOf(room, attempt)).toBe('claimed');
  expect(await sweepFor(room, start + LAPSE_MS, start + LAPSE_MS + MINUTE)).toEqual([1, 0]);
});

test('[A10] an outage of the sweep lapses nothing by itself', async () => {
  await using room = await open();
  await sweepFor(room, NOON, NOON + MINUTE);
  const attempt = await claimedAt(room, NOON + MINUTE);
  const back = NOON + 60 * MINUTE;
  expect(await sweepFor(room, back, back + LAPSE_MS - MINUTE / 2)).toEqual([0, 0]);
  expect(await stateOf(room, attempt)).toBe('claimed');
  expect(await sweepFor(room, back + LAPSE_MS, back + LAPSE_MS)).toEqual([1, 0]);
});

test('[A3] a hold ends after 14 days, which may close a closing line; one that was resumed does not', async () => {
  await using room = await open();
  const [amara, bo] = room.students as [number, number];
  const held = await room.ready(amara, room.objectives[0]!, { at: NOON });
  const resumed = await room.ready(bo, room.objectives[0]!, { at: NOON });
  for (const attempt of [held, resumed])
    await room.must('attempt.hold', room.teachers[0]!, { attempt, why: 'not-here' }, { at: NOON });
  await room.must('attempt.resume', bo, { attempt: resumed });
  expect(await room.records.store.sweep(day, NOON + HOLD_MS - 1)).toEqual([0, 0]);
  expect(await room.records.store.sweep(day, NOON + HOLD_MS)).toEqual([0, 1]);
  const at = NOON + HOLD_MS;
  expect((await room.feed()).at(-1)!.events).toEqual([
    { type: 'attempt.withdrawn', attempt: held, student: amara, why: 'expired', at },
  ]);
  expect(await stateOf(room, held)).toBe('withdrawn');
  expect(await lineOf(room)).toEqual([resumed]);
  expect(await room.records.store.sweep(day, at)).toEqual([0, 0]);
});

test("[A12] the school's midnight holds who is ready, place kept, closes a closing line, and begins a new day", async () => {
  await using room = await open({ sections: 2 });
  const [amara, bo, chen] = room.students as [number, number, number];
  const [ortiz] = room.teachers as [number];
  const [here, there] = room.sections as [number, number];
  const sweep = (start: number, at: number) =>
    room.records.store.sweep({ start, end: start + DAY }, at);
  await sweep(day.start, NOON);
  const ready = await room.ready(amara, room.objectives[0]!);
  const claimed = await room.ready(bo, room.objectives[0]!);
  await room.ready(chen, room.objectives[0]!, { in: there });
  await room.must('line.close', ortiz, {}, { in: there });
  await room.must('attempt.claim', ortiz, { attempts: [claimed] }, { at: day.end - MINUTE });
  const judged = {
    objective: room.objectives[1]!,
    outcome: 'not-yet' as const,
    criteria: [],
    version: 1,
  };
  await room.must('score.record', ortiz, { students: [bo], ...judged }, { at: NOON });
  expect((await room.look()).state.today).toEqual({ [bo]: 1 });
  const before = await room.look();
  await sweep(day.start, day.end - 1);
  expect((await room.look()).rev).toBe(before.rev);
  await sweep(day.end, day.end);
  const { state } = await room.look();
  expect(openAttempt(state, ready)).toMatchObject({ state: 'held', why: 'closed' });
  expect(openAttempt(state, claimed)).toMatchObject({ state: 'claimed' });
  expect([state.today, state.day]).toEqual([{}, { start: day.end, end: day.end + DAY }]);
  expect(state.line.state).toBe('open');
  expect((await room.feed(here)).at(-1)!.events.map((event) => event.type)).toEqual([
    ...['attempt.held', 'day.ended'],
  ]);
  expect((await room.feed(there)).at(-1)!.events.map((event) => event.type)).toEqual([
    ...['attempt.held', 'line.changed', 'day.ended'],
  ]);
  const { rev } = await room.look();
  await sweep(day.end, day.end + 1);
  expect((await room.look()).rev).toBe(rev);
});

test('[A10] [A3] sweeping twice at the same time changes nothing the second time', async () => {
  await using room = await open();
  await sweepFor(room, NOON, NOON + MINUTE);
  await claimedAt(room, NOON);
  await sweepFor(room, NOON + MINUTE, NOON + 5 * MINUTE);
  const before = await keysOf(room);
  await room.records.store.sweep(day, NOON + 5 * MINUTE);
  expect(await keysOf(room)).toEqual(before);
});
