import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { applyEvent } from '@threshold/shared/domain/section-state.ts';
import type { Outcome } from '@threshold/shared/contract/ids.ts';
import type { Classroom } from '../support/classroom.ts';
import { schools } from '../support/schools.ts';

const open = schools();
const judged = { outcome: 'mastered' as Outcome, criteria: [], version: 1 };

/** Each section's feed is gapless, and replaying it over an early snapshot gives the board as it is now. */
async function expectBoards(room: Classroom, early: Awaited<ReturnType<Classroom['look']>>[]) {
  for (const [i, section] of room.sections.entries()) {
    const feed = await room.feed(section);
    expect(feed.map(({ rev }) => rev)).toEqual(feed.map((_, place) => place + 1));
    const later = feed.filter(({ rev }) => rev > early[i]!.rev).flatMap(({ events }) => events);
    const now = await room.look(null, section);
    expect(now.rev).toBe(feed.at(-1)!.rev);
    expect(later.reduce(applyEvent, early[i]!.state)).toEqual(now.state);
  }
}

test('[M4] [F1] [M5] one score changes two sections: each revision without a gap, both boards right', async () => {
  await using room = await open({ sections: 3 });
  const [amara, bo] = room.students as [number, number];
  const [ortiz] = room.teachers as [number];
  const [here, there, third] = room.sections as [number, number, number];
  const objective = room.objectives[0]!;
  await room.records.enroll(third, amara, { role: 'student', active: false });
  const early = await Promise.all(room.sections.map((section) => room.look(null, section)));
  // The rooms stand at different revisions.
  await room.ready(bo, objective, { in: there });
  const attempt = await room.ready(amara, objective);
  const id = randomUUID();
  const reply = await room.must('attempt.assess', ortiz, { attempt, ...judged }, { id });
  expect((await room.feed(here)).at(-1)).toMatchObject({
    ...{ rev: reply.rev, events: [{ type: 'score.recorded', here: true }] },
  });
  expect((await room.feed(there)).at(-1)).toMatchObject({
    ...{ rev: early[1]!.rev + 2, events: [{ type: 'score.recorded', here: false }] },
  });
  expect((await room.look(null, third)).rev).toBe(early[2]!.rev);
  for (const section of [here, there]) {
    const { state } = await room.look(null, section);
    expect(state.cells[amara]).toHaveProperty(`${objective}`);
    expect(state.counters.scores).toBe(section === here ? 1 : 0);
    expect(state.today).toEqual(section === here ? { [amara]: 1 } : {});
  }
  await expectBoards(room, early);
  await room.must('score.undo', ortiz, { of: id });
  for (const section of [here, there])
    expect((await room.look(null, section)).state.cells).toEqual({});
  await expectBoards(room, early);
});

test('[M4] a section hears of the objectives its tracks show, wherever their home is, and of no others', async () => {
  await using room = await open({ sections: 1 });
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  const [first, second, third] = room.objectives as [number, number, number];
  // A second track that shows the second objective as well as its own, and a class that follows only it.
  const other = await room.records.addTrack({ title: 'Other', subject: 'Other' });
  const gate = { needs: [], version: 1, ways: 1, subject: 'Spanish' };
  const home = Math.floor(first / 4_096);
  await room.records.setObjective(second, { ...gate, shows: [home, other] }, {});
  const section = await room.records.addSection({ title: 'B', period: '', tracks: [other] });
  room.sections.push(section);
  await room.records.enroll(section, amara, { role: 'student' });
  await room.records.enroll(section, ortiz, { role: 'teacher' });
  const early = await Promise.all(room.sections.map((one) => room.look(null, one)));
  const attempt = await room.ready(amara, second, { in: section });
  const also = [
    { objective: third, ...judged },
    { objective: second, ...judged },
  ];
  const main = await room.ready(amara, first);
  await room.must('attempt.assess', ortiz, { attempt: main, ...judged, also });
  const board = await room.look(amara, section);
  expect(Object.keys(board.state.cells[amara]!)).toEqual([`${second}`]);
  expect(board.state.open).not.toHaveProperty(`${attempt}`);
  expect(board.own.results.map((result) => result.scores.map((score) => score.objective))).toEqual([
    [second],
  ]);
  await expectBoards(room, early);
  const apart = { students: [amara], objective: first, ...judged };
  const { rev } = await room.look(null, section);
  await room.must('score.record', ortiz, { ...apart, outcome: 'not-yet' });
  expect((await room.look(null, section)).rev).toBe(rev);
});

test('[M4] a student who joins a class brings what they mastered', async () => {
  await using room = await open({ sections: 2 });
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  const [here, there] = room.sections as [number, number];
  const newcomer = await room.records.addPerson({ name: 'Noé', initials: 'N', role: 'student' });
  await room.records.enroll(there, amara, { role: 'student', active: false });
  const early = await Promise.all(room.sections.map((section) => room.look(null, section)));
  const record = { students: [amara], objective: room.objectives[0]!, ...judged };
  await room.must('score.record', ortiz, record);
  expect((await room.look(null, there)).state.cells).toEqual({});
  await room.records.enroll(there, amara, { role: 'student' });
  expect((await room.look(null, there)).state.cells).toHaveProperty(`${amara}`);
  await room.records.enroll(here, newcomer, { role: 'student' });
  await expectBoards(room, early);
  await room.records.enroll(here, amara, { role: 'teacher' });
  await expectBoards(room, early);
});

test('[M5] [F3] a score is taken back after its student left the class that judged it', async () => {
  await using room = await open({ sections: 2 });
  const [amara] = room.students as [number];
  const [ortiz] = room.teachers as [number];
  const [here, there] = room.sections as [number, number];
  const early = await Promise.all(room.sections.map((section) => room.look(null, section)));
  const record = { students: [amara], objective: room.objectives[0]!, ...judged };
  await room.must('score.record', ortiz, record);
  await room.records.enroll(here, amara, { role: 'student', active: false });
  const ask = { student: amara, index: 0, reason: 'x' };
  const reply = await room.must('score.void', ortiz, ask, { in: there });
  expect(reply.rev).toBe((await room.look(null, there)).rev);
  expect((await room.look(null, here)).state.counters.scores).toBe(0);
  await expectBoards(room, early);
});
