import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSchoolNow } from '@threshold/server/store/read-school-now.ts';
import { CLASS_LIMIT } from '@threshold/shared/domain/limits.ts';
import { checkSchool } from '@threshold/server/demo/check-school.ts';
import { Classroom, secrets } from '../support/classroom.ts';
import { importFiles } from '../support/import-files.ts';
import { oneRoster11, otherwise } from '../support/roster-files.ts';
import { signedOut } from '../support/signed-out.ts';
import { startRedis, type TestRedis } from '../support/start-redis.ts';

let server: TestRedis;
beforeAll(async () => {
  server = await startRedis();
});
afterAll(() => server.stop());

test('[T6] a move is one change that was done, and a class that all move out of another one', async () => {
  await using room = await Classroom.open({}, server);
  await importFiles(room, oneRoster11).then(({ apply }) => apply());
  const one = otherwise('enrollments.csv', 'c-2,org-1,s-3,student', 'c-1,org-1,s-3,student');
  const moved = await importFiles(room, one);
  expect(moved.looked).toMatchObject({ plan: { totals: { moved: 1, added: 0, archived: 0 } } });
  expect(await moved.apply()).toMatchObject({ stage: 'done', rows: 1, leftCount: 0 });

  const all = {
    ...one,
    'classes.csv': one['classes.csv']!.split('\r\n').slice(0, 2).join('\r\n'),
    'enrollments.csv': one['enrollments.csv']!.replace(
      /.*c-2,org-1,s-1,student.*\r\n/,
      '',
    ).replaceAll('c-2', 'c-1'),
  };
  const over = await importFiles(room, all);
  expect(over.looked).toMatchObject({ plan: { totals: { moved: 1, archived: 1 } } });
  expect(await over.apply()).toMatchObject({ stage: 'done', rows: 2, leftCount: 0 });
  expect((await importFiles(room, all)).looked).toMatchObject({
    plan: { totals: { stay: 4, added: 0, moved: 0, archived: 0 } },
  });
  expect(await checkSchool(room.redis, room.records.school)).toEqual([]);
});

/** Lukas, who was in the second class, is in the first. */
const lukasMoves = otherwise('enrollments.csv', 'c-2,org-1,s-3,student', 'c-1,org-1,s-3,student');

/** A school that had the small roster before it is looked at with these files, and what is told of it when they are applied. */
async function looked(room: Classroom, files: Record<string, string>) {
  await importFiles(room, oneRoster11).then(({ apply }) => apply());
  const now = () => readSchoolNow(room.redis, room.records.school, { emails: [], secrets });
  const { sections, students } = await now();
  const sectionOf = (source: string) => sections.find((one) => one.source === source)!.id;
  const student = (source: string) => students.find((one) => one.source === source)!.id;
  const { people, payEndings } = signedOut(room);
  const { apply } = await importFiles(room, files, { payEndings });
  const sourcesOf = async (person: number) =>
    (await now()).enrollments
      .filter((one) => one.person === person)
      .map(({ section }) => sections.find(({ id }) => id === section)?.source);
  return { apply, sectionOf, student, sourcesOf, signedOut: people };
}

test('[T6] who was to move into a class that was archived since stays where they are, signed in, and is named', async () => {
  await using room = await Classroom.open({}, server);
  const { apply, sectionOf, student, sourcesOf, signedOut } = await looked(room, lukasMoves);
  await room.records.enroll(sectionOf('c-1'), room.teachers[0]!, { role: 'teacher' });
  await room.must('section.archive', room.teachers[0]!, {}, { in: sectionOf('c-1') });
  const applied = await apply();
  expect(await sourcesOf(student('s-3'))).toEqual(['c-2']);
  expect(signedOut).toEqual([]);
  // Named once, where they were to come.
  const left = [{ section: 'Spanish 2, 3', name: 'Lukas Björk' }];
  expect(applied).toMatchObject({ stage: 'done', rows: 0, left });
});

test('[T6] who was to move into a class that was filled by hand since stays where they are, signed in, and is named', async () => {
  await using room = await Classroom.open({}, server);
  const { apply, sectionOf, student, sourcesOf, signedOut } = await looked(room, lukasMoves);
  for (let i = 2; i < CLASS_LIMIT; i += 1) {
    const person = { name: `By hand ${i}`, initials: 'BH', role: 'student' } as const;
    await room.records.enroll(sectionOf('c-1'), await room.records.addPerson(person), {
      role: 'student',
    });
  }
  const applied = await apply();
  expect(await sourcesOf(student('s-3'))).toEqual(['c-2']);
  expect(signedOut).toEqual([]);
  const left = [{ section: 'Spanish 2, 5', name: 'Lukas Björk' }];
  expect(applied).toMatchObject({ stage: 'done', rows: 0, full: ['Spanish 2, 3'], left });
});

test('[T6] two classes that swap a student each: neither is in no class for a moment, nor signed out', async () => {
  await using room = await Classroom.open({}, server);
  const swapped = {
    ...lukasMoves,
    'enrollments.csv': lukasMoves['enrollments.csv']!.replace('c-1,org-1,s-2', 'c-2,org-1,s-2'),
  };
  const { apply, student, sourcesOf, signedOut } = await looked(room, swapped);
  const applied = await apply();
  expect(signedOut).toEqual([]);
  expect([await sourcesOf(student('s-2')), await sourcesOf(student('s-3'))]).toEqual([
    ['c-2'],
    ['c-1'],
  ]);
  expect(applied).toMatchObject({ stage: 'done', done: 2, of: 2, rows: 2, leftCount: 0 });
  expect(applied).toMatchObject({ counts: { added: 2, changed: 0, removed: 2 } });
  expect((await importFiles(room, swapped)).looked).toMatchObject({
    plan: { totals: { stay: 5, added: 0, moved: 0, archived: 0 } },
  });
  expect(await checkSchool(room.redis, room.records.school)).toEqual([]);
});
