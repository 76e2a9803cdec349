import { expect, test } from 'vitest';
import { createLog } from '@threshold/server/log.ts';
import { FamilyReads } from '@threshold/server/reads/family-reads.ts';
import { PageReads } from '@threshold/server/reads/page-reads.ts';
import { HqStore } from '@threshold/server/store/hq-store.ts';
import type { PersonRecord } from '@threshold/server/store/record-types.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import { familyOf } from '@threshold/shared/domain/family-number.ts';
import { isMastered, isTried } from '@threshold/shared/domain/mastery.ts';
import { SECRET_KEY } from '../support/classroom.ts';
import { MINUTE, schools, SECOND } from '../support/schools.ts';

const open = schools();

/** A whole second that is later than any in which a test brings people into their classes. Unit: epoch ms. */
const NOON = Math.ceil(Date.now() / SECOND) * SECOND + MINUTE;

test('[S4] [P3] who was taken out of a class that goes on reads their path as it was then, and so does their family: nothing later, nobody else', async () => {
  await using room = await open({ teachers: 2, sections: 2, objectives: [{}, {}, {}, {}] });
  const { redis, functions, records, keys } = room;
  const [ortiz, bell] = room.teachers as [number, number];
  const [amara, bo] = room.students as [number, number];
  const [section, other] = room.sections as [number, number];
  const [crossed, tried, slip, later] = room.objectives as [number, number, number, number];
  const deps = {
    ...{ redis, functions, hq: new HqStore(redis, functions), secretKey: SECRET_KEY },
    log: createLog({ logLevel: 'silent' }),
  };
  const pages = new PageReads(deps);
  await room.must('family.code', ortiz, { students: [amara] });
  const person = JSON.parse((await redis.hget(keys.people(), String(amara)))!) as PersonRecord;
  const own: SessionPerson = {
    ...{ school: records.school, person: amara, kind: 'student', leader: false },
    ...{ name: '', signedIn: 0 },
  };
  const held = { school: records.school, child: amara, mark: person.family!.mark };
  const family = { ...own, person: familyOf(amara), kind: 'family' as const, children: [held] };
  const path = () => pages.last('path', own, 'en');
  const atHome = async () => (await new FamilyReads(deps, pages).page(family, 'en'))!;

  const judged = { students: [amara], criteria: [0], version: 1 };
  const score = (
    objective: number,
    outcome: 'mastered' | 'not-yet',
    how: { at: number; id?: string },
    note?: string,
  ) =>
    room.must(
      'score.record',
      ortiz,
      { ...judged, objective, outcome, ...(note === undefined ? {} : { note }) },
      how,
    );
  // They left the other class before this one.
  await room.must('student.leave', ortiz, { student: amara }, { in: other, at: NOON - MINUTE });
  await score(crossed, 'mastered', { at: NOON });
  await score(tried, 'not-yet', { at: NOON + SECOND }, 'Say the hours once more.');
  const id = crypto.randomUUID();
  await score(slip, 'mastered', { at: NOON + 2 * SECOND, id });
  await room.must('teacher.remove', ortiz, { teacher: bell }, { at: NOON + 3 * SECOND });
  expect(await path()).toBeNull();
  expect(await atHome()).not.toHaveProperty('ended');
  const left = NOON + 10 * SECOND;
  await room.must('student.leave', ortiz, { student: amara }, { at: left });

  // The class goes on: others wait, somebody asks for help, another teacher comes; and one score was a slip.
  await room.must('score.undo', ortiz, { of: id }, { at: left + SECOND });
  const attempt = await room.ready(bo, crossed, { at: left + SECOND });
  await room.must('attempt.claim', ortiz, { attempts: [attempt] }, { at: left + 2 * SECOND });
  await room.must('help.ask', bo, { text: 'How do I begin?' }, { at: left + 2 * SECOND });
  const zed = { name: 'Zed Zimmer', initials: 'ZZ', role: 'teacher' as const };
  const late = await records.addPerson(zed);
  await room.must('teacher.add', ortiz, { teacher: late }, { leader: true, at: left + SECOND });

  const page = (await path())!;
  expect(page).toMatchObject({ ended: left, left: true, watching: { here: [], staffHere: 0 } });
  const { snapshot } = page.watching;
  expect(snapshot).toMatchObject({
    ...{ section: { id: section }, me: { id: amara }, line: { state: 'closed' } },
    ...{ mine: {}, queue: {}, help: null, median: null },
  });
  expect(snapshot.staff).toHaveLength(1);
  expect(Object.keys(snapshot.cells).map(Number).toSorted()).toEqual([crossed, tried]);
  expect(isMastered(snapshot.cells[crossed]!)).toBe(true);
  expect(isTried(snapshot.cells[tried]!)).toBe(true);
  expect(snapshot.results.filter((one) => !one.slip).map(({ note }) => note)).toEqual([
    'Say the hours once more.',
    undefined,
  ]);
  const child = await atHome();
  expect(child).toMatchObject({ ended: left, left: true });
  expect(child.classes.map(({ watching }) => watching.snapshot.section.id)).toEqual([section]);
  const [theirs] = child.classes.map(({ watching }) => watching.snapshot);
  expect(theirs!.cells).toEqual(snapshot.cells);
  expect(theirs!.tries.map(({ objective }) => objective)).toEqual([crossed, tried]);
  const { name: others } = JSON.parse(
    (await redis.hget(keys.people(), String(bo)))!,
  ) as PersonRecord;
  for (const told of [JSON.stringify(page), JSON.stringify(child)])
    for (const one of [others, 'Zimmer', 'begin', 'code"']) expect(told).not.toContain(one);

  // It stays as it is once the class is archived, and goes as soon as a class has them.
  await room.must('section.archive', ortiz, {}, { at: left + MINUTE });
  expect(await path()).toMatchObject({ ended: left, left: true });
  await room.must('student.place', ortiz, { student: amara }, { in: other, leader: true });
  expect(await path()).toBeNull();
  expect(await atHome()).not.toHaveProperty('ended');
  await room.must(
    'score.record',
    ortiz,
    { ...judged, objective: later, outcome: 'mastered' },
    { in: other },
  );
  await room.must('student.leave', ortiz, { student: amara }, { in: other, at: left + 2 * MINUTE });
  expect((await path())!.watching.snapshot).toMatchObject({ section: { id: other } });
  expect(Object.keys((await path())!.watching.snapshot.cells)).toHaveLength(3);
});
