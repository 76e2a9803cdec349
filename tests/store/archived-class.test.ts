import { expect, test } from 'vitest';
import { createLog } from '@threshold/server/log.ts';
import { PageReads } from '@threshold/server/reads/page-reads.ts';
import { HqStore } from '@threshold/server/store/hq-store.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import { SECRET_KEY } from '../support/classroom.ts';
import { MINUTE, NOON, SECOND, schools } from '../support/schools.ts';

const open = schools();

test('[S4] [P3] who taught an archived class reads it as it was left: nothing later, and no history of other classes', async () => {
  await using room = await open({ sections: 2 });
  const { redis, functions, records } = room;
  const [ortiz, bell] = room.teachers as [number, number];
  const [amara] = room.students as [number];
  const [first, other] = room.sections as [number, number];
  const [crossed, tried, later] = room.objectives as [number, number, number];
  const pages = new PageReads({
    ...{ redis, functions, hq: new HqStore(redis, functions), secretKey: SECRET_KEY },
    log: createLog({ logLevel: 'silent' }),
  });
  const who = (person: number): SessionPerson => ({
    ...{ school: records.school, person, kind: 'staff', leader: false, name: '', signedIn: 0 },
  });
  const judge = (objective: number, outcome: 'mastered' | 'not-yet', note: string, how: object) =>
    room.must(
      'score.record',
      bell,
      { students: [amara], objective, outcome, criteria: [], version: 1, note },
      how,
    );
  const history = async (person: number, section: number) =>
    (await pages.history(who(person), section, amara))?.map(({ note, voided }) =>
      voided ? `${note}, taken back` : note,
    );

  await room.must('teacher.remove', ortiz, { teacher: ortiz }, { in: other, at: NOON });
  await judge(crossed, 'mastered', 'here', { in: first, at: NOON });
  await judge(tried, 'not-yet', 'elsewhere', { in: other, at: NOON + SECOND });
  await room.must('section.archive', ortiz, {}, { in: first, at: NOON + MINUTE });
  const board = async () =>
    (await pages.classes.archivedSection(who(ortiz), first))!.watching.snapshot;
  const left = await board();
  expect(Object.keys(left.cells[amara]!).map(Number)).toEqual([crossed, tried]);

  await judge(later, 'mastered', 'of another year', { in: other, at: NOON + 3 * MINUTE });
  await judge(tried, 'mastered', 'of another year', { in: other, at: NOON + 4 * MINUTE });
  const [score] = (await pages.history(who(bell), other, amara))!.filter(
    ({ note }) => note === 'here',
  );
  const taken = { student: amara, index: score!.index, reason: 'of another year' };
  await room.must('score.void', bell, taken, { in: other, at: NOON + 5 * MINUTE });
  // What the class counts of its own goes on without what was taken back; that says nothing of whom.
  expect(await board()).toEqual({ ...left, counters: expect.anything() });
  expect(await history(ortiz, first)).toEqual(['here']);
  expect(await history(ortiz, other)).toBeUndefined();
  // Who has the child now reads all of it there, and of the class that is over what its other teachers do.
  expect(await history(bell, other)).toEqual([
    ...['of another year', 'of another year', 'elsewhere', 'here, taken back'],
  ]);
  expect(await history(bell, first)).toEqual(['here']);
});
