import { expect, test } from 'vitest';
import { createLog } from '@threshold/server/log.ts';
import { PageReads } from '@threshold/server/reads/page-reads.ts';
import { FamilyReads } from '@threshold/server/reads/family-reads.ts';
import { lastClass } from '@threshold/server/reads/last-class.ts';
import { HqStore } from '@threshold/server/store/hq-store.ts';
import type { PersonRecord } from '@threshold/server/store/record-types.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import { familyOf } from '@threshold/shared/domain/family-number.ts';
import { SECRET_KEY } from '../support/classroom.ts';
import { MINUTE, NOON, schools } from '../support/schools.ts';

const open = schools();

test('[S4] [P6] between two classes a family reads the path of the one that ended last, as it was left', async () => {
  await using room = await open({ sections: 2 });
  const { redis, functions, records, keys } = room;
  const [ortiz] = room.teachers as [number];
  const [amara, bo] = room.students as [number, number];
  const [first, last] = room.sections as [number, number];
  const [objective] = room.objectives as [number];
  await room.must('family.code', ortiz, { students: [amara] });
  const judged = { objective, outcome: 'mastered' as const, criteria: [], version: 1 };
  await room.must(
    'score.record',
    ortiz,
    { students: [amara, bo], ...judged },
    { at: NOON - MINUTE },
  );
  await room.must('section.archive', ortiz, {}, { in: first, at: NOON });

  const deps = {
    ...{ redis, functions, hq: new HqStore(redis, functions), secretKey: SECRET_KEY },
    log: createLog({ logLevel: 'silent' }),
  };
  const pages = new PageReads(deps);
  const person = JSON.parse((await redis.hget(keys.people(), String(amara)))!) as PersonRecord;
  const held = { school: records.school, child: amara, mark: person.family!.mark };
  const family: SessionPerson = {
    ...{ school: records.school, person: familyOf(amara), kind: 'family', leader: false },
    ...{ name: '', signedIn: 0, children: [held] },
  };
  const page = async () => (await new FamilyReads(deps, pages).page(family, 'en'))!;
  const shown = async () => (await page()).classes.map(({ watching }) => watching.snapshot);

  expect((await shown()).map(({ section }) => section.id)).toEqual([last]);
  expect(await page()).not.toHaveProperty('ended');
  await room.must('section.archive', ortiz, {}, { in: last, at: NOON + MINUTE });
  expect(await page()).toMatchObject({ ended: NOON + MINUTE + 1 });
  const [child, ...others] = await shown();
  expect(others).toEqual([]);
  expect(child!.section.id).toBe(last);
  expect(Object.keys(child!.cells)).toEqual([String(objective)]);
  expect(child!.tries).toHaveLength(1);
  expect(JSON.stringify(child)).not.toContain(String(bo));
  // It is read there, and no other way: nobody watches it, and nobody who was not in it reads it.
  const own = { ...family, person: amara, kind: 'student' as const };
  expect(await pages.view('family', family, last)).toBeNull();
  expect(await pages.view('path', own, last)).toBeNull();
  const stranger = await records.addPerson({ name: 'New Comer', initials: 'NC', role: 'student' });
  const theirs = { ...family, person: familyOf(stranger) };
  expect(await pages.last('family', theirs, 'en')).toBeNull();

  // The student reads it likewise, by the one read there is for that.
  const lastPath = (who = own) => pages.last('path', who, 'en');
  expect(await lastPath()).toMatchObject({ ended: NOON + MINUTE + 1 });
  const read = (await lastPath())!.watching.snapshot;
  expect(read).toMatchObject({ section: { id: last }, line: { state: 'closed' }, queue: {} });
  expect(Object.keys(read.cells)).toEqual([String(objective)]);
  expect(JSON.stringify(read)).not.toContain('Student1');
  expect(await lastPath({ ...own, person: stranger })).toBeNull();
  expect(await lastPath({ ...own, person: ortiz })).toBeNull();

  await room.must('section.restore', ortiz, {}, { in: last });
  expect(await lastPath()).toBeNull();
  expect(await page()).not.toHaveProperty('ended');
  expect((await shown()).map(({ section }) => section.id)).toEqual([last]);
  await room.must('section.archive', ortiz, {}, { in: last });
  await room.must('section.restore', ortiz, {}, { in: first });
  expect((await shown()).map(({ section }) => section.id)).toEqual([first]);
  // Taken out of the one that goes on, they were in that one last.
  await room.must('student.leave', ortiz, { student: amara }, { in: first });
  expect(await lastPath()).toMatchObject({
    left: true,
    watching: { snapshot: { section: { id: first } } },
  });
});

test('[S4] a class that was archived before students were listed with it is read by its students and families all the same', async () => {
  await using room = await open({ sections: 2 });
  const { redis, keys } = room;
  const [ortiz] = room.teachers as [number];
  const [amara, bo] = room.students as [number, number];
  const [first, last] = room.sections as [number, number];
  const lastOf = async (student: number) => (await lastClass(redis, keys, student))?.id ?? null;
  await room.must('student.leave', ortiz, { student: bo }, { in: last, at: NOON - MINUTE });
  await room.must('section.archive', ortiz, {}, { in: first, at: NOON });
  expect(await lastOf(amara)).toBeNull();
  await room.must('section.archive', ortiz, {}, { in: last, at: NOON + MINUTE });
  // As such an archive was left: its teachers alone lead to it, and an earlier one led to students as well.
  await redis.del(keys.archivedOf(amara));
  await redis.sadd(keys.archivedOf(bo), String(last));
  expect(await lastOf(amara)).toBe(last);
  expect(await lastOf(bo)).toBe(first);
});
