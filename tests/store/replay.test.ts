import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Outcome } from '@threshold/shared/contract/ids.ts';
import { MINUTE, NOON, schools } from '../support/schools.ts';
import { SectionWatchers } from '../support/section-watchers.ts';
import { day, follow, watched } from '../support/watched-section.ts';
import { openAttempt } from '@threshold/shared/domain/section-state.ts';

const open = schools();
const judged = { outcome: 'mastered' as Outcome, criteria: [1], version: 1 };
const DAY = 86_400_000;

test('[F3] a press to its outcome: board, wall and paths equal the later snapshots after every step', async () => {
  await using room = await open();
  const [amara, bo] = room.students as [number, number];
  const [ortiz, lindholm] = room.teachers as [number, number];
  const [first, second, third] = room.objectives as [number, number, number];
  const watchers = await watched(room);
  const at = (minutes: number) => ({ at: NOON + minutes * MINUTE });
  const attempt = await room.ready(amara, first, at(0));
  const other = await room.ready(bo, second, at(1));
  await follow(watchers);
  await room.must('line.mark', lindholm, { attempt: other }, at(2));
  await room.must('help.ask', bo, { objective: second, text: 'stuck "a":{} word' }, at(2));
  await room.must('line.pause', ortiz, {}, at(3));
  await follow(watchers);
  await room.must('attempt.claim', ortiz, { attempts: [attempt, other] }, at(4));
  await room.must('line.open', ortiz, {}, at(5));
  await follow(watchers);
  await room.must('attempt.hold', bo, { attempt: other, why: 'needs-time' }, at(6));
  await room.must('attempt.release', ortiz, { attempts: [attempt] }, at(6));
  await follow(watchers);
  await room.must('attempt.resume', bo, { attempt: other }, at(8));
  await room.must('help.close', ortiz, { student: bo }, at(8));
  const of = randomUUID();
  const also = [{ objective: third, ...judged, outcome: 'not-yet' as const }];
  const asked = { attempt, ...judged, note: 'Bravo', also };
  await room.must('attempt.assess', ortiz, asked, { id: of, ...at(9) });
  await follow(watchers);
  await room.must('score.undo', ortiz, { of }, at(9.5));
  await follow(watchers);
  await room.must('attempt.assess', ortiz, { attempt, ...judged }, at(10));
  await room.must('attempt.withdraw', bo, { attempt: other }, at(10));
  await room.must('line.close', ortiz, { now: true }, at(11));
  const state = await follow(watchers);
  expect(state.line.state).toBe('closed');
  expect(state.counters).toEqual({ scores: 1, mastered: 1, notYet: 0, assessments: 1 });
});

test('[F3] a crossing of today moves when an earlier score comes or the earliest is taken back', async () => {
  await using room = await open();
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  const objective = room.objectives[0]!;
  const watchers = await watched(room);
  const record = (at: number) =>
    room.must('score.record', ortiz, { students: [amara], objective, ...judged }, { at });
  await record(NOON);
  await record(NOON + MINUTE);
  await follow(watchers);
  await room.must(
    'score.void',
    ortiz,
    { student: amara, index: 0, reason: 'x' },
    { at: NOON + 2 * MINUTE },
  );
  await follow(watchers);
  await record(NOON - MINUTE);
  await follow(watchers);
  await record(NOON - 5 * DAY);
  expect((await follow(watchers)).cells[amara]).toBeDefined();
  await room.must(
    'score.void',
    ortiz,
    { student: amara, index: 4, reason: 'x' },
    { at: NOON + 3 * MINUTE },
  );
  await follow(watchers);
});

test('[F3] [M1] results on a path: one of two scores taken back, corrections of today and of earlier days', async () => {
  await using room = await open();
  const [amara] = room.students as [number];
  const [ortiz, lindholm] = room.teachers as [number, number];
  const [first, second] = room.objectives as [number, number];
  const watchers = await watched(room);
  const back = { students: [amara], objective: first, ...judged, outcome: 'not-yet' as const };
  await room.must('score.record', ortiz, back, { at: NOON - 3 * DAY });
  const attempt = await room.ready(amara, first, { at: NOON });
  const also = [{ objective: second, ...judged }];
  await room.must('attempt.assess', ortiz, { attempt, ...judged, also }, { at: NOON + 1_234 });
  await follow(watchers);
  const take = (index: number, instead?: Outcome) =>
    room.must(
      'score.void',
      lindholm,
      {
        ...{ student: amara, index, reason: 'x' },
        ...(instead ? { instead: { outcome: instead, criteria: [], note: 'Sorry' } } : {}),
      },
      { at: NOON + MINUTE },
    );
  await take(2);
  await follow(watchers);
  await take(1, 'not-yet');
  await follow(watchers);
  await take(0, 'mastered');
  await follow(watchers);
});

test('[F3] more results than a path shows, and fewest assessed today', async () => {
  await using room = await open();
  const [amara, bo] = room.students as [number, number];
  const [ortiz] = room.teachers as [number];
  const watchers = await watched(room);
  await room.must('section.set', ortiz, { order: 'fewest-today' }, { at: NOON });
  await follow(watchers);
  await room.ready(amara, room.objectives[0]!, { at: NOON });
  await room.ready(bo, room.objectives[0]!, { at: NOON });
  for (let i = 0; i < 14; i += 1) {
    const asked = { students: [amara], objective: room.objectives[1]!, ...judged };
    await room.must(
      'score.record',
      ortiz,
      { ...asked, outcome: 'not-yet' },
      { at: NOON + i * 777 },
    );
  }
  await follow(watchers);
});

test('[F3] [M4] people who come, go, change tables and come back, with what was opened for them', async () => {
  await using room = await open();
  const [amara, bo, , dora] = room.students as [number, number, number, number];
  const [ortiz, lindholm] = room.teachers as [number, number];
  const section = room.sections[0]!;
  const watchers = await SectionWatchers.open(room, section, [amara, bo]);
  const newcomer = await room.records.addPerson({
    name: '王小明',
    initials: '王',
    role: 'student',
  });
  await room.records.openFor(newcomer, room.objectives[2]!);
  await room.records.enroll(section, newcomer, { role: 'student', table: 4 });
  expect((await follow(watchers)).opened).toEqual({ [newcomer]: [room.objectives[2]!] });
  await room.must('score.record', ortiz, {
    students: [dora],
    objective: room.objectives[0]!,
    ...judged,
  });
  await room.ready(dora, room.objectives[1]!);
  await room.must('help.ask', dora, {});
  await room.records.enroll(section, dora, { role: 'student', active: false });
  expect((await follow(watchers)).cells).toEqual({});
  await room.records.enroll(section, dora, { role: 'student', table: 2 });
  await room.records.enroll(section, newcomer, { role: 'student', active: false });
  const marked = await room.ready(amara, room.objectives[0]!);
  await room.must('line.mark', lindholm, { attempt: marked });
  await room.must('attempt.claim', lindholm, {
    attempts: [await room.ready(bo, room.objectives[0]!)],
  });
  await room.records.enroll(section, lindholm, { role: 'teacher', active: false });
  expect((await follow(watchers)).marks).toEqual({});
});

test("[F3] [A12] the day's end and lapses, as every view sees them", async () => {
  await using room = await open();
  const [amara, bo] = room.students as [number, number];
  const [ortiz] = room.teachers as [number];
  const watchers = await watched(room);
  await room.ready(amara, room.objectives[0]!, { at: NOON });
  const attempt = await room.ready(bo, room.objectives[1]!, { at: NOON });
  await room.must('attempt.claim', ortiz, { attempts: [attempt] }, { at: NOON });
  await room.must(
    'score.record',
    ortiz,
    { students: [amara], objective: room.objectives[2]!, ...judged },
    { at: NOON },
  );
  for (let at = NOON; at <= NOON + 4 * MINUTE; at += MINUTE / 2)
    await room.records.store.sweep(day, at);
  expect(openAttempt(await follow(watchers), attempt)?.state).toBe('ready');
  await room.records.store.sweep({ start: day.end, end: day.end + DAY }, day.end);
  expect(openAttempt(await follow(watchers), attempt)?.state).toBe('held');
});
